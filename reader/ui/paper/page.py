"""A page: what is set on it, below a running head and above a foot."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.ui.paper.ink import BLACK, SMALL, face, hair
from reader.ui.paper.piece import Entry, Placed
from reader.ui.paper.sheet import PX, Sheet

# From the margin to the words of the head and from them to its line; likewise at the foot.
_LINE = 18.0 * PX
_GAP = 20.0 * PX


class Running(NamedTuple):
    """What stands on each page: the title and what is below it, and what is said at the foot."""

    title: str
    subtitle: str
    foot: str


class Page:
    """One page, by its *number* from 1.

    It knows whether it *has_sources*, and the number of the last of the article's blocks that it
    has *reached*, 0 for none.
    """

    def __init__(self, number: int, placed: list[Placed], sheet: Sheet) -> None:
        """Hold what is *placed* in the body of a *sheet*."""
        self.number = number
        self.placed = tuple(placed)
        self.sheet = sheet
        parts = [part for each in placed for part in each.part.within()]
        self.has_sources = any(part.is_source for part in parts)
        self.reached = max((part.reached for part in parts), default=0)

    def paint(self, painter: QPainter, running: Running) -> None:
        """Paint the page at the painter's origin, in units."""
        self._paint_edges(painter, running)
        painter.save()
        painter.translate(self.sheet.body.topLeft())
        for placed in self.placed:
            placed.paint(painter)
        painter.restore()

    def entries(self) -> list[tuple[Entry, float]]:
        """Return what the outline has on this page, and how far down each stands, in units."""
        top = self.sheet.body.top()
        return [
            (entry, top + placed.y)
            for placed in self.placed
            for part in placed.part.within()
            for entry in part.entries
        ]

    def _paint_edges(self, painter: QPainter, running: Running) -> None:
        inside = self.sheet.inside
        painter.setPen(hair(BLACK))
        top, bottom = inside.top() + _LINE + 4 * PX, inside.bottom() - _LINE - 4 * PX
        if self.number > 1:
            painter.drawLine(QLineF(inside.left(), top, inside.right(), top))
            head = QRectF(inside.left(), inside.top(), inside.width(), _LINE)
            _paint_ends(painter, head, running.title, running.subtitle, bold=True)
        painter.drawLine(QLineF(inside.left(), bottom, inside.right(), bottom))
        foot = QRectF(inside.left(), inside.bottom() - _LINE, inside.width(), _LINE)
        _paint_ends(painter, foot, running.foot, str(self.number), bold=False)


def _paint_ends(painter: QPainter, line: QRectF, left: str, right: str, *, bold: bool) -> None:
    """Paint words at both ends of a *line*, those at the left no longer than there is room for."""
    painter.setPen(BLACK)
    small, first = face(SMALL), face(SMALL, bold=bold)
    middle = Qt.TextElideMode.ElideRight
    end = QFontMetricsF(small).elidedText(right, middle, 0.6 * line.width())
    wide = QFontMetricsF(small).horizontalAdvance(end)
    begin = QFontMetricsF(first).elidedText(left, middle, line.width() - wide - _GAP)
    base = line.center().y() + 0.34 * SMALL
    painter.setFont(first)
    painter.drawText(QPointF(line.left(), base), begin)
    painter.setFont(small)
    painter.drawText(QPointF(line.right() - wide, base), end)
