"""One article and all that is said beside it."""

from dataclasses import dataclass, field
from pathlib import Path

from reader.model.edition.at_hand import AtHand
from reader.model.edition.forecast import Forecasts
from reader.model.edition.page import Page
from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.edition.timeline import Timeline
from reader.model.edition.voices import Voices


@dataclass(frozen=True, slots=True)
class Edition(AtHand):
    """An edition as its editors wrote it, with its own article.

    *id* is a URN that stays the same wherever the edition lies, and *folder* is where it lies now.
    *as_of* is the date (ISO 8601) as of which its perspectives are, "" where none is given.
    *author* is by whom its notes are, *written* of when (ISO 8601), where a passage does not say
    otherwise; both are "" where nothing is said.
    *read_at* is when its files were read, in seconds since the epoch; 0 where they were not, for
    there was a copy of what they say.
    *shown* is the HTML of the notice and the article, its passages as links, where that was made
    beforehand.
    """

    id: str
    folder: Path
    timeline: Timeline | None = None
    voices: Voices | None = None
    forecasts: Forecasts | None = None
    pages: tuple[Page, ...] = ()
    as_of: str = ""
    author: str = ""
    written: str = ""
    read_at: float = field(default=0.0, repr=False, compare=False, kw_only=True)
    shown: str = field(default="", repr=False, compare=False, kw_only=True)

    @property
    def path(self) -> Path:
        """Return the edition's folder."""
        return self.folder

    @property
    def name(self) -> str:
        """Return the name of the edition's folder, by which people know it."""
        return self.folder.name

    def below_title(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return what stands below the article's title, and as of when its perspectives do."""
        below = self.article.below_title(phrasing)
        if not self.as_of:
            return below
        as_of = phrasing.as_of.format(date=date_in_words(self.as_of, phrasing))
        return " · ".join(filter(None, (below, as_of)))
