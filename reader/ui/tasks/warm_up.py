"""Prepares, while nothing else is to be done, what the first click and search will need."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from reader.session.searching import Searching


class WarmUp(QObject):
    """Folds and renders bit by bit in idle moments, so that no key waits for all of it."""

    def __init__(self, searching: Searching, parent: QObject, *before: Callable[[], None]) -> None:
        """Prepare what *searching* will need, and *before* that whatever else is handed over."""
        super().__init__(parent)
        self._before = list(before)
        self._searching = searching
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._prepare)

    @Slot()
    def begin(self) -> None:
        """Begin, or go on."""
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    @Slot()
    def _prepare(self) -> None:
        if self._before:
            self._before.pop(0)()
        elif not self._searching.prepare():
            self._timer.stop()
