"""A round chip that narrows a list to what has one thing."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.model.edition.passage import Kind
from reader.ui.look.badge import paint_badge
from reader.ui.look.focus_ring import paint_ring
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font

# In pixels at 100 %: its height, the badge, the letters, and beside either.
_HEIGHT, _BADGE, _LETTERS, _BESIDE = 28.0, 20.0, 14.0, 6.0
_ON, _OFF = 1.5, 1.0  # pixels, its outline


class FilterChip(QAbstractButton):
    """A badge or a word, and a number; with a ring while it is on."""

    def __init__(self, kind: Kind | None, look: Look, parent: QWidget) -> None:
        """Have the badge of a *kind*, or none."""
        super().__init__(parent)
        self._kind = kind
        self._look = look
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_look(self, look: Look) -> None:
        """Be shown in another *look*."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the badge and the words."""
        zoom = self._look.zoom
        words = QFontMetricsF(self._font).horizontalAdvance(self.text())
        badge = _BADGE * zoom if self._kind else _BESIDE * zoom
        return QSize(round(badge + words + 2.5 * _BESIDE * zoom), round(_HEIGHT * zoom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter, theme, zoom = QPainter(self), self._look.theme, self._look.zoom
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, wide = QRectF(self.rect()), _ON if self.isChecked() else _OFF
        outline = area.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        ground = theme.hover if self.underMouse() else theme.pane
        painter.setBrush(theme.selection if self.isChecked() else ground)
        painter.setPen(QPen(theme.focus if self.isChecked() else theme.edge, wide))
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
        left = 1.5 * _BESIDE * zoom
        if self._kind is not None:
            badge = _BADGE * zoom
            inset = (area.height() - badge) / 2
            corner = QRectF(inset, inset, badge, badge)
            paint_badge(painter, corner, self._kind, theme, on=True)
            left = corner.right() + _BESIDE * zoom
        painter.setFont(self._font)
        painter.setPen(theme.text)
        painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            paint_ring(painter, area, area, theme.focus, radius=area.height() / 2)
        painter.end()

    @property
    def _font(self) -> QFont:
        return font(SANS, _LETTERS * self._look.zoom)
