"""Bibliographic records, and how well each was read."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from reader.model.edition.estimate import Standing
from reader.model.edition.phrasing import ENGLISH, Phrasing

# "via the URL (a digest). seen: 5.8 billion" tells how it was read, and what was found there.
_THROUGH = re.compile(r"(?P<how>via .+?)(?:\. seen: |:\s)(?P<found>.*)", re.DOTALL)


class Source(NamedTuple):
    """One bibliographic record, read from CSL-JSON.

    *families* has the family name of each of the *authors*, "" for one that has a single name.
    """

    id: str
    type: str
    title: str
    standing: Standing
    note: str
    authors: tuple[str, ...] = ()
    container: str = ""
    publisher: str = ""
    issued: tuple[int, ...] = ()
    url: str = ""
    families: tuple[str, ...] = ()
    language: str = ""

    @classmethod
    def from_csl(cls, record: Mapping[str, Any]) -> "Source":
        """Read a CSL-JSON *record* that has an id, a type, a title and a note with its standing."""
        word, _, note = record["note"].partition(":")
        standing = read_standing(record["note"])
        return cls(
            id=record["id"],
            type=record["type"],
            title=record["title"],
            standing=standing or Standing.RECALLED,
            # "via X" names the place of reading before the colon, so it is kept whole.
            note=(note if word.strip() == standing else record["note"]).strip(),
            authors=_names(record.get("author", ())),
            container=record.get("container-title", ""),
            publisher=record.get("publisher", ""),
            issued=_date(record.get("issued")),
            url=record.get("URL", ""),
            families=_families(record.get("author", ())),
            language=record.get("language", ""),
        )

    def describe(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return who wrote what, where and when, in one line; the date as exact as it is known."""
        title = self.title
        if not title.startswith("["):
            title = phrasing.title.format(title=title)
        authors, *others = self._published(phrasing)
        return ", ".join(part for part in (authors, title, *others) if part)

    def published(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return by whom, where and when it was published, in one line."""
        return ", ".join(part for part in self._published(phrasing) if part)

    def _published(self, phrasing: Phrasing) -> tuple[str, ...]:
        places = dict.fromkeys((self.container, self.publisher))
        return (phrasing.listed(self.authors), *places, phrasing.date(self.issued))

    def manner(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return how it was read in sentences, without what was found where the note parts them."""
        manner = _sentence(self._note_parted[0])
        return f"{self.standing.in_a_sentence(phrasing)} {manner}".strip()

    @property
    def found(self) -> str:
        """Return what was found there, as far as the note tells that apart; else ""."""
        return _sentence(self._note_parted[1])

    @property
    def _note_parted(self) -> tuple[str, str]:
        if self.standing is Standing.SEEN:
            return "", self.note
        through = _THROUGH.match(self.note)
        return (through["how"], through["found"]) if through else (self.note, "")

    def how_read(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return how well it was read, and what is noted of that, in sentences."""
        return f"{self.standing.in_a_sentence(phrasing)} {_sentence(self.note)}"


def read_standing(note: str) -> Standing | None:
    """Return the standing that a record's *note* begins with, or None where it has none."""
    for standing in (Standing.SEEN, Standing.VIA, Standing.RECALLED):
        if note == standing or note.startswith((f"{standing}:", f"{standing} ")):
            return standing
    return None


def _names(authors: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    return tuple(
        author.get("literal") or f"{author.get('given', '')} {author.get('family', '')}".strip()
        for author in authors
    )


def _families(authors: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    return tuple(
        "" if author.get("literal") else author.get("family", "").strip() for author in authors
    )


def _date(issued: Mapping[str, Any] | None) -> tuple[int, ...]:
    parts = (issued or {}).get("date-parts") or [[]]
    numbers = tuple(int(part) for part in parts[0][:3])
    return numbers if len(numbers) < 2 or 1 <= numbers[1] <= 12 else numbers[:1]


def _sentence(words: str) -> str:
    """Return *words* with a capital and a full stop."""
    end = "" if words.endswith((".", "!", "?", "”", ")")) or not words else "."
    return f"{words[:1].upper()}{words[1:]}{end}"
