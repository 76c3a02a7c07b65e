"""Searches what is at hand: the article and everything that stands beside it.

Content is searched: the article and what stands above it, the notes, tables and lists beside it,
sources and parties as their cards show them, and what the program says in sentences, be it of a
text, an edition or a passage's place. Interface is not, which is what is pressed and what only
names a thing: buttons, menus and bars, badges, heads of sections, columns and cards, the marks of
an axis, the line above a page that says where one is, and the link that leads on from a card.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.model.markup.citations import count_in_notes
from reader.model.markup.perspectives import (
    Part,
    PartKey,
    PartKind,
    Perspectives,
    render_perspectives,
)
from reader.model.markup.topic_parts import topic_parts
from reader.model.text.copied import meant_by
from reader.model.text.hits import HitsFrom
from reader.model.text.search import Query, SearchText
from reader.model.text.search_texts import SearchTexts
from reader.session.search import NotesHit, Search

# To render these takes no longer than a key may.
_FEW = 30
_RANKS = {PartKind.TITLE: 0, PartKind.OWN: 2, PartKind.SOURCE: 3, PartKind.NOTED: 4}


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the program itself says on its pages: *beside* a passage, and *on_topic*.

    The window says it, in the reader's language. *above* returns what it shows above the article,
    its title the first of all: lines, each with its newline.
    """

    beside: Callable[[str, AtHand], tuple[Part, ...]]
    on_topic: Callable[[str, AtHand, Phrasing], tuple[Part, ...]]
    above: Callable[[], str]


def _nothing(*_page: object) -> tuple[Part, ...]:
    return ()


SILENCE = OwnWords(_nothing, _nothing, str)


class EditionSearch:
    """The texts of what is at hand, each rendered and folded when first needed and then kept."""

    def __init__(
        self, at_hand: AtHand, phrasing: Phrasing = ENGLISH, own_words: OwnWords = SILENCE
    ) -> None:
        """Search what is *at_hand*, put into words by *phrasing*, and the program's *own words*."""
        self._at_hand = at_hand
        self._phrasing = phrasing
        self._perspectives: dict[str, Perspectives] = {}
        self._notes: dict[str, _Page] = {}
        self._topics: dict[str, _Page] = {}
        self._own_words = own_words
        self.own: tuple[tuple[str, Part], ...] = ()  # what the reader said, by its topic
        self._topics_left = topic_parts(at_hand, phrasing)

    def perspectives(self, passage: Passage) -> Perspectives:
        """Return a passage's perspectives."""
        if passage.id not in self._perspectives:
            self._perspectives[passage.id] = render_perspectives(
                passage, self._at_hand, self._phrasing
            )
        return self._perspectives[passage.id]

    def find(self, query: Query) -> Search:
        """Return all that *query* finds, none of the hits being the current one yet.

        Where that is nothing, the words may have been copied with signs that no text has.
        """
        asked = self._find(query)
        others = meant_by(query.text) if query and not len(asked) else ()
        found = (self._find(replace(query, text=words)) for words in others)
        return next((search for search in found if len(search)), asked)

    @cached_property
    def _above(self) -> str:
        return self._own_words.above()

    @cached_property
    def _article(self) -> SearchText:
        """Return the article with what is above it, made once that is shown."""
        return SearchText(self._above + self._at_hand.article.text)

    def is_ready(self, query: Query) -> bool:
        """Tell whether *query* can be looked for at once, or so nearly that nobody notices."""
        return self._article.is_ready(query) and self._pages_left() < _FEW

    def prepare(self, query: Query) -> bool:
        """Do a little of what *query*, or any search to come, needs; tell whether more is left."""
        if self._article.prepare(case=query.case):
            return True
        left = next((p for p in self._at_hand.every_passage if p.id not in self._notes), None)
        if left is not None:
            self._texts(left)
        return left is not None or self._prepare_topic()

    def _pages_left(self) -> int:
        """Return about how many pages are still to be rendered: sources have one each."""
        passages = len(self._at_hand.every_passage) - len(self._notes)
        return passages + max(0, len(self._at_hand.sources) - len(self._topics))

    def _find(self, query: Query) -> Search:
        if not query:
            return Search(query)
        in_article = HitsFrom(self._article.find(query), len(self._above))
        return Search(query, in_article, tuple(self._find_in_notes(query)))

    def _find_in_notes(self, query: Query) -> Iterator[NotesHit]:
        for passage in self._at_hand.every_passage:
            for part, ordinal in self._texts(passage).find(query):
                yield NotesHit(passage.id, part, ordinal)
        while self._prepare_topic():
            pass
        for topic, texts in self._topics.items():
            for part, ordinal in texts.find(query):
                yield NotesHit("", part, ordinal, topic)
        yield from self._find_own(query)

    def _find_own(self, query: Query) -> Iterator[NotesHit]:
        texts = SearchTexts(part.text for _, part in self.own)
        for index, count in count_in_notes(texts, query).items():
            topic, part = self.own[index]
            for ordinal in range(count):
                yield NotesHit("", part.key, ordinal, topic)

    def _prepare_topic(self) -> bool:
        """Render the next topic that is not yet; tell whether there was one."""
        topic, parts = next(self._topics_left, ("", None))
        if parts is not None:
            own = self._own_words.on_topic(topic, self._at_hand, self._phrasing)
            self._topics[topic] = _Page((*parts, *own))
        return parts is not None

    def _texts(self, passage: Passage) -> "_Page":
        if passage.id not in self._notes:
            own = self._own_words.beside(passage.id, self._at_hand)
            self._notes[passage.id] = _Page((*self.perspectives(passage).parts.values(), *own))
        return self._notes[passage.id]


class _Page:
    """What is searched of one page, in the order of its parts."""

    def __init__(self, parts: Iterable[Part]) -> None:
        in_order = sorted(parts, key=_rank)
        self._keys = tuple(part.key for part in in_order)
        self._texts = SearchTexts(part.text for part in in_order)

    def find(self, query: Query) -> Iterator[tuple[PartKey, int]]:
        """Yield the part of each hit, and how many of its hits come before."""
        for index, count in count_in_notes(self._texts, query).items():
            for ordinal in range(count):
                yield self._keys[index], ordinal


def _rank(part: Part) -> int:
    """Return where on a page a *part* stands: titles first, then notes, sources last."""
    return _RANKS.get(part.key.kind, 1)
