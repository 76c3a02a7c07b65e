"""Reads quotations from lines of JSON, and writes what was found as such lines."""

import json
from dataclasses import dataclass, fields

from reader.cli.resolution_json import resolution_json
from reader.model.storage.checked_json import JsonError, decode, fit
from reader.model.text.quotation import Quotation, Resolution

_EXPECTED = (
    'expected one object such as {"id": "1", "exact": "the words", "prefix": "", "suffix": "", '
    '"start": 0}, of which only “exact” must be there'
)


class QuotationLineError(ValueError):
    """A line that holds no quotation; it says which, and what was expected."""


@dataclass(frozen=True, slots=True)
class QuotationLine:
    """A quotation, and its id as it was given: a text, a number, or None where there was none."""

    id: str | int | None
    quotation: Quotation


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is read of a line; it may hold more."""

    id: str | int | None
    exact: str | None
    prefix: str | None
    suffix: str | None
    start: int | None


def read_quotation(line: bytes, number: int) -> QuotationLine:
    """Return the quotation in *line*, the one of that *number*; QuotationLineError if it has none.

    The line is in UTF-8. A "start" counts the code points before the words, in the text that they
    were taken from.
    """
    try:
        given = decode(dict[str, object], line)
        parts = fit(_Parts, {each.name: given.get(each.name) for each in fields(_Parts)})
    except JsonError as error:
        raise QuotationLineError(f"{_what_is_wrong(error, number)}; {_EXPECTED}.") from None
    if parts.start is not None and parts.start < 0:
        raise QuotationLineError(f"The “start” in line {number} is no whole number; {_EXPECTED}.")
    if parts.exact is None or not parts.exact.strip():
        raise QuotationLineError(f"There is no “exact” in line {number}; {_EXPECTED}.")
    prefix, suffix = parts.prefix or "", parts.suffix or ""
    return QuotationLine(
        parts.id, Quotation(str(parts.id), parts.exact, prefix, suffix, parts.start)
    )


def resolution_line(line: QuotationLine, resolution: Resolution) -> str:
    """Return what was found for *line* as a line of JSON; places count code points."""
    return json.dumps({"id": line.id, **resolution_json(resolution)})


def _what_is_wrong(error: JsonError, number: int) -> str:
    if error.path is None:
        return f"Line {number} is not JSON"
    if not error.path:
        return f"Line {number} is not an object"
    key = error.path[0]
    kind = {"id": "text or number", "start": "whole number"}.get(str(key), "text")
    return f"The “{key}” in line {number} is no {kind}"
