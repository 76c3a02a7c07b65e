"""One article and all that is said beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.model.article import Article, Block
from reader.model.forecast import Forecasts
from reader.model.page import Page
from reader.model.party import Party
from reader.model.passage import Passage
from reader.model.source import Source
from reader.model.timeline import Timeline
from reader.model.voices import Voices


@dataclass(frozen=True, slots=True)
class Edition:
    """What the reader opens; the passages stand in the order of the article."""

    folder: Path
    article: Article
    passages: tuple[Passage, ...]
    parties: Mapping[str, Party]
    sources: Mapping[str, Source]
    timeline: Timeline | None = None
    voices: Voices | None = None
    forecasts: Forecasts | None = None
    pages: tuple[Page, ...] = ()

    @property
    def id(self) -> str:
        """Return the name of the edition's folder, by which its state is remembered."""
        return self.folder.name

    def passage(self, passage_id: str | None) -> Passage | None:
        """Return the passage of that id, or None."""
        return next((passage for passage in self.passages if passage.id == passage_id), None)

    def paragraph_of(self, passage: Passage) -> int:
        """Return the number of the paragraph in which a *passage* begins, from 1."""
        return self.article.paragraph_at(passage.span.start)

    def passages_in(self, block: Block) -> tuple[Passage, ...]:
        """Return the passages that have a code point in common with a *block* of the article."""
        return tuple(passage for passage in self.passages if passage.span.overlaps(block.span))
