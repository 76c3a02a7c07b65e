"""The head of a table of estimates, and its axis."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.model.edition.axis import Axis
from reader.model.edition.tick import Whose
from reader.model.text.search import Query, SearchText
from reader.model.text.span import Span
from reader.ui.estimates.estimates_model import Column, EstimatesModel
from reader.ui.estimates.range_plot import paint_article, place, tick_colour
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font, tabular

_PADDING = 6


class AxisHeader(QHeaderView):
    """The heads of the columns; that of the plot is the axis, with the article's figure above."""

    def __init__(self, model: EstimatesModel, look: Look, parent: QWidget) -> None:
        """Show the axis of *model*'s quantity."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = look.theme
        self._phrasing = look.phrasing
        self._axis = model.axis
        self._ticks = model.ticks
        self._hits: Sequence[Span] = ()
        self._current: int | None = None
        self._small = tabular(font(SANS, 12.5 * look.zoom))
        self.setFont(self._small)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(0)

    def sizeHint(self) -> QSize:
        """Return room for the axis, and for the article's figure above it where there is one."""
        line = QFontMetricsF(self._small).height()
        lines = 1 + len(self._ticks)
        return QSize(super().sizeHint().width(), round(lines * line + 5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads, the axis and the article's figure."""
        painter = QPainter(self.viewport())
        painter.setFont(self._small)
        line = QFontMetricsF(self._small).height()
        bottom = QRectF(0, self.height() - line - 3, self.width(), line)
        painter.setPen(self._theme.muted)
        order = self.sortIndicatorOrder()
        mark = " ↑" if order == Qt.SortOrder.AscendingOrder else " ↓"
        for column in (Column.WHO, Column.FIGURE):
            left = self.sectionViewportPosition(column)
            area = QRectF(left, bottom.top(), self.sectionSize(column), line)
            text = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
            if self.isSortIndicatorShown() and self.sortIndicatorSection() == column:
                text += mark
            side = Qt.AlignmentFlag.AlignLeft
            if column == Column.FIGURE:
                side = Qt.AlignmentFlag.AlignRight
                area.adjust(0, 0, -_PADDING, 0)
            painter.drawText(area, side, text)
        if self._axis is not None:
            self._paint_axis(painter, self._axis, bottom)
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _paint_axis(self, painter: QPainter, axis: Axis, bottom: QRectF) -> None:
        area = self._plot_area()
        metrics = QFontMetricsF(self._small)
        free = -1.0
        for tick in axis.ticks:
            label = axis.label(tick)
            width = metrics.horizontalAdvance(label)
            start = place(axis, tick, area) - width / 2
            if start > free and start + width <= self.width() + 2:
                painter.drawText(QPointF(start, bottom.bottom() - metrics.descent()), label)
                free = start + width + 4
        if self._are_apart:
            self._lead_down(painter, axis, area, bottom)
        for i, drawn in enumerate(self._ticks):
            start, label = self._start(axis, i), self._label(i)
            painter.setFont(self._fitting(label))
            metrics = QFontMetricsF(painter.font())
            ground = QRectF(start, self._top(i), metrics.horizontalAdvance(label), metrics.height())
            # A line that a label has no room beside ends at it.
            painter.fillRect(ground, self._theme.pane)
            painter.setPen(tick_colour(drawn, self._theme))
            painter.drawText(QPointF(start, ground.top() + metrics.ascent()), label)
        painter.setPen(QPen(self._theme.text, 2))
        for ordinal, hit in enumerate(self._hits):
            frame = self.hit_area(ordinal).adjusted(0, 1, 0, -1)
            if ordinal == self._current:
                painter.fillRect(frame, self._theme.text)
                painter.setPen(self._theme.pane)
                painter.setFont(self._fitting(self._label(self._line_of(hit))))
                ascent = QFontMetricsF(painter.font()).ascent()
                words = self.articles_figure()[hit.start : hit.end]
                painter.drawText(QPointF(frame.left(), frame.top() - 1 + ascent), words)
                painter.setPen(QPen(self._theme.text, 2))
            painter.drawRoundedRect(frame, 2, 2)

    def _lead_down(self, painter: QPainter, axis: Axis, area: QRectF, bottom: QRectF) -> None:
        """Lead each tick from its label down to the axis, so that it is seen whose it is."""
        for i, tick in enumerate(self._ticks):
            below = QRectF(area.left(), self._top(i), area.width(), bottom.top() - self._top(i))
            colour = tick_colour(tick, self._theme)
            paint_article(painter, axis, tick.figure, below, colour, arrow=False)

    def articles_figure(self) -> str:
        """Return the figures that are shown above the axis, a line each: the article's, mostly."""
        return "\n".join(tick.figure.in_words(self._phrasing) for tick in self._ticks)

    def show_hits(self, query: Query, current: int | None) -> None:
        """Frame what *query* finds in the article's figure; the *current* hit stands reversed."""
        self._hits = SearchText(self.articles_figure()).find(query)
        self._current = current
        self.viewport().update()

    def hit_area(self, ordinal: int) -> QRectF:
        """Return where a hit in the article's figure is drawn; empty where there is none."""
        if self._axis is None or ordinal >= len(self._hits):
            return QRectF()
        hit = self._hits[ordinal]
        line = self._line_of(hit)
        words, label = self._ticks[line].figure.in_words(self._phrasing), self._label(line)
        metrics = QFontMetricsF(self._fitting(label))
        start = hit.start - (self.articles_figure().rfind("\n", 0, hit.start) + 1)
        before = label.index(words) + start
        left = self._start(self._axis, line) + metrics.horizontalAdvance(label[:before])
        width = metrics.horizontalAdvance(words[start : start + len(hit)])
        return QRectF(left, self._top(line), width, metrics.height())

    def _line_of(self, hit: Span) -> int:
        return self.articles_figure().count("\n", 0, hit.start)

    @property
    def _are_apart(self) -> bool:
        """Tell whether the ticks are not simply the figure of the article that is read."""
        return any(tick.whose is not Whose.ARTICLE for tick in self._ticks)

    def _fitting(self, label: str) -> QFont:
        """Return the typeface in which a *label* has room above the table, smaller if need be."""
        chosen, room = QFont(self._small), self.width() - 2
        needed = QFontMetricsF(chosen).horizontalAdvance(label)
        if needed > room:
            chosen.setPixelSize(max(1, int(chosen.pixelSize() * room / needed)))
        return chosen

    def _label(self, index: int) -> str:
        return self._ticks[index].in_words(self._phrasing)

    def _plot_area(self) -> QRectF:
        left = self.sectionViewportPosition(Column.PLOT)
        return QRectF(left, 0, self.sectionSize(Column.PLOT), self.height())

    def _top(self, index: int) -> float:
        return index * QFontMetricsF(self._small).height()

    def _start(self, axis: Axis, index: int) -> float:
        """Return where a label begins: above its tick, or before it where there are several."""
        figure, area = self._ticks[index].figure, self._plot_area()
        places = [
            place(axis, bound, area) for bound in (figure.low, figure.high) if bound is not None
        ]
        label = self._label(index)
        width = QFontMetricsF(self._fitting(label)).horizontalAdvance(label)
        start = sum(places) / len(places) - width / 2
        if self._are_apart:
            start = min(places) - _PADDING - width
        return max(0.0, min(start, self.width() - width - 2))
