"""The command line: what it asks for, and what it may say."""

import argparse
from pathlib import Path

from reader import __version__
from reader.cli.asked import Asked
from reader.model.opening.address import path_of
from reader.model.storage.themes import CHOICES


def parse_arguments(arguments: list[str]) -> Asked:
    """Return what the command line asks for.

    NotFetchedError where it names an address of the web.
    """
    parsers = {
        "check": _check_parser,
        "attach": _attach_parser,
        "anchor": _anchor_parser,
        "text": _text_parser,
    }
    asked = Asked()
    if arguments and arguments[0] in parsers:
        asked.command = arguments[0]
        return parsers[asked.command]().parse_args(arguments[1:], asked)
    return _read_parser().parse_args(arguments, asked)


def _read_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader",
        description="Read an article with the perspectives on it beside the text.",
        epilog="“perspectives-reader check [EDITION] [--json]” says what is wrong with an edition; "
        "“perspectives-reader attach TEXT [EDITION] [--json]” finds its passages in another text; "
        "“perspectives-reader anchor TEXT < QUOTATIONS” finds any quotations there; "
        "“perspectives-reader text FILE [--markdown | --json]” prints a text as it is read.",
    )
    parser.add_argument(
        "edition",
        nargs="?",
        type=path_of,
        metavar="EDITION|TEXT",
        help="the folder of an edition, or a text: plain, Markdown, a saved page",
    )
    parser.add_argument(
        "--perspectives",
        type=path_of,
        metavar="EDITION",
        help="show this edition's perspectives beside a text that they belong to, without asking",
    )
    parser.add_argument("--passage", metavar="ID", help="open this passage's perspectives")
    parser.add_argument("--find", metavar="TEXT", help="search for this text")
    parser.add_argument("--theme", choices=CHOICES, help="the colours to use")
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
        "edition", nargs="?", type=path_of, metavar="EDITION", help="the folder of an edition"
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
    parser.add_argument(
        "text", type=path_of, metavar="TEXT", help="a text, Markdown or a saved page"
    )
    parser.add_argument(
        "edition", nargs="?", type=path_of, metavar="EDITION", help="the folder of an edition"
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
    parser.add_argument(
        "text", type=path_of, metavar="TEXT", help="a text, Markdown or a saved page"
    )
    return parser


def _text_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader text",
        description="Print a text as it is read: plain, Markdown, a saved page, in any encoding.",
    )
    parser.add_argument("text", type=path_of, metavar="FILE", help="a file of text")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="print Markdown, as by default")
    form.add_argument("--json", action="store_true", help="print one JSON object")
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
