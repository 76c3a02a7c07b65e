"""The places in which words are looked for, and the words of each as the reader shows them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from operator import itemgetter

from reader.model.edition.at_hand import AtHand
from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.model.markup.perspectives import Part, PartKind, render_perspectives
from reader.model.markup.topic_parts import topic_parts

# A source is a place of its own, and a passage's quotation is the article's.
_ELSEWHERE = {PartKind.SOURCE, PartKind.QUOTATION}
OVERVIEW = "overview"


class PlaceKind(StrEnum):
    """What a place is."""

    ARTICLE = "article"
    PASSAGE = "passage"
    SOURCE = "source"
    PARTY = "party"
    PAGE = "page"
    NOTE = "note"  # of the reader's own: no edition has any


@dataclass(frozen=True, slots=True)
class Place:
    """A place with the words in it; the article has no *id*, and "overview" is a page's.

    Of a passage it is told where in the text each of its *parts* begins, and of what kind it is.
    """

    kind: PlaceKind
    id: str
    text: str
    parts: tuple[tuple[int, PartKind], ...] = field(default=(), compare=False, repr=False)

    @property
    def where(self) -> str:
        """Return the name of the place, as a command prints it."""
        return f"{self.kind}:{self.id}" if self.id else self.kind

    def part_at(self, position: int) -> PartKind | None:
        """Return of what kind the part is in which a *position* of the text lies."""
        at = bisect_right(self.parts, position, key=itemgetter(0))
        return self.parts[at - 1][1] if at else None


def places(at_hand: AtHand, phrasing: Phrasing = ENGLISH) -> tuple[Place, ...]:
    """Return all places of what is *at_hand*, in the order in which they are told.

    The article's words are its blocks, a line each, without the title. A passage's are its claim,
    attribution, estimates, context, accounts and what came later; a source's what its card says;
    a party's and a page's what stands on that page. They are lines in the order of the window,
    without the numbers of citations, and a list of sources is left out: each is a place itself.
    """
    return in_order(each_place(at_hand, phrasing))


def in_order(found: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places that were *found* in the order in which they are told."""
    order = list(PlaceKind)
    return tuple(sorted(found, key=lambda place: order.index(place.kind)))


def each_place(at_hand: AtHand, phrasing: Phrasing = ENGLISH) -> Iterator[Place]:
    """Yield each place of what is *at_hand*, rendered when it is asked for, in no order."""
    yield Place(PlaceKind.ARTICLE, "", at_hand.article.text)
    for passage in at_hand.every_passage:
        parts = _told(render_perspectives(passage, at_hand, phrasing).parts.values())
        starts = accumulate((len(part.text) + 1 for part in parts), initial=0)
        kinds = tuple((start, part.key.kind) for start, part in zip(starts, parts, strict=False))
        yield Place(PlaceKind.PASSAGE, passage.id, _lines(parts), kinds)
    yield from _of_topics(at_hand, phrasing)


def _of_topics(at_hand: AtHand, phrasing: Phrasing) -> Iterator[Place]:
    for topic, parts in topic_parts(at_hand, phrasing):
        kind, _, of = topic.partition("/")
        if of:
            yield Place(PlaceKind(kind), of, _lines(parts))
        else:
            yield Place(PlaceKind.PAGE, topic or OVERVIEW, _lines(parts))


def _lines(parts: Iterable[Part]) -> str:
    return "\n".join(part.text for part in _told(parts))


def _told(parts: Iterable[Part]) -> list[Part]:
    """Return those of the *parts* that are no places of their own."""
    return [part for part in parts if part.key.kind not in _ELSEWHERE]
