"""Draws the rows of a list: its heads, and around all others what their state asks for."""

from abc import abstractmethod

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.lists.head import HEAD_ROLE, Head, head_height, paint_head
from reader.ui.lists.list_rows import BAR, ListRows
from reader.ui.look.focus_ring import paint_ring
from reader.ui.look.look import Look

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """A row as high as its words need; chosen, pointed at, and where the keyboard is."""

    def __init__(self, look: Look, view: ListRows) -> None:
        """Draw in the colours and sizes of *look* the rows of a *view*."""
        super().__init__(view)
        self._look = look
        self._view = view

    def show_look(self, look: Look) -> None:
        """Draw everything in another *look*."""
        self._look = look

    @abstractmethod
    def height_of(self, index: Index) -> float:
        """Return how high a row that is no head is, in pixels."""

    @abstractmethod
    def paint_row(self, painter: QPainter, area: QRectF, index: Index, *, chosen: bool) -> None:
        """Paint what stands in a row that is no head."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row on its ground, with a line below."""
        area, theme, state = QRectF(option.rect), self._look.theme, option.state
        head: Head | None = index.data(HEAD_ROLE)
        if head is not None:
            area.setWidth(self.width)
            paint_head(painter, area, head, self._look)
            return
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.hover)
        self.paint_row(painter, area, index, chosen=chosen)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus and self._view.is_by_key:
            # Within the row, for that is all that Qt paints anew once the keyboard has left it.
            seen = area & QRectF(self._view.viewport().rect())
            paint_ring(painter, area, seen, theme.focus)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need in the width of the list."""
        if index.data(HEAD_ROLE) is not None:
            return QSize(self.width, head_height(self._look))
        return QSize(self.width, round(self.height_of(index)))

    @property
    def width(self) -> int:
        """Return how wide a row is, in pixels, whether the scroll bar is there or not."""
        return self._view.width() - BAR
