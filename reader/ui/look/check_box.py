"""A box to tick, as large as the letters beside it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

from reader.ui.look.focus_ring import paint_ring
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme

# In pixels at 100 %: the box, what is around it, its outline and the tick.
_BOX, _AROUND, _OUTLINE, _TICK = 18.0, 4.0, 1.5, 2.0
_RADIUS = 3.0


class CheckBox(QCheckBox):
    """A box with its words; Qt's own stays as small as it is at 100 %."""

    def __init__(self, text: str, look: Look, parent: QWidget) -> None:
        """Say *text* beside the box."""
        super().__init__(text, parent)
        self._look = look

    def show_look(self, look: Look) -> None:
        """Be shown in another *look*, which gives the letters no size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the box and the words."""
        zoom = self._look.zoom
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        width = (_BOX + 4 * _AROUND) * zoom + words
        return QSize(round(width) + 1, round((_BOX + 2 * _AROUND) * zoom))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """Take a click on the words as well as on the box."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the words."""
        painter, theme, zoom = QPainter(self), self._look.theme, self._look.zoom
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, size = QRectF(self.rect()), _BOX * zoom
        box = QRectF(_AROUND * zoom, (whole.height() - size) / 2, size, size)
        words = whole.adjusted(box.right() + _AROUND * zoom, 0, 0, 0)
        if self.isRightToLeft():
            box.moveRight(whole.right() - _AROUND * zoom)
            words = whole.adjusted(0, 0, box.left() - whole.right() - _AROUND * zoom, 0)
        paint_box(painter, box, theme, is_on=self.isChecked(), zoom=zoom)
        painter.setPen(theme.text)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        letters, end = QFontMetricsF(self.font()), Qt.TextElideMode.ElideRight
        painter.drawText(words, side, letters.elidedText(self.text(), end, words.width()))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            paint_ring(painter, whole, whole, theme.focus)
        painter.end()


def paint_box(painter: QPainter, box: QRectF, theme: Theme, *, is_on: bool, zoom: float) -> None:
    """Paint a *box* that is on, with a tick on its fill, or off."""
    painter.setPen(QPen(theme.text if is_on else theme.edge, _OUTLINE * zoom))
    painter.setBrush(theme.text if is_on else theme.field)
    inset = _OUTLINE * zoom / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
    if is_on:
        painter.setPen(QPen(theme.page, _TICK * zoom))
        corners = ((0.24, 0.52), (0.43, 0.70), (0.76, 0.32))
        size = box.width()
        tick = [box.topLeft() + QPointF(x * size, y * size) for x, y in corners]
        painter.drawPolyline(QPolygonF(tick))
