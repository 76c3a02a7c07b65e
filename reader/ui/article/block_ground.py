"""How a block of a long text is set, and what is painted behind and before it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextBlock

from reader.ui.look.markers import marker_of

# How far before an item its sign stands, in letters' sizes.
_BEFORE = 0.4


@dataclass(frozen=True, slots=True)
class Setting:
    """How a kind of block is set: the size of its letters, and the room around it in letters.

    Code always reads from left to right, and stands on a ground of its own.
    """

    size: float
    above: float
    below: float
    is_code: bool = False


def paint_ground(
    painter: QPainter,
    block: QTextBlock,
    area: QRectF,
    setting: Setting,
    *,
    pixels: float,
    colour: QColor,
) -> None:
    """Paint the ground of code, in a *colour*, or the sign before an item.

    The letters of the text are so many *pixels* high.
    """
    if setting.is_code:
        painter.fillRect(area.adjusted(0, 0, 0, -setting.below * pixels), colour)
    marker, layout = marker_of(block), block.layout()
    if not marker or not layout.lineCount():
        return
    line = layout.lineAt(0)
    painter.setFont(block.document().defaultFont())
    backwards = layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
    before = _BEFORE * pixels + QFontMetricsF(painter.font()).horizontalAdvance(marker)
    x = line.x() + line.width() + _BEFORE * pixels if backwards else line.x() - before
    painter.drawText(area.topLeft() + QPointF(x, line.y() + line.ascent()), marker)
