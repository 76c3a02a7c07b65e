"""The command line: what it asks for, and what it may say."""

import argparse
import os
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from reader import __version__
from reader.cli.asked import COMMANDS, Asked
from reader.cli.attribute_arguments import attribute_parser
from reader.model.files.edition_folder import edition_of_file
from reader.model.opening.address import path_of
from reader.model.storage.themes import CHOICES

# Where words are looked for, by the names of all such places.
SCOPES = {
    "article": "article",
    "perspectives": "passage",
    "sources": "source",
    "parties": "party",
    "pages": "page",
}
_NEAR = 0.7  # of two words how much is the same


class MistypedError(Exception):
    """A word that names no file, and nearly a command."""

    def __init__(self, word: str, command: str) -> None:
        """Say what the *word* is not, and which *command* may be meant."""
        super().__init__(
            f"There is nothing at “{word}”, and no command of that name; "
            f"did you mean “perspectives-reader {command}”?"
        )


def parse_arguments(arguments: list[str]) -> Asked:
    """Return what the command line asks for.

    NotFetchedError where it names an address of the web, MistypedError where nearly a command.
    """
    parsers = (
        *(_check_parser, _attach_parser, _anchor_parser, _text_parser),
        *(_export_parser, _find_parser, _related_parser, attribute_parser),
    )
    asked = Asked()
    first = arguments[0] if arguments else ""
    if first in COMMANDS:
        asked.command = first
        return parsers[COMMANDS.index(first)]().parse_args(arguments[1:], asked)
    if first.isalpha() and (near := get_close_matches(first, COMMANDS, 1, _NEAR)):
        with suppress(OSError):  # a name too long
            if not os.path.lexists(first):
                raise MistypedError(first, near[0])
    return _read_parser().parse_args(arguments, asked)


def _read_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader",
        description="Read an article with the perspectives on it beside the text.",
        epilog="“perspectives-reader check [EDITION] [--json] [--balance]” says what is wrong with "
        "an edition, or counts what each party has to say in it; "
        "“perspectives-reader attach TEXT [EDITION] [--json]” finds its passages in another text; "
        "“perspectives-reader anchor TEXT < QUOTATIONS” finds any quotations there; "
        "“perspectives-reader text FILE [--markdown | --json]” prints a text as it is read; "
        "“perspectives-reader export [EDITION] (--sources FORM | --passage ID | --rows ID FORM) "
        "[--output FILE]” writes sources, perspectives and estimates for other programs, and "
        "“perspectives-reader export [EDITION|TEXT] --pdf WHERE --output FILE” all of it on paper; "
        "“perspectives-reader find TEXT [EDITION] [--json]” finds words all over an edition; "
        "“perspectives-reader related TEXT [EDITION] [--json]” finds its claims in any text; "
        "“perspectives-reader attribute [FILE] [--json]” finds who says what in an English text.",
    )
    parser.add_argument(
        "edition",
        nargs="?",
        type=_edition,
        metavar="EDITION|TEXT",
        help="the folder of an edition, or a text: plain, Markdown, a saved page",
    )
    parser.add_argument(
        "--perspectives",
        type=_edition,
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
        "edition", nargs="?", type=_edition, metavar="EDITION", help="the folder of an edition"
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
        "edition", nargs="?", type=_edition, metavar="EDITION", help="the folder of an edition"
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
    parser.add_argument(
        "text", type=path_of, metavar="FILE", help="a text, Markdown or a saved page"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="print Markdown, as by default")
    form.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def _edition(text: str) -> Path:
    """Return the folder of an edition that *text* names, by one of its files too."""
    return edition_of_file(path_of(text))


def _export_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader export",
        description="Print what other programs take: the sources of an edition, a passage with all "
        "its perspectives, or its estimates as the rows of a table; or save all of it as a PDF.",
    )
    parser.add_argument(
        "edition",
        nargs="?",
        type=_edition,
        metavar="EDITION|TEXT",
        help="the folder of an edition; for a PDF a text as well",
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--sources",
        choices=("csl", "bibtex", "ris"),
        help="the sources, as CSL-JSON, BibTeX or RIS",
    )
    what.add_argument(
        "--passage", metavar="ID", help="this passage with its perspectives, as Markdown"
    )
    what.add_argument(
        "--rows",
        nargs=2,
        action=_Rows,
        metavar=("ID", "FORM"),
        help="this passage's estimates, as tsv, csv or markdown",
    )
    what.add_argument(
        "--pdf",
        choices=("after", "end", "none"),
        help="the article with its perspectives as a PDF: after each paragraph, at the end, none",
    )
    parser.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="the sheets of a PDF"
    )
    parser.add_argument(
        "--without-sources", action="store_true", help="leave the sources out of a PDF"
    )
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write a new file, and print nothing"
    )
    return parser


def _find_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader find",
        description="Find words all over an edition, however they are typed, and apart from them "
        "close spellings of names and what was mistyped: Suleimani finds Soleimani.",
        epilog="A place is “article”, “passage:ID”, “source:ID”, “party:ID” or “page:ID”, and "
        "“start” counts code points in its words as the reader shows them: of the article its "
        "blocks as “text --json” prints them, a line each, without the title, which is in "
        "“page:overview”; of a passage its claim, attribution, estimates, context, accounts and "
        "what came later; of a source its card; of a party or page what stands on it. Numbers of "
        "citations and lists of sources are not among them.",
    )
    parser.add_argument("find", metavar="TEXT", help="the words to look for")
    parser.add_argument(
        "edition", nargs="?", type=_edition, metavar="EDITION", help="the folder of an edition"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--whole-words", action="store_true", help="find no parts of words")
    parser.add_argument("--case", action="store_true", help="tell capitals from small letters")
    parser.add_argument("--accents", action="store_true", help="tell é from e")
    parser.add_argument(
        "--in",
        dest="scopes",
        type=_scopes,
        metavar="PLACES",
        help=f"look only there: {','.join(SCOPES)}",
    )
    return parser


def _related_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="perspectives-reader related",
        description="Find the sentences of any text that make, deny or otherwise put the claim of "
        "a passage, which those who wrote it never saw; only what is sure is printed.",
        epilog="With --json every sentence is printed, with what it may be on and how likely that "
        "is, “shown” where it is sure, and with its own figure; “start” and “end” count code "
        "points in the text as “text --json” prints its blocks, a line each.",
    )
    parser.add_argument(
        "text", type=path_of, metavar="TEXT", help="a text, Markdown or a saved page"
    )
    parser.add_argument(
        "edition", nargs="?", type=_edition, metavar="EDITION", help="the folder of an edition"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


class _Rows(argparse.Action):
    """Takes a passage's id and a form, which is one of three."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: object,
        values: object,
        option_string: str | None = None,
    ) -> None:
        del parser, option_string
        match values:
            case [str(passage_id), "tsv" | "csv" | "markdown" as form]:
                setattr(namespace, self.dest, (passage_id, form))
            case [_, form]:
                message = f"“{form}” is no form of rows; choose tsv, csv or markdown"
                raise argparse.ArgumentError(self, message)


def _scopes(text: str) -> tuple[str, ...]:
    unknown = [each for each in text.split(",") if each not in SCOPES]
    if unknown:
        raise argparse.ArgumentTypeError(
            f"“{unknown[0]}” is no place to look in; expected some of {','.join(SCOPES)}"
        )
    return tuple(SCOPES[each] for each in text.split(","))


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
