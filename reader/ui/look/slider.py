"""A slider that is drawn in the theme's colours, with room enough to be hit."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QStyle, QWidget

from reader.ui.look.focus_ring import paint_ring
from reader.ui.look.look import Look

# In pixels: the track, the knob that is painted, and the height that can be hit.
_TRACK, _KNOB, _HIGH = 4.0, 20.0, 28


class Slider(QSlider):
    """A slider from left to right; a click brings its knob there."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Be drawn in the colours of *look*."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = look.theme
        self.setFixedHeight(_HIGH)
        self.setMinimumWidth(3 * _HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_look(self, look: Look) -> None:
        """Be drawn in another *look*."""
        self._theme = look.theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that is enough for some ten steps."""
        return QSize(5 * _HIGH, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, what of it is passed, and the knob."""
        theme, middle = self._theme, self.height() / 2
        knob = self._place
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, end in ((theme.edge, float(self.width())), (theme.text, knob)):
            painter.setBrush(colour)
            track = QRectF(0, middle - _TRACK / 2, end, _TRACK)
            painter.drawRoundedRect(track, _TRACK / 2, _TRACK / 2)
        painter.setPen(QPen(theme.text, 2))
        painter.setBrush(theme.hover if self.underMouse() else theme.card)
        painter.drawEllipse(QPointF(knob, middle), _KNOB / 2 - 2, _KNOB / 2 - 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(knob - _HIGH / 2, 0, _HIGH, _HIGH)
            paint_ring(painter, ring, QRectF(self.rect()), theme.focus, radius=_HIGH / 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the knob to where the button is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the knob along while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    @property
    def _place(self) -> float:
        """Return where the middle of the knob is."""
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        share = 1 - share if self.isRightToLeft() else share
        return _HIGH / 2 + share * (self.width() - _HIGH)

    def _go_to(self, x: float) -> None:
        span = self.width() - _HIGH
        place = round(max(0.0, min(float(span), x - _HIGH / 2)))
        self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, span))
