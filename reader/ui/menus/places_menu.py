"""A menu of what lies on the disk: texts by the names of their files, editions by their titles."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.library.library import Library
from reader.model.text.readable import readable
from reader.ui.menus.menu_words import menu_words


class PlacesMenu(QMenu):
    """A menu that is filled, by fill(), whenever it is opened."""

    activated = Signal(Path)  # a file of text, or an edition's folder

    def __init__(self, library: Library, title: str, parent: QWidget) -> None:
        """Offer under a *title* what *library* knows at the moment."""
        super().__init__(parent)
        self._library = library
        self.setTitle(title)
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._take)

    @Slot()
    def fill(self) -> None:
        """Offer nothing of last time any more."""
        self.clear()

    def add_text(self, file: Path) -> None:
        """Offer the text in a *file*."""
        self._add(file.name, file)

    def add_edition(self, folder: Path) -> None:
        """Offer the edition in a *folder*."""
        self._add(self._library.title(folder), folder)

    def _add(self, name: str, place: Path) -> None:
        action = self.addAction(menu_words(name))
        action.setData(place)
        action.setToolTip(readable(place))

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        if action.data():
            self.activated.emit(action.data())
