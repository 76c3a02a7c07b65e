"""Finds words in all places at once: the very words, and apart from them close spellings."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, chain

from reader.model.edition.at_hand import AtHand
from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.model.finding.places import Place, PlaceKind, each_place, in_order
from reader.model.markup.citations import find_in_note
from reader.model.text.accents import accented
from reader.model.text.close_spellings import CloseSpellings
from reader.model.text.copied import meant_by
from reader.model.text.search import Query, SearchText
from reader.model.text.span import Span

# It stands between two places: no text has it, it is part of no word and folds to itself.
_BETWEEN = "\ue000"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, whether its accents count, and in places of which *kinds*.

    *close* tells whether other spellings are looked for, too.
    """

    query: Query
    accents: bool = False
    kinds: frozenset[PlaceKind] = frozenset(PlaceKind)
    close: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """Words found in a *place*, in code points of its text; *close* tells another spelling."""

    place: Place
    span: Span
    close: bool

    @property
    def text(self) -> str:
        """Return the words as they stand there."""
        return self.span.of(self.place.text)


class Finder:
    """All places of what is at hand, searched as one text: made when first asked, or bit by bit."""

    def __init__(
        self, at_hand: AtHand, phrasing: Phrasing = ENGLISH, own: Iterable[Place] = ()
    ) -> None:
        """Find words in what is *at_hand*, put into words by *phrasing*, and in *own* notes."""
        self._left = chain(each_place(at_hand, phrasing), own)
        self._rendered: list[Place] = []

    def prepare(self) -> bool:
        """Do a little of what the first search needs; tell whether more is left."""
        place = next(self._left, None)
        if place is not None:
            self._rendered.append(place)
        return place is not None or self._whole.prepare() or self._spellings.prepare()

    def find(self, wanted: Wanted) -> tuple[Match, ...]:
        """Return what is *wanted*, place by place; no close spelling covers the very words."""
        exact = self._exact(wanted)
        found = [*self._matches(exact, close=False)]
        if wanted.close:
            close = self._spellings.find(wanted.query.text, absent=not exact)
            found += self._matches(_beside(close, exact), close=True)
        kept = (match for match in found if match.place.kind in wanted.kinds)
        return tuple(sorted(kept, key=self._start))

    def _exact(self, wanted: Wanted) -> Sequence[Span]:
        query = wanted.query
        if not query:
            return ()
        others = (replace(query, text=words) for words in meant_by(query.text))
        hits = (tuple(find_in_note(self._whole, each)) for each in (query, *others))
        found = next(filter(None, hits), ())
        if not wanted.accents:
            return found
        sought = accented(query.text)
        return tuple(span for span in found if accented(span.of(self._whole.text)) == sought)

    def _matches(self, spans: Iterable[Span], *, close: bool) -> Iterator[Match]:
        for span in spans:
            place = bisect_right(self._starts, span.start) - 1
            start = self._starts[place]
            if span.end < self._starts[place + 1]:
                yield Match(self._places[place], Span(span.start - start, span.end - start), close)

    def _start(self, match: Match) -> tuple[int, int]:
        return self._order[match.place.where], match.span.start

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return in_order((*self._rendered, *self._left))

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(place.text) + 1 for place in self._places), initial=0))

    @cached_property
    def _whole(self) -> SearchText:
        texts = (place.text.replace(_BETWEEN, " ") for place in self._places)
        return SearchText(_BETWEEN.join(texts))

    @cached_property
    def _order(self) -> dict[str, int]:
        return {place.where: number for number, place in enumerate(self._places)}

    @cached_property
    def _spellings(self) -> CloseSpellings:
        return CloseSpellings(self._whole.text)


def _beside(close: Iterable[Span], exact: Sequence[Span]) -> Iterator[Span]:
    """Yield what is *close* and has none of the *exact* words in it; both are in their order."""
    ends = [span.end for span in exact]
    for span in close:
        first = bisect_right(ends, span.start)
        if first == len(exact) or exact[first].start >= span.end:
            yield span
