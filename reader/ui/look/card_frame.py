"""A card over the window, beside what it belongs to; Esc or a click elsewhere puts it away."""

from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QWindow,
)
from PySide6.QtWidgets import QFrame, QWidget

from reader.ui.look.theme import Theme

# In pixels: to the edge of the window, to what the card belongs to, and round its corners.
_INSIDE, _BESIDE, _RADIUS = 8, 6, 8
# No card covers more of the window's height than this.
_HIGHEST = 0.7


class CardFrame(QFrame):
    """The ground and the edge of a card, kept inside the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Stay hidden until there is something to show."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._parent = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # round its corners
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # it is done here, once
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.card)
        palette.setColor(palette.ColorRole.Base, theme.card)
        self.setPalette(palette)

    def highest(self, beside: QRect) -> int:
        """Return how high the card may be that belongs to what is *beside* it on the screen."""
        return round(_HIGHEST * self._free(beside).height())

    def show_beside(self, beside: QRect, size: QSize) -> None:
        """Show the card in a *size*, below what is *beside* it on the screen, or above that."""
        self.setFixedSize(size)
        self.move(_place(QRect(QPoint(), size), beside, self._free(beside)))
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click outside do what it hits, and put the card away.

        WORKAROUND: Qt hands such a click on by itself, but not on every platform.
        """
        super().mousePressEvent(event)
        place, window = event.globalPosition(), self._parent.window().windowHandle()
        is_inside = self.rect().contains(event.position().toPoint())
        if not is_inside and window.geometry().contains(place.toPoint()):
            hand_on = partial(_hand_on, window, place, event.button(), event.modifiers())
            QTimer.singleShot(0, hand_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round the corners also where X11 lays no window over another."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() == "xcb":
            shape = QPainterPath()
            shape.addRoundedRect(self.rect().toRectF(), _RADIUS, _RADIUS)
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.edge, 1))
        painter.setBrush(self._theme.card)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()

    def _free(self, beside: QRect) -> QRect:
        """Return where on the screen the card may be: in the window, as far as that is seen."""
        screen = QGuiApplication.screenAt(beside.center()) or QGuiApplication.primaryScreen()
        free, window = screen.availableGeometry(), self._parent.window()
        seen = window.geometry() & free
        # In a window that is smaller than any card there is no room.
        if window.isVisible() and seen.width() > self.width() and seen.height() > self.width():
            free = seen
        return free.adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)


def _place(card: QRect, beside: QRect, free: QRect) -> QPoint:
    """Return where a *card* stands that belongs to what is *beside* it: below, or else above."""
    left = max(free.left(), min(beside.left(), free.right() - card.width()))
    top = beside.bottom() + _BESIDE
    if top + card.height() > free.bottom():
        top = beside.top() - _BESIDE - card.height()
    return QPoint(left, max(free.top(), min(top, free.bottom() - card.height())))


def _hand_on(
    window: QWindow, place: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
) -> None:
    """Let a *window* know of a press on the screen, and of the release where that is past too."""
    pressed, there = QGuiApplication.mouseButtons(), window.mapFromGlobal(place)
    types = [QEvent.Type.MouseButtonPress]
    if not pressed & button:
        types.append(QEvent.Type.MouseButtonRelease)
    for each in types:
        buttons = button if each is QEvent.Type.MouseButtonPress else pressed
        event = QMouseEvent(each, there, there, place, button, buttons, modifiers)
        QCoreApplication.postEvent(window, event)
