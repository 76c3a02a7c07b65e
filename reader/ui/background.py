"""Does what takes long off the window's thread, so that the window never stands still."""

import time
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QThread, Signal

# How far the work is, from 0 to 1; whoever calls it may be ended by it.
Progress: TypeAlias = Callable[[float], None]
Work: TypeAlias = Callable[[Progress], object]

# Between two words on how far it is, in seconds: nobody reads faster.
_EVERY = 0.05


class Cancelled(Exception):  # noqa: N818 - it is no error
    """Nobody waits for the work any longer."""


class Background(QThread):
    """One piece of work, done on a thread of its own.

    What the work raises of *expected* errors is told in the error's own words.
    """

    done = Signal(object)  # what the work returned
    failed = Signal(str)
    progressed = Signal(float)

    def __init__(
        self, work: Work, expected: tuple[type[Exception], ...], parent: QObject | None = None
    ) -> None:
        """Be ready to do *work*; start() begins."""
        super().__init__(parent)
        self._work = work
        self._expected = expected
        self._told = 0.0

    def run(self) -> None:
        """Do the work; Qt calls this on the new thread."""
        try:
            result = self._work(self._report)
        except Cancelled:
            return
        except self._expected as error:
            self.failed.emit(str(error))
            return
        except Exception as error:  # noqa: BLE001 - whoever waits must not wait for ever
            fault = self.tr("This could not be done: the reader is at fault ({error}).")
            self.failed.emit(fault.format(error=repr(error)))
            return
        if not self.isInterruptionRequested():
            self.done.emit(result)

    def cancel(self) -> None:
        """End the work at its next word, and say nothing more of it."""
        self.requestInterruption()

    def _report(self, done: float) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self.progressed.emit(done)
