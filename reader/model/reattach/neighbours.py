"""Where the quotations that are surely found say that the others of their batch should be.

Quotations mostly come by the batch from one older text, and each says where it stood there. What
stood side by side stays side by side, also where its place in the whole has changed. Several
versions may be mixed in one batch, with nothing to tell them apart; so it is asked whether any of
the neighbours bears a place out, and never whether all do.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from math import exp

# How many neighbours are asked on either side. Of four versions mixed, one of each may be among
# them; three and six do alike.
_ASKED = 4
# Between two neighbours no more than a line or two comes or goes as a rule; as in features.py.
_STIR = 100
# Farther off than this is as good as anywhere, and exp of a start without bounds would overflow.
_FAR = 10_000
# What neither bears a place out nor speaks against it.
_NEITHER = 0.5


@dataclass(frozen=True, slots=True, order=True)
class Landmark:
    """Where a quotation that is surely found stood, and where it stands; in code points."""

    before: int
    now: int


class Neighbours:
    """The landmarks of one batch, as far as they can be trusted.

    *trust* is the part of them that their own neighbours bear out: near 1 in a text that was
    edited, less where paragraphs changed places, and near 0 where the starts mean nothing.
    """

    def __init__(self, landmarks: Iterable[Landmark] = ()) -> None:
        """Put *landmarks* in order; the same place twice is one landmark."""
        self._landmarks = sorted(set(landmarks))
        self._starts = [landmark.before for landmark in self._landmarks]
        borne_out = [self._borne_out(each.before, each.now) for each in self._landmarks]
        self.trust = sum(borne_out) / len(borne_out) if borne_out else 0.0
        self._end = max((each.now for each in self._landmarks), default=0)
        self._brackets: dict[int, tuple[int, int]] = {}
        in_order = [self._between(each.before, each.now) > 0 for each in self._landmarks]
        self._order = sum(in_order) / len(in_order) if in_order else 0.0

    def agreement(self, before: int | None, now: int) -> float:
        """Return how well the neighbours agree that what stood at *before* stands at *now*.

        From -0.5, where it stands far from all of them, to 0.5; 0 where nothing is known.
        """
        if before is None or not self.trust:
            return 0.0
        agreement = self.trust * (self._borne_out(before, now) - _NEITHER)
        # To be away from all neighbours tells little where others are away from theirs.
        return agreement if agreement > 0 else agreement * self.trust

    def order(self, before: int | None, now: int) -> float:
        """Return how well *now* stands between the neighbours of what stood at *before*.

        From -1, where the text keeps its order and this would not, to 1, where the nearest two
        stand close together and this between them; 0 where nothing is known.
        """
        if before is None or not self._order:
            return 0.0
        return self._order**2 * self._between(before, now)

    def _between(self, before: int, now: int) -> float:
        first, last = self._bracket(before)
        if first <= now <= last:
            return 1 - min(1.0, (last - first) / (self._end + _FAR))
        if first > last:
            return 0.0
        off = first - now if now < first else now - last
        return -min(1.0, off / (10 * _STIR))

    def _bracket(self, before: int) -> tuple[int, int]:
        """Return where the neighbours on either side stand; the wrong way round if that is unknown.

        Of each side one in the middle is believed, as one that went elsewhere by itself must not
        draw the others after it; and then those nearer that agree with the other side.
        """
        if before in self._brackets:
            return self._brackets[before]
        left, right = bisect_left(self._starts, before), bisect_right(self._starts, before)
        asked = sorted(each.now for each in self._landmarks[max(0, left - _ASKED) : left])
        others = sorted(each.now for each in self._landmarks[right : right + _ASKED])
        first = asked[len(asked) // 2] if asked else 0
        last = others[(len(others) - 1) // 2] if others else self._end + _FAR
        if asked or others:
            first = max((place for place in asked if place <= last), default=first)
            last = min((place for place in others if place >= first), default=last)
        else:
            first, last = 1, 0
        self._brackets[before] = first, last
        return first, last

    def _borne_out(self, before: int, now: int) -> float:
        # What began at the same place is the same passage, or a part of it, and no neighbour.
        left, right = bisect_left(self._starts, before), bisect_right(self._starts, before)
        asked = self._landmarks[max(0, left - _ASKED) : left]
        asked += self._landmarks[right : right + _ASKED]
        off = min((abs(now - each.now - (before - each.before)) for each in asked), default=None)
        return 0.0 if off is None else exp(-min(off, _FAR) / _STIR)
