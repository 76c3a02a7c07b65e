"""Runs the command that was asked for; each is imported only where it is the one."""

import sys
from collections.abc import Callable

from reader.cli.asked import Asked
from reader.model.edition.at_hand import AtHand

# What sets an edition or a text as a PDF: the commands know no Qt.
MakePdf = Callable[[AtHand, Asked], bytes]


def run_command(arguments: Asked, make_pdf: MakePdf) -> int:
    """Run the command of the *arguments*, and return its status."""
    match arguments.command:
        case "check":
            from reader.cli import check

            show = check.balance if arguments.balance else check.check
            return show(arguments.edition, as_json=arguments.json)
        case "attach":
            from reader.cli.attach import attach

            return attach(arguments.text, arguments.edition, as_json=arguments.json)
        case "anchor":
            from reader.cli.anchor import anchor

            return anchor(arguments.text, sys.stdin.buffer)
        case "text":
            from reader.cli.text import text

            return text(arguments.text, as_json=arguments.json)
        case "export":
            from reader.cli.export import export

            return export(arguments, make_pdf)
        case "find":
            from reader.cli.find import find, wanted_by

            return find(arguments.edition, wanted_by(arguments), as_json=arguments.json)
        case "related":
            from reader.cli.related import related

            return related(arguments.text, arguments.edition, as_json=arguments.json)
        case "attribute":
            from reader.cli.attribute import attribute

            return attribute(arguments.file, sys.stdin.buffer, as_json=arguments.json)
    raise ValueError(arguments.command)
