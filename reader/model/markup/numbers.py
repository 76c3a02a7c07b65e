"""The numbers of lists, and how many columns and rows a cell takes, as far as they are numbers."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from reader.model.markup.structure import MOST_COLUMNS

BULLET = "•"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_NUMERALS = ("1", "a", "A", "i", "I")
_HIGHEST = 1_000_000_000


def keep_numbers(root: Element) -> None:
    """Keep what lists begin with and items are numbered, under *root*; nothing that is no number.

    A list that counts down gets a number for each item.
    """
    for numbered in root.iter("ol"):
        if numbered.get("type") not in _NUMERALS:
            numbered.attrib.pop("type", None)
        items = numbered.findall("li")
        start = _read(numbered.attrib.pop("start", ""))
        down = "reversed" in numbered.attrib
        following = start if start is not None else len(items) if down else 1
        if following != 1 and not down:
            numbered.set("start", str(following))
        for item in items:
            value = _read(item.get("value", ""))
            if value is not None or down:
                following = following if value is None else value
                item.set("value", str(following))
            else:
                item.attrib.pop("value", None)
            following += -1 if down else 1


def item_markers(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield each item of the lists under *root* with the sign or the number before it."""
    for listed in root.iter():
        if listed.tag not in ("ol", "ul"):
            continue
        number = int(listed.get("start", "1"))
        for item in listed.findall("li"):
            number = int(item.get("value", number))
            said = f"{numeral(number, listed.get('type', '1'))}."
            yield item, said if listed.tag == "ol" else BULLET
            number += 1


def numeral(number: int, form: str) -> str:
    """Return a *number* in the *form* that a list asks for, in figures where there is no such."""
    if form in "aA" and number > 0:
        letters = ""
        while number:
            number, letter = divmod(number - 1, 26)
            letters = chr(ord(form) + letter) + letters
        return letters
    if form in "iI" and 0 < number < 4000:
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman if form == "I" else roman.lower()
    return str(number)


def keep_spans(root: Element) -> None:
    """Keep how many columns and rows each cell under *root* takes, but none beyond the table.

    Where cells that reach into one another's rows make it wider than a table may be, none is kept.
    """
    for table in root.iter("table"):
        rows = [row for part in table for row in (part, *part) if row.tag == "tr"]
        for index, row in enumerate(rows):
            room = MOST_COLUMNS
            for cell in row:
                room -= _keep_span(cell, "colspan", room)
                _keep_span(cell, "rowspan", len(rows) - index)

        if _width(rows) > MOST_COLUMNS:
            for cell in (cell for row in rows for cell in row):
                cell.attrib.pop("colspan", None)
                cell.attrib.pop("rowspan", None)


def _width(rows: Sequence[Element]) -> int:
    """Return how many columns *rows* take, or one of those that are too many."""
    further: list[int] = []  # how many rows a cell still takes, this one included, by its columns
    for row in rows:
        column = 0
        for cell in row:
            while column < len(further) and further[column]:
                column += 1
            end = column + int(cell.get("colspan", "1"))
            if end > MOST_COLUMNS:
                return end
            further += [0] * (end - len(further))
            further[column:end] = [int(cell.get("rowspan", "1"))] * (end - column)
            column = end
        further = [max(0, left - 1) for left in further]
    return len(further)


def _keep_span(cell: Element, name: str, most: int) -> int:
    span = max(1, min(_read(cell.attrib.pop(name, "")) or 1, most))
    if span > 1:
        cell.set(name, str(span))
    return span


def _read(text: str) -> int | None:
    """Return the whole number that *text* is, not too large; None for anything else."""
    text = text.strip()
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < len(str(_HIGHEST))):
        return None
    return int(text)
