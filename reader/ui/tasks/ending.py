"""Hears that the program is to end: from the terminal, the system, or the desktop's session."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class EndingSignals(QObject):
    """The signals with which programs are told to end, as one of Qt's.

    Python hears a signal only while it runs, which in Qt's loop it mostly does not; but it writes
    to a pipe at once, and to that Qt listens. A program that hangs is ended by the second signal.
    """

    asked_to_end = Signal()

    def __init__(self, parent: QObject) -> None:
        """Hear the signals from now on, but those that are ignored, as under nohup."""
        super().__init__(parent)
        if sys.platform == "win32":  # where Qt does not listen to pipes
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            return
        self._pipe, into = os.pipe()
        for end in (self._pipe, into):
            os.set_blocking(end, False)
        notifier = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(into, warn_on_full_buffer=False)
        for number in (getattr(signal, name) for name in _NAMES):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _end_by_the_next)

    @Slot()
    def _hear(self) -> None:
        os.read(self._pipe, 4096)
        self.asked_to_end.emit()


def _end_by_the_next(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
