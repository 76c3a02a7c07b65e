"""The estimates of one quantity: a table with a range plot on one axis."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Estimate
from reader.model.edition.passage import Kind
from reader.model.markup.links import To, address
from reader.model.markup.perspectives import PartKey, PartKind
from reader.model.text.search import Query
from reader.ui.estimates.axis_header import AxisHeader
from reader.ui.estimates.estimates_delegates import RowDelegate
from reader.ui.estimates.estimates_model import (
    ESTIMATE_ROLE,
    INDEX_ROLE,
    Column,
    EstimatesModel,
    Index,
    Order,
)
from reader.ui.estimates.keyboard_row import KeyboardRow, choose_row
from reader.ui.estimates.range_plot import paint_article, paint_figure, paint_grid, tick_colour
from reader.ui.estimates.row_menu import RowMenu
from reader.ui.estimates.row_sizes import STRIP, RowSizes
from reader.ui.estimates.row_texts import COLUMNS, RowTexts
from reader.ui.look.focus_ring import BY_KEY
from reader.ui.look.look import Look


class EstimatesView(QTableView):
    """One quantity's estimates; as tall as its rows, the pane around it scrolls.

    Each row has its words at the left and its plot at the right, or below them where it is narrow.
    """

    link_activated = Signal(QUrl)
    row_reached = Signal()  # by keyboard

    def __init__(self, model: EstimatesModel, look: Look, parent: QWidget | None = None) -> None:
        """Show *model*."""
        super().__init__(parent)
        self._estimates = model
        self._heights: dict[int, int] = {}
        self._axis = model.scale.axis
        self._theme = look.theme
        self._zoom = look.notes_zoom
        self._texts = RowTexts(look)
        self._sizes = RowSizes(model, self._texts, look.notes_zoom)
        self._rows = RowDelegate(self._texts, look, self)
        self._head = AxisHeader(model, look, self)

        KeyboardRow(self)
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
        self.setPalette(palette)
        self.setItemDelegate(self._rows)

        self.activated.connect(self._activate)

    def sort_by(self, order: Order) -> None:
        """Put the rows into another *order*."""
        self._estimates.sort_by(order)
        self._fit()

    @property
    def chosen(self) -> int | None:
        """Return the index of the estimate whose row is chosen; None where none is."""
        rows = self.selectionModel().selectedRows()
        return int(rows[0].data(INDEX_ROLE)) if rows else None

    def choose(self, estimate: int | None) -> None:
        """Choose the row of the *estimate* of that index, or none."""
        self.clearSelection()
        if estimate is not None:
            choose_row(self, self._estimates.row_of(estimate))

    def chosen_area(self) -> QRect:
        """Return where the chosen row is, in this widget; the whole where none is chosen."""
        rows = self.selectionModel().selectedRows()
        area = self.visualRect(rows[0]) if rows else self.viewport().rect()
        return area.translated(self.viewport().pos())

    def estimate_at(self, y: int) -> int:
        """Return the index of the estimate whose row is at *y*, or the nearest to it."""
        row = self.rowAt(max(0, y - self._head.height()))
        row = row if row >= 0 else self._estimates.rowCount() - 1
        return int(self._estimates.index(row, 0).data(INDEX_ROLE))

    def estimate_top(self, estimate: int) -> int:
        """Return where the row of the *estimate* of that index begins, in this widget."""
        return self._head.height() + self.rowViewportPosition(self._estimates.row_of(estimate))

    def show_hits(self, query: Query, current: tuple[PartKey, int] | None) -> None:
        """Frame what *query* finds; the *current* hit stands reversed, and its row is selected."""
        part, ordinal = current or (PartKey(PartKind.QUANTITY), 0)
        inside = part.kind in COLUMNS
        self._texts.show_hits(query, (part.kind, part.row, ordinal) if inside else None)
        above = part.kind is PartKind.ARTICLES_FIGURE
        self._head.show_hits(query, ordinal if above else None)
        self.choose(part.row if part.row >= 0 else None)
        self.viewport().update()

    def documents(self) -> Iterator[tuple[int, PartKind, QTextDocument]]:
        """Yield the text of each cell, with its estimate's index and the part that it is."""
        for row in range(self._estimates.rowCount()):
            for kind, column in COLUMNS.items():
                index = self._estimates.index(row, column)
                width = self._rows.words_area(index).width()
                yield index.data(INDEX_ROLE), kind, self._texts.document(index, kind, width)

    def articles_figure(self) -> str:
        """Return the article's figure as it stands above the axis; "" where there is none."""
        return self._head.articles_figure()

    def hit_area(self, part: PartKey, ordinal: int) -> QRect:
        """Return where a hit in a *part* of this table is drawn, in the viewport."""
        if part.kind is PartKind.ARTICLES_FIGURE:
            area = self._head.hit_area(ordinal).toAlignedRect()
            return area.translated(self._head.pos() - self.viewport().pos())
        index = self._estimates.index(self._estimates.row_of(part.row), COLUMNS[part.kind])
        row = self._rows.words_area(index)
        return self._texts.hit_area(index, part.kind, row, ordinal).toAlignedRect()

    def plot_area(self, row: int) -> QRectF:
        """Return where the plot of a *row* is, in the viewport."""
        index = self._estimates.index(row, Column.PLOT)
        whole = QRectF(self._rows.words_area(index).united(self.visualRect(index)))
        if not self._head.is_wide:
            return QRectF(self.visualRect(index))
        return whole.adjusted(0, whole.height() - STRIP * self._zoom, 0, 0)

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

    def showEvent(self, event: QShowEvent) -> None:
        """Point at another row where the pane around it scrolls."""
        super().showEvent(event)
        self._rows.pointed.watch_scrolling()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the row, and what else is selected."""
        index = self.indexAt(event.pos())
        if index.isValid() and index not in self.selectedIndexes():
            choose_row(self, index.row())
        RowMenu(self.copy, self).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; leave Return to *activated* and the arrows to Qt."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
            self.row_reached.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of the row to which the keyboard has come."""
        super().focusInEvent(event)
        if event.reason() in BY_KEY:
            self.row_reached.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked, and which row is pointed at."""
        point = event.position().toPoint()
        link = self._link_at(point)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if link else arrow)
        self._rows.pointed.look_at(point)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at no row any more."""
        self._rows.pointed.look_away()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link in a cell."""
        link = self._link_at(event.position().toPoint())
        if link and event.button() == Qt.MouseButton.LeftButton:
            self.link_activated.emit(QUrl(link))
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and on them the grid, the article's tick and the figures."""
        super().paintEvent(event)
        if self._axis is None:
            return
        painter = QPainter(self.viewport())
        chosen = {index.row() for index in self.selectedIndexes()}
        for row in range(self._estimates.rowCount()):
            self._paint_plot(painter, self._axis, row, is_chosen=row in chosen)
        painter.end()

    def _paint_plot(self, painter: QPainter, axis: Axis, row: int, *, is_chosen: bool) -> None:
        area = self.plot_area(row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        paint_grid(painter, axis, area, self._theme.line)
        for tick in self._estimates.ticks:
            paint_article(painter, axis, tick.figure, area, tick_colour(tick, self._theme))
        # A dot is as hollow as it was, whatever its row stands on: how full it is says something.
        ground = self._rows.ground(row, is_chosen=is_chosen)
        estimate: Estimate = self._estimates.index(row, 0).data(ESTIMATE_ROLE)
        if not self._head.is_wide:  # on the row's first line
            area.setHeight(2 * self._texts.middle())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, standing = self._theme.kinds[Kind.ESTIMATES].line, estimate.standing
        paint_figure(
            painter, axis, estimate.figure, area, colour=line, ground=ground, standing=standing
        )

    def heightForWidth(self, width: int) -> int:
        """Return the height that all rows need at a *width*."""
        if width not in self._heights:
            rows = sum(self._sizes.heights(self._sizes.widths(width)))
            self._heights[width] = rows + self._head.sizeHint().height() + 1
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a head's height: layouts ask *heightForWidth* once they know the width."""
        return QSize(240, self._head.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do."""
        return QSize(60, 1)

    def _fit(self) -> None:
        widths = self._sizes.widths(self.viewport().width())
        self._head.is_wide = self._axis is not None and not widths[Column.PLOT]
        for column, width in zip(Column, widths, strict=True):
            self.setColumnWidth(column, width)
        for row, height in enumerate(self._sizes.heights(widths)):
            self.setRowHeight(row, height)
        self._head.viewport().update()

    def _link_at(self, point: QPoint) -> str:
        index = self.indexAt(point)
        if not index.isValid() or index.column() == Column.PLOT:
            return ""
        return self._texts.link_at(index, QPointF(point), self._rows.words_area(index))

    @Slot(object)
    def _activate(self, index: Index) -> None:
        estimate: Estimate = index.data(ESTIMATE_ROLE)
        self.link_activated.emit(QUrl(address(To.SOURCE, estimate.sources[0])))
