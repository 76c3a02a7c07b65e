"""One honest axis for a quantity: from zero, evenly divided, with every figure on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from reader.model.edition.estimate import Figure, Shape

_MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Axis:
    """A linear axis from *start* (0, or below where a figure is) to *end*, a tick each *step*."""

    start: float
    end: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """Return where the ticks are."""
        count = round((self.end - self.start) / self.step)
        return tuple(self.start + i * self.step for i in range(count + 1))

    def share(self, value: float) -> float:
        """Return how far along the axis a *value* is, 0 at the start and 1 at the end."""
        return (value - self.start) / (self.end - self.start)

    def label(self, tick: float) -> str:
        """Return the short name of a *tick*, in one unit for the whole axis."""
        for size, letter in ((1_000_000, "m"), (1_000, "k")):
            if max(abs(self.start), abs(self.end)) >= 5 * size:
                return "0" if tick == 0 else f"{tick / size:g}{letter}"
        return f"{tick:g}"


def bounds_of(figures: Iterable[Figure]) -> list[float]:
    """Return all bounds that *figures* give."""
    return [float(b) for figure in figures for b in (figure.low, figure.high) if b is not None]


def axis_of(figures: Iterable[Figure]) -> Axis | None:
    """Return the axis on which all *figures* stand, or None without any number.

    Beyond a floor, "at least", there is room for a step more.
    """
    figures = list(figures)
    bounds = bounds_of(figures)
    if not bounds:
        return None
    lowest, highest = min(0.0, *bounds), max(0.0, *bounds)
    if lowest == highest:
        highest = 1.0
    # The steps 1, 2, 2.5 and 5 times a power of ten are those that people count in.
    magnitude = 10.0 ** floor(log10((highest - lowest) / _MOST_STEPS))
    steps = (factor * magnitude for factor in (1, 2, 2.5, 5, 10))
    step = next(step for step in steps if (highest - lowest) / step <= _MOST_STEPS)
    end = ceil(highest / step) * step
    floors = (figure.low for figure in figures if figure.shape is Shape.AT_LEAST)
    return Axis(floor(lowest / step) * step, end + step * (end in floors), step)
