"""Published figures: what was counted, by whom, how low and how high."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.model.edition.phrasing import ENGLISH, Phrasing

Number = int | float


class Standing(StrEnum):
    """How well a fact is known to the edition."""

    SEEN = "seen"
    VIA = "via"
    RECALLED = "recalled"
    CALCULATED = "calculated"

    def in_words(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return the word for it, as it stands behind figures and sources."""
        return phrasing.standings[tuple(Standing).index(self)]

    def beside_a_figure(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return what is said of a figure that was not simply read; of one that was, ""."""
        return phrasing.not_seen[tuple(Standing).index(self)]

    def in_a_sentence(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return the sentence that says it, as it stands before what is noted of a source."""
        return phrasing.how_read[tuple(Standing).index(self)]


class Shape(StrEnum):
    """What a figure says of its bounds, and so how it may be drawn."""

    SINGLE = "single"
    RANGE = "range"
    AT_LEAST = "at least"
    UP_TO = "up to"
    WORDS = "words"


class Figure(NamedTuple):
    """A figure as its source gives it: a bound that the source does not give is None."""

    low: Number | None = None
    high: Number | None = None
    words: str = ""

    @property
    def shape(self) -> Shape:
        """Tell which of the bounds are given."""
        match (self.low, self.high):
            case (None, None):
                return Shape.WORDS
            case (_, None):
                return Shape.AT_LEAST
            case (None, _):
                return Shape.UP_TO
            case (low, high) if low == high:
                return Shape.SINGLE
        return Shape.RANGE

    def in_words(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return the figure in the source's words, or else in digits with commas."""
        if self.words:
            return self.words
        low, high = format_number(self.low), format_number(self.high)
        match self.shape:
            case Shape.SINGLE:
                return low
            case Shape.RANGE:
                return f"{low}–{high}"
            case Shape.AT_LEAST:
                return phrasing.at_least.format(bound=low)
            case Shape.UP_TO:
                return phrasing.up_to.format(bound=high)
        return ""

    def __str__(self) -> str:
        """Return the figure in English words."""
        return self.in_words()

    @property
    def is_bounded(self) -> bool:
        """Tell whether a bound is given, so that it can be drawn."""
        return self.shape is not Shape.WORDS

    @property
    def magnitude(self) -> float:
        """Return what the figure is sorted by: its lower bound, or else its upper one."""
        bound = self.low if self.low is not None else self.high
        return float("-inf") if bound is None else float(bound)


@dataclass(frozen=True, slots=True)
class Estimate:
    """One published figure or range: by whom, of what, as of when, from which sources."""

    party: str
    figure: Figure
    counts: str
    as_of: str
    date: str
    sources: tuple[str, ...]
    standing: Standing
    through: str = ""
    interval: str = ""

    def sentence(self, party: str, unit: str, phrasing: Phrasing = ENGLISH) -> str:
        """Return the row as one sentence, for tooltips, screen readers and the clipboard."""
        who = phrasing.through.format(party=party, outlet=self.through) if self.through else party
        figure = f"{self.figure.in_words(phrasing)} {unit}".strip()
        return phrasing.row.format(
            who=who,
            as_of=self.as_of,
            counts=self.counts,
            figure=figure,
            interval=phrasing.interval.format(words=self.interval) if self.interval else "",
            calculated=phrasing.calculated if self.standing is Standing.CALCULATED else "",
        )


class Quantity(NamedTuple):
    """What a group of estimates measures; only estimates of one quantity share an axis."""

    name: str
    unit: str
    estimates: tuple[Estimate, ...]
    article: Figure | None = None
    differ: str = ""
    apart: str = ""


def format_number(number: Number | None) -> str:
    """Return *number* in digits with commas for thousands and no more decimals than it has."""
    if number is None:
        return ""
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    return f"{number:,}"
