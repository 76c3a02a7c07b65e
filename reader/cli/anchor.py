"""Finds any quotations in a text: lines of JSON come in, and lines of JSON go out."""

import sys
from pathlib import Path
from typing import BinaryIO

from reader.cli.output import Status, say
from reader.cli.quotation_lines import QuotationLineError, read_quotation, resolution_line
from reader.model.opening.decoding import TextError
from reader.model.opening.opened_text import searched_in
from reader.model.reattach.resolve import Resolver


def anchor(file: Path, quotations: BinaryIO) -> Status:
    """Print where each of *quotations*, lines of JSON, stands in a text *file*; return the status.

    What cannot be read is told on the error output by its line, and the other lines are answered.
    They are answered when all are read: those that are surely found tell where to look for others.
    """
    try:
        resolver = Resolver(searched_in(file).text)
    except TextError as error:
        say(str(error), sys.stderr)
        return Status.REFUSED
    status = Status.DONE
    wanted = []
    for number, line in enumerate(quotations, 1):
        if not line.strip():
            continue
        try:
            wanted.append(read_quotation(line, number))
        except QuotationLineError as error:
            say(str(error), sys.stderr)
            status = Status.WRONG
    found = resolver.resolve_all(each.quotation for each in wanted)
    for each, resolution in zip(wanted, found, strict=True):
        say(resolution_line(each, resolution), sys.stdout)
    return status
