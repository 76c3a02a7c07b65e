"""The head of a table of estimates on paper: the numbers of its axis, and the article's figure."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Shape
from reader.model.edition.phrasing import Phrasing
from reader.model.edition.tick import Tick
from reader.ui.estimates.estimates_model import EstimatesModel
from reader.ui.estimates.range_plot import ARTICLE_ARROW, paint_article, paint_direction, place
from reader.ui.look.typefaces import tabular
from reader.ui.paper.ink import BLACK, GREY, LINE, face, hair
from reader.ui.paper.sheet import PX

# How large plots are beside those on the screen at 100 %.
PLOT = 0.75 * PX
_NUMBERS, _LABELS = 8.5 * PX, 9.5 * PX
_LINE = 12.0 * PX
_PADDING, _APART, _MARK = 5.0 * PX, 3.0 * PX, 3.0 * PX


def head_height(model: EstimatesModel) -> float:
    """Return how high the head of *model*'s table is."""
    return _LINE * (1 + len(model.ticks)) + _MARK if model.scale.axis is not None else 0.0


def paint_head(
    painter: QPainter, model: EstimatesModel, plot: QRectF, width: float, phrasing: Phrasing
) -> None:
    """Paint the head above a *plot*, in a table of that *width*."""
    axis = model.scale.axis
    if axis is None:
        return
    start = _paint_order(painter, model)
    _paint_numbers(painter, axis, plot, width, start)
    for i, tick in enumerate(model.ticks):
        line = plot.translated(0, (1 + i) * _LINE)
        _paint_tick(painter, tick, axis, line, width=width, phrasing=phrasing)
    bottom = head_height(model)
    painter.setPen(hair(LINE))
    for tick_at in axis.ticks:
        x = at(axis, tick_at, plot)
        painter.drawLine(QLineF(x, bottom - _MARK, x, bottom))
    painter.setPen(hair(BLACK))
    painter.drawLine(QLineF(0, bottom, width, bottom))


def at(axis: Axis, value: float, plot: QRectF) -> float:
    """Return where on the horizontal a *value* stands in a *plot*."""
    small = QRectF(plot.left() / PLOT, 0, plot.width() / PLOT, 1)
    return place(axis, value, small) * PLOT


def _paint_order(painter: QPainter, model: EstimatesModel) -> float:
    """Say by what the rows are in order, and of an axis that it is another; return its end."""
    said = []
    if model.rowCount() > 1:
        said.append(_translate("by end of period"))
    if model.scale.is_other:
        said.append(_translate("other scale"))
    words = " · ".join(said)
    painter.setFont(face(_LABELS))
    painter.setPen(GREY)
    metrics = QFontMetricsF(painter.font())
    painter.drawText(QPointF(0, metrics.ascent()), words)
    return metrics.horizontalAdvance(words) + _PADDING if words else 0.0


def _paint_numbers(painter: QPainter, axis: Axis, plot: QRectF, width: float, start: float) -> None:
    painter.setFont(tabular(face(_NUMBERS)))
    painter.setPen(GREY)
    metrics = QFontMetricsF(painter.font())
    for left, label in _labels(axis, plot, width, start, metrics):
        painter.drawText(QPointF(left, metrics.ascent()), label)


def _labels(
    axis: Axis, plot: QRectF, width: float, start: float, metrics: QFontMetricsF
) -> list[tuple[float, str]]:
    """Return where the numbers stand, at even steps, as many as have room behind the *start*."""
    places = []
    for tick in axis.ticks:
        label = axis.label(tick)
        wide = metrics.horizontalAdvance(label)
        left = max(0.0, min(at(axis, tick, plot) - wide / 2, width - wide))
        places.append((left, left + wide, label))
    last = places[-1]
    for step in range(1, len(places)):
        chosen = [each for each in places[::step] if start <= each[0]]
        if all(one[1] + _APART <= other[0] for one, other in pairwise(chosen)):
            return [(left, label) for left, _, label in chosen]
    return [(last[0], last[2])]


def _paint_tick(
    painter: QPainter,
    tick: Tick,
    axis: Axis,
    line: QRectF,
    *,
    width: float,
    phrasing: Phrasing,
) -> None:
    """Paint a figure of the article in a *line*, and its arrow where it is a bound."""
    label = tick.in_words(phrasing)
    painter.setFont(tabular(face(_LABELS)))
    metrics = QFontMetricsF(painter.font())
    wide = metrics.horizontalAdvance(label)
    if wide > width:
        chosen = painter.font()
        chosen.setPixelSize(max(1, int(chosen.pixelSize() * width / wide)))
        painter.setFont(chosen)
        wide = QFontMetricsF(chosen).horizontalAdvance(label)
    bounds = [b for b in (tick.figure.low, tick.figure.high) if b is not None]
    arrow = {Shape.UP_TO: -ARTICLE_ARROW, Shape.AT_LEAST: ARTICLE_ARROW}.get(tick.figure.shape, 0)
    before = min(at(axis, b, line) for b in bounds) - _PADDING - wide + min(0.0, arrow * PLOT)
    behind = max(at(axis, b, line) for b in bounds) + _PADDING + max(0.0, arrow * PLOT)
    has_room = before >= 0 or behind + wide <= width
    left = before if before >= 0 else behind if has_room else max(0.0, width - wide) / 2
    painter.setPen(BLACK)
    painter.drawText(QPointF(left, line.top() + metrics.ascent()), label)
    if has_room:
        with_plot = QRectF(line.left(), line.top(), line.width(), _LINE)
        painter.save()
        painter.scale(PLOT, PLOT)
        paint_direction(painter, axis, tick.figure, small(with_plot), BLACK)
        painter.restore()


def paint_ticks(painter: QPainter, model: EstimatesModel, area: QRectF) -> None:
    """Paint the article's figures through an *area* of the plot."""
    axis = model.scale.axis
    if axis is None:
        return
    painter.save()
    painter.scale(PLOT, PLOT)
    for tick in model.ticks:
        paint_article(painter, axis, tick.figure, small(area), BLACK)
    painter.restore()


def small(area: QRectF) -> QRectF:
    """Return an *area* of a plot in the pixels that plots are painted in."""
    return QRectF(area.left() / PLOT, area.top() / PLOT, area.width() / PLOT, area.height() / PLOT)


def _translate(text: str) -> str:
    return QCoreApplication.translate("Paper", text)
