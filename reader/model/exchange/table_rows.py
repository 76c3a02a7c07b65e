"""Tells how the blocks of an article stand in the rows and columns of tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.model.edition.article import Block
from reader.model.markup.editing import parents_in
from reader.model.markup.tree import parse, text_blocks

_RULES = {"": "---", "left": ":---", "center": ":---:", "right": "---:"}


class Field(NamedTuple):
    """The field of a table in which a block stands: the *table*'s index, its *row*, its *column*.

    A field into which a cell reaches from its left or from above holds nothing, so that each row
    has a field for each column, and what stands below a heading stays below it.
    """

    table: int
    row: int
    column: int


@dataclass(slots=True)
class Table:
    """How many *rows* and columns a table has, and how each of the columns is aligned.

    An alignment is "left", "center", "right", or "" where none was chosen for all of a column.
    """

    rows: int = 0
    aligned: list[str] = field(default_factory=list)

    def in_markdown(self, rows: Sequence[Sequence[str]]) -> str:
        """Return its *rows* in Markdown, the words of each already written so."""
        lines = [f"| {' | '.join(row)} |" for row in rows]
        rule = " | ".join(_RULES[each] for each in self.aligned)
        return "\n".join((lines[0], f"| {rule} |", *lines[1:]))


def tables_in(html: str) -> tuple[list[Table], list[Field | None]]:
    """Return the tables in safe *html*, and for each block of text in it the field that it is in.

    What a table within a table holds stands in the outer one's field.
    """
    if not html:
        return [], []
    root = parse(html)
    parents = parents_in(root)
    tables: list[Table] = []
    fields: dict[Element, Field] = {}
    for outer in root.iter("table"):
        if _cell(outer, parents) is None:
            fields |= _fields(outer, parents, len(tables))
            tables.append(_sized(outer, fields, len(tables)))
    cells = (_cell(block.element, parents) for block in text_blocks(root))
    return tables, [fields.get(cell) if cell is not None else None for cell in cells]


def tables_within(
    notes: Iterable[Sequence[Block]], fields: Mapping[Block, Field | None]
) -> dict[Block, int]:
    """Return in which table within one of the *notes* their blocks stand, of those in *fields*.

    A note may itself stand in a table; one that begins with a table holds all fields of it.
    """
    tables: dict[int, dict[Block, Field]] = {}
    for block, place in fields.items():
        if place:
            tables.setdefault(place.table, {})[block] = place
    found: dict[Block, int] = {}
    for blocks in map(dict.fromkeys, notes):
        begins_in_one = fields.get(next(iter(blocks)))
        for table in {place.table for block in blocks if (place := fields.get(block))}:
            of_table = tables[table]
            is_whole = of_table.keys() <= blocks.keys() and len(set(of_table.values())) > 1
            if is_whole or not begins_in_one:
                found |= {block: table for block in blocks if block in of_table}
    return found


def _fields(table: Element, parents: dict[Element, Element], index: int) -> dict[Element, Field]:
    """Return in which field each cell of a *table* stands."""
    found: dict[Element, Field] = {}
    below: dict[int, int] = {}  # into how many rows from here on a cell reaches, by column
    own = (row for row in table.iter("tr") if _cell(row, parents) is None)
    for number, row in enumerate(own):
        column = 0
        further: dict[int, int] = {}
        for cell in row:
            while below.get(column):
                column += 1
            found[cell] = Field(index, number, column)
            columns = range(column, column + int(cell.get("colspan", "1")))
            further |= dict.fromkeys(columns, int(cell.get("rowspan", "1")) - 1)
            column = columns.stop
        below = {column: rows - 1 for column, rows in below.items()} | further
    return found


def _sized(table: Element, fields: dict[Element, Field], index: int) -> Table:
    """Return how large a *table* is whose cells stand in *fields*, and how they are aligned."""
    chosen: dict[int, set[str]] = {}
    rows = width = 0
    for cell in table.iter():
        if (place := fields.get(cell)) is None or place.table != index:
            continue
        columns = range(place.column, place.column + int(cell.get("colspan", "1")))
        rows, width = max(rows, place.row + 1), max(width, columns.stop)
        for column in columns if len(columns) == 1 else ():
            chosen.setdefault(column, set()).add(cell.get("align", ""))
    single = (chosen.get(column, set()) for column in range(width))
    return Table(rows, [next(iter(each)) if len(each) == 1 else "" for each in single])


def _cell(element: Element, parents: dict[Element, Element]) -> Element | None:
    """Return the outermost cell that is, or holds, an *element*."""
    found = None
    here: Element | None = element
    while here is not None:
        found = here if here.tag in ("td", "th") else found
        here = parents.get(here)
    return found
