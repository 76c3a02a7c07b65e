"""Tells how the cells of an article stand in rows."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reader.model.edition.article import BlockKind
from reader.model.markup.editing import parents_in
from reader.model.markup.tree import parse, text_blocks

Rows = list[list[int]]


def rows_of(html: str, before: int, count: int) -> Iterator[Rows]:
    """Yield for each table of safe *html* how many blocks each cell of each row has.

    Only those tables are, that hold the *count* blocks after so many *before* in tables.
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
        rows = [[held.pop(cell, 0) for cell in row] for row in table.iter("tr")]
        size = sum(map(sum, rows))
        if size and before <= position < before + count:
            yield rows
        position += size
