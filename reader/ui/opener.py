"""Opens another edition in the window, or says why it stays as it is."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.model.loading import load_edition
from reader.model.problem import EditionError
from reader.session import Session
from reader.ui import dialogs


class Opener(QObject):
    """Loads what the reader chose; a broken edition changes nothing that is open."""

    def __init__(self, window: QWidget, session: Session) -> None:
        """Open in *session*, and speak through *window*."""
        super().__init__(window)
        self._window = window
        self._session = session

    @Slot(Path)
    def open(self, folder: Path) -> None:
        """Open the edition in *folder*."""
        try:
            edition = load_edition(folder)
        except EditionError as error:
            dialogs.show_problems(self._window, folder, error)
            return
        self._session.open(edition)
