"""What is found in a text: however many hits there are, each looked up when it is needed."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import overload

from reader.model.text.folding import Folded
from reader.model.text.letters import clings, is_apostrophe_like
from reader.model.text.span import Span

# Hits are looked up in so many characters at a time, which takes a millisecond.
_STRETCH = 1 << 14
# The guards of an expression look so far beyond its end.
_BEYOND = 5


@dataclass(frozen=True, slots=True)
class Sought:
    """The folded words that are looked for, and the expression that finds them.

    *bare* are the words without their apostrophes, which count only where the text has letters
    like apostrophes in their place; *literal* are the words where nothing but them is found.
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    bare: str
    literal: str


NOTHING = Sought((), re.compile("(?!)"), "", "")


class Hits(Sequence[Span]):
    """What is found in a text: counted at once, and each looked up when it is asked for."""

    def __init__(self, text: str, folded: Folded, sought: Sought) -> None:
        """Count what is *sought* in a *text* that was *folded*."""
        self._text = text
        self._folded = folded
        self._sought = sought
        self._found: dict[int, list[Span]] = {}
        stretches = range(0, len(folded.text), _STRETCH)
        self._counts = [0, *accumulate(map(self._count, stretches))]

    def __len__(self) -> int:
        """Return how many hits there are."""
        return self._counts[-1]

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Span, ...]: ...

    def __getitem__(self, index: int | slice) -> Span | tuple[Span, ...]:
        """Return a hit, or several."""
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        place = range(len(self))[index]
        stretch = bisect_right(self._counts, place) - 1
        if stretch not in self._found:
            self._found[stretch] = [self._span(*ends) for ends in self._matches(_STRETCH * stretch)]
        return self._found[stretch][place - self._counts[stretch]]

    def _count(self, start: int) -> int:
        literal = self._sought.literal
        if not literal:
            return sum(1 for _ in self._matches(start))
        return self._folded.text.count(literal, start, start + _STRETCH + len(literal) - 1)

    def _matches(self, start: int) -> Iterator[tuple[int, int]]:
        """Yield where what is sought begins and ends, folded, that begins in a stretch."""
        end = start + _STRETCH
        reach = 2 * max(map(len, self._sought.words)) + _BEYOND
        for match in self._sought.pattern.finditer(self._folded.text, start, end + reach):
            if match.start() >= end:
                return
            if match[0] != self._sought.bare or self._leaves_out(*match.span()):
                yield match.span()

    def _leaves_out(self, start: int, end: int) -> bool:
        """Tell whether a letter like an apostrophe was dropped from what was found."""
        span = self._span(start, end)
        return any(map(is_apostrophe_like, self._text[span.start : span.end]))

    def _span(self, start: int, end: int) -> Span:
        """Return the words in the text that were folded, with the marks that belong to them."""
        begin, stop = self._folded.span(start, end)
        while begin > 0 and is_apostrophe_like(self._text[begin - 1]):
            begin -= 1
        while stop < len(self._text) and clings(self._text[stop]):
            stop += 1
        return Span(begin, stop)
