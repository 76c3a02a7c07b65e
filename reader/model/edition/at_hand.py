"""What is being read, whichever of the three it is: its article, and the passages marked in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.edition.article import Article, Block
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.model.edition.source import Source

if TYPE_CHECKING:
    from reader.model.edition.attachment import Attachment


@dataclass(frozen=True, slots=True)
class AtHand:
    """An edition, a text that was opened, or such a text with an edition attached.

    The *passages* are those that have a place in the *article*, and stand in its order. The parties
    are known by their ids, the sources by their keys. *rendered* holds notes as safe HTML, by their
    Markdown, where that was made beforehand. By its *stamp* it is known whether what was read has
    changed; without one it is not asked.
    """

    article: Article
    passages: tuple[Passage, ...]
    parties: Mapping[str, Party]
    sources: Mapping[str, Source]
    rendered: Mapping[str, str] = field(
        default_factory=dict, repr=False, compare=False, kw_only=True
    )
    stamp: str = field(default="", repr=False, compare=False, kw_only=True)

    @property
    def attachments(self) -> "tuple[Attachment, ...]":
        """Return what became of each passage in a text that is not the edition's own article."""
        return ()

    @property
    def path(self) -> Path | None:
        """Return whence the article is: the file of a text, or the folder of an edition."""
        return None

    @property
    def unattached(self) -> "tuple[Attachment, ...]":
        """Return the passages that have no place in such a text."""
        return tuple(each for each in self.attachments if each.span is None)

    @property
    def every_passage(self) -> tuple[Passage, ...]:
        """Return all passages with perspectives, those without a place in the article last."""
        return (*self.passages, *(each.passage for each in self.unattached))

    @property
    def otherwise(self) -> tuple[Passage, ...]:
        """Return the passages that the article has in other words, or in another sense."""
        changed = {each.passage.id for each in self.attachments if not each.reads_as_marked}
        return tuple(passage for passage in self.passages if passage.id in changed)

    @property
    def has_steps(self) -> bool:
        """Tell whether from a passage there is another to go to."""
        return len(self.passages) > 1

    def passage(self, passage_id: str | None) -> Passage | None:
        """Return the passage of that id, or None."""
        return next((passage for passage in self.passages if passage.id == passage_id), None)

    def attachment(self, passage_id: str) -> "Attachment | None":
        """Return what became of a passage in a text; None in an edition's own article."""
        found = (each for each in self.attachments if each.passage.id == passage_id)
        return next(found, None)

    def claim_of(self, passage: Passage, phrasing: Phrasing = ENGLISH) -> str:
        """Return what a *passage* claims; told to be as marked where the article differs."""
        attachment = self.attachment(passage.id)
        if attachment is None or attachment.reads_as_marked:
            return passage.claim
        return phrasing.claim_as_marked.format(claim=passage.claim)

    def paragraph_of(self, passage: Passage) -> int:
        """Return the number of the paragraph in which a *passage* begins, from 1."""
        return self.article.paragraph_at(passage.span.start)

    def passages_in(self, block: Block) -> tuple[Passage, ...]:
        """Return the passages that have a code point in common with a *block* of the article."""
        return tuple(passage for passage in self.passages if passage.span.overlaps(block.span))
