"""Editions and texts that do harm, and the largest that are opened, in the real window."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from tests.benchmarks.comparison import Comparison, Effort, alternate
from tests.benchmarks.heartbeat import Steps
from tests.benchmarks.long_side_reader import ReaderSide
from tests.benchmarks.shown import application
from tests.editions import BRIDGE, write_edition
from tests.hostile import LONG, NAMED
from tests.hostile_editions import HOSTILE, LARGEST, edition_files

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
        paths = islice(_written(Path(folder)), None if effort.rounds > 1 else effort.passages)
        for name, path in paths:
            yield alternate(
                name,
                partial(_standstill, reader, ordinary),
                partial(_standstill, reader, path),
                fewer,
                most=_MOST,
            )
    reader.window.close()


def _written(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the name of each edition or text, which is written into *folder*, and its path."""
    for name, files in {**LARGEST, **HOSTILE}.items():
        yield name, write_edition(folder / "edition" / name, edition_files(files))
    for name, (file_name, content) in {**LONG, **NAMED}.items():
        path = folder / name / file_name
        path.parent.mkdir()
        path.write_bytes(content)
        yield name, path


def _standstill(reader: ReaderSide, path: Path) -> float:
    reader.close_text()
    return reader.beats.run(_reading(reader, path))


def _reading(reader: ReaderSide, path: Path) -> Steps:
    """Open what is at *path*; if it is not refused go through it and look for something in it."""
    reader.open(path)
    yield reader.is_at_rest
    if reader.reads(path):
        yield from reader.visiting()
        yield from reader.scrolling()
        yield from reader.searching()
