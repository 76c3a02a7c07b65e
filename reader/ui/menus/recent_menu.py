"""The menu of the texts that were opened before."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.library.library import Library
from reader.model.text.readable import readable


class RecentMenu(QMenu):
    """A menu of recent texts, by the names of their files."""

    text_activated = Signal(Path)

    def __init__(self, library: Library, parent: QWidget) -> None:
        """Offer the texts of *library*, those of the moment whenever the menu is opened."""
        super().__init__(parent)
        self._library = library
        self.setTitle(self.tr("Open &Recent"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._take)

    @Slot()
    def fill(self) -> None:
        """Offer the texts that were opened, the latest first."""
        self.clear()
        for file in self._library.texts:
            action = self.addAction(readable(file.name).replace("&", "&&"))
            action.setData(file)
            action.setToolTip(readable(file))
        if self._library.texts:
            self.addSeparator()
            self.addAction(self.tr("&Forget These"))
        else:
            self.addAction(self.tr("Nothing yet")).setEnabled(False)

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        if action.data():
            self.text_activated.emit(action.data())
        else:
            self._library.forget_texts()
