"""The menu of what was opened before."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from reader.model.library.library import Library
from reader.ui.menus.places_menu import PlacesMenu


class RecentMenu(PlacesMenu):
    """A menu of recent texts and editions."""

    def __init__(self, library: Library, parent: QWidget) -> None:
        """Offer what *library* knows."""
        super().__init__(library, self.tr("Open &Recent"), parent)

    @Slot()
    def fill(self) -> None:
        """Offer the texts, the latest first, and then the editions, the bundled one last."""
        super().fill()
        for file in self._library.texts:
            self.add_text(file)
        self.addSeparator()
        for folder in self._library.editions:
            self.add_edition(folder)
        self.addSeparator()
        forget = self.addAction(self.tr("&Forget These"))
        forget.setEnabled(self._library.has_opened)
        forget.triggered.connect(self._library.forget)
