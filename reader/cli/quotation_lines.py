"""Reads quotations from lines of JSON, and writes what was found as such lines."""

import json
from dataclasses import dataclass
from typing import Any

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


def read_quotation(line: bytes, number: int) -> QuotationLine:
    """Return the quotation in *line*, the one of that *number*; QuotationLineError if it has none.

    The line is in UTF-8. A "start" counts the code points before the words, in the text that they
    were taken from.
    """
    try:
        parts = json.loads(line)
    except (ValueError, RecursionError):
        raise QuotationLineError(f"Line {number} is not JSON; {_EXPECTED}.") from None
    if not isinstance(parts, dict):
        raise QuotationLineError(f"Line {number} is not an object; {_EXPECTED}.")
    id_ = parts.get("id")
    if id_ is not None and (not isinstance(id_, str | int) or isinstance(id_, bool)):
        raise QuotationLineError(f"The “id” in line {number} is no text or number; {_EXPECTED}.")
    start = parts.get("start")
    if start is not None and (not isinstance(start, int) or isinstance(start, bool) or start < 0):
        raise QuotationLineError(f"The “start” in line {number} is no whole number; {_EXPECTED}.")
    exact = _text(parts, "exact", number)
    if not exact.strip():
        raise QuotationLineError(f"There is no “exact” in line {number}; {_EXPECTED}.")
    prefix, suffix = _text(parts, "prefix", number), _text(parts, "suffix", number)
    return QuotationLine(id_, Quotation(str(id_), exact, prefix, suffix, start))


def resolution_line(line: QuotationLine, resolution: Resolution) -> str:
    """Return what was found for *line* as a line of JSON; places count code points."""
    span = resolution.span
    return json.dumps(
        {
            "id": line.id,
            "status": resolution.status.value,
            "start": span.start if span else None,
            "end": span.end if span else None,
            "confidence": round(resolution.confidence, 4),
        }
    )


def _text(parts: dict[str, Any], key: str, number: int) -> str:
    value = parts.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise QuotationLineError(f"The “{key}” in line {number} is no text; {_EXPECTED}.")
    return value
