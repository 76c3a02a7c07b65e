"""The rows of a table of the article on paper."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from PySide6.QtCore import QLineF
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.ui.paper.ink import ARTICLE, HAIR, LINE, hair
from reader.ui.paper.lines import Lines
from reader.ui.paper.piece import Cut, Part, Piece, Placed, Stream, bottom_of, fill
from reader.ui.paper.sheet import COLUMNS, PX

# Between two columns and two rows; wider than so much no cell is before it is wrapped.
_GAP, _BELOW, _WIDEST = 9.0 * PX, 3.0 * PX, 14 * ARTICLE


class TableRow(Piece):
    """One row: the *cells* in columns of these *widths*, each of them paragraphs."""

    def __init__(
        self,
        cells: Sequence[Sequence[Lines]],
        widths: Sequence[float],
        *,
        backwards: bool,
        above: float = 0.0,
        reached: int = 0,
    ) -> None:
        """Set *cells* from left to right, or *backwards*."""
        self._cells = cells
        self._widths = widths
        self._backwards = backwards
        self._reached = reached
        self.above = above

    def cut(self, width: float, room: float, *, forced: bool = False) -> Cut:
        """Return the row, or where it is *forced* as much of it as there is room for."""
        columns = [Stream(cell) for cell in self._cells]
        placed: list[Placed] = []
        lefts = accumulate((wide + _GAP for wide in self._widths), initial=COLUMNS.text)
        for column, left, wide in zip(columns, lefts, self._widths, strict=False):
            x = width - left - wide if self._backwards else left
            placed += fill(column, wide, room - _BELOW, x=x, forced=forced)
        whole = sum(self._widths) + _GAP * (len(self._widths) - 1)
        left = width - COLUMNS.text - whole if self._backwards else COLUMNS.text
        part = RowPart(placed, left, whole, self._reached)
        if all(column.is_empty for column in columns):
            return Cut(part, None)
        if not forced or not placed:
            return Cut(None, self)
        rest = [_all(column) for column in columns]
        return Cut(part, TableRow(rest, self._widths, backwards=self._backwards))


class RowPart(Part):
    """A row, with a line below it."""

    def __init__(self, placed: Sequence[Placed], left: float, width: float, reached: int) -> None:
        """Hold what is *placed*; the line begins at the *left* and has a *width*."""
        self._placed = tuple(placed)
        self._left = left
        self._width = width
        self.reached = reached
        self.height = bottom_of(placed) + _BELOW

    def paint(self, painter: QPainter) -> None:
        """Paint the cells and the line."""
        for placed in self._placed:
            placed.paint(painter)
        painter.setPen(hair(LINE))
        y = self.height - HAIR
        painter.drawLine(QLineF(self._left, y, self._left + self._width, y))


def column_widths(columns: Iterable[Sequence[Lines]], width: float) -> list[float]:
    """Return how wide *columns* are that share a *width*: with room for their longest words."""
    least, most = list[float](), list[float]()
    for column in columns:
        words = lines = float(ARTICLE)
        for each in column:
            metrics = QFontMetricsF(each.setting.format.font())
            text = each.words.text
            longest = max(text.split(), key=len, default="")
            words = max(words, 1.1 * metrics.horizontalAdvance(longest) + PX)
            lines = max(lines, 1.1 * metrics.horizontalAdvance(text) + PX)
        least.append(words)
        most.append(max(words, min(lines, _WIDEST)))
    room = width - COLUMNS.text - _GAP * (len(least) - 1)
    if sum(most) <= room:
        return most
    if sum(least) >= room:
        return [each * room / sum(least) for each in least]
    share = (room - sum(least)) / (sum(most) - sum(least))
    return [low + share * (high - low) for low, high in zip(least, most, strict=True)]


def _all(stream: Stream) -> list[Lines]:
    left = []
    while (piece := stream.take()) is not None:
        if isinstance(piece, Lines):
            left.append(piece)
    return left
