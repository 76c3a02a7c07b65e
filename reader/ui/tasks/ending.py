"""Hears that the program is to end: from the terminal, the system, or the desktop's session."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

# Not every system has each; SIGBREAK is Ctrl+Break, and the end of the terminal, on Windows.
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
# So often Python is let run where nothing wakes it up.
_EVERY = 200  # milliseconds


class EndingSignals(QObject):
    """The signals with which programs are told to end, as one of Qt's.

    Python hears a signal only while it runs, which in Qt's loop it mostly does not; but it writes
    to a pipe at once, and to that Qt listens, except on Windows, where Python is let run every now
    and then. A program that hangs is ended by the second signal.
    """

    asked_to_end = Signal()

    def __init__(self, parent: QObject) -> None:
        """Hear the signals from now on, but those that are ignored, as under nohup."""
        super().__init__(parent)
        if sys.platform == "win32":
            timer = QTimer(self)
            timer.timeout.connect(self._wake_up)
            timer.start(_EVERY)
        else:
            self._pipe, into = os.pipe()
            for end in (self._pipe, into):
                os.set_blocking(end, False)
            notifier = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
            notifier.activated.connect(self._empty_pipe)
            signal.set_wakeup_fd(into, warn_on_full_buffer=False)
        for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._hear)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        # Whatever was being done when it came is done first.
        QTimer.singleShot(0, self.asked_to_end.emit)

    @Slot()
    def _empty_pipe(self) -> None:
        os.read(self._pipe, 4096)

    @Slot()
    def _wake_up(self) -> None:
        """Do nothing: to be called is to let Python run, and hear what it has missed."""
