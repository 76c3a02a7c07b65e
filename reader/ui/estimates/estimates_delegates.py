"""Draw the cells of a table of estimates: who and what, the figure, and its place on the axis."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextDocument, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.model.edition.axis import axis_for
from reader.model.edition.estimate import Estimate, Standing
from reader.model.edition.passage import Kind
from reader.ui.estimates.estimates_model import (
    ESTIMATE_ROLE,
    HTML_ROLE,
    INDEX_ROLE,
    EstimatesModel,
    Index,
)
from reader.ui.estimates.range_plot import paint_article, paint_figure, paint_grid
from reader.ui.look.look import Look
from reader.ui.look.typefaces import tabular

PADDING = 6


class RowDelegate(QStyledItemDelegate):
    """What the cells of a row have in common: the ground when chosen, and a line below."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        """Draw in the colours of *look*."""
        super().__init__(parent)
        self._theme = look.theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the line; the cell itself is painted by those who follow."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.hover)
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class WhoDelegate(RowDelegate):
    """By whom, as of when, from which source, and what is counted."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        """Draw in the colours of *look*."""
        super().__init__(look, parent)
        self._documents: dict[tuple[int, int], QTextDocument] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell's text with its links."""
        super().paint(painter, option, index)
        document = self.document(index, option.font, option.rect.width())
        painter.save()
        painter.translate(option.rect.topLeft() + QPointF(0, PADDING).toPoint())
        document.drawContents(painter)
        painter.restore()

    def height(self, index: Index, chosen: QFont, width: int) -> int:
        """Return the height that the text needs in a column *width* pixels wide."""
        return ceil(self.document(index, chosen, width).size().height()) + 2 * PADDING

    def document(self, index: Index, chosen: QFont, width: int) -> QTextDocument:
        """Return the cell's text laid out at *width* pixels, kept for the next time."""
        key = (index.data(INDEX_ROLE), width)
        if key in self._documents:
            return self._documents[key]
        document = self._documents[key] = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(chosen)
        document.setDefaultStyleSheet(
            f"b {{ font-weight: 600; }} body {{ color: {self._theme.text.name()}; }}"
            f".muted {{ color: {self._theme.muted.name()}; }}"
            f"a {{ color: {self._theme.link.name()}; text-decoration: none; }}"
            f"a.party {{ color: {self._theme.text.name()}; }}"
        )
        document.setTextWidth(width - PADDING)
        document.setHtml(index.data(HTML_ROLE))
        return document


class FigureDelegate(RowDelegate):
    """The figure in digits, or in the source's words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the figure to the right, wrapped where it is long."""
        super().paint(painter, option, index)
        painter.setFont(tabular(option.font))
        painter.setPen(self._theme.text)
        area = QRectF(option.rect).adjusted(2, PADDING, -PADDING, -PADDING)
        text = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        text.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(area, str(index.data()), text)

    def height(self, index: Index, chosen: QFont, width: int) -> int:
        """Return the height that the figure needs in a column *width* pixels wide."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(tabular(chosen))
        document.setTextWidth(width - PADDING - 2)
        document.setPlainText(str(index.data()))
        return ceil(document.size().height()) + 2 * PADDING


class PlotDelegate(RowDelegate):
    """The figure's place on the axis that all rows share."""

    def __init__(self, model: EstimatesModel, look: Look, parent: QTableView) -> None:
        """Draw on the axis of *model*'s quantity."""
        super().__init__(look, parent)
        self.axis = axis_for(model.quantity)
        self._article = model.quantity.article

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the figure's mark; the table has painted the grid below it."""
        if self.axis is None:
            super().paint(painter, option, index)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            super().paint(painter, option, index)
            area = QRectF(option.rect)
            paint_grid(painter, self.axis, area, self._theme.line)
            if self._article is not None:
                paint_article(
                    painter, self.axis, self._article, area, self._theme.text, arrow=False
                )
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        estimate: Estimate = index.data(ESTIMATE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_figure(
            painter,
            self.axis,
            estimate.figure,
            QRectF(option.rect),
            colour=self._theme.kinds[Kind.ESTIMATES].line,
            ground=self._theme.pane,
            calculated=estimate.standing is Standing.CALCULATED,
        )
        painter.restore()
