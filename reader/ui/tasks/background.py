"""Does what takes long off the window's thread, so that the window never stands still."""

import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, RLock, Thread
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from reader.model.storage.fault_log import log_fault
from reader.model.text.progress import Progress
from reader.model.text.saying import SayingError
from reader.ui.look.translation import in_language

Work: TypeAlias = Callable[[Progress], object]

# Between two words on how far it is, in seconds: nobody reads faster.
_EVERY = 0.05


class Cancelled(BaseException):
    """Nobody waits any longer; who passes over what fails must not pass over this."""


class Background(QObject):
    """One piece of work, done on a thread of its own; its signals arrive on the window's thread.

    What the work raises of *expected* errors is told in the error's own words. Not a QThread,
    which takes the program down if its window goes before it has ended.
    """

    partly_done = Signal(object)  # what the work handed over before its end
    done = Signal(object)  # what the work returned
    failed = Signal(str)
    progressed = Signal(float)  # see blocks.Progress

    def __init__(
        self, work: Work, expected: tuple[type[Exception], ...], parent: QObject | None = None
    ) -> None:
        """Be ready to do *work*; start() begins."""
        super().__init__(parent)
        self._work = work
        self._expected = expected
        self._told = 0.0
        self._cancelled = Event()
        self._ending = RLock()
        self._is_ended = self._is_let_go = False
        self._thread = Thread(target=self._run, daemon=True)
        if parent is not None:
            # Before it takes its children along: what tells something then takes the program down.
            parent.destroyed.connect(self._fall_silent)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def hand_over(self, part: object) -> None:
        """Tell of a *part* of the result already; for the work to call."""
        self._tell(self.partly_done, part)

    def cancel(self) -> None:
        """End the work at its next word, and say nothing more of it."""
        self._cancelled.set()

    def let_go(self) -> None:
        """End the work likewise, and go once it has ended, for until then it may tell something."""
        self.cancel()
        with self._ending:
            self._is_let_go = True
            if self._is_ended:
                self.deleteLater()

    def wait(self) -> None:
        """Wait until the thread has ended."""
        self._thread.join()

    def _run(self) -> None:
        # The window, and this with it, may be gone by the time that there is something to say.
        with suppress(Cancelled, RuntimeError):
            self._do()
        with self._ending, suppress(RuntimeError):
            self._is_ended = True
            if self._is_let_go:
                self.deleteLater()

    def _do(self) -> None:
        try:
            result = self._work(self._report)
        except self._expected as error:
            words = in_language(error.saying) if isinstance(error, SayingError) else str(error)
            self._tell(self.failed, words)
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - whoever waits must not wait for ever
            self._check()
            words = self.tr("This could not be done: the reader is at fault ({fault}).")
            self._tell(self.failed, words.format(fault=log_fault(error)))
        else:
            self._tell(self.done, result)

    def _report(self, done: float) -> None:
        self._check()
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self._tell(self.progressed, done)

    def _tell(self, signal: SignalInstance, value: object) -> None:
        """Say a *value* while this is there, and not while it goes."""
        with self._ending:
            self._check()
            signal.emit(value)

    @Slot()
    def _fall_silent(self) -> None:
        with self._ending:
            self.cancel()

    def _check(self) -> None:
        if self._cancelled.is_set():
            raise Cancelled
