"""Prints a text as it is read."""

import json
import sys
from itertools import zip_longest
from pathlib import Path
from typing import Any

from reader.cli.output import Status, say
from reader.model.edition.article import Block
from reader.model.edition.opened_text import OpenedText
from reader.model.exchange.lined_text import lined_text
from reader.model.exchange.markdown_text import markdown_of
from reader.model.exchange.notes import notes_of, own_words, styles_in
from reader.model.exchange.table_rows import Field, tables_in
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
    lined = lined_text(article)
    return {
        "title": article.title,
        **({"subtitle": article.subtitle} if article.subtitle else {}),
        **({"author": article.author} if article.author else {}),
        **({"published": article.published} if article.published else {}),
        "language": article.language,
        "direction": "rtl" if reads_right_to_left(article.text) else "ltr",
        "encoding": opened.encoding,
        "blocks": [
            {"kind": block.kind.value, **_told(block, cell), "text": span.of(lined)}
            for block, cell in zip_longest(article.blocks, tables_in(article.html)[1])
            if (span := own_words(article, block)) or not block.span
        ],
        "notes": [
            {"label": note.label, "text": note.text(lined)}
            for note in notes_of(article, styles_in(article))
        ],
    }


def _told(block: Block, cell: Field | None) -> dict[str, int | str]:
    """Return what there is to be told of a *block* beside its text, and of the *cell* it is in.

    An item has the *number* that stands before it, where that is in figures; whatever is counted as
    a *paragraph* has the number that it has among them.
    """
    number = block.marker.rstrip(".)")
    return {
        **({"level": block.level} if block.level else {}),
        **({"language": block.language} if block.language else {}),
        **({"quoted": block.quoted} if block.quoted else {}),
        **({"number": int(number)} if number.isdecimal() else {}),
        **({"marker": block.marker} if block.marker else {}),
        **({"row": cell.row + 1, "column": cell.column + 1} if cell else {}),
        **({"paragraph": block.number} if block.number else {}),
    }
