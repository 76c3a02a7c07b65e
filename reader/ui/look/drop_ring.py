"""A ring around the window's content while something is dragged over it that can be opened."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.look.focus_ring import WIDE, paint_ring
from reader.ui.look.typefaces import SANS, font

# In pixels: the letters, and the sides and the height of what they stand on.
_LETTERS, _SIDE, _HIGH = 18.0, 24, 48


class DropRing(QWidget):
    """Lies over a *content* and says that what is dropped is opened."""

    def __init__(self, content: QWidget) -> None:
        """Lie over all of *content*."""
        super().__init__(content)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(content.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring, and the words in the middle."""
        painter, palette = QPainter(self), self.palette()
        whole = QRectF(self.rect())
        paint_ring(painter, whole, whole, palette.color(QPalette.ColorRole.Accent))
        painter.setFont(font(SANS, _LETTERS, bold=True))
        words = self.tr("Drop to open")
        wide = painter.fontMetrics().horizontalAdvance(words) + 2 * _SIDE
        box = QRectF(0, 0, wide, _HIGH)
        box.moveCenter(whole.center())
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), WIDE))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
