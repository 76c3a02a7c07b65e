"""What is found in a text: however many hits there are, each looked up when it is needed."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias, overload

from reader.model.text.folding import Folded
from reader.model.text.letters import clings, is_apostrophe_like
from reader.model.text.span import Span

# Hits are looked up in so many characters at a time, which takes a millisecond.
_STRETCH = 1 << 14
# The guards of an expression look so far beyond its end.
_BEYOND = 5

Guard: TypeAlias = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Sought:
    """The folded words that are looked for, and the expression that finds them.

    Some words count only where the text has a letter of a kind in them: those without their
    apostrophes a letter like one, and muller for mueller an umlaut. *guarded* has what tells such
    a letter, by the words; *literal* are the words where nothing but them is found.
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    guarded: Mapping[str, Guard]
    literal: str


NOTHING = Sought((), re.compile("(?!)"), {}, "")


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

    @property
    def folded_text(self) -> str:
        """Return the text as it was folded."""
        return self._folded.text

    def folded_starts(self) -> Iterator[int]:
        """Yield where each hit begins in the folded text, which takes less than to look it up."""
        for start in range(0, len(self._folded.text), _STRETCH):
            yield from (begin for begin, _ in self._matches(start))

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
            guard = self._sought.guarded.get(match[0])
            if guard is None or self._has(guard, *match.span()):
                yield match.span()

    def _has(self, guard: Guard, start: int, end: int) -> bool:
        """Tell whether what was found stands for words with such a letter."""
        span = self._span(start, end)
        return any(map(guard, self._text[span.start : span.end]))

    def _span(self, start: int, end: int) -> Span:
        """Return the words in the text that were folded, with the marks that belong to them."""
        begin, stop = self._folded.span(start, end)
        while begin > 0 and is_apostrophe_like(self._text[begin - 1]):
            begin -= 1
        while stop < len(self._text) and clings(self._text[stop]):
            stop += 1
        return Span(begin, stop)


class HitsFrom(Sequence[Span]):
    """Hits whose places are counted from one within the text; those before it are negative."""

    def __init__(self, hits: Sequence[Span], origin: int) -> None:
        """Count the places of *hits* from *origin*."""
        self._hits = hits
        self._origin = origin

    def __len__(self) -> int:
        """Return how many hits there are."""
        return len(self._hits)

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Span, ...]: ...

    def __getitem__(self, index: int | slice) -> Span | tuple[Span, ...]:
        """Return a hit, or several."""
        if isinstance(index, slice):
            return tuple(map(self._moved, self._hits[index]))
        return self._moved(self._hits[index])

    def _moved(self, hit: Span) -> Span:
        return Span(hit.start - self._origin, hit.end - self._origin)
