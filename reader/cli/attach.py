"""Finds an edition's passages in another text, and prints where they stand."""

import json
import sys
from pathlib import Path
from typing import Any

from reader.cli.output import Status, not_an_edition, say
from reader.cli.resolution_json import change_json, resolution_json
from reader.model.attach import attaching
from reader.model.attach.noted import notes_in
from reader.model.edition.attachment import Attachments
from reader.model.edition.edition import Edition
from reader.model.files.edition_folder import is_edition
from reader.model.files.loading_apart import load_safely
from reader.model.files.problem import EditionError
from reader.model.opening.decoding import TextError
from reader.model.opening.opened_text import searched_in
from reader.model.storage.paths import bundled_edition
from reader.model.text.span import Span


def attach(file: Path, edition: Path | None, *, as_json: bool) -> Status:
    """Print where the passages of an *edition* stand in a text *file*; return the exit status."""
    folder = edition or bundled_edition()
    if not is_edition(folder):
        say(not_an_edition(folder), sys.stderr)
        return Status.REFUSED
    try:
        loaded = load_safely(folder)
        text, article = searched_in(file)
        found = attaching.attach(text, loaded, notes=notes_in(article) if article else None)
    except EditionError as error:
        say(str(error), sys.stderr)
        return Status.WRONG
    except TextError as error:
        say(str(error), sys.stderr)
        return Status.REFUSED
    show = in_words(found, loaded)
    say(json.dumps(in_json(found, loaded), indent=2) if as_json else show, sys.stdout)
    return Status.DONE


def in_json(attachments: Attachments, edition: Edition) -> dict[str, Any]:
    """Return *attachments* as one object of JSON; places count code points."""
    return {
        "edition": edition.name,
        "belongs": attachments.belongs,
        "passages": len(attachments.found),
        "placed": attachments.placed,
        "results": [
            {
                "id": found.passage.id,
                **resolution_json(found.resolution),
                "confidence": round(found.confidence, 4),
                "around": [change_json(change) for change in found.around],
            }
            for found in attachments.found
        ],
    }


def in_words(attachments: Attachments, edition: Edition) -> str:
    """Return *attachments* for a terminal: a line for each passage, and one for the whole."""
    width = max((len(found.passage.id) for found in attachments.found), default=0)
    lines = [
        f"{found.passage.id:{width}}  {found.resolution.status:9}  "
        f"{_where(found.resolution.span):>15}  {found.confidence:.2f}"
        for found in attachments.found
    ]
    count = len(attachments.found)
    lines.append(
        f"{attachments.placed} of {count} passages found."
        if attachments.belongs
        else f"This looks like a different text than that of {edition.name}: "
        "none of its passages is attached."
    )
    return "\n".join(lines)


def _where(span: Span | None) -> str:
    return f"{span.start}–{span.end}" if span else "–"
