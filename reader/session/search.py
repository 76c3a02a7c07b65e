"""A search in progress: what was found, and where the reader stands among it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.markup.perspectives import PartKey
from reader.model.text.search import Query
from reader.model.text.span import Span


@dataclass(frozen=True, slots=True)
class NotesHit:
    """A search hit in a passage's perspectives: the *ordinal*-th (from 0) in one of its parts.

    One on the page of a *topic* has no passage.
    """

    passage: str
    part: PartKey
    ordinal: int
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """A search in progress: its hits, which of them the reader stands on, and how it got there.

    Hits in what is shown above the article, such as its title, come first, at negative places.
    *current* counts through the article's hits and then those in the perspectives; it is None
    where there are none, or none was gone to yet. *wrapped* tells that the last step went round an
    end, *waiting* that a long text is being made ready and nothing was looked for yet.
    """

    query: Query = Query()
    in_article: Sequence[Span] = ()
    in_notes: tuple[NotesHit, ...] = ()
    current: int | None = None
    wrapped: bool = False
    waiting: bool = False

    def __len__(self) -> int:
        """Return the number of hits."""
        return len(self.in_article) + len(self.in_notes)

    @property
    def article_hit(self) -> Span | None:
        """Return the current hit where it is in the article."""
        if self.current is None or self.current >= len(self.in_article):
            return None
        return self.in_article[self.current]

    @property
    def notes_hit(self) -> NotesHit | None:
        """Return the current hit where it is in the perspectives."""
        if self.current is None or self.current < len(self.in_article):
            return None
        return self.in_notes[self.current - len(self.in_article)]
