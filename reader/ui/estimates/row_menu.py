"""The menu of the rows of a table of estimates."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.ui.look.text_menu import offered_around


class RowMenu(QMenu):
    """What can be done with the rows that are selected; it is gone once it closes."""

    def __init__(self, copy: Callable[[], None], parent: QWidget) -> None:
        """Offer to *copy* the rows, and what is offered around their table, the *parent*."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("&Copy"), copy).setShortcut(QKeySequence.StandardKey.Copy)
        self.addActions(offered_around(parent))
