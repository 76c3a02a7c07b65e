"""A part of a page that is asked for its height only once its width is known."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget


class WidthFirst(QWidget):
    """Texts in a layout.

    Qt would ask the layout how high it is at the width that it might like, and at the least width
    that it can have, and each time every text would be laid out for nothing.
    """

    def __init__(self, layout: QLayout, parent: QWidget | None = None) -> None:
        """Take the *layout*, empty or not."""
        super().__init__(parent)
        self._laid_out = layout
        self.setLayout(layout)

    def sizeHint(self) -> QSize:
        """Return the width that the layout would like, and no height of any meaning."""
        return self._laid_out.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the width that the layout cannot do without."""
        return self._laid_out.minimumSize()
