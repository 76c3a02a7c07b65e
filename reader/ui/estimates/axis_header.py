"""The head of a table of estimates: its axis, and the article's figure on it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Shape
from reader.model.text.search import Query, SearchText
from reader.model.text.span import Span
from reader.ui.estimates.estimates_model import Column, EstimatesModel
from reader.ui.estimates.range_plot import (
    ARTICLE_ARROW,
    paint_article,
    paint_direction,
    place,
    tick_colour,
)
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font, tabular

# In pixels: between a label and its tick, and how long the marks of the steps are.
_PADDING, _MARK = 6, 4
# The least that is free between two numbers of the axis, in pixels.
_APART = 4


class AxisHeader(QHeaderView):
    """The numbers of the axis, and in lines below them the article's figure, which is its tick."""

    def __init__(self, model: EstimatesModel, look: Look, parent: QWidget) -> None:
        """Show the axis of *model*'s quantity."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = look.theme
        self._phrasing = look.phrasing
        self._axis = model.scale.axis
        self._is_other = model.scale.is_other
        self._ticks = model.ticks
        self._hits: Sequence[Span] = ()
        self._current: int | None = None
        # Whether the axis has the whole width, for the plots stand below the words.
        self.is_wide = False
        self._small = tabular(font(SANS, 12.5 * look.notes_zoom))
        self._numbers = tabular(font(SANS, 11.5 * look.notes_zoom))
        self.setFont(self._small)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(0)

    def sizeHint(self) -> QSize:
        """Return room for the axis, and for a line for each figure of an article."""
        if self._axis is None:
            return QSize(super().sizeHint().width(), 1)
        return QSize(super().sizeHint().width(), round(self._top(len(self._ticks))) + _MARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the axis and the article's figure."""
        painter = QPainter(self.viewport())
        if self._axis is not None:
            self._paint_axis(painter, self._axis)
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _paint_axis(self, painter: QPainter, axis: Axis) -> None:
        area = self.plot_area()
        self._paint_numbers(painter, axis, area)
        for i, tick in enumerate(self._ticks):
            line = QRectF(area.left(), self._top(i), area.width(), self._line)
            start, label, colour = (
                self._start(axis, i),
                self._label(i),
                tick_colour(tick, self._theme),
            )
            painter.setFont(self._fitting(label))
            metrics = QFontMetricsF(painter.font())
            painter.setPen(colour)
            painter.drawText(QPointF(start, line.top() + metrics.ascent()), label)
            # A label that has no room beside its tick stands above it.
            above = self._line if self._is_above(axis, i) else 0.0
            paint_article(painter, axis, tick.figure, self._below(area, line.top() + above), colour)
            if not above:
                paint_direction(painter, axis, tick.figure, line, colour)
        self._paint_hits(painter)

    def _paint_numbers(self, painter: QPainter, axis: Axis, area: QRectF) -> None:
        metrics = QFontMetricsF(self._numbers)
        bottom = self._top(0) - metrics.descent()
        painter.setFont(self._numbers)
        start = 0.0
        if self._is_other:
            painter.setPen(self._theme.text)
            words = self.tr("other scale")
            width = metrics.horizontalAdvance(words)
            left = max(0.0, place(axis, axis.start, area) - width - 24)
            painter.drawText(QPointF(left, metrics.ascent()), words)
            start = left + width + _PADDING
        painter.setPen(QPen(self._theme.line, 1))
        for tick in axis.ticks:
            x = place(axis, tick, area)
            painter.drawLine(QLineF(x, self.height() - _MARK, x, self.height()))
        painter.setPen(self._theme.muted)
        for left, label in self._labels(axis, area, start):
            painter.drawText(QPointF(left, bottom), label)

    def _labels(self, axis: Axis, area: QRectF, start: float) -> list[tuple[float, str]]:
        """Return where the numbers of the axis stand, as many as have room behind the *start*.

        The last always has it, whatever stood beside it; the others are at even steps, wide enough
        for none to be left out between two others.
        """
        metrics, places = QFontMetricsF(self._numbers), list[tuple[float, float, str]]()
        for tick in axis.ticks:
            label = axis.label(tick)
            wide = metrics.horizontalAdvance(label)
            left = max(0.0, min(place(axis, tick, area) - wide / 2, self.width() - wide))
            places.append((left, left + wide, label))
        last = places.pop()
        for step in range(1, len(places) + 1):
            chosen = [*(each for each in places[::step] if start <= each[0]), last]
            if all(one[1] + _APART <= other[0] for one, other in pairwise(chosen)):
                return [(left, label) for left, _, label in chosen]
        return [(last[0], last[2])]

    def _paint_hits(self, painter: QPainter) -> None:
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

    def _fitting(self, label: str) -> QFont:
        """Return the typeface in which a *label* has room above the table, smaller if need be."""
        chosen, room = QFont(self._small), self.width() - 2
        needed = QFontMetricsF(chosen).horizontalAdvance(label)
        if needed > room:
            chosen.setPixelSize(max(1, int(chosen.pixelSize() * room / needed)))
        return chosen

    def _label(self, index: int) -> str:
        return self._ticks[index].in_words(self._phrasing)

    def plot_area(self) -> QRectF:
        """Return where the axis is, in the head."""
        if self.is_wide:
            return QRectF(0, 0, self.width(), self.height())
        left = self.sectionViewportPosition(Column.PLOT)
        return QRectF(left, 0, self.sectionSize(Column.PLOT), self.height())

    def _below(self, area: QRectF, top: float) -> QRectF:
        return QRectF(area.left(), top, area.width(), self.height() - top)

    @property
    def _line(self) -> float:
        return QFontMetricsF(self._small).height()

    def _top(self, index: int) -> float:
        """Return how far down the line of a label begins, below the numbers."""
        return QFontMetricsF(self._numbers).height() + index * self._line

    def _start(self, axis: Axis, index: int) -> float:
        """Return where a label begins: before its tick, else behind it, else above it."""
        before, behind, width = self._around(axis, index)
        if before >= 0:
            return before
        return behind if behind + width <= self.width() else max(0.0, self.width() - width) / 2

    def _is_above(self, axis: Axis, index: int) -> bool:
        before, behind, width = self._around(axis, index)
        return before < 0 and behind + width > self.width()

    def _around(self, axis: Axis, index: int) -> tuple[float, float, float]:
        """Return where a label begins before and behind its tick, and how wide it is."""
        figure, area = self._ticks[index].figure, self.plot_area()
        places = [
            place(axis, bound, area) for bound in (figure.low, figure.high) if bound is not None
        ]
        label = self._label(index)
        width = QFontMetricsF(self._fitting(label)).horizontalAdvance(label)
        arrow = {Shape.UP_TO: -ARTICLE_ARROW, Shape.AT_LEAST: ARTICLE_ARROW}.get(figure.shape, 0)
        before = min(places) - _PADDING - width + min(0.0, arrow)
        return before, max(places) + _PADDING + max(0.0, arrow), width
