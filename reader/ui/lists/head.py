"""The head of a group of rows, which stays in view for as long as the group does."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font

HEAD_ROLE = int(Qt.ItemDataRole.UserRole) + 1  # of a row: its Head, or None where it has none

# In pixels at 100 %: a head, its letters, and between its title and what stands beside that.
_HEIGHT, _LETTERS, _APART = 34.0, 14.0, 7.0
SIDE = 14  # pixels, left and right of what stands in a list
END = 4  # pixels, right of what stands beside the scroll bar


class Head(NamedTuple):
    """A *title*, in fainter letters what is *beside* it, and at the end of the line a *number*."""

    title: str
    beside: str = ""
    number: str = ""

    @property
    def in_words(self) -> str:
        """Return what is said of it aloud."""
        return ", ".join(filter(None, self))


def head_height(look: Look) -> int:
    """Return how high a head is in a *look*, in pixels."""
    return round(_HEIGHT * look.zoom)


def paint_head(painter: QPainter, area: QRectF, head: Head, look: Look) -> None:
    """Paint a *head*, with a line below it."""
    theme, letters = look.theme, font(SANS, _LETTERS * look.zoom)
    strong = font(SANS, _LETTERS * look.zoom, bold=True)
    plain, bold = QFontMetricsF(letters), QFontMetricsF(strong)
    inner = area.adjusted(SIDE, 0, -END, 0)
    room = inner.width() - plain.horizontalAdvance(head.number) - _APART
    title = bold.elidedText(head.title, Qt.TextElideMode.ElideRight, room)
    used = bold.horizontalAdvance(title) + _APART
    beside = plain.elidedText(head.beside, Qt.TextElideMode.ElideRight, max(0.0, room - used))
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    for words, face, colour, place, side in (
        (title, strong, theme.text, inner, left),
        (beside, letters, theme.muted, inner.adjusted(used, 0, 0, 0), left),
        (head.number, letters, theme.muted, inner, right),
    ):
        painter.setFont(face)
        painter.setPen(colour)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, words)
    painter.setPen(QPen(theme.line, 1))
    painter.drawLine(area.toRect().bottomLeft(), area.toRect().bottomRight())
