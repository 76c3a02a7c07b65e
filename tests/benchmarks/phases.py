"""What work the start of the reader is spent on, step by step and package by package."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tests.benchmarks.comparison import Effort, in_words
from tests.benchmarks.starting import Starts, starts

# A line of -X importtime: microseconds of the module alone, with all it imports, and its name.
_IMPORT = re.compile(r"^import time:\s+(\d+) \|\s+\d+ \|\s+([\w.]+)$", re.MULTILINE)
_SHOWN = 14


def account(effort: Effort) -> Iterator[str]:
    """Yield the lines of the account: both programs' phases, then the reader's imports."""
    with starts() as both:
        if effort.warm_up:
            both.bare()
            both.reader()
        rounds = [
            (both.bare().phases, both.reader("--phases").phases) for _ in range(effort.rounds)
        ]
        bare, ours = ([pair[which] for pair in rounds] for which in (0, 1))
        yield from _phases(f"A bare window, phase by phase ({both.platform}):", bare)
        yield from _phases(f"The reader, phase by phase ({both.platform}):", ours)
        yield from _imports(both, effort)


def _phases(title: str, rounds: list[dict[str, float]]) -> Iterator[str]:
    yield title
    for what in rounds[0]:
        yield f"  {what:<36}{in_words([phases[what] for phases in rounds]):>28}"
    yield f"  {'in all':<36}{in_words([sum(phases.values()) for phases in rounds]):>28}"
    yield ""


def _imports(both: Starts, effort: Effort) -> Iterator[str]:
    rounds: dict[str, list[float]] = defaultdict(list)
    for _ in range(effort.rounds):
        packages: dict[str, float] = defaultdict(float)
        for found in _IMPORT.finditer(both.reader(options=("-X", "importtime")).errors):
            packages[_package(found[2])] += int(found[1]) / 1e6
        for package, seconds in packages.items():
            rounds[package].append(seconds)
    yield f"The reader's imports, the {_SHOWN} packages that take longest (timing costs too):"
    costly = sorted(rounds.items(), key=lambda item: -sum(item[1]))[:_SHOWN]
    for package, times in costly:
        yield f"  {package:<36}{in_words(times):>28}"


def _package(module: str) -> str:
    """Return what a module is counted under: of Qt and the reader the part, else the package."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] in ("PySide6", "reader") else parts[0]
