"""Reads ``sources.json``: a list of CSL-JSON records."""

import json
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from reader.model.document import Document
from reader.model.markup import WEB_SCHEMES
from reader.model.source import Source, read_standing

_TEXTS = ("type", "title", "note")
_OPTIONAL_TEXTS = ("container-title", "publisher", "URL")


def read_sources(document: Document) -> Mapping[str, Source] | None:
    """Return the sources of a *document* by id, or None where it is no list of records at all.

    What is wrong is noted in the document.
    """
    text = document.read()
    if document.problems:
        return None
    try:
        records = json.loads(text)
    except json.JSONDecodeError as error:
        document.note(error.lineno, f"This is not JSON: {error.msg}. Check commas and brackets.")
        return None
    except RecursionError:
        document.note(1, "This JSON is nested too deeply; expected a list of flat records.")
        return None
    if not isinstance(records, list):
        document.note(1, "Expected a list of CSL-JSON records: [ {...}, {...} ].")
        return None
    sources: dict[str, Source] = {}
    for number, record in enumerate(records, start=1):
        message = _examine(record, number)
        if not message and record["id"] in sources:
            message = f"The id “{record['id']}” is there twice; give each record its own."
        if message:
            document.note(_line_of(record, text), message)
        else:
            sources[record["id"]] = Source.from_csl(record)
    return sources


def _examine(record: object, number: int) -> str:
    """Return what is wrong with a *record*, or "" where nothing is."""
    if not isinstance(record, dict) or not isinstance(record.get("id"), str) or not record["id"]:
        return f"Record {number} has no “id”; give it one such as “author-2017”."
    for key in _TEXTS:
        if not isinstance(record.get(key), str) or not record[key].strip():
            return f"“{record['id']}” has no “{key}”; it must be text."
    for key in _OPTIONAL_TEXTS:
        if not isinstance(record.get(key, ""), str):
            return f"“{key}” of “{record['id']}” must be text."
    if read_standing(record["note"]) is None:
        return (
            f"The note of “{record['id']}” must begin with how the source was read: "
            "“seen:”, “via …:” or “recalled:”."
        )
    url = record.get("URL", "")
    if url and urlsplit(url).scheme not in WEB_SCHEMES:
        return f"The URL of “{record['id']}” must begin with http: or https:."
    if not _is_date(record.get("issued")):
        return (
            f"“issued” of “{record['id']}” must be such as "
            '{"date-parts": [[2017, 1, 5]]}, the month and day optional.'
        )
    if not _are_authors(record.get("author", [])):
        return (
            f"“author” of “{record['id']}” must be a list such as "
            '[{"family": "Lake", "given": "Eli"}] or [{"literal": "United Nations"}].'
        )
    return ""


def _line_of(record: object, text: str) -> int:
    """Return the line of *text* at which a *record* gives its id; 1 where it gives none."""
    key = record.get("id") if isinstance(record, dict) else None
    place = re.search(rf'"id"\s*:\s*{re.escape(json.dumps(key, ensure_ascii=False))}', text)
    return text.count("\n", 0, place.start()) + 1 if place and key else 1


def _is_date(issued: object) -> bool:
    match issued:
        case None:
            return True
        case {"date-parts": [[*found], *_]}:
            pass
        case _:
            return False
    try:
        parts = [int(part) for part in found]
    except (TypeError, ValueError):
        return False
    within = ((-4000, 4000), (1, 12), (1, 31))
    return 1 <= len(parts) <= 3 and all(
        low <= part <= high for part, (low, high) in zip(parts, within, strict=False)
    )


def _are_authors(authors: object) -> bool:
    return isinstance(authors, list) and all(
        isinstance(author, dict)
        and all(isinstance(part, str) for part in author.values())
        and ("literal" in author or "family" in author)
        for author in authors
    )
