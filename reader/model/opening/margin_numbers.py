"""Leaves out of a plain text the numbers of every few lines, as editions have beside their text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model.text.stretches import STRETCH

_LEFT = re.compile(r" {0,8}(?P<number>\d{1,4})(?: +\S.*)?")
_RIGHT = re.compile(r"(?:.*\S)? {2,}(?P<number>\d{1,4})")
_STEPS = (5, 10, 4, 3, 20)
# So many of the numbers are as far apart as they say, and so many lines leave their column free;
# if there are but two, all of them.
_EVEN, _FREE, _TWO = 0.8, 0.95, 2


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The numbers of a margin, by the line that each stands in."""

    found: dict[int, re.Match[str]]
    step: int

    @property
    def columns(self) -> tuple[int, int]:
        """From where to where they stand at the most."""
        spans = [each.span("number") for each in self.found.values()]
        return min(start for start, _ in spans), max(end for _, end in spans)

    def count(self, lines: Sequence[str]) -> bool:
        """Tell whether they count *lines*, blank ones too or not."""
        filled = [0]
        for line in lines:
            filled.append(filled[-1] + bool(line))
        places = [(index, int(found["number"])) for index, found in self.found.items()]
        steps = [(a, b) for (a, low), (b, high) in pairwise(places) if high - low == self.step]
        even = sum(self.step in (b - a, filled[b] - filled[a]) for a, b in steps)
        least = self.step - 1  # stand above the first
        return steps != [] and even >= _EVEN * len(steps) and filled[steps[0][0]] >= least


def without_margin_numbers(text: str) -> tuple[str, int]:
    """Return a clean *text* without the numbers beside every few lines, and how many they were."""
    for form in (_LEFT, _RIGHT):
        likely = _steps(form, text[:STRETCH].split("\n"))
        lines = [line.rstrip().expandtabs() for line in text.split("\n")] if likely else []
        for step in likely:
            numbers = _Numbers(dict(_counted(form, lines, step)), step)
            if numbers.count(lines) and _is_free(form, numbers, lines):
                for index, found in numbers.found.items():
                    start, end = found.span("number")
                    lines[index] = (
                        f"{lines[index][:start]}{' ' * (end - start)}{lines[index][end:]}"
                    )
                return "\n".join(_set_out(lines)), len(numbers.found)
    return text, 0


def _steps(form: re.Pattern[str], lines: Iterable[str]) -> list[int]:
    """Return by which steps numbers in the first *lines* of a text may count."""
    found = (form.fullmatch(line.rstrip().expandtabs()) for line in lines)
    numbers = {int(each["number"]) for each in found if each}
    return [step for step in _STEPS if {step, 2 * step} <= numbers]


def _counted(
    form: re.Pattern[str], lines: Sequence[str], step: int
) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield which of *lines* have the next number that a *step* leads to, or the first again."""
    last = 0
    for index, line in enumerate(lines):
        found = form.fullmatch(line) if line else None
        if found and int(found["number"]) in (last + step, step):
            last = int(found["number"])
            yield index, found


def _is_free(form: re.Pattern[str], numbers: _Numbers, lines: Sequence[str]) -> bool:
    """Tell whether nearly all other *lines* leave the column of the *numbers* free."""
    start, end = numbers.columns
    around = zip(["", *lines[:-1]], lines, [*lines[1:], ""], strict=True)
    others = [
        line
        for index, (above, line, below) in enumerate(around)
        if line and (above or below) and index not in numbers.found  # a heading stands alone
    ]
    if form is _LEFT:
        free = sum(not line[: end + 1].strip() for line in others)
    else:
        ends = {found.end("number") for found in numbers.found.values()}
        if max(ends) - min(ends) > 1:
            return False
        free = sum(len(line) < start for line in others)
    return free >= (_FREE if len(numbers.found) > _TWO else 1) * len(others)


def _set_out(lines: Sequence[str]) -> Iterator[str]:
    """Yield *lines* without the margin that was left before all of them."""
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return (line[margin:].rstrip() for line in lines)
