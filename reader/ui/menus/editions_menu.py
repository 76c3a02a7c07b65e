"""The menu of the editions: the one that comes with the program, and those opened before."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from reader.model.library.library import Library
from reader.ui.menus.places_menu import PlacesMenu


class EditionsMenu(PlacesMenu):
    """A menu of editions, by their titles."""

    def __init__(self, library: Library, parent: QWidget) -> None:
        """Offer what *library* knows."""
        super().__init__(library, self.tr("Ed&itions"), parent)

    @Slot()
    def fill(self) -> None:
        """Offer the bundled edition, and below it the others, the latest first."""
        super().fill()
        *others, bundled = self._library.editions
        self.add_edition(bundled)
        self.addSeparator()
        for folder in others:
            self.add_edition(folder)
