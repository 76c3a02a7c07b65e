"""Reads ``sources.json``: a list of CSL-JSON records."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from reader.model.edition.estimate import Standing
from reader.model.edition.source import Source, read_standing
from reader.model.files import limits
from reader.model.files.edition_file import EditionFile
from reader.model.markup.citations import KEY
from reader.model.markup.links import WEB_SCHEMES

_NEXT_ITEM = re.compile(r"[\s,]*(?=[^\s,\]])")
# JSON can spell half of a pair of UTF-16 units, which no text can hold and nothing can print.
_HALF_CHARACTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)

_TEXTS = ("type", "title", "note")
_OPTIONAL_TEXTS = ("container-title", "publisher", "URL", "language")


def read_sources(file: EditionFile) -> Mapping[str, Source] | None:
    """Return the sources of a *file* by id, or None where it is no list of records at all.

    What is wrong is noted in the file.
    """
    text = file.read()
    records = None if file.problems else _records(text, file)
    if records is None:
        return None
    # Where records stand is only asked for when something is wrong, and looked up once.
    lines = cache(lambda: _record_lines(text))
    sources: dict[str, Source] = {}
    for number, record in enumerate(records, start=1):
        message = _examine(record, number)
        if not message and record["id"] in sources:
            message = f"The id “{record['id']}” is there twice; give each record its own."
        if not message:
            sources[record["id"]] = Source.from_csl(record)
            continue
        file.note(lines()[number - 1], message)
        key = record.get("id") if isinstance(record, dict) else None
        if isinstance(key, str):  # what cites a broken record is not broken too
            sources.setdefault(key, Source(key, "", "", Standing.RECALLED, ""))
    return sources


def _records(text: str, file: EditionFile) -> list[Any] | None:
    """Return the records that the JSON *text* of a *file* lists; None where it lists none."""
    try:
        records = json.loads(text)
    except json.JSONDecodeError as error:
        file.note(error.lineno, f"This is not JSON: {error.msg}. Check commas and brackets.")
        return None
    except (ValueError, RecursionError):
        file.note(
            1, "This JSON is nested too deeply, or has a number too long; expected flat records."
        )
        return None
    half = _HALF_CHARACTER.search(text)
    if half:
        line = text.count("\n", 0, half.start()) + 1
        file.note(line, f"“{half[0]}” is half a character; write the whole one.")
    elif not isinstance(records, list):
        file.note(1, "Expected a list of CSL-JSON records: [ {...}, {...} ].")
    elif len(records) > limits.RECORDS:
        file.note(1, limits.too_many("records", len(records), limits.RECORDS))
    else:
        return records
    return None


def _examine(record: object, number: int) -> str:
    """Return what is wrong with a *record*, or "" where nothing is."""
    if not isinstance(record, dict) or not isinstance(record.get("id"), str) or not record["id"]:
        return f"Record {number} has no “id”; give it one such as “author-2017”."
    if message := _examine_texts(record):
        return message
    if read_standing(record["note"]) is None:
        return (
            f"The note of “{record['id']}” must begin with how the source was read: "
            "“seen:”, “via …:” or “recalled:”."
        )
    url = record.get("URL", "")
    if url and not _is_web_address(url):
        return f"The URL of “{record['id']}” must begin with http: or https:."
    if not _is_date(record.get("issued")):
        return (
            f"“issued” of “{record['id']}” must be such as "
            '{"date-parts": [[2017, 1, 5]]}, the month and day optional.'
        )
    return _examine_key_and_authors(record)


def _examine_texts(record: Mapping[str, Any]) -> str:
    for key in _TEXTS:
        if not isinstance(record.get(key), str) or not record[key].strip():
            return f"“{record['id']}” has no “{key}”; it must be text."
    for key in _OPTIONAL_TEXTS:
        if not isinstance(record.get(key, ""), str):
            return f"“{key}” of “{record['id']}” must be text."
    named = f"“{record['id'][: limits.TITLE]}”"
    shown = (*_TEXTS, *_OPTIONAL_TEXTS, "author")
    written = sum(len(str(record.get(key, ""))) for key in shown)
    if written > limits.RECORD:
        return limits.too_long(f"The record {named}", written, limits.RECORD)
    for key in shown:
        if key != "URL" and limits.has_long_word(str(record.get(key, "")), limits.RECORD_WORD):
            return limits.long_word(f"“{key}” of {named}", limits.RECORD_WORD)
    return ""


def _examine_key_and_authors(record: Mapping[str, object]) -> str:
    if not KEY.fullmatch(str(record["id"])):
        return (
            f"“{record['id']}” cannot be cited; make the id of letters, digits and hyphens, "
            "such as “author-2017”."
        )
    if not _are_authors(record.get("author", [])):
        return (
            f"“author” of “{record['id']}” must be a list such as "
            '[{"family": "Lake", "given": "Eli"}] or [{"literal": "United Nations"}].'
        )
    return ""


def _record_lines(text: str) -> list[int]:
    """Return the line at which each item of a valid JSON list begins."""
    decoder = json.JSONDecoder()
    begins: list[int] = []
    end = text.index("[") + 1
    while item := _NEXT_ITEM.match(text, end):
        begins.append(item.end())
        _, end = decoder.raw_decode(text, item.end())
    return [text.count("\n", 0, begin) + 1 for begin in begins]


def _is_web_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in WEB_SCHEMES
    except ValueError:  # brackets that are no IPv6 address
        return False


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
    except (TypeError, ValueError, OverflowError):
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
