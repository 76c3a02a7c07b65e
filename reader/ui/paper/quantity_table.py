"""A quantity's estimates on paper: its name, its axis and its rows, as on the screen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPdfWriter, QTextDocument

from reader.model.edition.estimate import Estimate
from reader.model.markup.perspectives import PartKind
from reader.ui.estimates.estimates_model import ESTIMATE_ROLE, Column, EstimatesModel, Index
from reader.ui.estimates.plot_picture import UnnumberedModel
from reader.ui.estimates.range_plot import paint_figure, paint_grid
from reader.ui.estimates.row_sizes import STRIP, RowSizes
from reader.ui.estimates.row_texts import RowTexts
from reader.ui.look.look import Look
from reader.ui.paper.axis_head import PLOT, head_height, paint_head, paint_ticks, small
from reader.ui.paper.ink import BLACK, LINE, SMALL, face, hair, unligated
from reader.ui.paper.lines import Lines
from reader.ui.paper.periods import shortened
from reader.ui.paper.piece import Cut, Part, Piece
from reader.ui.paper.sheet import PX

_BELOW_NAME = 3.0 * PX


class PaperModel(EstimatesModel):
    """Estimates whose periods are shortened to their ends."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or says."""
        said = super().data(index, role)
        if role != ESTIMATE_ROLE:
            return said
        estimate: Estimate = said
        return replace(estimate, as_of=shortened(estimate.as_of))


class UnnumberedPaperModel(PaperModel, UnnumberedModel):
    """Such estimates without the numbers of sources, where these are not on paper."""


class PaperTexts(RowTexts):
    """The words of rows, without ligatures."""

    def document(self, index: Index, kind: PartKind, width: int) -> QTextDocument:
        """Return the text of the *kind* in a row so wide."""
        document = super().document(index, kind, width)
        plain = unligated(document.defaultFont())
        if document.defaultFont() != plain:
            document.setDefaultFont(plain)
        return document


class QuantityTable(Piece):
    """A table, which stays together unless it is higher than a page; then its rows do.

    Its *head* is the name, and what is said of it. *first* is the row with which it begins.
    """

    def __init__(
        self,
        model: EstimatesModel,
        look: Look,
        head: Sequence[Lines],
        most: float,
        *,
        above: float,
        first: int = 0,
    ) -> None:
        """Set *model* as high as a page is at the *most*, so far below what comes before it."""
        self._model = model
        self._look = look
        self._head = tuple(head)
        self._most = most
        self._first = first
        self.above = above
        self._measured: dict[float, tuple[tuple[int, int, int], list[int]]] = {}

    def is_stacked(self, width: float) -> bool:
        """Tell whether at a *width* there is room for the plots below the words only."""
        return self._model.scale.axis is not None and not self._sizes(width)[0][Column.PLOT]

    def cut(self, width: float, room: float, *, forced: bool = False) -> Cut:
        """Return all of it, or as many rows as have room where it is higher than a page."""
        whole = self._part(width, self._model.rowCount())
        if whole.height <= room:
            return Cut(whole, None)
        if whole.height <= self._most and not forced:
            return Cut(None, self)
        end = self._model.rowCount()
        while end > self._first + 1 and self._part(width, end).height > room:
            end -= 1
        part = self._part(width, end)
        if part.height > room and not forced:
            return Cut(None, self)
        if end == self._model.rowCount():
            return Cut(part, None)
        rest = QuantityTable(self._model, self._look, self._head, self._most, above=0.0, first=end)
        return Cut(part, rest)

    def _part(self, width: float, end: int) -> "TablePart":
        widths, heights = self._sizes(width)
        return TablePart(
            *(self._model, self._look, self._head, width, widths),
            rows=tuple(enumerate(heights))[self._first : end],
        )

    def _sizes(self, width: float) -> tuple[tuple[int, int, int], list[int]]:
        if width not in self._measured:
            sizes = RowSizes(self._model, PaperTexts(self._look), self._look.zoom)
            widths = sizes.widths(int(width))
            self._measured[width] = widths, sizes.heights(widths)
        return self._measured[width]


class TablePart(Part):
    """A table, or some of its *rows*, each with its height."""

    def __init__(
        self,
        model: EstimatesModel,
        look: Look,
        head: Sequence[Lines],
        width: float,
        widths: tuple[int, int, int],
        *,
        rows: tuple[tuple[int, int], ...],
    ) -> None:
        """Hold *rows* of *model* in columns of these *widths*."""
        self.model = model
        self._look = look
        self._width = width
        self._widths = widths
        self.rows = rows
        self._head = tuple(lines.whole(width) for lines in head)
        self._above = sum(part.height for part in self._head) + _BELOW_NAME
        self._axis_height = head_height(model)
        self.height = self._above + self._axis_height + sum(height for _, height in rows)

    def paint(self, painter: QPainter) -> None:
        """Paint the name, the axis, and the rows with their plots."""
        painter.save()
        for part in self._head:
            part.paint(painter)
            painter.translate(0, part.height)
        painter.translate(0, _BELOW_NAME)
        plot = QRectF(self._plot(0, 0))
        paint_head(painter, self.model, plot, self._width, self._look.phrasing)
        ticks = len(self.model.ticks)
        if ticks:
            line = self._axis_height / (1 + ticks)
            paint_ticks(painter, self.model, plot.adjusted(0, line, 0, self._axis_height))
            said = " ".join(self.model.ticks_in_words())
            _say(painter, said, QRect(0, 0, int(self._width), round(self._axis_height)))
        painter.translate(0, self._axis_height)
        texts, y = PaperTexts(self._look), 0
        for row, height in self.rows:
            area = QRect(0, y, int(self._width), height)
            self._paint_row(painter, texts, row, area)
            _say(painter, self.model.sentence(row), area)
            y += height
        painter.restore()

    def _paint_row(self, painter: QPainter, texts: RowTexts, row: int, area: QRect) -> None:
        index = self.model.index(row, Column.WHO)
        words = QRect(area)
        words.setWidth(self._widths[Column.WHO] + self._widths[Column.FIGURE])
        texts.paint(painter, index, words, chosen=False)
        painter.setPen(hair(LINE))
        painter.drawLine(QLineF(area.left(), area.bottom(), self._width, area.bottom()))
        axis = self.model.scale.axis
        if axis is None:
            return
        plot = QRectF(self._plot(area.top(), area.height()))
        estimate: Estimate = self.model.index(row, 0).data(ESTIMATE_ROLE)
        paint_ticks(painter, self.model, plot)
        painter.save()
        painter.scale(PLOT, PLOT)
        paint_grid(painter, axis, small(plot), LINE)
        if self._widths[Column.PLOT]:  # on the row's first line
            plot.setHeight(2 * texts.middle())
        paint_figure(
            *(painter, axis, estimate.figure, small(plot)),
            colour=BLACK,
            ground=self._look.theme.page,
            standing=estimate.standing,
        )
        painter.restore()

    def _plot(self, top: int, height: int) -> QRect:
        """Return where the plot of a row is: beside its words, or below them."""
        plot = self._widths[Column.PLOT]
        if plot:
            return QRect(int(self._width) - plot, top, plot, height)
        strip = min(height, round(STRIP * self._look.zoom))
        return QRect(0, top + height - strip, int(self._width), strip)


def _say(painter: QPainter, sentence: str, area: QRect) -> None:
    """Write in a PDF, where nobody sees it, what a row says: who listens to it hears the plot."""
    if not isinstance(painter.device(), QPdfWriter):
        return
    chosen = face(SMALL)
    wide = QFontMetricsF(chosen).horizontalAdvance(sentence)
    chosen.setPixelSize(max(1, int(SMALL * min(1.0, area.width() / wide))) if wide else SMALL)
    painter.save()
    painter.setFont(chosen)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.drawText(QPointF(area.left(), area.bottom() - PX), sentence)
    painter.restore()
