"""A view of HTML that loads nothing, whatever the HTML asks for."""

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget


class SafeBrowser(QTextBrowser):
    """Text with links that are told of and not followed; no file and no address is ever read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be empty, and without a frame."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Return one empty point for all that the text asks for.

        Without a picture at all Qt looks for a file of that name by itself.
        """
        pixmap = QPixmap(1, 1)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
