"""A strip of all passages in the order of the text: beside which of them two parties speak."""

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.model.edition.passage import Passage
from reader.model.edition.two_parties import TwoParties
from reader.ui.look.focus_ring import BY_KEY, paint_ring
from reader.ui.look.look import Look

# In pixels at 100 %: a row, and what is around both, where the ring of the present passage is.
_ROW, _AROUND = 12.0, 4.0
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: +1, Qt.Key.Key_Down: +1}


class PassageStrip(QWidget):
    """Two rows of squares, a column a passage; a filled one says that there is an account."""

    passage_activated = Signal(str)  # its id

    def __init__(self, passages: Sequence[Passage], look: Look, parent: QWidget) -> None:
        """Show *passages*, beside which nobody speaks yet."""
        super().__init__(parent)
        self._passages = passages
        self._look = look
        self._speak: list[tuple[bool, bool]] = []
        self._present = -1
        self._by_key = False
        self.setAccessibleName(self.tr("All passages"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_two(self, two: TwoParties) -> None:
        """Show beside which passages each of *two* parties has an account."""
        self._speak = [two.speak(passage) for passage in self._passages]
        self.update()

    def show_passage(self, passage: Passage | None) -> None:
        """Put a ring around the present *passage*."""
        self._present = self._passages.index(passage) if passage in self._passages else -1
        self.setAccessibleDescription(f"“{passage.exact}”" if passage is not None else "")
        self.update()

    def column(self, index: int) -> QRectF:
        """Return where the two squares of a passage are, by its index."""
        zoom, count = self._look.bar_zoom, max(1, len(self._passages))
        wide = (self.width() - 2 * _AROUND) / count
        place = index if not self.isRightToLeft() else count - 1 - index
        return QRectF(_AROUND + place * wide, _AROUND, wide, 2 * _ROW * zoom)

    # -- how Qt asks

    def sizeHint(self) -> QSize:
        """Return the height of two rows."""
        return QSize(60, round(2 * _ROW * self._look.bar_zoom + 2 * _AROUND))

    def event(self, event: QEvent) -> bool:
        """Say what a passage quotes where the pointer rests on it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._at(event.pos().x())
            words = f"“{self._passages[index].exact}”" if index >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the passage that is pressed."""
        self._go(self._at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from passage to passage, and to the ends."""
        last = len(self._passages) - 1
        if event.key() in _STEPS:
            step = _STEPS[Qt.Key(event.key())]
            self._go(max(0, min(last, self._present + (-step if self.isRightToLeft() else step))))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has come."""
        super().focusInEvent(event)
        self._by_key = event.reason() in BY_KEY
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the squares, the present passage's ring, and that of the keyboard."""
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, told in enumerate(self._speak):
            column = self.column(index)
            gap = min(2.0, column.width() / 4)
            half = column.height() / 2
            for row, speaks in enumerate(told):
                top = column.top() + row * half
                square = QRectF(column.left() + gap / 2, top + 1, column.width() - gap, half - 2)
                painter.fillRect(square, theme.text if speaks else theme.line)
        if self._present >= 0:
            painter.setPen(QPen(theme.text, 2))
            column = self.column(self._present)
            painter.drawRoundedRect(column.adjusted(-1, -2, 1, 2), 4, 4)
        if self.hasFocus() and self._by_key:
            whole = self.rect().toRectF()
            paint_ring(painter, whole, whole, theme.focus)
        painter.end()

    # -- how it is done

    def _at(self, x: float) -> int:
        """Return the index of the passage at *x*; -1 where there is none at all."""
        count = len(self._passages)
        place = floor((x - _AROUND) / max(1.0, self.width() - 2 * _AROUND) * count)
        place = max(0, min(count - 1, place))
        return place if not self.isRightToLeft() else count - 1 - place

    def _go(self, index: int) -> None:
        if 0 <= index < len(self._passages):
            self.passage_activated.emit(self._passages[index].id)
