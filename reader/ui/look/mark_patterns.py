"""The patterns by which marks are told apart without their colours."""

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.model.edition.passage import Kind
from reader.ui.look.theme import Theme

LINE = 2.0
EXAMINED, NOT_EXAMINED = "○", "·"


def paint_line(painter: QPainter, line: QLineF, kind: Kind, theme: Theme) -> None:
    """Paint the pattern by which a *kind* is known without its colour: solid, dashes or dots."""
    colour: QColor = theme.kinds[kind].line
    pen = QPen(colour, LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind is Kind.ESTIMATES:
        pen.setDashPattern([4.0, 2.0])
    elif kind is Kind.CONTEXT:
        pen.setDashPattern([1.0, 1.0])
    painter.save()
    painter.setPen(pen)
    painter.drawLine(line)
    painter.restore()


def changed_pen(theme: Theme, *, chosen: bool = False) -> QPen:
    """Return the pen for the frame of a passage whose words have changed: dashes."""
    pen = QPen(theme.text, 2) if chosen else QPen(theme.muted, 1.5)
    pen.setDashPattern([3.0, 2.0])
    return pen


def left_out_pen(theme: Theme) -> QPen:
    """Return the pen for the line beside what the main text of a page is without: dots."""
    pen = QPen(theme.muted, LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, 2.0])
    return pen
