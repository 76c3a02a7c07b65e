"""Editions that do harm, and the largest that are opened, in the real window."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.benchmarks.comparison import Comparison, Effort, alternate
from tests.benchmarks.heartbeat import Steps
from tests.benchmarks.long_side_reader import ReaderSide
from tests.benchmarks.shown import application
from tests.editions import BRIDGE, write_edition
from tests.hostile_editions import HOSTILE, LARGEST, Files, edition_files

# No longer may the window stand still, in seconds, whatever an edition holds.
_MOST = 0.1


def measure(effort: Effort) -> Iterator[Comparison]:
    """Compare how long the window stands still with each and with a small, ordinary edition."""
    _ = application()
    reader = ReaderSide()
    # Each is the longest of many already.
    fewer = replace(effort, rounds=(effort.rounds + 2) // 3, warm_up=False)
    with tempfile.TemporaryDirectory() as folder:
        ordinary = write_edition(Path(folder) / "ordinary", BRIDGE)
        _standstill(reader, ordinary)
        for number, (name, files) in enumerate(_editions(effort).items()):
            edition = write_edition(Path(folder) / str(number), edition_files(files))
            yield alternate(
                name,
                partial(_standstill, reader, ordinary),
                partial(_standstill, reader, edition),
                fewer,
                most=_MOST,
            )
    reader.window.close()


def _editions(effort: Effort) -> Mapping[str, Files]:
    editions = {**LARGEST, **HOSTILE}
    return editions if effort.rounds > 1 else dict(list(editions.items())[: effort.passages])


def _standstill(reader: ReaderSide, edition: Path) -> float:
    reader.close_text()
    return reader.beats.run(_reading(reader, edition))


def _reading(reader: ReaderSide, edition: Path) -> Steps:
    """Open an *edition*, and if it is not refused go through it and look for something in it."""
    reader.open(edition)
    yield reader.is_at_rest
    if reader.reads(edition):
        yield from reader.visiting()
        yield from reader.scrolling()
        yield from reader.searching()
