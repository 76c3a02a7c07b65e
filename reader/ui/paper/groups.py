"""What stands together on paper: in two columns, or beside a bar."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.ui.paper.ink import BLACK, NOTES_LINE
from reader.ui.paper.piece import Cut, Part, Piece, Placed, Stream, bottom_of, fill
from reader.ui.paper.sheet import PX

_BAR, _INSET = 2.0 * PX, 14.0 * PX
_GAP = 24.0 * PX
# Of both columns together the first has so much where figures stand in the second.
_SHARE = 0.43
# So near the least height at which all has room in two columns is near enough.
_NEAR = 0.25 * NOTES_LINE
_LEAST = 3 * NOTES_LINE


class Group(Part):
    """Parts that stand together, beside a *bar* or without one."""

    def __init__(self, placed: Sequence[Placed], *, bar: bool = False) -> None:
        """Hold what is *placed*."""
        self._placed = tuple(placed)
        self._bar = bar
        self.height = bottom_of(placed)

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        if self._bar:
            painter.fillRect(QRectF(0, 0, _BAR, self.height), BLACK)
        for placed in self._placed:
            placed.paint(painter)

    def within(self) -> Iterator[Part]:
        """Yield this, and what it is made of."""
        yield self
        for placed in self._placed:
            yield from placed.part.within()


class TwoColumns(Piece):
    """Notes in two columns of one height; figures stand at the top of the second, which is wider.

    Where all of it has no more room than a page, it goes on at the next in the same way.
    """

    def __init__(self, notes: Stream, figures: Stream, above: float = 0.0) -> None:
        """Set *notes* and *figures*, so far below what comes before them."""
        self._notes = notes
        self._figures = figures
        self.above = above

    def cut(self, width: float, room: float, *, forced: bool = False) -> Cut:
        """Return what has room, as low as it can be where that is all."""
        if room < _LEAST and not forced:
            return Cut(None, self)
        placed, notes, figures = self._set(width, room, forced=forced)
        if not placed:
            return Cut(None, self)
        if not (notes.is_empty and figures.is_empty):
            return Cut(Group(placed), TwoColumns(notes, figures))
        low, high = 0.0, bottom_of(placed)
        while high - low > _NEAR:
            middle = (low + high) / 2
            tried, notes, figures = self._set(width, middle, forced=False)
            if notes.is_empty and figures.is_empty:
                placed, high = tried, middle
            else:
                low = middle
        return Cut(Group(placed), None)

    def _set(
        self, width: float, height: float, *, forced: bool
    ) -> tuple[list[Placed], Stream, Stream]:
        """Set both columns at a *height*; return what is placed, and what is left of both."""
        notes, figures = self._notes.copy(), self._figures.copy()
        first, second = widths(width, figures=not figures.is_empty)
        left = fill(notes, first, height, forced=forced)
        right = fill(figures, second, height, x=width - second, forced=forced)
        if figures.is_empty and not notes.is_empty:
            y = bottom_of(right) + NOTES_LINE if right else 0.0
            right += fill(notes, second, height, x=width - second, y=y, forced=False)
        return left + right, notes, figures


class Barred(Piece):
    """Pieces beside a bar, which runs on as long as they do."""

    def __init__(self, pieces: Stream, above: float) -> None:
        """Set *pieces*, so far below what comes before them."""
        self._pieces = pieces
        self.above = above

    def cut(self, width: float, room: float, *, forced: bool = False) -> Cut:
        """Return what has room."""
        pieces = self._pieces.copy()
        placed = fill(pieces, width - _INSET, room, x=_INSET, forced=forced)
        rest = None if pieces.is_empty else Barred(pieces, 0.0)
        return Cut(Group(placed, bar=True), rest) if placed else Cut(None, self)


class SetIn(Piece):
    """A piece that begins further in, and takes the rest of the width."""

    def __init__(self, piece: Piece, left: float) -> None:
        """Set *piece* in from the left."""
        self._piece = piece
        self._left = left
        self.above = piece.above
        self.keeps = piece.keeps

    def cut(self, width: float, room: float, *, forced: bool = False) -> Cut:
        """Return what has room."""
        part, rest = self._piece.cut(width - self._left, room, forced=forced)
        return Cut(
            Group((Placed(part, self._left, 0),)) if part is not None else None,
            SetIn(rest, self._left) if rest is not None else None,
        )


def widths(width: float, *, figures: bool) -> tuple[float, float]:
    """Return how wide two columns are; the second is wider where *figures* stand in it."""
    first = (width - _GAP) * (_SHARE if figures else 0.5)
    return first, width - _GAP - first
