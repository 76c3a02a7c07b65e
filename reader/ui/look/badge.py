"""The round badge by which a kind of perspectives is known, and labels of one line."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.model.edition.passage import Kind
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import SANS, font

_PIXELS = 72  # for screens up to three times as fine
GLYPHS = {Kind.ATTRIBUTION: "A", Kind.ESTIMATES: "≈", Kind.CONTEXT: "i"}


def paint_badge(painter: QPainter, area: QRectF, kind: Kind, theme: Theme, *, on: bool) -> None:
    """Paint the round badge of a *kind* in *area*; one that is off is outlined."""
    colours = theme.kinds[kind]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.line, 1.2))
    painter.setBrush(colours.fill if on else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(0.6, 0.6, -0.6, -0.6))
    painter.setPen(theme.text)
    painter.setFont(font(SANS, 0.62 * area.height(), bold=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, GLYPHS[kind])
    painter.restore()


def badge_icon(kind: Kind, theme: Theme) -> QIcon:
    """Return the badge of a *kind* for a button that is on, and its ring where that is off."""
    result = QIcon()
    for on, state in ((True, QIcon.State.On), (False, QIcon.State.Off)):
        drawn = QPixmap(_PIXELS, _PIXELS)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.scale(3, 3)
        paint_badge(painter, QRectF(0, 0, _PIXELS / 3, _PIXELS / 3), kind, theme, on=on)
        painter.end()
        result.addPixmap(drawn, QIcon.Mode.Normal, state)
    return result


class Badge(QWidget):
    """The round badge of a kind."""

    def __init__(self, kind: Kind, look: Look, parent: QWidget | None = None) -> None:
        """Be a little higher than the notes' letters."""
        super().__init__(parent)
        self._kind = kind
        self._theme = look.theme
        size = round(1.25 * look.notes_pixels)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._kind, self._theme, on=True)
        painter.end()


def label(text: str, colour: str, pixels: float, *, bold: bool = False) -> QLabel:
    """Return a line of plain text in a *colour*."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setFont(font(SANS, pixels, bold=bold))
    palette = result.palette()
    palette.setColor(palette.ColorRole.WindowText, colour)
    result.setPalette(palette)
    result.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return result
