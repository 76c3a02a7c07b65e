"""Two ways of doing the same, measured by turns, and the line of the table that says so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeAlias

# Does the thing once, and returns the seconds that it took: what comes before is not counted.
Measurement: TypeAlias = Callable[[], float]

_WIDTHS = (34, 27, 27, 7)


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured: the rounds, and how large the examples are."""

    rounds: int = 7
    megabytes: float = 4.0
    passages: int = 16
    warm_up: bool = True


# As little as shows that a benchmark works.
QUICK = Effort(rounds=1, megabytes=0.05, passages=2, warm_up=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The seconds that a baseline and the reader took, round by round; or what else in a *unit*.

    *aim* is the highest ratio that the reader aims at, *most* the longest time in seconds.
    """

    what: str
    baseline: tuple[float, ...]
    ours: tuple[float, ...]
    aim: float | None = None
    most: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """Return how many times as long as the baseline the reader takes."""
        return median(self.ours) / median(self.baseline)

    def line(self) -> str:
        """Return a line of the table."""
        aim = "" if self.aim is None else f"  aim: {self.aim:g}"
        aim += "" if self.most is None else f"  aim: {1000 * self.most:g} ms"
        both = (in_words(self.baseline, self.unit), in_words(self.ours, self.unit))
        cells = (self.what, *both, f"{self.ratio:.2f}")
        return _row(cells) + aim


def heading() -> str:
    """Return the first line of the table."""
    return _row(("median (least to most)", "baseline", "reader", "ratio"))


def alternate(
    what: str,
    baseline: Measurement,
    ours: Measurement,
    effort: Effort,
    *,
    aim: float | None = None,
    most: float | None = None,
) -> Comparison:
    """Measure *baseline* and *ours* by turns, as many rounds as *effort* says."""
    if effort.warm_up:
        # Files are read into memory and modules compiled before the first round that counts.
        baseline()
        ours()
    of_baseline: list[float] = []
    of_ours: list[float] = []
    for count in range(effort.rounds):
        # Who goes first changes, so that a machine that slows down slows both alike.
        turns = ((baseline, of_baseline), (ours, of_ours))
        for measurement, seconds in turns if count % 2 == 0 else reversed(turns):
            seconds.append(measurement())
    return Comparison(what, tuple(of_baseline), tuple(of_ours), aim, most)


def in_words(measured: Sequence[float], unit: str = "ms") -> str:
    """Return the median of what was *measured*, its least and most; what is in ms, from seconds."""
    shown = [1000 * each if unit == "ms" else each for each in measured]
    return f"{_digits(median(shown))} {unit} ({_digits(min(shown))} to {_digits(max(shown))})"


def _digits(number: float) -> str:
    return f"{number:.{0 if number >= 100 else 1 if number >= 10 else 2}f}"


def _row(cells: Sequence[str]) -> str:
    first, *others = zip(cells, _WIDTHS, strict=True)
    return first[0].ljust(first[1]) + "".join(cell.rjust(width) for cell, width in others)
