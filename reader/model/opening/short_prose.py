"""Tells prose of a few short lines, which no width gives away, from verse."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.model.opening.line_group import LineGroup, is_over
from reader.model.opening.wrapping import is_full

_DIVIDED = re.compile(r"[^\W\d_]{2}[-\u2010\u00ad]$")
_PAUSE = ".,;:!?…–—-،؛؟।。、"
# At this width any line is full, so that each goes on in the next.
NO_WIDTH = 1
# In shorter lines nobody writes prose.
_NARROWEST = 24
# In prose so few lines end where a reader would pause; in verse most do.
_MOST_PAUSES = 0.5


def is_short_prose(group: LineGroup, beside: Sequence[LineGroup]) -> bool:
    """Tell whether the lines of a *group* that is not known to be wrapped go on in one another.

    Those *beside* it say whether it is one stanza of several.
    """
    if len(group.lines) == 1:
        return False
    if any(map(_is_divided, group.lines, group.firsts[1:])):
        return True
    if not group.firsts[0][0].isupper() or not is_over(group.lines[-1]):
        return False
    if max(group.lengths) < _NARROWEST or any(_is_like(group, b) for b in beside):
        return False
    lower = [first[0].islower() for first in group.firsts[1:]]
    ended = map(is_over, group.lines)
    # A sentence begins anew only where another has ended.
    if any(not low and not over for low, over in zip(lower, ended, strict=False)):
        return False
    pauses = sum(line[-1] in _PAUSE for line in group.lines[:-1])
    few = pauses <= _MOST_PAUSES * len(lower) or len(lower) == 1
    return any(lower) and few and min(group.needed) > max(group.lengths)


def paragraphs(group: LineGroup) -> Iterator[LineGroup]:
    """Yield the lines of a *group* of prose in pieces, each up to where a short line ends."""
    width, start = max(group.lengths), 0
    for index, (before, line) in enumerate(pairwise(group.lines), 1):
        full = is_full(group.needed[index - 1], width)
        if is_over(before) and not full and not line.lstrip()[0].islower():
            yield group.part(start, index)
            start = index
    yield group.part(start, len(group.lines))


def _is_divided(line: str, first: str) -> bool:
    return _DIVIDED.search(line[-3:]) is not None and first[0].islower()


def _is_like(group: LineGroup, other: LineGroup) -> bool:
    """Tell whether an *other* group may be a stanza of what a *group* is one of."""
    return len(group.lines) == len(other.lines) and group.quoted == other.quoted
