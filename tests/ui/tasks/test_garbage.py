"""Garbage is collected in the window's thread."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.tasks.garbage import GarbageCollector


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    """Return a collector in the place of Python's own, which takes over again afterwards."""
    enabled = gc.isenabled()
    parent = QObject()
    yield GarbageCollector(parent)
    parent.deleteLater()
    if enabled:
        gc.enable()


def test_it_takes_the_place_of_pythons_own(collector: GarbageCollector) -> None:
    assert not gc.isenabled()
    assert collector.parent() is not None


def test_much_garbage_is_collected_before_long(qtbot: QtBot, collector: GarbageCollector) -> None:
    del collector
    gc.collect()

    for _ in range(2 * gc.get_threshold()[0]):
        cycle: list[object] = []
        cycle.append(cycle)

    qtbot.waitUntil(lambda: gc.get_count()[0] < gc.get_threshold()[0])


def test_little_is_left_for_later(collector: GarbageCollector) -> None:
    gc.collect()
    before = gc.get_stats()

    collector.collect()

    assert gc.get_stats() == before


def test_what_lives_long_is_looked_at_seldom(collector: GarbageCollector) -> None:
    gc.collect()
    full = gc.get_stats()[2]["collections"]

    for _ in range(20):
        gc.collect(1)
    collector.collect()

    assert gc.get_stats()[2]["collections"] == full
