"""The evidence for each candidate, as numbers between about -1 and 1."""

from dataclasses import dataclass
from math import exp, tanh

from reader.model.reattach.alignment import Hit, similarity
from reader.model.reattach.bytefold import (
    bare,
    ends_with_sign,
    inside_word,
    starts_with_sign,
)
from reader.model.reattach.candidates import Candidate
from reader.model.reattach.comparison import (
    INTRUSION,
    Side,
    Words,
    beyond_chance,
    compare,
    side,
)
from reader.model.reattach.index import Index
from reader.model.reattach.neighbours import Neighbours
from reader.model.reattach.sightings import Sightings
from reader.model.reattach.sought import Sought

# Evidence is counted in bits and levels off: at ten bits more than chance explains it is hardly
# chance any more (a phrase of two or three words), at fifty it is a whole sentence.
_BITS = 10.0
_LONG_BITS = 50.0

# A passage is still where it was when no more than a line or two have come or gone before it.
# Farther off, nearness told nothing: between two versions paragraphs shift and change places.
_STIR = 100
# The words of a context may have been put otherwise, but hardly farther away than a sentence.
_AROUND = 160

NAMES = (
    "always",  # 1
    "own_evidence",  # the bits of the quotation found here, less those that chance explains
    "joint_evidence",  # the same with the context
    "joint_evidence_long",  # the same, levelling off later
    "context",  # how much of the context stands beside it, on both sides together,
    "better_side",  # on the better side,
    "both_sides",  # and on the one as on the other
    "mismatch",  # how much of the context that was given is missing
    "context_elsewhere",  # how much better the context is found in other places
    "home_elsewhere",  # whether both its sides were found elsewhere, next to each other
    "borders",  # whether it starts and ends inside a word as the quotation did
    "there",  # whether it is where the quotation stood
    "with_neighbours",  # whether it is where its neighbours have gone, or far from them
    "in_order",  # whether it stands between its neighbours
    "around",  # how much of the words that stood around it stands nearby, in any order
    # What follows is about a change, and has no weight where there is none.
    "letters",  # how alike the letters are
    "lost",  # how much of the information of the words is lost
    "lost_bits",  # the bits of the words that are lost
    "marked",  # names, numbers and negations that differ
    "closing",  # whether it ends in a punctuation mark as the quotation did
    "opening",  # whether it begins after one as the quotation did
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A candidate, and the numbers that speak for it or against it, in the order of *NAMES*.

    *same* tells that no letter or digit has changed, and *whole* that its last sign is there too.
    *kept_around* is how much of what stood around it stands there still, right beside it or nearby:
    1 where nothing was said to have stood there. *own* is how many bits its words have beyond those
    that chance explains.
    """

    candidate: Candidate
    same: bool
    whole: bool
    numbers: tuple[float, ...]
    kept_around: float
    own: float


class Scale:
    """Weighs the candidates of one quotation, which began at *start*, in code points."""

    def __init__(
        self,
        sought: Sought,
        sightings: Sightings,
        index: Index,
        *,
        start: int | None,
        neighbours: Neighbours,
    ) -> None:
        """Know what is the same for all candidates."""
        self.sought, self.index = sought, index
        self.stood_at, self.neighbours = start, neighbours
        self.start = None if start is None else index.folded.place(start)
        # Where the neighbours have gone elsewhere, what stands at the old place is there by chance.
        self.stayed = 1 + 2 * min(0.0, neighbours.agreement(start, start or 0))
        self.homes = sightings.homes
        self.exact = sought.exact
        self.bare = bare(self.exact)
        # Backwards, because the context before is compared from the quotation outward.
        self.before = sought.before[::-1]
        self.after = sought.after
        self.bits_before = index.bits_of(word.key for word in sought.words_before)
        self.bits = index.bits_of(word.key for word in sought.words)
        self.bits_after = index.bits_of(word.key for word in sought.words_after)
        self.best_before = _best(sightings.before, len(self.before))
        self.best_after = _best(sightings.after, len(self.after))

    def evidence(self, candidate: Candidate) -> Evidence:
        """Return the evidence for *candidate*."""
        start, end = candidate.start, candidate.end
        now = self.index.data[start:end]
        same = now == self.exact or (bool(self.bare) and bare(now) == self.bare)
        alike = beyond_chance(1.0 if same else similarity(self.exact, now))
        words = Words() if same else compare(self.sought, self.index.words(start, end), self.index)
        left, right = self._left(start), self._right(end)
        both = left.match * right.match
        beside, around = (left.match + right.match) / 2, self._around(start, end)
        # What chance explains: that these words stand somewhere in a text of this size.
        own = self.bits * max(alike, words.agreement) - self.index.size_in_bits
        joint = own + left.evidence + right.evidence
        numbers = (
            1.0,
            tanh(own / _LONG_BITS),
            tanh(joint / _BITS),
            tanh(joint / _LONG_BITS),
            beside,
            max(left.match, right.match),
            both,
            (left.missing + right.missing) / 2,
            self._context_elsewhere(left, right),
            self._home_elsewhere(start, end) * (1 - min(left.match, right.match)),
            self._borders(start, end),
            self._nearness(start),
            self._agreement(start, own),
            self._order(start, own),
            around,
            alike,
            1 - words.kept,
            tanh((1 - words.kept) * self.bits / _LONG_BITS),
            words.marked,
            float(ends_with_sign(now) == ends_with_sign(self.exact)),
            self._opening(start),
        )
        whole = same and now[-1:] == self.exact[-1:]
        kept_around = max(beside, around) if left.given or right.given else 1.0
        return Evidence(candidate, same, whole, numbers, kept_around, own)

    def _left(self, start: int) -> Side:
        first = max(0, start - len(self.before) - INTRUSION)
        return side(self.before, self.bits_before, self.index.data[first:start].rstrip()[::-1])

    def _right(self, end: int) -> Side:
        last = end + len(self.after) + INTRUSION
        return side(self.after, self.bits_after, self.index.data[end:last].lstrip())

    def _context_elsewhere(self, left: Side, right: Side) -> float:
        given = left.given + right.given
        before = max(0.0, self.best_before - left.match) if left.given else 0.0
        after = max(0.0, self.best_after - right.match) if right.given else 0.0
        return (before + after) / given if given else 0.0

    def _home_elsewhere(self, start: int, end: int) -> float:
        # Two bytes of grace, for alignments that took a letter of their neighbour.
        return max(
            (
                home.strength
                for home in self.homes
                if start >= home.end + 2 or end <= home.start - 2
            ),
            default=0.0,
        )

    def _borders(self, start: int, end: int) -> float:
        data, sought = self.index.data, self.sought
        at_start = inside_word(data, start) == inside_word(sought.data, sought.start)
        at_end = inside_word(data, end) == inside_word(sought.data, sought.end)
        return (at_start + at_end) / 2

    def _nearness(self, start: int) -> float:
        if self.start is None:
            return 0.0
        return self.stayed * exp(-abs(start - self.start) / _STIR)

    def _agreement(self, start: int, own: float) -> float:
        now = self.index.folded.origin(start)
        agreement = self.neighbours.agreement(self.stood_at, now)
        # Far from their neighbours, words that chance may have put there are suspect; those that it
        # does not explain are known wherever they went.
        return agreement if agreement > 0 else agreement * (1 - max(0.0, tanh(own / _BITS)))

    def _order(self, start: int, own: float) -> float:
        order = self.neighbours.order(self.stood_at, self.index.folded.origin(start))
        return order if order > 0 else order * (1 - max(0.0, tanh(own / _BITS)))

    def _around(self, start: int, end: int) -> float:
        bits = self.bits_before + self.bits_after
        if not bits:
            return 0.0
        before = set(self.index.words(start - _AROUND, start))
        after = set(self.index.words(end, end + _AROUND))
        kept = [word.key for word in self.sought.words_before if word.key in before]
        kept += [word.key for word in self.sought.words_after if word.key in after]
        return self.index.bits_of(kept) / bits

    def _opening(self, start: int) -> float:
        before = self.index.data[max(0, start - 2) : start].rstrip()
        return float(not self.before or ends_with_sign(before) == starts_with_sign(self.before))


def _best(hits: tuple[Hit, ...], length: int) -> float:
    return max((beyond_chance(1 - hit.errors / length) for hit in hits), default=0.0)
