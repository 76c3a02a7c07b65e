"""Prepares, while nothing else is to be done, what the first search will need."""

from PySide6.QtCore import QObject, QTimer, Slot

from reader.session.session import Session


class WarmUp(QObject):
    """Folds and renders bit by bit in idle moments, so that no key waits for all of it."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Begin whenever *session* says that there is something left."""
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._prepare)
        session.work_left.connect(self._timer.start)

    @Slot()
    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    @Slot()
    def _prepare(self) -> None:
        if not self._session.prepare_search():
            self._timer.stop()
