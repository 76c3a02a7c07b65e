"""A text as long as a book in the real window, against a bare text browser with the same text."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.benchmarks.comparison import Comparison, Effort, alternate, in_words
from tests.benchmarks.heartbeat import Steps
from tests.benchmarks.large_text import LongText, write_long
from tests.benchmarks.long_side import Side
from tests.benchmarks.long_side_bare import BareSide
from tests.benchmarks.long_side_reader import ReaderSide
from tests.benchmarks.shown import application

# The first lines, in times as long as the bare browser.
_AIM = 3.0
# No longer may the window stand still, in seconds: what is shorter nobody feels.
_MOST = 0.05

# What is done, from where in the text on.
_ACTIONS: dict[str, tuple[float, Callable[[Side], Steps]]] = {
    "scrolling": (0.0, lambda side: side.scrolling()),
    "zooming": (0.5, lambda side: side.zooming()),
    "the theme": (0.5, lambda side: side.recolouring()),
    "resizing": (0.5, lambda side: side.resizing()),
    "searching": (0.0, lambda side: side.searching()),
    "walking back": (0.0, lambda side: side.walking_back()),
}


def measure(effort: Effort) -> Iterator[Comparison]:
    """Compare opening, and how long the window stands still at the longest in all that is done."""
    _ = application()
    with tempfile.TemporaryDirectory() as folder:
        text = write_long(Path(folder), effort.megabytes)
        print(f"The long text is {text.origin}: {text.size}.", flush=True)
        reader = ReaderSide()
        bare = BareSide(reader.page.width(), reader.page.height())
        yield alternate(
            f"opening {text.name}, first lines",
            partial(_first_lines, text.file, bare),
            partial(_first_lines, text.file, reader),
            effort,
            aim=_AIM,
        )
        # Each is the longest of many already, and all is warm by now.
        fewer = replace(effort, rounds=(effort.rounds + 1) // 2, warm_up=False)
        for what, measured in _standstills(text.file).items():
            ours, baseline = partial(measured, reader), partial(measured, bare)
            yield alternate(f"standstill: {what}", baseline, ours, fewer, most=_MOST)
        _print_cancelling(reader, text, effort)
        reader.window.close()
        bare.window.close()


def _standstills(file: Path) -> dict[str, Callable[[Side], float]]:
    """Return what a window is felt at: each does it and returns the longest standstill."""
    return {
        "opening": partial(_opening, file),
        "then, left alone": partial(_resting, file),
        **{what: partial(_doing, *action) for what, action in _ACTIONS.items()},
    }


def _first_lines(file: Path, side: Side) -> float:
    seconds = side.seconds_to_first_lines(file)
    side.close_text()
    return seconds


def _opening(file: Path, side: Side) -> float:
    side.close_text()
    longest = side.beats.run(side.opening(file))
    side.close_text()
    return longest


def _resting(file: Path, side: Side) -> float:
    side.close_text()
    side.beats.run(side.opening(file))
    longest = side.beats.run(side.resting())
    side.finish()
    return longest


def _doing(share: float, steps: Callable[[Side], Steps], side: Side) -> float:
    side.beats.run(side.going_to(share))
    longest = side.beats.run(steps(side))
    side.finish()
    return longest


def _print_cancelling(reader: ReaderSide, text: LongText, effort: Effort) -> None:
    tries = [reader.seconds_to_cancel(text.file) for _ in range(effort.rounds)]
    times = [each for each in tries if each is not None]
    if not times:
        print("Looking for perspectives had ended before it could be cancelled.")
        return
    free, ended = ([pair[which] for pair in times] for which in (0, 1))
    print(f"Looking for perspectives is cancelled in {in_words(free)};")
    print(f"the work itself has ended after {in_words(ended)}.")
