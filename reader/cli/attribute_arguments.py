"""The command line of what finds who says what."""

import argparse

from reader.model.opening.address import path_of


def attribute_parser() -> argparse.ArgumentParser:
    """Return the parser of the command attribute."""
    parser = argparse.ArgumentParser(
        prog="perspectives-reader attribute",
        description="Find who says, thinks or wants what in an English text. Without a file, texts "
        "are read from the standard input, one JSON object a line with id and text; for each, a "
        "line with id, attributions, unsure and more is printed. Places count code points.",
        epilog="Found by the program: some will be missing, some wrong, and “p” says how surely "
        "each is right. “unsure” is neither somebody's nor the text's own, and “figures” are "
        "numbers that nobody is named for. Places in a file are those of “text --json”.",
    )
    parser.add_argument(
        "file", nargs="?", type=path_of, metavar="FILE", help="a text, Markdown or a saved page"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser
