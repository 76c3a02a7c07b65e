"""What can be asked for without a window."""

import argparse
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from reader import __version__
from reader.model.files.loading import ARTICLE, is_edition, load_edition
from reader.model.files.problem import EditionError
from reader.model.opening.text_file import TextError, read_text
from reader.model.storage.paths import bundled_edition

if TYPE_CHECKING:
    from reader.model.checks.report import Report

NOTHING_WRONG, SOMETHING_WRONG, NOT_AN_EDITION = 0, 1, 2

THEMES = ("light", "sepia", "dark", "black", "system")


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Return what the command line asks for; *command* is "read", "check", "attach" or "anchor"."""
    parsers = {"check": _check_parser, "attach": _attach_parser, "anchor": _anchor_parser}
    command = arguments[0] if arguments else ""
    if command in parsers:
        return parsers[command]().parse_args(arguments[1:], argparse.Namespace(command=command))
    return _read_parser().parse_args(arguments, argparse.Namespace(command="read"))


def check(edition: Path | None, *, as_json: bool) -> int:
    """Print what is wrong with an *edition* (default: the bundled one); return the exit status."""
    folder = edition or bundled_edition()
    if not is_edition(folder):
        _print(not_an_edition(folder), sys.stderr)
        return NOT_AN_EDITION
    from reader.model.checks.report import check_edition  # the reader starts without it

    report = check_edition(folder)
    _print(json.dumps(report.as_json(), indent=2) if as_json else _text(report), sys.stdout)
    if report.lacking:
        _print(_no_offers(report.lacking), sys.stderr)
    return SOMETHING_WRONG if report.problems else NOTHING_WRONG


def balance(edition: Path | None, *, as_json: bool) -> int:
    """Print how much each party of an *edition* has to say; return the exit status."""
    folder = edition or bundled_edition()
    if not is_edition(folder):
        _print(not_an_edition(folder), sys.stderr)
        return NOT_AN_EDITION
    from reader.model.checks.balance import measure_balance

    try:
        found = measure_balance(load_edition(folder))
    except EditionError as error:
        _print(str(error), sys.stderr)
        return SOMETHING_WRONG
    _print(json.dumps(found.as_json(), indent=2) if as_json else found.as_text(), sys.stdout)
    return NOTHING_WRONG


def attach(file: Path, edition: Path | None, *, as_json: bool) -> int:
    """Print where the passages of an *edition* stand in a text *file*; return the exit status."""
    folder = edition or bundled_edition()
    if not is_edition(folder):
        _print(not_an_edition(folder), sys.stderr)
        return NOT_AN_EDITION
    try:
        from reader.model.attach import attaching

        loaded = load_edition(folder)
        found = attaching.attach(read_text(file), loaded)
    except (EditionError, TextError) as error:
        _print(str(error), sys.stderr)
        return SOMETHING_WRONG
    except ModuleNotFoundError as error:
        _print(_no_aligner(error), sys.stderr)
        return SOMETHING_WRONG
    show = attaching.as_text(found, loaded)
    _print(json.dumps(attaching.as_json(found, loaded), indent=2) if as_json else show, sys.stdout)
    return NOTHING_WRONG


def anchor(file: Path, quotations: BinaryIO) -> int:
    """Print where each of *quotations*, lines of JSON, stands in a text *file*; return the status.

    What cannot be read is told on the error output by its line, and the other lines are answered.
    They are answered when all are read: those that are surely found tell where to look for others.
    """
    try:
        from reader.model.quotation_lines import QuotationLineError, read_quotation, resolution_line
        from reader.model.reattach.resolve import Resolver

        resolver = Resolver(read_text(file))
    except TextError as error:
        _print(str(error), sys.stderr)
        return NOT_AN_EDITION
    except ModuleNotFoundError as error:
        _print(_no_aligner(error), sys.stderr)
        return NOT_AN_EDITION
    status = NOTHING_WRONG
    wanted = []
    for number, line in enumerate(quotations, 1):
        if not line.strip():
            continue
        try:
            wanted.append(read_quotation(line, number))
        except QuotationLineError as error:
            _print(str(error), sys.stderr)
            status = SOMETHING_WRONG
    found = resolver.resolve_all(each.quotation for each in wanted)
    for each, resolution in zip(wanted, found, strict=True):
        _print(resolution_line(each, resolution), sys.stdout)
    return status


def _no_aligner(error: ModuleNotFoundError) -> str:
    return (
        f"Passages cannot be found in other texts without the package {error.name}, which is not "
        f"installed for this Python; “pip install {error.name}” installs it where there is a "
        "C++ compiler."
    )


def _no_offers(package: str) -> str:
    return (
        f"What became of lost passages cannot be said without the package {package}, which is not "
        f"installed for this Python; “pip install {package}” installs it where there is a "
        "C++ compiler."
    )


def not_an_edition(folder: Path) -> str:
    """Return the sentence that says why *folder* cannot be opened."""
    with suppress(OSError):  # a name too long, or a folder that nobody may look into
        if folder.exists():
            return f"“{folder}” is not an edition; name a folder that holds an {ARTICLE}."
    return f"There is nothing at “{folder}”; name the folder of an edition."


def nothing_to_read(path: Path) -> str:
    """Return the sentence that says why *path* is neither an edition nor a text."""
    with suppress(OSError, ValueError):
        if path.is_dir():
            return f"“{path}” is not an edition; name a folder that holds an {ARTICLE}, or a text."
    return f"There is nothing at “{path}”; name a file of text, or the folder of an edition."


def _print(text: str, stream: TextIO) -> None:
    """Print *text*; what the terminal's encoding lacks, as in odd file names, is spelled out."""
    encoding = stream.encoding or "utf-8"
    try:
        print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)
    except BrokenPipeError:
        # Whoever read along, such as head, has seen enough. Nothing more is to be written, and
        # Python must not try to when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _text(report: "Report") -> str:
    if report.problems:
        lines = [str(problem) for problem in report.problems]
        count = len(lines)
        lines.append(f"{count} {'problem' if count == 1 else 'problems'} in {report.edition}.")
        lines += [report.last_line] if report.last_line else []
        return "\n".join(lines)
    return (
        f"Nothing is wrong with {report.edition}: {report.passages} passages on "
        f"{report.paragraphs} paragraphs ({report.examined} examined), {report.estimates} "
        f"estimates of {report.quantities} quantities, {report.parties} parties, {report.cited} of "
        f"{report.sources} sources cited, {report.words:,} words."
    )


def _read_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader",
        description="Read an article with the perspectives on it beside the text.",
        epilog="“perspectives-reader check [EDITION] [--json]” says what is wrong with an edition; "
        "“perspectives-reader attach TEXT [EDITION] [--json]” finds its passages in another text; "
        "“perspectives-reader anchor TEXT < QUOTATIONS” finds any quotations there.",
    )
    parser.add_argument(
        "edition",
        nargs="?",
        type=Path,
        metavar="EDITION|TEXT",
        help="the folder of an edition, or a text: plain, Markdown, a saved page",
    )
    parser.add_argument(
        "--perspectives",
        type=Path,
        metavar="EDITION",
        help="show this edition's perspectives beside a text that they belong to, without asking",
    )
    parser.add_argument("--passage", metavar="ID", help="open this passage's perspectives")
    parser.add_argument("--find", metavar="TEXT", help="search for this text")
    parser.add_argument("--theme", choices=THEMES, help="the colours to use")
    parser.add_argument("--size", type=_size, metavar="WxH", help="the window's size in pixels")
    parser.add_argument(
        "--zoom", type=_percent, metavar="PERCENT", help="the size of the text, 50 to 300"
    )
    parser.add_argument(
        "--screenshot", type=Path, metavar="FILE", help="save a picture of the window and end"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _check_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader check", description="Say what is wrong with an edition."
    )
    parser.add_argument(
        "edition", nargs="?", type=Path, metavar="EDITION", help="the folder of an edition"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--balance",
        action="store_true",
        help="count instead what each party and each kind of perspectives has to say",
    )
    return parser


def _attach_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader attach",
        description="Find the passages of an edition in another text: the original of its article, "
        "a newer version, a reprint.",
    )
    parser.add_argument("text", type=Path, metavar="TEXT", help="a file of plain text")
    parser.add_argument(
        "edition", nargs="?", type=Path, metavar="EDITION", help="the folder of an edition"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def _anchor_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader anchor",
        description="Find quotations in a text. They are read from the standard input, one JSON "
        "object a line with exact and, if known, id, prefix, suffix and start; for each, a line "
        "with id, status, start, end and confidence is printed. Places count code points.",
    )
    parser.add_argument("text", type=Path, metavar="TEXT", help="a file of plain text")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if width.isdecimal() and height.isdecimal() and int(width) >= 200 and int(height) >= 200:
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"“{text}” is not a size; expected such as 1280x800")


def _percent(text: str) -> int:
    number = text.removesuffix("%")
    if number.isdecimal() and 50 <= int(number) <= 300:
        return int(number)
    raise argparse.ArgumentTypeError(f"“{text}” is not a percentage from 50 to 300")
