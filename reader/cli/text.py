"""Prints a text as it is read."""

import json
import sys
from pathlib import Path
from typing import Any

from reader.cli.output import Status, say
from reader.model.edition.article import BlockKind
from reader.model.edition.opened_text import OpenedText
from reader.model.exchange.markdown_text import markdown_of, note_label
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
        "language": article.language,
        "direction": "rtl" if reads_right_to_left(article.text) else "ltr",
        "encoding": opened.encoding,
        "blocks": [
            {
                "kind": block.kind.value,
                **({"level": block.level} if block.level else {}),
                **({"number": block.number} if block.number else {}),
                **({"marker": block.marker} if block.marker else {}),
                "text": article.text_of(block),
            }
            for block in article.blocks
        ],
        "notes": [
            {"label": note_label(block), "text": article.text_of(block)}
            for block in article.blocks
            if block.kind is BlockKind.NOTE
        ],
    }
