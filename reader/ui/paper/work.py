"""Work that is done in steps on the window's thread, so that it never stands still meanwhile."""

import time
from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.model.text.saying import SayingError
from reader.ui.look.translation import in_language

Steps = Generator[float, None, None]

# So long steps follow one another before the window has its turn, in seconds.
_TURN = 0.02


class Work(QObject):
    """Steps that yield how much is done, from 0 to 1."""

    progressed = Signal(float)
    done = Signal()
    failed = Signal(str)

    def __init__(self, steps: Steps, parent: QObject) -> None:
        """Be ready to take *steps*; start() begins."""
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Tell whether steps are being taken."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin."""
        self._timer.start(0)

    @Slot()
    def cancel(self) -> None:
        """Take no more steps, and say nothing more of them."""
        self._timer.stop()
        self._steps.close()

    @Slot()
    def _go_on(self) -> None:
        end = time.monotonic() + _TURN
        is_going_on = False
        try:
            while is_going_on := (done := next(self._steps, None)) is not None:
                if time.monotonic() > end:
                    self.progressed.emit(done)
                    break
        except SayingError as error:
            self._timer.stop()
            self.failed.emit(in_language(error.saying))
            return
        finally:
            if not is_going_on:
                self._timer.stop()
        if not is_going_on:
            self.done.emit()
