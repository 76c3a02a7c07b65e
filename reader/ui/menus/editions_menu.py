"""The menu of the editions: the one that comes with the program, and those opened before."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.library.library import Library
from reader.ui.menus.recent_menu import add_place


class EditionsMenu(QMenu):
    """A menu of editions, by their titles."""

    activated = Signal(Path)

    def __init__(self, library: Library, parent: QWidget) -> None:
        """Offer what *library* knows, that of the moment whenever the menu is opened."""
        super().__init__(parent)
        self._library = library
        self.setTitle(self.tr("Ed&itions"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._take)

    @Slot()
    def fill(self) -> None:
        """Offer the bundled edition, and below it the others, the latest first."""
        self.clear()
        *others, bundled = self._library.editions
        add_place(self, self._library.title(bundled), bundled)
        self.addSeparator()
        for folder in others:
            add_place(self, self._library.title(folder), folder)

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self.activated.emit(action.data())
