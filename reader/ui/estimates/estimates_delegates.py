"""Draws the cells of a table of estimates but for the plot, which the table draws itself."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.ui.estimates.estimates_model import Column, Index
from reader.ui.estimates.pointed_row import PointedRow
from reader.ui.estimates.row_texts import RowTexts
from reader.ui.look.look import Look


class RowDelegate(QStyledItemDelegate):
    """Draws each cell's part of its row: the ground, a line below, and the words."""

    def __init__(self, texts: RowTexts, look: Look, parent: QTableView) -> None:
        """Draw *texts* in the colours of *look*."""
        super().__init__(parent)
        self._texts = texts
        self._theme = look.theme
        self._table = parent
        self.pointed = PointedRow(parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell; words that run on in another cell are painted in both, to the border."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, self.ground(index.row(), is_chosen=chosen))
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if index.column() != Column.PLOT:
            painter.save()
            painter.setClipRect(option.rect)
            self._texts.paint(painter, index, self.words_area(index), chosen=chosen)
            painter.restore()

    def ground(self, row: int, *, is_chosen: bool) -> QColor:
        """Return what a *row* stands on, which *is_chosen* or not."""
        if is_chosen:
            return self._theme.selection
        return self._theme.hover if row == self.pointed.row else self._theme.pane

    def words_area(self, index: Index) -> QRect:
        """Return the area of the cells with words in the row of *index*."""
        who, figure = (index.sibling(index.row(), each) for each in (Column.WHO, Column.FIGURE))
        return self._table.visualRect(who).united(self._table.visualRect(figure))
