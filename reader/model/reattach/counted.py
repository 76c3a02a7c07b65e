"""The numbers in the pieces of a text, told apart by what they are and not by how they are set."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter

from reader.model.reattach.turning import turn_of
from reader.model.text.letters import is_raised
from reader.model.text.number_words import Bound, bound_before, with_measure
from reader.model.text.numerals import plain
from reader.model.text.quotation import Turn
from reader.model.text.said_numbers import SaidNumber, said_numbers
from reader.model.text.span import Span

# Signs of which `said_numbers` knows nothing, and which make a number another all the same.
_SIGNS = "+~≈±<>≤≥°‰"
_MINUS = re.compile(r"[-‐‑‒–−]\d")
_NOTES = re.compile(r"\s*(?:\[\d+\]\s*)+")
# What a number is a number of, or in what time it comes to that: English, German, French, Spanish,
# Persian and Arabic.
_UNIT_WORDS = """
    second seconds minute minutes hour hours day days week weeks month months year years decade
    decades daily weekly monthly yearly annually sekunde sekunden minuten stunde stunden tag tage
    tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnt täglich wöchentlich
    monatlich jährlich seconde secondes heure heures jour jours semaine semaines mois an ans année
    années segundo segundos minuto minutos hora horas día días semana semanas mes meses año años
    ثانیه دقیقه ساعت روز هفته ماه سال روزانه ماهانه سالانه ثانية دقيقة ساعة يوم أيام أسبوع أسابيع
    شهر أشهر سنة سنوات عام أعوام يوميا شهريا سنويا
    mm cm m km metre metres meter meters kilometre kilometres kilometer kilometers mile miles foot
    feet inch inches yard yards acre acres hectare hectares ha kg g gram grams kilo kilos ton tons
    tonne tonnes tonnen pound pounds pfund litre litres liter liters litro litros gallon gallons
    barrel barrels watt kilowatt megawatt gigawatt meile meilen hektar mètre mètres kilomètre
    kilomètres metro metros kilómetro kilómetros tonelada toneladas متر کیلومتر تن لیتر هکتار کیلو
    كيلومتر طن لتر هكتار كيلو
    """
_UNITS = frozenset(_UNIT_WORDS.split())
_APART = re.compile(r"[.!?;:]\s|\n")
# In letters: no farther from its number stands what it is a number of.
_FAR = 32

_Key = tuple[float | None, float | None, str, bool] | str


class Counted:
    """Pieces that are a text, and the numbers that they say."""

    def __init__(self, words: list[str]) -> None:
        """Read the numbers in the pieces of a text."""
        self.words = words
        self._starts = [0, *accumulate(map(len, words))]
        self._text = "".join("".join(map(plain, word)) for word in words)
        self._numbers: Sequence[SaidNumber] = said_numbers(self._text)
        self._numbers = sorted((*self._numbers, *self._others()), key=_start)
        self._keys = {number: self._key(number) for number in self._numbers}

    def is_part(self, place: int) -> bool:
        """Tell whether the piece at a *place* is a part of a number that is understood."""
        return any(_is_known(number) for number in self._said(place, place + 1))

    def has_one(self, *ranges: tuple[int, int]) -> bool:
        """Tell whether one number has pieces in all *ranges*, none of which is empty."""
        said = [self._said(first, last) if first < last else [] for first, last in ranges]
        return any(all(number in each for each in said) for number in said[0])

    def groupings(self, first: int, last: int) -> set[str]:
        """Return what parts the thousands: "," or "."."""
        return {number.grouping for number in self._said(first, last)} & {",", "."}

    def numbers(self, first: int, last: int) -> list[_Key]:
        """Return what the numbers are from the *first* to the *last* piece, however written."""
        if _NOTES.fullmatch("".join(self.words[first:last])):
            return []
        said = self._said(first, last)
        found = [(number.span.start, key) for number in said if (key := self._keys[number])]
        for place in range(first, last):
            word = self.words[place]
            if turn_of(word, "") is Turn.NUMBER and not self.is_part(place):
                found.append((self._starts[place], _without_note("".join(map(plain, word)))))
        words = self.words[first:last]
        signs = sorted(sign for word in words for sign in word if sign in _SIGNS)
        signs += ["-" for word in words if _MINUS.match(word)]
        return [*(key for _, key in sorted(found, key=itemgetter(0))), *signs]

    def has_digits(self, first: int, last: int) -> bool:
        """Tell whether there is a digit from the *first* to the *last* piece."""
        return any(map(str.isdecimal, "".join(self.words[first:last])))

    def says(self, first: int, last: int) -> bool:
        """Tell whether there is anything of a number from the *first* to the *last* piece."""
        marked = (turn_of(word, "") for word in self.words[first:last])
        return bool(self._said(first, last)) or Turn.NUMBER in marked

    def units(self, first: int, last: int) -> list[str]:
        """Return the units and periods of numbers from the *first* to the *last* piece."""
        words = (word.casefold() for word in self.words[first:last])
        return [word for word in words if word in _UNITS] if self._unit_of(first, last) else []

    def reach(self, first: int, last: int) -> tuple[int, int]:
        """Return from what to what piece the numbers reach of which some are *first* to *last*."""
        unit = self._unit_of(first, last)
        said = [*([unit] if unit else []), *self._said(first, last)]
        if not said:
            return first, last
        begin = bisect_right(self._starts, said[0].span.start) - 1
        stop = bisect_left(self._starts, said[-1].span.end)
        return min(first, begin), max(last, stop)

    def _said(self, first: int, last: int) -> list[SaidNumber]:
        start, end = self._starts[first], self._starts[last]
        return [each for each in self._numbers if each.span.start < end and start < each.span.end]

    def _unit_of(self, first: int, last: int) -> SaidNumber | None:
        if not any(word.casefold() in _UNITS for word in self.words[first:last]):
            return None
        start = self._starts[first]
        near = [each for each in self._numbers if 0 <= start - each.span.end <= _FAR]
        apart = near and _APART.search(self._text, near[-1].span.end, start)
        return None if apart or not near else near[-1]

    def _others(self) -> Iterator[SaidNumber]:
        """Yield the words that are numbers and are not read, with what bounds and measures them."""
        for place, word in enumerate(self.words):
            start, end = self._starts[place : place + 2]
            if turn_of(word, "") is Turn.NUMBER and not self._said(place, place + 1):
                measure, whole = with_measure(self._text, Span(start, end))
                _, start = bound_before(self._text, whole.start)
                yield SaidNumber(Span(start, whole.end), None, None, measure)

    def _key(self, number: SaidNumber) -> _Key:
        """Return what a *number* is; of one that is not read, what bounds and measures it."""
        first = bisect_right(self._starts, number.span.start)
        last = bisect_left(self._starts, number.span.end)
        bounds = (bound_before(self._text, start)[0] for start in self._starts[first:last])
        bound = next(filter(None, bounds), None)
        if _is_known(number):
            return number.low, number.high, number.measure, bound is Bound.ABOUT
        return f"{bound.value if bound else ''}{number.measure}"


def _start(number: SaidNumber) -> int:
    return number.span.start


def _is_known(number: SaidNumber) -> bool:
    return (number.low, number.high) != (None, None)


def _without_note(word: str) -> str:
    """Return *word* without a raised sign that no year would have as its power."""
    bare = word
    while bare and is_raised(bare[-1]):
        bare = bare[:-1]
    return bare if len(bare) == 4 and bare.isdecimal() else word
