"""One article and all that is said beside it."""

from dataclasses import dataclass
from pathlib import Path

from reader.model.edition.at_hand import AtHand
from reader.model.edition.forecast import Forecasts
from reader.model.edition.page import Page
from reader.model.edition.timeline import Timeline
from reader.model.edition.voices import Voices


@dataclass(frozen=True, slots=True)
class Edition(AtHand):
    """An edition as its editors wrote it, with its own article.

    *id* is a URN that stays the same wherever the edition lies, and *folder* is where it lies now.
    """

    id: str
    folder: Path
    timeline: Timeline | None = None
    voices: Voices | None = None
    forecasts: Forecasts | None = None
    pages: tuple[Page, ...] = ()

    @property
    def name(self) -> str:
        """Return the name of the edition's folder, by which people know it."""
        return self.folder.name
