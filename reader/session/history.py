"""Where the reader has been, and the way back and forward."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader.model.edition.at_hand import AtHand

# So many articles are kept for the way back, and so many letters in them: a few books, or all
# that somebody reads in an evening.
_ARTICLES = 20
_LETTERS = 20_000_000


class NotesPlace(NamedTuple):
    """Where the reader is in the notes beside the article.

    At the top of the pane stands a *line* of one of the page's *parts*, counted from 0, or what is
    so far *beyond* the top of that line, in letter sizes. *order* is that of the rows of estimates,
    *row* the chosen one's table and estimate; *unfolded* tells that all tables are shown, and
    *sentences* that a chain is said in sentences as well.
    """

    part: int
    line: int
    beyond: float
    order: int = 0
    row: tuple[int, int] | None = None
    unfolded: bool = False
    sentences: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is: the chosen passage or topic, and the code point at the article's top.

    *at_hand* is what was read there; None is what is read now. *notes* is the place in the notes on
    the passage or topic; None is their beginning.
    """

    passage: str | None = None
    position: int = 0
    topic: str = ""
    at_hand: AtHand | None = field(default=None, compare=False, repr=False)
    notes: NotesPlace | None = field(default=None, compare=False, repr=False)


class History:
    """Places in the order in which they were left, like that of a browser."""

    def __init__(self) -> None:
        """Begin with nowhere to go."""
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a place to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether there is a place to go forward to."""
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """Take note that the reader jumps away from a *place*; the way forward ends there."""
        self._back.append(place)
        self._forward.clear()
        del self._back[: _count_too_old(self._back)]

    def back(self, here: Place) -> Place | None:
        """Return the place to go back to from *here*, or None."""
        return _travel(self._back, self._forward, here)

    def forward(self, here: Place) -> Place | None:
        """Return the place to go forward to from *here*, or None."""
        return _travel(self._forward, self._back, here)

    def back_to_other(self, here: Place) -> Place | None:
        """Return the last place in the text of *here* at another passage or topic, or None."""
        for number, place in reversed([*enumerate(self._back)]):
            if place.at_hand is not here.at_hand:
                break
            if (place.passage, place.topic) != (here.passage, here.topic):
                self._forward += [here, *reversed(self._back[number + 1 :])]
                del self._back[number:]
                return place
        return None

    def last_at(self, at_hand: AtHand | None, passage: str | None, topic: str) -> Place | None:
        """Return the place that was left last at a *passage* or *topic* of what is *at_hand*."""
        wanted = (passage, topic)
        for place in reversed(self._back):
            if place.at_hand is at_hand and (place.passage, place.topic) == wanted:
                return place
        return None

    def put_beside(self, before: AtHand | None, after: AtHand) -> None:
        """Have every place that was in *before* be in *after*, which has the same article."""
        for places in (self._back, self._forward):
            places[:] = [
                replace(place, at_hand=after) if place.at_hand is before else place
                for place in places
            ]


def _travel(places: list[Place], others: list[Place], here: Place) -> Place | None:
    if not places:
        return None
    others.append(here)
    return places.pop()


def _count_too_old(places: list[Place]) -> int:
    """Return how many of *places*, the oldest first, are in articles that are too many to keep."""
    kept: set[int] = set()
    letters = 0
    for left, place in zip(range(len(places), 0, -1), reversed(places), strict=True):
        if place.at_hand is not None and id(place.at_hand) not in kept:
            kept.add(id(place.at_hand))
            letters += len(place.at_hand.article.text)
        if len(kept) > _ARTICLES or (letters > _LETTERS and len(kept) > 1):
            return left
    return 0
