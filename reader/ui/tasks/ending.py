"""Hears that the program is to end: from the terminal, the system, or the desktop's session."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

# Not every system has each of them.
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class EndingSignals(QObject):
    """The signals with which programs are told to end, as one of Qt's.

    Python hears a signal only while it runs, which in Qt's loop it mostly does not; but it writes
    to a socket at once, and to that Qt listens. A program that hangs is ended by the second signal.
    """

    asked_to_end = Signal()

    def __init__(self, parent: QObject) -> None:
        """Hear the signals from now on, but those that are ignored, as under nohup."""
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _end_by_the_next)

    @Slot()
    def _hear(self) -> None:
        self._read.recv(4096)
        self.asked_to_end.emit()


def _end_by_the_next(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
