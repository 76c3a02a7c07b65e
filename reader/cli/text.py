"""Prints a text as it is read."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.cli.output import Status, say
from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.opened_text import OpenedText
from reader.model.exchange.markdown_text import markdown_of, note_label
from reader.model.exchange.table_rows import rows_of
from reader.model.opening.decoding import TextError
from reader.model.opening.opened_text import open_text
from reader.model.text.direction import reads_right_to_left


def text(file: Path, *, as_json: bool) -> Status:
    """Print the text in *file* as it is read, in Markdown or as one object; return the status."""
    try:
        opened = open_text(file)
    except TextError as error:
        say(str(error), sys.stderr)
        return Status.REFUSED
    printed = json.dumps(in_json(opened), indent=2) if as_json else markdown_of(opened.article)
    say(printed, sys.stdout)
    return Status.DONE


def in_json(opened: OpenedText) -> dict[str, Any]:
    """Return an *opened* text as one object of JSON; its notes stand by themselves as well."""
    article = opened.article
    return {
        "title": article.title,
        **({"author": article.author} if article.author else {}),
        **({"published": article.published} if article.published else {}),
        "language": article.language,
        "direction": "rtl" if reads_right_to_left(article.text) else "ltr",
        "encoding": opened.encoding,
        "blocks": [
            {"kind": block.kind.value, **_told(block, cell), "text": article.text_of(block)}
            for block, cell in zip(article.blocks, _cells(article), strict=True)
        ],
        "notes": [
            {"label": note_label(block), "text": article.text_of(block)}
            for block in article.blocks
            if block.kind is BlockKind.NOTE
        ],
    }


def _told(block: Block, cell: tuple[int, int] | None) -> dict[str, int | str]:
    """Return what there is to be told of a *block* beside its text, and of the *cell* it is in.

    An item has the *number* that stands before it, where that is in figures; whatever is counted as
    a *paragraph* has the number that it has among them.
    """
    number = block.marker.rstrip(".)")
    return {
        **({"level": block.level} if block.level else {}),
        **({"quoted": block.quoted} if block.quoted else {}),
        **({"number": int(number)} if number.isdecimal() else {}),
        **({"marker": block.marker} if block.marker else {}),
        **({"row": cell[0], "column": cell[1]} if cell else {}),
        **({"paragraph": block.number} if block.number else {}),
    }


def _cells(article: Article) -> Iterator[tuple[int, int] | None]:
    """Yield for each block of an *article* its row and its column, from 1; None for no cell."""
    is_cell = [block.kind is BlockKind.CELL for block in article.blocks]
    places = (
        (row, column)
        for rows in rows_of(article.html, 0, sum(is_cell))
        for row, fields in enumerate(rows, start=1)
        for column, blocks in enumerate(fields, start=1)
        for _ in range(blocks)
    )
    yield from (next(places, None) if each else None for each in is_cell)
