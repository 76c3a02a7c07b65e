"""What the numbers of a quantity are numbers of, as its unit says: "US$ billion a year"."""

import re
from dataclasses import dataclass

from reader.model.text.numerals import scale_of

_WORD = re.compile(r"[^\W\d_]+")
_TIME = re.compile(r"\b(?:an?|per|each|every|and) (day|week|month|year)\b")
_MEASURE = re.compile("[$€£%]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: how many ones it has, of which measure ("$", "%" or ""), and in which time."""

    scale: float
    measure: str
    time: str

    @classmethod
    def said(cls, unit: str) -> "Unit":
        """Return what is said by the words of a *unit*."""
        measure, time = _MEASURE.search(unit), _TIME.search(unit)
        scale = max(map(scale_of, _WORD.findall(unit)), default=0.0) or 1.0
        return cls(scale, measure.group() if measure else "", time.group(1) if time else "")
