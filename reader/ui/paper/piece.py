"""What is set on paper, from the top down: pieces that are cut where a page or a column ends."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QPainter


class Entry(NamedTuple):
    """A line of the outline: its words, and how deep it stands, from 0."""

    words: str
    level: int = 0


class Part(ABC):
    """A piece, or what of it has room in one place, so many units high."""

    height: float
    entries: tuple[Entry, ...] = ()
    # How much of the article is on paper once this is: the number of its last block.
    reached: int = 0
    is_source: bool = False

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Paint it at the painter's origin."""

    def within(self) -> "Iterator[Part]":
        """Yield this, and what it is made of."""
        yield self


class Cut(NamedTuple):
    """What of a piece has room, None for nothing; and what is left of it, None for nothing."""

    part: Part | None
    rest: "Piece | None"


class Piece(ABC):
    """Something to be set, which stands so far below what comes before it.

    What *keeps* stays with what follows it.
    """

    above: float = 0.0
    keeps: bool = False

    @abstractmethod
    def cut(self, width: float, room: float, *, forced: bool = False) -> Cut:
        """Return what of this has room where it is so wide and high, and what is left.

        Where it is *forced*, for there will never be more room, something is set all the same.
        """


class Placed(NamedTuple):
    """A part, and where it stands."""

    part: Part
    x: float
    y: float

    def paint(self, painter: QPainter) -> None:
        """Paint the part where it stands."""
        painter.save()
        painter.translate(self.x, self.y)
        self.part.paint(painter)
        painter.restore()


class Stream:
    """Pieces that are still to be set; what was taken back comes first."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        """Begin with the first of *pieces*, which are made when they are asked for."""
        self._made: list[Piece] = []
        self._pieces = iter(pieces)

    def take(self) -> Piece | None:
        """Return the next piece, None at the end."""
        return self._made.pop() if self._made else next(self._pieces, None)

    def give_back(self, piece: Piece) -> None:
        """Let *piece* be the next again."""
        self._made.append(piece)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is left."""
        piece = self.take()
        if piece is not None:
            self.give_back(piece)
        return piece is None

    def copy(self) -> "Stream":
        """Return a stream of the same pieces; both have all of them made."""
        self._made = [*reversed(list(self._pieces)), *self._made]
        return Stream(self._made[::-1])


def fill(
    stream: Stream,
    width: float,
    height: float,
    *,
    x: float = 0.0,
    y: float = 0.0,
    forced: bool = True,
) -> list[Placed]:
    """Set of a *stream* what has room in a column at *x*, from *y* down to its *height*.

    Where the column is new and *forced*, something is set in it whatever happens.
    """
    column: list[tuple[Piece, Placed]] = []
    while (piece := stream.take()) is not None:
        above = piece.above if column else 0.0
        top = y + above
        part, rest = piece.cut(width, height - top, forced=forced and not column)
        if rest is not None:
            stream.give_back(rest)
        if part is not None:
            column.append((piece, Placed(part, x, top)))
            y = top + part.height
        if rest is not None:
            break
    if not stream.is_empty:
        _take_back_heads(column, stream, forced=forced)
    return [placed for _, placed in column]


def _take_back_heads(column: list[tuple[Piece, Placed]], stream: Stream, *, forced: bool) -> None:
    """Take back what would stand at the foot of a *column* without what it is the head of."""
    kept = len(column)
    while kept and column[kept - 1][0].keeps:
        kept -= 1
    if kept or not forced:
        while len(column) > kept:
            stream.give_back(column.pop()[0])


def bottom_of(placed: Iterable[Placed]) -> float:
    """Return how far down the lowest of what is *placed* reaches."""
    return max((each.y + each.part.height for each in placed), default=0.0)
