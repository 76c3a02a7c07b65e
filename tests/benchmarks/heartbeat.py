"""Feels how long a window stands still: its loop beats, and between two beats nobody is heard."""

import time
from collections.abc import Callable, Iterator
from typing import TypeAlias

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot

from tests.benchmarks.shown import Updates
from tests.patience import PATIENCE

# Something a person does. It is done in steps; after each the window works until what the step
# says is so, and what it shows is painted.
Steps: TypeAlias = Iterator[Callable[[], bool]]

_EVERY = 1  # millisecond
# So many beats without painting anything, and what was changed is painted; or so many paintings,
# where a text that is still being measured moves by itself.
_QUIET, _PAINTINGS = 2, 4


def at_once() -> bool:
    """Tell that there is nothing to wait for but the painting."""
    return True


class Heartbeat(QObject):
    """The longest time between two beats of the event loop."""

    def __init__(self, updates: Updates) -> None:
        """Be ready to feel the window whose *updates* are counted."""
        super().__init__()
        self.longest = 0.0
        self._updates = updates
        self._loop = QEventLoop(self)
        self._timer = QTimer(self)
        self._last = self._deadline = 0.0
        self._before = self._painted = self._quiet = 0
        self._until = at_once

        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._beat)

    def run(self, steps: Steps) -> float:
        """Take *steps*, and return the longest time in seconds in which nobody was heard."""
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer.start()
        # What a step does itself lies between two beats as well.
        for until in steps:
            self._wait(until)
        self._timer.stop()
        return self.longest

    def _wait(self, until: Callable[[], bool]) -> None:
        self._until = until
        self._quiet = 0
        self._before = self._updates.count
        self._deadline = time.perf_counter() + PATIENCE
        self._loop.exec()
        if time.perf_counter() > self._deadline:
            self._timer.stop()
            raise RuntimeError("The window is still not at rest.")

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        # What asking costs is the benchmark's, and not the window's.
        self._quiet = self._quiet + 1 if self._painted == self._updates.count else 0
        self._painted = self._updates.count
        painted = self._quiet >= _QUIET or self._painted - self._before >= _PAINTINGS
        if (painted and self._until()) or now > self._deadline:
            self._loop.quit()
        self._last = time.perf_counter()
