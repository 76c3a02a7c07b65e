"""Reads texts from lines of JSON."""

from dataclasses import dataclass

from reader.model.storage.checked_json import JsonError, decode, fit

_EXPECTED = 'expected one object such as {"id": "1", "text": "He said so."}'


class TextLineError(ValueError):
    """A line that holds no text; it says which, and what was expected."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A text, and its id as it was given: a text, a number, or None where there was none."""

    id: str | int | None
    text: str | None


def read_text_line(line: bytes, number: int) -> TextLine:
    """Return the text in *line*, the one of that *number* and in UTF-8; TextLineError if none."""
    try:
        given = decode(dict[str, object], line)
        read = fit(TextLine, {"id": given.get("id"), "text": given.get("text")})
    except JsonError as error:
        raise TextLineError(f"{_what_is_wrong(error, number)}; {_EXPECTED}.") from None
    if read.text is None:
        raise TextLineError(f"There is no “text” in line {number}; {_EXPECTED}.")
    return read


def _what_is_wrong(error: JsonError, number: int) -> str:
    if error.path is None:
        return f"Line {number} is not JSON"
    if not error.path:
        return f"Line {number} is not an object"
    kind = "text or number" if error.path[0] == "id" else "text"
    return f"The “{error.path[0]}” in line {number} is no {kind}"
