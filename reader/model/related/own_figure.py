"""The figure that a sentence of another text gives for a quantity, where that can be read for sure.

One number of the quantity's unit stands in the sentence, and no other. The claim has no other
quantity of that unit, or the words of the name or a published figure tell this one from all others.
What is told of a number of years is a figure a year only where the quantity is one, and a total
where it is a total.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.model.reattach.units import unit_of
from reader.model.related.known_claim import Counted, KnownClaim
from reader.model.related.likeness import stem, stems
from reader.model.related.unit import Unit
from reader.model.text.said_numbers import SaidNumber, said_numbers
from reader.model.text.span import Span

# What is counted in units that mean people, and nouns of which there is no doubt that they do not.
_PEOPLE = re.compile(r"\b(?:persons|people|deaths|dead|fighters|soldiers|refugees|men|civilians)\b")
_THINGS = re.compile(
    r"(?:air ?strikes?|aircraft|attacks?|bombs?|cities|countries|country|flights?|groups?|homes|"
    r"houses|km|miles?|missiles?|nations?|occasions?|places?|planes?|points?|provinces?|rockets?|"
    r"sites?|sorties|states?|strikes?|tanks?|thirds?|quarters?|times?|towns?|villages?|warheads?)\b",
    re.IGNORECASE,
)
# In which time a number comes to that: "a year", "annually".
_EACH = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:(?:an?|per|each|every) (day|week|month|year)\b|"
    r"(daily|weekly|monthly|yearly|annually)\b)",
    re.IGNORECASE,
)
_EACH_BEFORE = re.compile(r"\b(?:an? )?(daily|weekly|monthly|yearly|annual)\b\W*(?:\w+\W+){0,3}$")
_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
}
# Over how many years it came to that: "in six years", "over the past six years".
_OVER = re.compile(r"\W+(?:\w+\W+){0,8}?(?:in|over|during|within)\W+(?:the\W+)?(?:past|last)?\W*$")
_MONTHS = 12
_WORD = re.compile(r"[^\W_]+")
# In "3-4,000" both are thousands, and in "3 to 40,000" nobody knows.
_THOUSAND = 1000
_UNLIKE = 10


class OwnFigure(NamedTuple):
    """The figure for a *quantity* in its *unit*, as it stands at a *span* of the sentence.

    A bound that is not given is None. One that is *converted* is told of another time.
    """

    quantity: str
    unit: str
    low: float | None
    high: float | None
    span: Span
    converted: bool = False


def own_figure(sentence: str, claim: KnownClaim) -> OwnFigure | None:
    """Return the figure that a *sentence* gives for a quantity of a *claim*; None in doubt."""
    numbers = said_numbers(sentence)
    found = [
        (_Named.of(counted), figure, _is_known(figure, counted))
        for counted in claim.counted
        if (figure := _figure(sentence, counted, numbers)) is not None
    ]
    measures = {Unit.said(figure.unit).measure for _, figure, _ in found}
    alike = [each for each in claim.counted if Unit.said(each.unit).measure in measures]
    if len(alike) == 1:
        return found[0][1]
    said, others = stems(sentence), [_Named.of(each) for each in alike]
    published = [(name, figure) for name, figure, known in found if known]
    if len(published) == 1 and published[0][0].may_be_meant(said, others):
        return published[0][1]
    return next((figure for name, figure, _ in found if name.is_said(said, others)), None)


class _Named(NamedTuple):
    """The stems of a quantity's name, and the first of them, which says what is counted."""

    first: str
    stems: frozenset[str]

    @classmethod
    def of(cls, counted: Counted) -> "_Named":
        first = _WORD.search(counted.name)
        return cls(stem(first.group()) if first else "", stems(counted.name))

    def may_be_meant(self, said: frozenset[str], others: Sequence["_Named"]) -> bool:
        """Tell whether the stems *said* leave room for it, of which that figure was published.

        They do not where it is one word that tells it from one of the *others*, and that is not
        said, or where they say what another counts and not what this one does.
        """
        apart = [self.stems - each.stems for each in others]
        return all(len(own) != 1 or own <= said for own in apart) and (
            self.first in said or all(each.first not in said for each in others)
        )

    def is_said(self, said: frozenset[str], others: Sequence["_Named"]) -> bool:
        """Tell whether what tells it from each of the *others* is *said*, and theirs is not."""
        return all(
            self.stems - each.stems <= said and not (each.stems - self.stems) & said
            for each in others
        )


def _is_known(figure: OwnFigure, counted: Counted) -> bool:
    """Tell whether a published estimate of what is *counted* has a bound of the *figure*."""
    if figure.converted:
        return False
    return any(bound in counted.figures for bound in (figure.low, figure.high))


def _figure(sentence: str, counted: Counted, numbers: Sequence[SaidNumber]) -> OwnFigure | None:
    unit = Unit.said(counted.unit)
    fitting = [each for each in numbers if _is_of(sentence, each, counted.unit, unit)]
    if len(fitting) != 1:
        return None
    number = fitting[0]
    factor = _factor(sentence, number, numbers, unit.time)
    bounds = _bounds(number)
    if not factor or bounds is None:
        return None
    low, high = (each and round(each * factor / unit.scale, 6) for each in bounds)
    if not _is_like(low or high or 0.0, counted.figures):
        return None
    return OwnFigure(counted.name, counted.unit, low, high, number.span, factor != 1.0)


def _is_like(figure: float, figures: Sequence[float]) -> bool:
    """Tell whether a *figure* may be one of the *figures*, as far as its size tells."""
    return bool(figures) and min(figures) / _UNLIKE <= figure <= max(figures) * _UNLIKE


def _bounds(number: SaidNumber) -> tuple[float | None, float | None] | None:
    low, high = number.low, number.high
    if low is None and high is None:
        return None
    if low is not None and high is not None and low * _THOUSAND <= high:
        low *= _THOUSAND
        if low * 10 < high:
            return None
    return low, high


def _is_of(sentence: str, number: SaidNumber, named: str, unit: Unit) -> bool:
    """Tell whether a *number* counts what the *unit*, which is so *named*, counts."""
    if number.measure != unit.measure:
        return False
    if unit.measure:
        return True
    noun = number.noun.of(sentence) if number.noun else ""
    if _PEOPLE.search(named):
        return not unit_of(noun) and not _THINGS.match(noun)
    return bool(noun) and noun.casefold() in named.casefold()


def _factor(
    sentence: str, number: SaidNumber, numbers: Sequence[SaidNumber], time: str
) -> float | None:
    """Return by what to multiply a *number* so that it is of that *time*; None in doubt."""
    each = _EACH.match(sentence, number.span.end)
    before = _EACH_BEFORE.search(sentence, 0, number.span.start)
    said = (each[1] or _ADVERBS[each[2].lower()]) if each else _ADVERBS[before[1]] if before else ""
    if said.lower() == time:
        years = _years(sentence, number, numbers) if time == "" else None
        return 1.0 if time or years != 0 else None
    if (said, time) == ("month", "year"):
        return float(_MONTHS)
    if not said and time == "year":
        years = _years(sentence, number, numbers)
        return 1 / years if years else None
    return None


def _years(sentence: str, number: SaidNumber, numbers: Sequence[SaidNumber]) -> float | None:
    """Return over how many years it came to a *number*; None where nothing is said."""
    for other in numbers:
        noun = other.noun.of(sentence) if other.noun else ""
        if other.span.start < number.span.end or unit_of(noun) != "year":
            continue
        if _OVER.fullmatch(sentence, number.span.end, other.span.start) and other.low == other.high:
            return other.low
    return None
