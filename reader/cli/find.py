"""Finds words in all places of an edition at once, and prints where they stand."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from reader.cli.asked import Asked
from reader.cli.output import Status, not_an_edition, say
from reader.model.files.edition_folder import is_edition
from reader.model.files.loading_apart import load_safely
from reader.model.files.problem import EditionError
from reader.model.finding.finder import Finder, Match, Wanted
from reader.model.finding.places import PlaceKind
from reader.model.storage.paths import bundled_edition
from reader.model.text.search import Query

_AROUND = 40  # letters of context on either side


def find(edition: Path | None, wanted: Wanted, *, as_json: bool) -> Status:
    """Print where an *edition* has what is *wanted*; return the exit status.

    "start" counts the code points before the words in those of their place: `places` says which.
    """
    if not wanted.query:
        say("There is nothing to look for; name a word or more.", sys.stderr)
        return Status.REFUSED
    folder = edition or bundled_edition()
    if not is_edition(folder):
        say(not_an_edition(folder), sys.stderr)
        return Status.REFUSED
    try:
        loaded = load_safely(folder)
    except EditionError as error:
        say(str(error), sys.stderr)
        return Status.WRONG
    found = Finder(loaded).find(wanted)
    if as_json:
        say(json.dumps({"matches": [match_json(match) for match in found]}, indent=2), sys.stdout)
    else:
        none = f"“{wanted.query.text}” is not found in {loaded.name}."
        say("\n".join(in_words(found)) or none, sys.stdout)
    return Status.DONE


def wanted_by(asked: Asked) -> Wanted:
    """Return what is *asked* for on the command line."""
    query = Query(asked.find or "", case=asked.case, whole_words=asked.whole_words)
    kinds = frozenset(map(PlaceKind, asked.scopes)) or frozenset(PlaceKind)
    return Wanted(query, accents=asked.accents, kinds=kinds)


def match_json(match: Match) -> dict[str, Any]:
    """Return a *match* as an object of JSON; its place counts code points."""
    return {
        "where": match.place.where,
        "text": match.text,
        "start": match.span.start,
        "close": match.close,
    }


def in_words(found: Sequence[Match]) -> Iterator[str]:
    """Yield what was *found* for a terminal, line by line: close spellings last, and counted."""
    yield from _by_place(tuple(match for match in found if not match.close))
    close = tuple(match for match in found if match.close)
    if close:
        spellings = Counter(match.text for match in close).most_common()
        counted = " · ".join(f"{text} {count}" for text, count in spellings)
        yield f"Close spellings: {counted}"
        yield from _by_place(close)


def _by_place(found: Sequence[Match]) -> Iterator[str]:
    for where, matches in groupby(found, key=_where):
        here = tuple(matches)
        yield f"{where} ({len(here)})"
        yield from (f"{match.span.start:>7}  {_in_context(match)}" for match in here)


def _where(match: Match) -> str:
    return match.place.where


def _in_context(match: Match) -> str:
    """Return the words with what stands around them, on one line and between «»."""
    text, span = match.place.text, match.span
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    if span.start > _AROUND:
        before = "…" + before.partition(" ")[2]
    if span.end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}«{match.text}»{after}".split())
