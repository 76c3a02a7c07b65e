"""Prepares, while nothing else is to be done, what the first search will need."""

from PySide6.QtCore import QObject, QTimer, Slot

from reader.session.searching import Searching


class WarmUp(QObject):
    """Folds and renders bit by bit in idle moments, so that no key waits for all of it."""

    def __init__(self, searching: Searching, parent: QObject) -> None:
        """Prepare what *searching* will need."""
        super().__init__(parent)
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
        if not self._searching.prepare():
            self._timer.stop()
