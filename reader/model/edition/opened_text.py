"""A text that was opened, and has nothing beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.model.edition.at_hand import AtHand
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage
from reader.model.edition.remark import About, Remark
from reader.model.edition.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedText(AtHand):
    """An article made of any text: the *file* it is from, and what is to be said of it.

    The *encoding* is "" where the text was not in one, as what was pasted. Where the reader chose
    it, it *is_chosen*, and *found* is what it was taken for before.
    """

    passages: tuple[Passage, ...] = ()
    parties: Mapping[str, Party] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    file: Path
    encoding: str = ""
    found: str = ""
    is_chosen: bool = False
    remarks: tuple[Remark, ...] = ()

    @property
    def path(self) -> Path:
        """Return the text's file."""
        return self.file

    @property
    def is_whole(self) -> bool:
        """Tell whether all the text of a page is shown, beside what was taken for its main text."""
        return any(remark.about is About.ALL_SHOWN for remark in self.remarks)

    @property
    def is_part(self) -> bool:
        """Tell whether there is more on the page than what is shown."""
        parts = (About.WORDS_KEPT, About.CHARACTERS_KEPT)
        return any(remark.about in parts for remark in self.remarks)
