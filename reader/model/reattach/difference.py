"""What changed in the words of a passage."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz.distance import LCSseq

from reader.model.reattach.counted import Counted
from reader.model.reattach.denials import denials
from reader.model.reattach.pieces import pieces
from reader.model.reattach.sameness import (
    in_capitals,
    same_setting,
    same_text,
    set_alike,
    without_notes,
)
from reader.model.reattach.turning import denied, turn_of
from reader.model.text.quotation import Change, Turn

# Beyond this many words a list of differences is of no use to a reader, and takes time to make.
_MOST = 4000
_BOTH = (False, True)


def difference(
    before: str, after: str, *, names: bool = True, known: Collection[str] = ()
) -> tuple[Change, ...]:
    """Return what was changed from *before* to *after*, by words; empty where they read alike.

    Without *names* capitals are not taken for those of names; the *known* are names anyway.
    """
    if before == after or same_text(before, after):
        return ()
    before, after = without_notes(before), without_notes(after)
    capitals = in_capitals(before) or in_capitals(after)
    old, new = pieces(before), pieces(after)
    if max(len(old), len(new)) > _MOST:
        return (Change(before, after),)
    same = [
        step
        for step in LCSseq.opcodes(
            [set_alike(piece, capitals=capitals) for piece in old],
            [set_alike(piece, capitals=capitals) for piece in new],
        )
        if step.tag == "equal"
    ]
    # What lies between two runs that are the same was put one for the other.
    ends = [(0, 0), *((step.src_end, step.dest_end) for step in same)]
    starts = [*((step.src_start, step.dest_start) for step in same), (len(old), len(new))]
    gaps = [
        _Gap(first, last, new_first, new_last)
        for (first, new_first), (last, new_last) in zip(ends, starts, strict=True)
    ]
    kinds = frozenset(Turn if names and not capitals else set(Turn) - {Turn.NAME})
    sides = _Side(old, known), _Side(new, known)
    gaps = _joined(gaps, *sides)
    found: list[Change] = []
    for i, gap in enumerate(gaps):
        was, now = gap.words(old, new)
        if not same_setting(was, now, capitals=capitals):
            before_it = gap.first - gaps[i - 1].last if i else 0
            after_it = gaps[i + 1].first - gap.last if i + 1 < len(gaps) else 0
            found += _changes(gap, (before_it, after_it), sides, kinds)
    # Where but a space or a hyphen went, what they parted is told together.
    return tuple(found) or (Change(before, after),)


@dataclass(frozen=True, slots=True)
class _Gap:
    """From what to what piece of the one text something stands for what is in the other."""

    first: int
    last: int
    new_first: int
    new_last: int

    @property
    def old(self) -> tuple[int, int]:
        """Return from what to what piece it reaches in the one text."""
        return self.first, self.last

    @property
    def new(self) -> tuple[int, int]:
        """Return from what to what piece it reaches in the other."""
        return self.new_first, self.new_last

    def words(self, old: list[str], new: list[str]) -> tuple[str, str]:
        """Return what stands in the *old* pieces, and in the *new*."""
        was, now = old[self.first : self.last], new[self.new_first : self.new_last]
        return "".join(was).strip(), "".join(now).strip()


class _Side:
    """One of two texts."""

    def __init__(self, words: list[str], names: Collection[str]) -> None:
        """Know the names among *words*, and their numbers."""
        self.words = words
        self.counted = Counted(words)
        self._names = names
        self._starts = [0, *accumulate(map(len, words))]
        self._denials = tuple(denials("".join(words)))

    def denies(self, first: int, last: int) -> int:
        """Return by how many verbs and phrases something from *first* to *last* is denied."""
        start, end = self._starts[first], self._starts[last]
        return sum(each.start < end and start < each.end for each in self._denials)

    def marked(self, first: int, last: int) -> set[tuple[Turn, str]]:
        """Return the names and negations from *first* to *last*.

        In "no less than six" nothing is denied.
        """
        turns = (
            (turn_of(self.words[place], self._before(place), self._names), place)
            for place in range(first, last)
            if not self.counted.is_part(place)
        )
        words = self.words
        return {(turn, words[place]) for turn, place in turns if turn and turn is not Turn.NUMBER}

    def _before(self, place: int) -> str:
        return "".join(self.words[max(0, place - 2) : place]).rstrip()


def _joined(gaps: Sequence[_Gap], one: _Side, other: _Side) -> list[_Gap]:
    """Return *gaps*, as one where within a number nothing but space is the same between them.

    So are they where not each of them puts one figure for another, as in "$9 billion" and
    "9 billion dollars".
    """
    joined = list(gaps[:1])
    for gap in gaps[1:]:
        before = joined[-1]
        blank = "".join(one.words[before.last : gap.first]).isspace()
        was, now = (before.old, gap.old), (before.new, gap.new)
        within = one.counted.has_one(*was) or other.counted.has_one(*now)
        touching = one.counted.touch_one(*was) and other.counted.touch_one(*now)
        each_counts = all(_counts_twice(each, one.counted, other.counted) for each in (before, gap))
        says = all(_has_words(each, one, other) for each in (before, gap))
        if (blank and within) or (touching and says and not each_counts):
            joined[-1] = _Gap(before.first, gap.last, before.new_first, gap.new_last)
        else:
            joined.append(gap)
    return joined


def _has_words(gap: _Gap, one: _Side, other: _Side) -> bool:
    return any(map(str.isalnum, "".join(gap.words(one.words, other.words))))


def _counts_twice(gap: _Gap, one: Counted, other: Counted) -> bool:
    return one.counts(*gap.old) and other.counts(*gap.new)


def _changes(
    gap: _Gap, room: tuple[int, int], sides: tuple[_Side, _Side], kinds: Collection[Turn]
) -> Iterator[Change]:
    """Yield what a *gap* tells, with *room* for so many pieces more on either side of it.

    What bounds a number, or is its unit, is told with the number.
    """
    one, other = sides
    touched = one.marked(gap.first, gap.last) ^ other.marked(gap.new_first, gap.new_last)
    old, new = one.words[gap.first : gap.last], other.words[gap.new_first : gap.new_last]
    turns = {turn for turn, _ in touched}
    denies = one.denies(gap.first, gap.last) != other.denies(gap.new_first, gap.new_last)
    if denies or denied(old, new):
        turns.add(Turn.NEGATION)
    wide = _widened(gap, room, one.counted, other.counted)
    was, now = wide.words(one.words, other.words)
    number = _is_another_number(gap, wide, one.counted, other.counted)
    rest = tuple(turn for turn in Turn if turn in turns and turn in kinds)
    both = any(map(str.isalnum, was)) and any(map(str.isalnum, now))
    if number and both and not other.counted.says(wide.new_first, wide.new_last):
        yield from (Change(was, "", (Turn.NUMBER,)), Change("", now, rest))
    elif number and both and not rest and not one.counted.says(wide.first, wide.last):
        yield from (Change(was, "", rest), Change("", now, (Turn.NUMBER,)))
    elif number:
        yield Change(was, now, (Turn.NUMBER, *rest))
    else:
        yield Change(*gap.words(one.words, other.words), rest)


def _is_another_number(gap: _Gap, wide: _Gap, one: Counted, other: Counted) -> bool:
    was, now = (wide.first, wide.last), (wide.new_first, wide.new_last)
    return (
        all(one.numbers(*was, slight=each) != other.numbers(*now, slight=each) for each in _BOTH)
        or one.units(gap.first, gap.last) != other.units(gap.new_first, gap.new_last)
        # "12.500" may be five hundred more than twelve thousand, and twelve and a half.
        or len(one.groupings(gap.first, gap.last) | other.groupings(gap.new_first, gap.new_last))
        > 1
    )


def _widened(gap: _Gap, room: tuple[int, int], one: Counted, other: Counted) -> _Gap:
    """Return *gap* with all of the number of which it has but words, if there is *room*."""
    digits = one.has_digits(gap.first, gap.last), other.has_digits(gap.new_first, gap.new_last)
    if any(digits) and _counts_twice(gap, one, other):
        return gap
    first, last = one.reach(gap.first, gap.last)
    new_first, new_last = other.reach(gap.new_first, gap.new_last)
    before = min(room[0], max(gap.first - first, gap.new_first - new_first))
    after = min(room[1], max(last - gap.last, new_last - gap.new_last))
    return _Gap(gap.first - before, gap.last + after, gap.new_first - before, gap.new_last + after)
