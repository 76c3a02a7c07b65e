"""Shows at which button the keyboard is, whatever the button is in."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.look.focus_ring import paint_ring


class ButtonRing(QWidget):
    """A ring within a button, where Qt has but a faint frame."""

    def __init__(self, button: QToolButton) -> None:
        """Lie over all of the *button*."""
        super().__init__(button)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.installEventFilter(self)
        self.resize(button.size())
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the button."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring in the colour of all rings."""
        painter, whole = QPainter(self), QRectF(self.rect())
        paint_ring(painter, whole, whole, self.palette().color(QPalette.ColorRole.Accent))
        painter.end()


@Slot(QWidget, QWidget)
def ring_button(before: QWidget | None, focused: QWidget | None) -> None:
    """Put a ring on the button to which the keyboard has come; a click gives it to none of them."""
    for ring in before.findChildren(ButtonRing) if before is not None else ():
        ring.hide()
        ring.deleteLater()
    if isinstance(focused, QToolButton):
        ButtonRing(focused)
