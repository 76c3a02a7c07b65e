"""Collects garbage where and when it does no harm: in the window's thread, a little at a time."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

# Between two looks whether there is anything to collect.
_EVERY = 1000  # milliseconds
# A full collection goes through every block of a long text, which takes up to 40 ms, and there is
# little for it to find.
_SELDOM = 1000


class GarbageCollector(QObject):
    """Takes the place of Python's own collector, which runs on whichever thread made an object.

    What it finds on another thread may be a part of the window, and to take that apart there ends
    the program.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over from Python's own."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect as far as Python's own collector would by now, the oldest more seldom."""
        for generation, most in reversed([*enumerate((*gc.get_threshold()[:2], _SELDOM))]):
            if gc.get_count()[generation] > most:
                gc.collect(generation)
                return
