"""Draws uncertain figures on one axis, by the measures in CONTRIBUTING.md.

A range is a line with end caps and no middle; one figure is a hollow dot; "at least" is a dot with
an open arrow that fades; the article's figure is a dashed tick. A dot that is half filled was not
read in the original, a dotted one is recalled, and our own sums are broken.
"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Figure, Shape, Standing
from reader.model.edition.tick import Tick, Whose
from reader.ui.look.theme import Theme

# In pixels, beside the axis: room between it and the words, and for an arrow at the end.
_LEFT, _RIGHT = 20.0, 16.0
_DOT = 4.5
_CAP = 5.5
_ARROW = 27.0
_HEAD = 4.0
# The shortest arrow whose head stands clear of its dot or its tick.
_LEAST_ARROW = _DOT + _HEAD + 2
# Of the article's figure, where it is a floor or a ceiling.
ARTICLE_ARROW = 11.0
# How the line of a mark is broken, in its own widths, where the figure was not read.
_DASHES = {Standing.RECALLED: (0.5, 0.9), Standing.CALCULATED: (1.6, 1.0)}


def place(axis: Axis, value: float, area: QRectF) -> float:
    """Return where on the horizontal a *value* stands in the *area* of a plot."""
    return area.left() + _LEFT + axis.share(value) * (area.width() - _LEFT - _RIGHT)


def tick_colour(tick: Tick, theme: Theme) -> QColor:
    """Return the colour of a *tick*: one that the text which is read does not give steps back."""
    return theme.muted if tick.whose is Whose.MARKED else theme.text


def paint_grid(painter: QPainter, axis: Axis, area: QRectF, colour: QColor) -> None:
    """Paint the axis' ticks as lines through the whole *area*."""
    painter.setPen(QPen(colour, 1))
    for tick in axis.ticks:
        x = place(axis, tick, area)
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()))


def paint_article(
    painter: QPainter, axis: Axis, figure: Figure, area: QRectF, colour: QColor
) -> None:
    """Paint the article's figure as a dashed tick through the *area*; a range as two."""
    pen = QPen(colour, 1.5)
    pen.setDashPattern([2, 2])
    # The pattern starts where the area does, so that it runs on from row to row.
    pen.setDashOffset(area.top() / 1.5)
    painter.setPen(pen)
    for bound in sorted({b for b in (figure.low, figure.high) if b is not None}):
        x = place(axis, bound, area)
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()))


def paint_direction(
    painter: QPainter, axis: Axis, figure: Figure, area: QRectF, colour: QColor
) -> None:
    """Paint an arrow from the tick of a floor or a ceiling, half way down the *area*."""
    side = {Shape.AT_LEAST: 1, Shape.UP_TO: -1}.get(figure.shape, 0)
    end = figure.low if figure.high is None else figure.high
    if not side or end is None:
        return
    x, y = place(axis, end, area), area.center().y()
    reach = min(ARTICLE_ARROW, _room(axis, x, side, area))
    if reach < _LEAST_ARROW:
        return
    back, tip = x + side * (reach - 3.5), x + side * reach
    painter.setPen(QPen(colour, 1.5))
    painter.drawLine(QLineF(x, y, tip, y))
    painter.drawPolyline(
        QPolygonF([QPointF(back, y - 3.5), QPointF(tip, y), QPointF(back, y + 3.5)])
    )


def paint_figure(
    painter: QPainter,
    axis: Axis,
    figure: Figure,
    area: QRectF,
    *,
    colour: QColor,
    ground: QColor,
    standing: Standing,
) -> None:
    """Paint one estimate half way down the *area*, as it is known; words alone leave no mark."""
    y = area.center().y()
    pen = QPen(colour, 2)
    if standing in _DASHES:
        pen.setDashPattern(_DASHES[standing])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    low, high = figure.low, figure.high
    match figure.shape:
        case Shape.RANGE if low is not None and high is not None:
            left, right = place(axis, low, area), place(axis, high, area)
            # What is too short to be seen broken is whole, and its caps are broken instead.
            caps, line = (pen, _solid(pen)) if _is_short(pen, right - left) else (_solid(pen), pen)
            _paint_line(painter, line, QPointF(left, y), QPointF(right, y))
            for x in (left, right):
                _paint_line(painter, caps, QPointF(x, y - _CAP), QPointF(x, y + _CAP))
        case Shape.SINGLE | Shape.AT_LEAST if low is not None:
            x = place(axis, low, area)
            if figure.shape is Shape.AT_LEAST:
                _paint_arrow(painter, QPointF(x, y), +1, _room(axis, x, +1, area), colour)
            painter.setPen(pen)
            _paint_dot(painter, QPointF(x, y), ground, standing)
        case Shape.UP_TO if high is not None:
            x = place(axis, high, area)
            _paint_arrow(painter, QPointF(x, y), -1, _room(axis, x, -1, area), colour)
            painter.setPen(pen)
            _paint_dot(painter, QPointF(x, y), ground, standing)


def _is_short(pen: QPen, length: float) -> bool:
    """Tell whether a line of a *length* has no room for three dashes of a *pen* that has dashes."""
    on, off = pen.dashPattern() or (0.0, 0.0)
    return length < (3 * on + 2 * off) * pen.widthF()


def _solid(pen: QPen) -> QPen:
    return QPen(pen.color(), pen.widthF())


def _paint_line(painter: QPainter, pen: QPen, start: QPointF, end: QPointF) -> None:
    """Paint a line; one that is broken begins and ends with a dash."""
    line, fitted = QLineF(start, end), QPen(pen)
    if pen.dashPattern():
        on, off = pen.dashPattern()
        gaps = max(2, round((line.length() / pen.widthF() - on) / (on + off)))
        share = line.length() / pen.widthF() / (gaps * (on + off) + on)
        fitted.setDashPattern([on * share, off * share])
    painter.setPen(fitted)
    painter.drawLine(line)


def _paint_dot(painter: QPainter, centre: QPointF, ground: QColor, standing: Standing) -> None:
    painter.setBrush(QBrush(ground))
    painter.drawEllipse(centre, _DOT, _DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if standing is Standing.VIA:
        half = QRectF(centre - QPointF(_DOT, _DOT), centre + QPointF(_DOT, _DOT))
        painter.save()
        painter.setBrush(painter.pen().color())
        painter.drawChord(half, 90 * 16, 180 * 16)
        painter.restore()


def _room(axis: Axis, x: float, direction: int, area: QRectF) -> float:
    """Return how far an arrow from *x* may go: no ceiling reaches below where the axis begins."""
    return area.right() - 2 - x if direction > 0 else x - place(axis, axis.start, area)


def _paint_arrow(
    painter: QPainter, start: QPointF, direction: int, room: float, colour: QColor
) -> None:
    """Paint an open arrow that fades: the bound on that side is not given.

    Where there is no *room* for its head beside the dot, the words alone say so.
    """
    if room < _LEAST_ARROW:
        return
    end = start.x() + direction * min(_ARROW, room)
    fade = QLinearGradient(start, QPointF(end, start.y()))
    faint = QColor(colour)
    faint.setAlphaF(0.35)
    fade.setColorAt(0, colour)
    fade.setColorAt(1, faint)
    painter.setPen(QPen(QBrush(fade), 2))
    painter.drawLine(QLineF(start.x(), start.y(), end, start.y()))
    head = end - direction * _HEAD
    tip = QPolygonF(
        [
            QPointF(head, start.y() - _HEAD),
            QPointF(end, start.y()),
            QPointF(head, start.y() + _HEAD),
        ]
    )
    painter.drawPolyline(tip)
