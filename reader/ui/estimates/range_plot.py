"""Draws uncertain figures on one axis, by the measures in CONTRIBUTING.md.

A range is a line with end caps and no middle; one figure is a hollow dot; "at least" is a dot with
an open arrow that fades; our own sums are broken; the article's figure is a dashed tick.
"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Figure, Shape
from reader.model.edition.tick import Tick, Whose
from reader.ui.look.theme import Theme

# In pixels, beside the axis: room for a dot at the start and for an arrow at the end.
_LEFT, _RIGHT = 8.0, 16.0
_DOT = 4.0
_CAP = 5.5
_ARROW = 34.0
_HEAD = 4.0


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
    painter: QPainter,
    axis: Axis,
    figure: Figure,
    area: QRectF,
    colour: QColor,
    *,
    arrow: bool = True,
) -> None:
    """Paint the article's figure as a dashed tick through the *area*; a range as two.

    Of "at least" and "up to" an *arrow* at the top tells that the tick is a floor or a ceiling.
    """
    pen = QPen(colour, 1.6)
    pen.setDashPattern([2.2, 2.2])
    # The pattern starts where the area does, so that it runs on from row to row.
    pen.setDashOffset(area.top() / 1.6)
    painter.setPen(pen)
    for bound in sorted({b for b in (figure.low, figure.high) if b is not None}):
        x = place(axis, bound, area)
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
    end = figure.low if figure.high is None else figure.high
    if arrow and end is not None and figure.shape in (Shape.AT_LEAST, Shape.UP_TO):
        side = 1 if figure.shape is Shape.AT_LEAST else -1
        x, y = place(axis, end, area), area.top() + 6
        back, tip = x + side * 7.5, x + side * 11
        painter.setPen(QPen(colour, 1.6))
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
    calculated: bool,
) -> None:
    """Paint one estimate in the middle of its row's *area*; words alone leave no mark."""
    y = area.center().y()
    pen = QPen(colour, 2)
    if calculated:
        pen.setDashPattern([1.2, 1.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    low, high = figure.low, figure.high
    match figure.shape:
        case Shape.RANGE if low is not None and high is not None:
            left, right = place(axis, low, area), place(axis, high, area)
            painter.drawLine(QLineF(left, y, right, y))
            painter.setPen(QPen(colour, 2))
            for x in (left, right):
                painter.drawLine(QLineF(x, y - _CAP, x, y + _CAP))
        case Shape.SINGLE | Shape.AT_LEAST if low is not None:
            x = place(axis, low, area)
            if figure.shape is Shape.AT_LEAST:
                _paint_arrow(painter, QPointF(x, y), +1, area, colour)
            painter.setPen(pen)
            _paint_dot(painter, QPointF(x, y), ground)
        case Shape.UP_TO if high is not None:
            x = place(axis, high, area)
            _paint_arrow(painter, QPointF(x, y), -1, area, colour)
            painter.setPen(pen)
            _paint_dot(painter, QPointF(x, y), ground)


def _paint_dot(painter: QPainter, centre: QPointF, ground: QColor) -> None:
    painter.setBrush(QBrush(ground))
    painter.drawEllipse(centre, _DOT, _DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_arrow(
    painter: QPainter, start: QPointF, direction: int, area: QRectF, colour: QColor
) -> None:
    """Paint an open arrow that fades: the bound on that side is not given."""
    edge = area.right() - 2 if direction > 0 else area.left() + 2
    end = start.x() + direction * min(_ARROW, abs(edge - start.x()))
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
