"""Judges whether lines end because the page did, stretch by stretch of a text."""

from collections.abc import Sequence
from itertools import pairwise

from reader.model.opening.line_group import LineGroup, goes_on

# Typewriters and terminals wrap at 80 at most, some programs at 100; verse is shorter than 40.
_WIDEST, _NARROWEST = 100, 40
# Below this width verse of one metre looks much like prose, and has to be told by more.
_WIDE_ENOUGH = 56
# How far short of the width a full line may end, for those who wrap by hand.
_SLACK = 4
_MOST = 0.75
# Lines that begin further in, and each elsewhere, are centred.
_SET_IN = 10
# In verse the lines begin with capitals; in German prose a third of them do.
_CAPITALS = 0.75


def margins(groups: Sequence[LineGroup], are_set: Sequence[bool]) -> list[tuple[int, ...]]:
    """Return for each group the columns at which it, or one near it, is surely wrapped.

    Those that *are_set* in columns are none of these.
    """
    own = [0 if is_set else _margin(group) for group, is_set in zip(groups, are_set, strict=True)]
    after = _nearest(own[::-1])[::-1]
    return [
        tuple(dict.fromkeys(filter(None, widths)))
        for widths in zip(own, _nearest(own), after, strict=True)
    ]


def wrapped_at(group: LineGroup, widths: Sequence[int], begins: Sequence[bool]) -> int:
    """Return at which of the *widths* a *group* is wrapped; 0 where its lines end on purpose.

    *begins* says of each line whether something begins with it, so that the one before need not be
    full.
    """
    needed: Sequence[int] = group.needed
    if True in begins:
        needed = [n for n, begin in zip(needed, begins[1:], strict=True) if not begin] or needed
    if _is_centred(group):
        return 0
    longest, least = max(group.lengths), min(needed)
    for width in widths:
        if is_full(least, width) and longest <= width + 2 * _SLACK:
            return width
        too_long = sum(length > width + 2 * _SLACK for length in group.lengths)
        full = sum(is_full(n, width) for n in needed)
        if too_long * 10 <= len(group.lines) and full * 2 >= len(needed):
            return width
    return _guessed(group, needed, alone=not widths)


def is_full(needed: int, width: int) -> bool:
    """Tell whether a line that *needed* so many columns for one word more fills the *width*."""
    return needed > width - 2 * _SLACK


def _guessed(group: LineGroup, needed: Sequence[int], *, alone: bool) -> int:
    """Return the width of a *group* too short to be sure of; *alone* where no other has any."""
    width = max(group.lengths)
    full = sum(n > width - _SLACK for n in needed)
    # A line that is full may end with a sentence, where all the others are as full.
    lines = group.lines if full == len(needed) else group.lines[:2]
    on = any(
        goes_on(before, line) and (alone or line.lstrip()[0].islower())
        for before, line in pairwise(lines)
    )
    likely = on and _WIDE_ENOUGH <= width <= _WIDEST and full * 2 >= len(needed)
    return width if likely and not _is_metric(group, width) else 0


def _margin(group: LineGroup) -> int:
    """Return at which column a *group* is wrapped, if that is sure by itself; else 0."""
    count = len(group.lines)
    if count < 3:
        return 0
    ordered = sorted(group.lengths)
    # One word may be longer than the line, as an address is.
    for width in ordered[-1 : -3 if count > 4 else -2 : -1]:
        if not _NARROWEST <= width <= _WIDEST:
            continue
        slack = _SLACK if width >= _WIDE_ENOUGH else 1
        full = sum(n > width - slack for n in group.needed)
        if full >= _MOST * (count - 1):
            sure = 2 * group.ends() <= count - 1 and not _is_metric(group, width)
            return width if sure else 0
    return 0


def _is_metric(group: LineGroup, width: int) -> bool:
    """Tell whether the lines of a *group* begin as those of verse do, and some might be longer."""
    capitals = sum(word[0].isupper() for word in group.firsts)
    return capitals >= _CAPITALS * len(group.lines) and min(group.needed) <= width


def _is_centred(group: LineGroup) -> bool:
    """Tell whether the lines of a *group* are set in so that each is in the middle."""
    return min(group.indents) >= _SET_IN and len(set(group.indents)) == len(group.lines)


def _nearest(widths: Sequence[int]) -> list[int]:
    """Return for each of the *widths* the last before it, or itself, that is known."""
    found: list[int] = []
    last = 0
    for width in widths:
        last = width or last
        found.append(last)
    return found
