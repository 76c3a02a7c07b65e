"""One article and all that is said beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.model.edition.article import Article, Block
from reader.model.edition.attachment import Attachment
from reader.model.edition.forecast import Forecasts
from reader.model.edition.page import Page
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage
from reader.model.edition.source import Source
from reader.model.edition.timeline import Timeline
from reader.model.edition.voices import Voices


@dataclass(frozen=True, slots=True)
class Opened:
    """Where an article comes from that is not an edition's own, and what is to be said of it."""

    file: Path
    encoding: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """What the reader opens; the passages stand in the order of the article.

    The article is another text than the edition's own where *opened* is set; *attachments* then say
    what became of each passage in it, and those without a place are not among the *passages*. Of a
    text without perspectives the *folder* is empty.
    """

    folder: Path
    article: Article
    passages: tuple[Passage, ...]
    parties: Mapping[str, Party]
    sources: Mapping[str, Source]
    timeline: Timeline | None = None
    voices: Voices | None = None
    forecasts: Forecasts | None = None
    pages: tuple[Page, ...] = ()
    opened: Opened | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def id(self) -> str:
        """Return the name of the edition's folder; "" where there is none."""
        return self.folder.name

    @property
    def unattached(self) -> tuple[Attachment, ...]:
        """Return the passages that have no place in the text."""
        return tuple(each for each in self.attachments if each.place is None)

    @property
    def every_passage(self) -> tuple[Passage, ...]:
        """Return the passages with a place in the text, and then those without."""
        return (*self.passages, *(each.passage for each in self.unattached))

    def attachment(self, passage_id: str) -> Attachment | None:
        """Return what became of a passage in the text; None in the edition's own article."""
        found = (each for each in self.attachments if each.passage.id == passage_id)
        return next(found, None)

    def passage(self, passage_id: str | None) -> Passage | None:
        """Return the passage of that id, or None."""
        return next((passage for passage in self.passages if passage.id == passage_id), None)

    def paragraph_of(self, passage: Passage) -> int:
        """Return the number of the paragraph in which a *passage* begins, from 1."""
        return self.article.paragraph_at(passage.span.start)

    def passages_in(self, block: Block) -> tuple[Passage, ...]:
        """Return the passages that have a code point in common with a *block* of the article."""
        return tuple(passage for passage in self.passages if passage.span.overlaps(block.span))
