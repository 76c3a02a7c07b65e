"""The numbers of lists, and how many columns and rows a cell takes, as far as they are numbers."""

from xml.etree.ElementTree import Element

from reader.model.markup.structure import MOST_COLUMNS

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


def keep_spans(root: Element) -> None:
    """Keep how many columns and rows each cell under *root* takes, but none beyond the table."""
    for table in root.iter("table"):
        rows = list(table.iter("tr"))
        for index, row in enumerate(rows):
            room = MOST_COLUMNS
            for cell in row:
                room -= _keep_span(cell, "colspan", room)
                _keep_span(cell, "rowspan", len(rows) - index)


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
