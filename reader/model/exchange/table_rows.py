"""Tells how the cells of an article stand in rows."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reader.model.edition.article import BlockKind
from reader.model.markup.editing import parents_in
from reader.model.markup.tree import parse, text_blocks

Rows = list[list[int]]


def rows_of(html: str, before: int, count: int) -> Iterator[Rows]:
    """Yield for each table of safe *html* how many blocks each field of each row has.

    Only those tables are, that hold the *count* blocks after so many *before* in tables. A field
    into which a cell reaches from its left or from above has none, so that each row has a field for
    each column and what stands below a heading stays below it.
    """
    if not html:
        return
    root = parse(html)
    parents = parents_in(root)
    held = Counter[object]()
    for block in text_blocks(root):
        if block.kind is BlockKind.CELL:
            cell: Element | None = block.element
            while cell is not None and cell.tag not in ("td", "th"):
                cell = parents.get(cell)
            held[cell] += 1
    position = 0
    for table in root.iter("table"):
        rows = list(_fields(table, held))
        size = sum(map(sum, rows))
        if size and before <= position < before + count:
            yield rows
        position += size


def _fields(table: Element, held: Counter[object]) -> Iterator[list[int]]:
    """Yield for each row of a *table* how many blocks each field has, by what cells have *held*."""
    below: dict[int, int] = {}  # into how many rows from here on a cell reaches, by column
    for row in table.iter("tr"):
        fields: list[int] = []
        further: dict[int, int] = {}
        for cell in row:
            while below.get(len(fields)):
                fields.append(0)
            columns = range(len(fields), len(fields) + int(cell.get("colspan", "1")))
            further |= dict.fromkeys(columns, int(cell.get("rowspan", "1")) - 1)
            fields += [held.pop(cell, 0), *[0] * (len(columns) - 1)]
        while below.get(len(fields)):
            fields.append(0)
        yield fields
        below = {column: rows - 1 for column, rows in below.items()} | further
