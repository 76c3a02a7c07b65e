"""The menu of what was opened before."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.library.library import Library
from reader.model.text.readable import readable
from reader.ui.menus.menu_words import menu_words


class RecentMenu(QMenu):
    """A menu of recent texts, by the names of their files, and of editions, by their titles."""

    activated = Signal(Path)  # a file of text, or an edition's folder

    def __init__(self, library: Library, parent: QWidget) -> None:
        """Offer what *library* knows, that of the moment whenever the menu is opened."""
        super().__init__(parent)
        self._library = library
        self.setTitle(self.tr("Open &Recent"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._take)

    @Slot()
    def fill(self) -> None:
        """Offer the texts, the latest first, and then the editions, the bundled one last."""
        self.clear()
        library = self._library
        for file in library.texts:
            add_place(self, file.name, file)
        self.addSeparator()
        for folder in library.editions:
            add_place(self, library.title(folder), folder)
        self.addSeparator()
        self.addAction(self.tr("&Forget These")).setEnabled(library.has_opened)

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        if action.data():
            self.activated.emit(action.data())
        else:
            self._library.forget()


def add_place(menu: QMenu, name: str, place: Path) -> None:
    """Offer in *menu* what lies at a *place*, by its *name*."""
    action = menu.addAction(menu_words(name))
    action.setData(place)
    action.setToolTip(readable(place))
