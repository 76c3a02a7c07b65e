"""The numbers in the pieces of a text, told apart by what they are and not by how they are set."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, islice
from operator import itemgetter

from reader.model.reattach.ordinals import is_slight, ordinals
from reader.model.reattach.turning import turn_of
from reader.model.reattach.units import is_near, is_of, unit_of
from reader.model.text.letters import is_raised
from reader.model.text.number_words import Bound, bound_before, bound_behind, with_measure
from reader.model.text.numerals import plain, read_digits
from reader.model.text.quotation import Turn
from reader.model.text.said_numbers import SaidNumber, said_numbers
from reader.model.text.span import Span

# Signs of which `said_numbers` knows nothing, and which make a number another all the same.
_SIGNS = "+~≈±<>≤≥°‰"
_MINUS = re.compile(r"[-‐‑‒–−]\d")
_NOTES = re.compile(r"\s*(?:\[\d+\]\s*)+")
# In letters: no farther from its number stands what it is a number of.
_FAR = 96
# In letters too: "from" may stand before a number that is no range then.
_FROM = 8
# A year where it is none, and thousands where the words around part decimals by another sign.
_BARE = re.compile(r"(?<![\d.,])(\d)(\d{3})(?![\d.,])")
_YEAR = r"(?<![\d.,-])(1\d{3}|20\d\d)(?![\d.,])"
_YEARS = re.compile(
    rf"{_YEAR}(?: ?[-‐‑–—] ?| (?:to|bis|à|a|تا|إلى) )(1\d{{3}}|20\d\d)(?![\d.,-])"
    rf"|(?:between|zwischen|entre|بین|بين) {_YEAR} (?:and|und|et|y|و) ?{_YEAR}"
)
_THOUSAND_MILLIONS = re.compile(r"(?:mil|thousand) (?=millones|million)\w+")
_THOUSANDS = re.compile(
    r"(?<![\d.,])((?:(?<=[$£€])1|[2-9]|[1-9]\d\d?)),(\d{3})(?= ?(?:(?:m|b|tr)illion|bn|tn|m)(?!\w))"
    r"|(?<![\d.,])(\d{1,3})\.(\d{3})(?= ?(?:Mill|Mrd|Mio|mill[óo]n))"
    r"|(?<![\d.,])(\d{1,3})\.([1-9]00)(?= ?million)"
)

# With three digits behind a sign few numbers are decimal ones: 400.000 and 2.000, not 3.141.
_NO_DECIMALS = re.compile(
    r"(?<![\d.,])(?:[1-9]\d\d[.,]\d{3}|[1-9]\d?[.,]000|\d+(?:[.,]\d{3}){2,})(?![\d.,])"
)

_Key = tuple[float | None, float | None, str, bool] | str


class Counted:
    """Pieces that are a text, and the numbers that they say."""

    def __init__(self, words: list[str]) -> None:
        """Read the numbers in the pieces of a text."""
        self.words = words
        self._starts = [0, *accumulate(map(len, words))]
        self._text = "".join("".join(map(plain, word)) for word in words)
        in_a_row = tuple(ordinals(self._text))
        amounts = (
            self._for_sure(number)
            for number in said_numbers(self._text)
            if not any(number.span.overlaps(each.span) for each in in_a_row)
        )
        self._behind: dict[SaidNumber, Span] = {}
        self._numbers: Sequence[SaidNumber] = (*amounts, *in_a_row)
        self._numbers = sorted((*self._numbers, *self._others()), key=_start)
        self._behind = {
            number: bound_behind(self._text, number.span.end)[1] for number in self._numbers
        }
        self._keys = {number: self._key(number) for number in self._numbers}

    def is_part(self, place: int) -> bool:
        """Tell whether the piece at a *place* is a part of a number that is understood."""
        said = self._said(place, place + 1)
        return any(_is_known(number) and not is_slight(number, self._text) for number in said)

    def has_one(self, *ranges: tuple[int, int]) -> bool:
        """Tell whether one number has pieces in all *ranges*, none of which is empty."""
        said = [self._said(first, last) if first < last else [] for first, last in ranges]
        return any(all(number in each for each in said) for number in said[0])

    def touch_one(self, *ranges: tuple[int, int]) -> bool:
        """Tell whether one number touches all *ranges*, of which any may be empty."""
        places = [(self._starts[first], self._starts[last]) for first, last in ranges]
        return any(
            all(each.span.start <= end and start <= each.span.end for start, end in places)
            for each in self._numbers
        )

    def groupings(self, first: int, last: int) -> set[str]:
        """Return what parts the thousands, if they are: "," or "." may part decimals too."""
        return {
            number.grouping
            for number in self._said(first, last)
            if not _NO_DECIMALS.search(self._text, number.span.start, number.span.end)
        } & {",", "."}

    def numbers(self, first: int, last: int, *, slight: bool = False) -> list[_Key]:
        """Return what the numbers are from the *first* to the *last* piece, however written.

        A bare "first" or "second" is one of them only with *slight*.
        """
        if _NOTES.fullmatch("".join(self.words[first:last])):
            return []
        said = self._said(first, last)
        found = [
            (number.span.start, key)
            for number in said
            if (key := self._keys[number]) and (slight or not is_slight(number, self._text))
        ]
        for place in range(first, last):
            word = self.words[place]
            if turn_of(word, "") is Turn.NUMBER and not self.is_part(place):
                found.append((self._starts[place], _read("".join(map(plain, word)))))
        words = self.words[first:last]
        signs = sorted(sign for word in words for sign in word if sign in _SIGNS)
        signs += ["-" for word in words if _MINUS.match(word)]
        return [*(key for _, key in sorted(found, key=itemgetter(0))), *signs]

    def has_digits(self, first: int, last: int) -> bool:
        """Tell whether there is a digit from the *first* to the *last* piece."""
        return any(map(str.isdecimal, "".join(self.words[first:last])))

    def counts(self, first: int, last: int) -> bool:
        """Tell whether there are digits or a number word from the *first* to the *last* piece."""
        return any(turn_of(word, "") is Turn.NUMBER for word in self.words[first:last])

    def says(self, first: int, last: int) -> bool:
        """Tell whether there is anything of a number from the *first* to the *last* piece."""
        said = self._said(first, last) or self.units(first, last)
        return bool(said) or self.counts(first, last)

    def units(self, first: int, last: int) -> list[str]:
        """Return the units and periods of numbers from the *first* to the *last* piece."""
        units = [unit for word in self.words[first:last] if (unit := unit_of(word))]
        return units if any(self._before_units(first, last)) else []

    def reach(self, first: int, last: int) -> tuple[int, int]:
        """Return from what to what piece the numbers reach of which some are *first* to *last*."""
        near = (each for each, between in self._before_units(first, last) if is_near(between))
        said = [*islice(near, 1), *self._said(first, last)]
        if not said:
            return first, last
        begin = bisect_right(self._starts, said[0].span.start) - 1
        stop = bisect_left(self._starts, said[-1].span.end)
        return min(first, begin), max(last, stop)

    def _said(self, first: int, last: int) -> list[SaidNumber]:
        start, end = self._starts[first], self._starts[last]
        return [
            each
            for each in self._numbers
            for behind in (self._behind.get(each, each.span),)
            if (each.span.start < end and start < each.span.end)
            or (behind.start < end and start < behind.end)
        ]

    def _before_units(self, first: int, last: int) -> Iterator[tuple[SaidNumber, str]]:
        """Yield the numbers of which units are between two pieces, and what parts them."""
        for start, word in zip(self._starts[first:last], self.words[first:last], strict=True):
            if unit_of(word):
                near = [each for each in self._numbers if 0 <= start - each.span.end <= _FAR]
                between = self._text[near[-1].span.end : start] if near else ""
                if near and is_of(between, word):
                    yield near[-1], between

    def _for_sure(self, number: SaidNumber) -> SaidNumber:
        """Return a *number* as it is read where what its signs may be is told by its words."""
        if _is_known(number):
            return number
        before = self._text[max(0, number.span.start - _FROM) : number.span.start]
        written = before + self._text[number.span.start : number.span.end]
        surer = _THOUSANDS.sub(r"\1\3\5\2\4\6", _BARE.sub(r"\1,\2", written))
        surer = _THOUSAND_MILLIONS.sub("billion", surer)
        said = said_numbers(surer) if surer != written else ()
        return replace(number, low=said[-1].low, high=said[-1].high) if said else number

    def _others(self) -> Iterator[SaidNumber]:
        """Yield the words that are numbers and are not read, with what bounds and measures them.

        A year may be so many of anything, and so may those from one to another.
        """
        ranges = list(_YEARS.finditer(self._text))
        for years in ranges:
            low, high = map(float, filter(None, years.groups()))
            yield SaidNumber(Span(*years.span()), low, high)
        for place, word in enumerate(self.words):
            start, end = self._starts[place : place + 2]
            if any(each.start() <= start < each.end() for each in ranges):
                continue
            if turn_of(word, "") is Turn.NUMBER and not self._said(place, place + 1):
                measure, whole = with_measure(self._text, Span(start, end))
                _, start = bound_before(self._text, whole.start)
                value = _four_digits(word)
                yield SaidNumber(Span(start, whole.end), value, value, measure)

    def _key(self, number: SaidNumber) -> _Key:
        """Return what a *number* is; of one that is not read, what bounds and measures it."""
        first = bisect_right(self._starts, number.span.start)
        last = bisect_left(self._starts, number.span.end)
        bounds = (bound_before(self._text, start)[0] for start in self._starts[first:last])
        before = next(filter(None, bounds), None)
        behind, _ = bound_behind(self._text, number.span.end)
        bound = behind or before
        low, high = number.low, number.high
        if not _is_known(number):
            return f"{bound.value if bound else ''}{number.measure}"
        if behind is Bound.FLOOR:
            low, high = (high if low is None else low), None
        elif behind is Bound.CEILING:
            low, high = None, (low if high is None else high)
        return _rounded(low), _rounded(high), number.measure, bound is Bound.ABOUT


def _start(number: SaidNumber) -> int:
    return number.span.start


def _is_known(number: SaidNumber) -> bool:
    return (number.low, number.high) != (None, None)


def _rounded(value: float | None) -> float | None:
    # 3.6 billion times one is not quite 3,600 times a million.
    return None if value is None else float(f"{value:.12g}")


def _four_digits(word: str) -> float | None:
    """Return what a *word* amounts to that may be a year, without the raised sign of a note."""
    bare = "".join(plain(sign) for sign in word if not is_raised(sign))
    return float(bare) if len(bare) == 4 and bare.isdecimal() else None


def _read(word: str) -> str:
    """Return what a *word* in digits amounts to."""
    value = read_digits(word)
    return word if value is None else f"{value:.12g}"
