"""What can be asked for without a window."""

import argparse
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reader import __version__
from reader.files import bundled_edition
from reader.model.loading import ARTICLE, is_edition, load_edition
from reader.model.problem import EditionError

if TYPE_CHECKING:
    from reader.model.checking import Report

NOTHING_WRONG, SOMETHING_WRONG, NOT_AN_EDITION = 0, 1, 2

THEMES = ("light", "sepia", "dark", "black", "system")


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Return what the command line asks for; *command* is "check" or "read"."""
    if arguments[:1] == ["check"]:
        return _check_parser().parse_args(arguments[1:], argparse.Namespace(command="check"))
    return _read_parser().parse_args(arguments, argparse.Namespace(command="read"))


def check(edition: Path | None, *, as_json: bool) -> int:
    """Print what is wrong with an *edition* (default: the bundled one); return the exit status."""
    folder = edition or bundled_edition()
    if not is_edition(folder):
        _print(not_an_edition(folder), sys.stderr)
        return NOT_AN_EDITION
    from reader.model.checking import check_edition  # the reader starts without it

    report = check_edition(folder)
    _print(json.dumps(report.as_json(), indent=2) if as_json else _text(report), sys.stdout)
    return SOMETHING_WRONG if report.problems else NOTHING_WRONG


def balance(edition: Path | None, *, as_json: bool) -> int:
    """Print how much each party of an *edition* has to say; return the exit status."""
    folder = edition or bundled_edition()
    if not is_edition(folder):
        _print(not_an_edition(folder), sys.stderr)
        return NOT_AN_EDITION
    from reader.model.balance import measure_balance

    try:
        found = measure_balance(load_edition(folder))
    except EditionError as error:
        _print(str(error), sys.stderr)
        return SOMETHING_WRONG
    _print(json.dumps(found.as_json(), indent=2) if as_json else found.as_text(), sys.stdout)
    return NOTHING_WRONG


def not_an_edition(folder: Path) -> str:
    """Return the sentence that says why *folder* cannot be opened."""
    with suppress(OSError):  # a name too long, or a folder that nobody may look into
        if folder.exists():
            return f"“{folder}” is not an edition; name a folder that holds an {ARTICLE}."
    return f"There is nothing at “{folder}”; name the folder of an edition."


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
        epilog="“perspectives-reader check [EDITION] [--json]” says what is wrong with an edition.",
    )
    parser.add_argument(
        "edition", nargs="?", type=Path, metavar="EDITION", help="the folder of an edition"
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
