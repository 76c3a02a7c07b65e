"""The head of a table of estimates, and its axis."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.model.edition.axis import Axis, axis_for
from reader.model.edition.estimate import Figure
from reader.model.text.search import Query, SearchText
from reader.model.text.span import Span
from reader.ui.estimates.estimates_model import Column, EstimatesModel
from reader.ui.estimates.range_plot import place
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
        self._axis = axis_for(model.quantity)
        self._article = model.quantity.article
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
        lines = 2 if self._article is not None and self._axis is not None else 1
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
        left = self.sectionViewportPosition(Column.PLOT)
        area = QRectF(left, 0, self.sectionSize(Column.PLOT), self.height())
        metrics = QFontMetricsF(self._small)
        free = -1.0
        for tick in axis.ticks:
            label = axis.label(tick)
            width = metrics.horizontalAdvance(label)
            start = place(axis, tick, area) - width / 2
            if start > free and start + width <= self.width() + 2:
                painter.drawText(QPointF(start, bottom.bottom() - metrics.descent()), label)
                free = start + width + 4
        if self._article is None or not self._article.is_bounded:
            return
        start = self._start_of_article(axis, self._article)
        painter.setFont(self._fitting(self._label(self._article)))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(self._theme.text)
        painter.drawText(QPointF(start, metrics.ascent()), self._label(self._article))
        painter.setPen(QPen(self._theme.text, 2))
        for ordinal, hit in enumerate(self._hits):
            frame = self.hit_area(ordinal).adjusted(0, 1, 0, -1)
            if ordinal == self._current:
                painter.fillRect(frame, self._theme.text)
                painter.setPen(self._theme.pane)
                words = self._article.in_words(self._phrasing)[hit.start : hit.end]
                painter.drawText(QPointF(frame.left(), metrics.ascent()), words)
                painter.setPen(QPen(self._theme.text, 2))
            painter.drawRoundedRect(frame, 2, 2)

    def articles_figure(self) -> str:
        """Return the article's figure that is shown above the axis; "" where there is none."""
        shown = self._article is not None and self._article.is_bounded
        return self._article.in_words(self._phrasing) if self._article and shown else ""

    def show_hits(self, query: Query, current: int | None) -> None:
        """Frame what *query* finds in the article's figure; the *current* hit stands reversed."""
        self._hits = SearchText(self.articles_figure()).find(query)
        self._current = current
        self.viewport().update()

    def hit_area(self, ordinal: int) -> QRectF:
        """Return where a hit in the article's figure is drawn; empty where there is none."""
        if self._axis is None or self._article is None or ordinal >= len(self._hits):
            return QRectF()
        hit = self._hits[ordinal]
        words, label = self._article.in_words(self._phrasing), self._label(self._article)
        metrics = QFontMetricsF(self._fitting(label))
        before = label.index(words) + hit.start
        left = self._start_of_article(self._axis, self._article)
        left += metrics.horizontalAdvance(label[:before])
        width = metrics.horizontalAdvance(words[hit.start : hit.end])
        return QRectF(left, 0, width, metrics.height())

    def _label(self, article: Figure) -> str:
        return self.tr("article: {figure}").format(figure=article.in_words(self._phrasing))

    def _fitting(self, label: str) -> QFont:
        """Return the typeface in which a *label* has room above the table, smaller if need be."""
        chosen, room = QFont(self._small), self.width() - 2
        needed = QFontMetricsF(chosen).horizontalAdvance(label)
        if needed > room:
            chosen.setPixelSize(max(1, int(chosen.pixelSize() * room / needed)))
        return chosen

    def _start_of_article(self, axis: Axis, article: Figure) -> float:
        """Return where the *article*'s figure begins: above its place, as far as there is room."""
        left = self.sectionViewportPosition(Column.PLOT)
        area = QRectF(left, 0, self.sectionSize(Column.PLOT), self.height())
        known = [bound for bound in (article.low, article.high) if bound is not None]
        middle = sum(place(axis, bound, area) for bound in known) / len(known)
        label = self._label(article)
        width = QFontMetricsF(self._fitting(label)).horizontalAdvance(label)
        return max(0.0, min(middle - width / 2, self.width() - width - 2))
