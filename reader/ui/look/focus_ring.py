"""Shows which part of a pane the keyboard has come to."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

# A click shows by itself where it was.
BY_KEY = (
    *(Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason),
    Qt.FocusReason.ShortcutFocusReason,
)
# So the keyboard comes back to where it was, from a card, a menu or another window.
COMING_BACK = (
    *(Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason),
    Qt.FocusReason.ActiveWindowFocusReason,
)
# In pixels, as wide as the ring in the text: WCAG 2.2, 2.4.13.
WIDE = 2


class FocusRing(QWidget):
    """A ring within a part of a pane, for as long as that has the keyboard, if by a key."""

    def __init__(self, part: QWidget) -> None:
        """Watch a *part*; the ring lies over it, and over what stands beside it."""
        super().__init__(part.parentWidget())
        self._part = part
        self._by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        part.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard."""
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.setGeometry(self._part.geometry())
            if event.reason() not in COMING_BACK:
                self._by_key = event.reason() in BY_KEY
            self.setVisible(self._by_key)
            self.raise_()
        elif event.type() is QEvent.Type.FocusOut:
            self.hide()
        elif event.type() is QEvent.Type.Resize:
            self.setGeometry(self._part.geometry())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring in the colour of the ring in the article."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        paint_ring(painter, whole, whole, self.palette().color(QPalette.ColorRole.Accent))
        painter.end()


def paint_ring(
    painter: QPainter, area: QRectF, within: QRectF, colour: QColor, *, radius: float = 3
) -> None:
    """Paint a ring along the edge of an *area*, so that all of it is seen *within* another."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, WIDE))
    inset = WIDE / 2
    seen = QRectF(area.toAlignedRect()) & within.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(seen, radius, radius)
