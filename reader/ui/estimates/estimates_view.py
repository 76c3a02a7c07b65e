"""The estimates of one quantity: a table with a range plot on one axis."""

from collections.abc import Iterator
from functools import reduce

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget

from reader.model.edition.estimate import Estimate
from reader.model.markup.links import To, address
from reader.model.markup.perspectives import PartKey, PartKind
from reader.model.text.search import Query, SearchText
from reader.ui.estimates.axis_header import AxisHeader
from reader.ui.estimates.estimates_delegates import (
    PADDING,
    FigureDelegate,
    PlotDelegate,
    TextDelegate,
    WhoDelegate,
)
from reader.ui.estimates.estimates_model import (
    ESTIMATE_ROLE,
    INDEX_ROLE,
    Column,
    EstimatesModel,
    Index,
    Order,
)
from reader.ui.estimates.range_plot import paint_article, paint_grid, tick_colour
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font, tabular

# Of the table's width.
_PLOT_SHARE, _FIGURE_SHARE = 0.38, 0.24

_COLUMNS = {PartKind.ESTIMATE: Column.WHO, PartKind.FIGURE: Column.FIGURE}


class EstimatesView(QTableView):
    """One quantity's estimates; as tall as its rows, the pane around it scrolls."""

    link_activated = Signal(QUrl)

    def __init__(self, model: EstimatesModel, look: Look, parent: QWidget | None = None) -> None:
        """Show *model*."""
        super().__init__(parent)
        self._estimates = model
        self._heights: dict[int, int] = {}
        self._query = Query()
        self._theme = look.theme
        self._plot = PlotDelegate(model, look, self)
        self._who = WhoDelegate(look, self)
        self._figure = FigureDelegate(look, self)
        self._cells: dict[PartKind, TextDelegate] = {
            PartKind.ESTIMATE: self._who,
            PartKind.FIGURE: self._figure,
        }
        self._head = AxisHeader(model, look, self)

        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(model.quantity.name)
        self.setAccessibleDescription(
            " ".join((*model.ticks_in_words(), *map(model.sentence, range(model.rowCount()))))
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        palette = look.theme.palette()
        for role in (palette.ColorRole.Base, palette.ColorRole.Window, palette.ColorRole.Button):
            palette.setColor(role, look.theme.pane)
        palette.setColor(palette.ColorRole.Highlight, look.theme.hover)
        self.setPalette(palette)
        self.setFont(font(SANS, 0.94 * look.notes_pixels))
        self.setItemDelegateForColumn(Column.WHO, self._who)
        self.setItemDelegateForColumn(Column.FIGURE, self._figure)
        self.setItemDelegateForColumn(Column.PLOT, self._plot)

        self.activated.connect(self._activate)
        self._head.sectionClicked.connect(self._sort)

    def sort_by(self, order: Order) -> None:
        """Put the rows into another *order*."""
        self._head.setSortIndicatorShown(False)
        self._estimates.sort_by(order)
        self._fit()

    def show_hits(self, query: Query, current: tuple[PartKey, int] | None) -> None:
        """Frame what *query* finds; the *current* hit stands reversed, and its row is selected."""
        part, ordinal = current or (PartKey(PartKind.QUANTITY), 0)
        for kind, cell in self._cells.items():
            cell.show_hits(query, (part.row, ordinal) if part.kind is kind else None)
        above = part.kind is PartKind.ARTICLES_FIGURE
        self._head.show_hits(query, ordinal if above else None)
        self._query = query
        self.clearSelection()
        if part.row >= 0:
            self.selectRow(self._estimates.row_of(part.row))
        self.viewport().update()

    def documents(self) -> Iterator[tuple[int, PartKind, QTextDocument]]:
        """Yield the text of each cell, with its estimate's index and the part that it is."""
        for row in range(self._estimates.rowCount()):
            for kind, cell in self._cells.items():
                index = self._estimates.index(row, _COLUMNS[kind])
                width = self.columnWidth(_COLUMNS[kind])
                yield index.data(INDEX_ROLE), kind, cell.document(index, self.font(), width)

    def articles_figure(self) -> str:
        """Return the article's figure as it stands above the axis; "" where there is none."""
        return self._head.articles_figure()

    def hit_area(self, part: PartKey, ordinal: int) -> QRect:
        """Return where a hit in a *part* of this table is drawn, in the viewport."""
        if part.kind is PartKind.ARTICLES_FIGURE:
            area = self._head.hit_area(ordinal).toAlignedRect()
            return area.translated(self._head.pos() - self.viewport().pos())
        cell = self._cells.get(part.kind)
        column = _COLUMNS.get(part.kind, Column.WHO)
        index = self._estimates.index(self._estimates.row_of(part.row), column)
        area = self.visualRect(index)
        if cell is None:
            return area
        return cell.hit_area(index, self.font(), area, ordinal).toAlignedRect()

    def copy(self) -> None:
        """Copy the selected rows, or all of them where none is."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        everything = list(range(self._estimates.rowCount()))
        QGuiApplication.clipboard().setText(self._estimates.as_text(rows or everything))

    # -- how Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width among the columns and become as tall as the rows."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; leave Return to *activated* and the arrows to Qt."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        link = self._link_at(event.position().toPoint())
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if link else arrow)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link in a cell."""
        link = self._link_at(event.position().toPoint())
        if link and event.button() == Qt.MouseButton.LeftButton:
            self.link_activated.emit(QUrl(link))
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid and the article's tick through all rows, then the rows."""
        axis = self._plot.axis
        if axis is not None:
            left = self.columnViewportPosition(Column.PLOT)
            area = QRectF(left, 0, self.columnWidth(Column.PLOT), self.viewport().height())
            painter = QPainter(self.viewport())
            paint_grid(painter, axis, area, self._theme.line)
            for tick in self._estimates.ticks:
                paint_article(painter, axis, tick.figure, area, tick_colour(tick, self._theme))
            painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.text, 2))
        for row in self._framed:
            cells = (self.visualRect(self._estimates.index(row, column)) for column in Column)
            painter.drawRoundedRect(reduce(QRect.united, cells).adjusted(1, 1, -1, -1), 2, 2)
        painter.end()

    def heightForWidth(self, width: int) -> int:
        """Return the height that all rows need at a *width*."""
        if width not in self._heights:
            rows = sum(self._row_heights(self._column_widths(width)))
            self._heights[width] = rows + self._head.sizeHint().height() + 1
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a head's height: layouts ask *heightForWidth* once they know the width."""
        return QSize(240, self._head.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do."""
        return QSize(60, 1)

    @property
    def _framed(self) -> Iterator[int]:
        """Yield the rows that are found by what is said of them and not shown."""
        for row in range(self._estimates.rowCount()) if self._query else ():
            estimate: Estimate = self._estimates.index(row, 0).data(ESTIMATE_ROLE)
            if SearchText(estimate.through).find(self._query):
                yield row

    def _fit(self) -> None:
        widths = self._column_widths(self.viewport().width())
        for column, width in zip(Column, widths, strict=True):
            self.setColumnWidth(column, width)
        for row, height in enumerate(self._row_heights(widths)):
            self.setRowHeight(row, height)

    def _column_widths(self, width: int) -> tuple[int, int, int]:
        plot = round(_PLOT_SHARE * width) if self._plot.axis is not None else 0
        share = round(_FIGURE_SHARE * width)
        figure = self._figure_width(share)
        plot = max(0, plot - max(0, figure - share))
        return width - plot - figure, figure, plot

    def _row_heights(self, widths: tuple[int, int, int]) -> list[int]:
        rows = range(self._estimates.rowCount())
        return [
            max(
                self._who.height(self._estimates.index(row, Column.WHO), self.font(), widths[0]),
                self._figure.height(
                    self._estimates.index(row, Column.FIGURE), self.font(), widths[1]
                ),
            )
            for row in rows
        ]

    def _figure_width(self, most: int) -> int:
        metrics = QFontMetricsF(tabular(self.font()))
        texts = (
            str(self._estimates.index(row, Column.FIGURE).data())
            for row in range(self._estimates.rowCount())
        )
        wrapped = [(metrics.horizontalAdvance(text), text.split()) for text in texts]
        widest = max((width for width, _ in wrapped), default=0)
        # Of a number no part is ever cut off.
        word = max((metrics.horizontalAdvance(w) for _, words in wrapped for w in words), default=0)
        head = self._head.sectionSizeFromContents(Column.FIGURE).width()
        room = 2 * PADDING + 4
        return max(head, round(word) + room, min(most, round(widest) + room))

    def _link_at(self, point: QPoint) -> str:
        index = self.indexAt(point)
        if not index.isValid() or index.column() != Column.WHO:
            return ""
        area = self.visualRect(index)
        document = self._who.document(index, self.font(), area.width())
        inside = QPointF(point - area.topLeft()) - QPointF(0, PADDING)
        return document.documentLayout().anchorAt(inside)

    @Slot(object)
    def _activate(self, index: Index) -> None:
        estimate: Estimate = index.data(ESTIMATE_ROLE)
        self.link_activated.emit(QUrl(address(To.SOURCE, estimate.sources[0])))

    @Slot(int)
    def _sort(self, column: int) -> None:
        if column != Column.PLOT:
            self._head.setSortIndicatorShown(True)
            self._estimates.sort(column, self._head.sortIndicatorOrder())
            self._fit()
