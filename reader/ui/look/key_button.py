"""A button with its words, and the key that does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font

# In pixels at 100 %: the height, the sides, between words and key, and the corners.
_HIGH, _SIDE, _BETWEEN, _ROUND = 32.0, 12.0, 8.0, 5.0
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class KeyButton(QToolButton):
    """A framed button; the first of several stands out by a darker frame and semibold words."""

    def __init__(
        self,
        words: str,
        key: str,
        look: Look,
        parent: QWidget | None = None,
        *,
        first: bool = False,
    ) -> None:
        """Say *words*, and beside them the *key*, if there is one."""
        super().__init__(parent)
        self._key = key
        self._look = look
        self._first = first
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})" if key else words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_look(self, look: Look) -> None:
        """Show the same in another *look*."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that words and key need in one line."""
        return QSize(round(self._needed(key=True)) + 2, self._high)

    def minimumSizeHint(self) -> QSize:
        """Return the room that the longest word needs."""
        metrics = QFontMetricsF(self._letters[0])
        longest = max(map(metrics.horizontalAdvance, self.text().split() or [""]))
        return QSize(round(longest + 2 * _SIDE * self._look.zoom) + 2, self._high)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a *width*, in several lines where one is too long."""
        if width >= self._needed(key=False):
            return self._high
        bounds = QRectF(0, 0, width - 2 * _SIDE * self._look.zoom, 10_000)
        metrics = QFontMetricsF(self._letters[0])
        lines = metrics.boundingRect(bounds, _WRAPPED, self.text()).height()
        return round(max(self._high, lines + _SIDE * self._look.zoom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the words, and the key in small muted letters where it has room."""
        theme, zoom = self._look.theme, self._look.zoom
        letters, small = self._letters
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pointed_at = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setBrush(theme.hover if pointed_at else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.text, 1.5) if self._first else QPen(theme.edge, 1))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, _ROUND, _ROUND)
        inside = frame.adjusted(_SIDE * zoom - 1, 0, -_SIDE * zoom + 1, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(letters)
        painter.setPen(theme.text if self.isEnabled() else theme.muted)
        painter.drawText(inside, _WRAPPED | middle, self.text())
        if self._key and self.width() >= self._needed(key=True):
            painter.setFont(small)
            painter.setPen(theme.muted)
            painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, self._key)
        painter.end()

    def _needed(self, *, key: bool) -> float:
        """Return how wide it is in one line, with the *key* or without."""
        letters, small = self._letters
        width = QFontMetricsF(letters).horizontalAdvance(self.text()) + 2 * _SIDE * self._look.zoom
        if key and self._key:
            width += QFontMetricsF(small).horizontalAdvance(self._key) + _BETWEEN * self._look.zoom
        return width

    @property
    def _high(self) -> int:
        return round(_HIGH * self._look.zoom)

    @property
    def _letters(self) -> tuple[QFont, QFont]:
        pixels = self._look.small_pixels
        return font(SANS, pixels, bold=self._first), font(SANS, 0.8 * pixels)
