"""Keeps where the reader was in each text and edition, so that to come back is to go on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reader.model.text.same_place import find_again

# So many are kept, the latest.
MOST_PLACES = 200
# So many texts are offered again, and so many editions asked about a text.
RECENT = 12
# So many letters find a place again when the text has changed.
_WORDS = 60


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A code point at the top of the article, the *words* that stood there, and what was chosen."""

    position: int
    words: str
    passage: str = ""
    topic: str = ""

    def within(self, text: str) -> int:
        """Return where this is in *text*; its beginning stays the beginning."""
        return max(0, find_again(text, self.position, self.words)) if self.position else 0


@dataclass(frozen=True, slots=True)
class Shelved:
    """What a library says of a text or an edition without opening it.

    *day* (ISO 8601) is when it was read last, at a *paragraph* of so many *paragraphs*. In it are
    marked so many *passages*, in a text those *of* the *edition* that are placed, of which so many
    read *otherwise*; an edition has *estimates* and *sources*.
    """

    title: str = ""
    below: str = ""
    day: str = ""
    paragraph: int = 0
    paragraphs: int = 0
    passages: int = 0
    of: int = 0
    otherwise: int = 0
    edition: str = ""
    estimates: int = 0
    sources: int = 0


class KeptPlaces:
    """The places by the paths of what is read, the latest last."""

    def __init__(self, places: Mapping[str, KeptPlace] = MappingProxyType({})) -> None:
        """Know the *places* that were kept before."""
        self._places = dict(places)

    def of(self, path: Path | None) -> KeptPlace | None:
        """Return where the reader was in what lies at *path*; None where at its beginning."""
        return self._places.get(str(path))

    def keep(
        self, path: Path, position: int, text: str, passage: str = "", topic: str = ""
    ) -> None:
        """Take note that the reader is at a *position* of the *text* that lies at *path*.

        What is chosen there is a *passage* or a *topic*, by its id, or nothing.
        """
        self._places.pop(str(path), None)
        if (position > 0 or passage or topic) and path.is_absolute():
            words = text[position : position + _WORDS]
            self._places[str(path)] = KeptPlace(position, words, passage, topic)
            if len(self._places) > MOST_PLACES:
                del self._places[next(iter(self._places))]

    def drop(self, path: Path) -> KeptPlace | None:
        """Know no place in what lies at *path* any more; return that which was known."""
        return self._places.pop(str(path), None)

    def put(self, path: Path, place: KeptPlace | None) -> None:
        """Know again a *place* that was dropped."""
        if place is not None:
            self._places[str(path)] = place

    def all(self) -> dict[str, KeptPlace]:
        """Return every place by its path."""
        return dict(self._places)

    def forget(self) -> None:
        """Know no place any more."""
        self._places.clear()
