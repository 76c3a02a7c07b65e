"""Draws one passage of the list: its badge and its claim."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reader.model.edition.passage import Passage
from reader.ui.look.badge import paint_badge
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.passages.passage_model import PASSAGE_ROLE, Index

_PADDING = 9


class PassageDelegate(QStyledItemDelegate):
    """A badge, the claim, and where it stands."""

    def __init__(self, look: Look, parent: QListView) -> None:
        """Draw in the colours and sizes of *look* the rows of *parent*."""
        super().__init__(parent)
        self._look = look
        self._view = parent

    def show_look(self, look: Look) -> None:
        """Draw everything in another *look*."""
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the badge, the claim and a line below."""
        from PySide6.QtWidgets import QStyle  # its many enumerations take long

        area, theme = QRectF(option.rect), self._look.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.hover)
        passage: Passage = index.data(PASSAGE_ROLE)
        badge = 1.2 * self._pixels
        corner = QRectF(area.left() + 14, area.top() + _PADDING, badge, badge)
        paint_badge(painter, corner, passage.kind, theme, on=True)
        text = self._text_area(option.rect)
        painter.setFont(font(SANS, self._pixels))
        painter.setPen(theme.text)
        painter.drawText(text, int(Qt.TextFlag.TextWordWrap), str(index.data()))
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the claim needs in the width of the list."""
        width = self._view.viewport().width()
        area = self._text_area(QRect(0, 0, width, 10_000))
        metrics = QFontMetricsF(font(SANS, self._pixels))
        text = metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), str(index.data()))
        return QSize(width, round(max(text.height(), 1.2 * self._pixels)) + 2 * _PADDING)

    @property
    def _pixels(self) -> float:
        return 0.94 * self._look.notes_pixels

    def _text_area(self, area: QRect) -> QRectF:
        left = 14 + 1.2 * self._pixels + 9
        return QRectF(area).adjusted(left, _PADDING - 2, -12, -_PADDING + 2)
