"""Writes sources as CSL-JSON, as editions have them."""

import json
from collections.abc import Iterable
from typing import Any

from reader.model.edition.source import Source, read_standing
from reader.model.exchange.author_name import author_names


def csl_json(sources: Iterable[Source]) -> str:
    """Return *sources* as a list of CSL-JSON records, in which their notes say how each was read.

    Zotero, Pandoc and another edition's ``sources.json`` take them.
    """
    return json.dumps([_record(source) for source in sources], ensure_ascii=False, indent=2)


def _record(source: Source) -> dict[str, Any]:
    names = author_names(source)
    record = {
        "id": source.id,
        "type": source.type,
        "title": source.title,
        "author": [
            {"family": name.family, **({"given": name.given} if name.given else {})}
            if name.family
            else {"literal": name.whole}
            for name in names
        ],
        "container-title": source.container,
        "publisher": source.publisher,
        "issued": {"date-parts": [list(source.issued)]} if source.issued else None,
        "URL": source.url,
        "language": source.language,
        "note": _note(source),
    }
    return {key: value for key, value in record.items() if value}


def _note(source: Source) -> str:
    """Return the note of a *source* as an edition has it: how it was read comes first."""
    begun = read_standing(source.note) is source.standing
    return source.note if begun else f"{source.standing}: {source.note}"
