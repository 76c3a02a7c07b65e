"""One honest axis for a quantity: from zero, evenly divided, with every figure on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from reader.model.edition.estimate import Figure, Quantity

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


def axis_for(quantity: Quantity, *others: Figure) -> Axis | None:
    """Return the axis on which all figures of a *quantity* stand, or None without any number.

    It covers *others* too, which belong to no row.
    """
    figures = [*(estimate.figure for estimate in quantity.estimates), *others]
    if quantity.article is not None:
        figures.append(quantity.article)
    bounds = [float(b) for f in figures for b in (f.low, f.high) if b is not None]
    return _axis(bounds) if bounds else None


def _axis(bounds: Iterable[float]) -> Axis:
    values = [0.0, *bounds]
    lowest, highest = min(values), max(values)
    if lowest == highest:
        highest = 1.0
    # The steps 1, 2, 2.5 and 5 times a power of ten are those that people count in.
    magnitude = 10.0 ** floor(log10((highest - lowest) / _MOST_STEPS))
    steps = (factor * magnitude for factor in (1, 2, 2.5, 5, 10))
    step = next(step for step in steps if (highest - lowest) / step <= _MOST_STEPS)
    return Axis(floor(lowest / step) * step, ceil(highest / step) * step, step)
