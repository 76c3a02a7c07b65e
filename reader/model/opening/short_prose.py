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
_NARROWEST = 20
_TIME = re.compile(r"[\[(]?\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?[\])]?:?$")
# Fewer words are no sentence that is broken off.
_WORDS = 3
# In prose so few lines end where a reader would pause; in verse most do.
_MOST_PAUSES = 0.5


def is_short_prose(group: LineGroup, beside: Sequence[LineGroup]) -> bool:
    """Tell whether the lines of a *group* that is not known to be wrapped go on in one another.

    Those *beside* it say whether it is one stanza of several.
    """
    if len(group.lines) == 1:
        return False
    pairs = list(zip(map(is_over, group.lines), group.firsts[1:], strict=False))
    # Verse begins its lines with capitals also where a sentence goes on.
    if 2 * sum(word[0].isupper() and not over for over, word in pairs) > len(pairs):
        return False
    if any(map(_is_divided, group.lines, group.firsts[1:])):
        return True
    if not group.firsts[0][0].isupper() or not is_over(group.lines[-1]):
        return False
    if max(group.lengths) < _NARROWEST or any(_is_like(group, b) for b in beside):
        return False
    # A sentence begins anew only where another has ended.
    if any(not over and not word[0].islower() and not word[0].isdigit() for over, word in pairs):
        return False
    on = any(word[0].islower() or not over for over, word in pairs)
    pauses = sum(line[-1] in _PAUSE for line in group.lines[:-1])
    few = pauses <= _MOST_PAUSES * len(pairs) or len(pairs) == 1
    return on and few and min(group.needed) > max(group.lengths)


def sentences(group: LineGroup) -> Iterator[tuple[int, int]]:
    """Yield from where to where lines of a *group* are one sentence, mostly each by itself.

    One that goes on in the next line does so in small letters, and comes to its end.
    """
    start, count = 0, len(group.lines)
    while start < count:
        end = start + 1
        if not group.firsts[start][0].islower() and group.lines[start].count(" ") >= _WORDS:
            while end < count and _goes_on(group, end):
                end += 1
        if not is_over(group.lines[end - 1]):
            end = start + 1
        yield start, end
        start = end


def is_timed(group: LineGroup) -> bool:
    """Tell whether each sentence of a *group* has its time before it, as in a transcript."""
    begins = [start for start, _ in sentences(group)]
    return len(begins) > 1 and all(_TIME.match(group.firsts[start]) for start in begins)


def _goes_on(group: LineGroup, index: int) -> bool:
    return not is_over(group.lines[index - 1]) and group.firsts[index][0].islower()


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
