"""The head of a section of the perspectives: its badge, its name, and what is in it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.model.edition.passage import Kind
from reader.ui.theme import NOTES_PIXELS, SANS, Theme, font

GLYPHS = {Kind.ATTRIBUTION: "A", Kind.ESTIMATES: "≈", Kind.CONTEXT: "i"}


def paint_badge(painter: QPainter, area: QRectF, kind: Kind, theme: Theme, *, on: bool) -> None:
    """Paint the round badge of a *kind* in *area*; one that is off is only a ring."""
    colours = theme.kinds[kind]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.line if on else theme.muted, 1.2))
    painter.setBrush(colours.fill if on else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(0.6, 0.6, -0.6, -0.6))
    painter.setPen(theme.text if on else theme.muted)
    painter.setFont(font(SANS, 0.62 * area.height(), bold=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, GLYPHS[kind])
    painter.restore()


class Badge(QWidget):
    """The round badge of a kind."""

    def __init__(
        self, kind: Kind, theme: Theme, size: float, parent: QWidget | None = None
    ) -> None:
        """Be *size* pixels wide and high."""
        super().__init__(parent)
        self._kind = kind
        self._theme = theme
        self.setFixedSize(round(size), round(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._kind, self._theme, on=True)
        painter.end()


class SectionHead(QWidget):
    """A badge, a name, and to the right a few words or a button."""

    def __init__(
        self,
        kind: Kind,
        name: str,
        note: str | QWidget,
        theme: Theme,
        zoom: float,
    ) -> None:
        """Name a section."""
        super().__init__()
        pixels = NOTES_PIXELS * zoom
        self._badge = Badge(kind, theme, 1.25 * pixels, self)
        self._name = label(name, theme.text.name(), pixels, bold=True)
        self._note = (
            note if isinstance(note, QWidget) else label(note, theme.muted.name(), 15 * zoom)
        )

        self.setMinimumWidth(1)
        self._note.setMinimumWidth(1)
        named = QHBoxLayout()
        named.setSpacing(round(0.5 * pixels))
        named.addWidget(self._badge)
        named.addWidget(self._name)
        named.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(round(0.2 * pixels))
        self._row.addLayout(named, 1)
        self._row.addWidget(self._note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note below the name where both do not fit side by side."""
        super().resizeEvent(event)
        needed = self._badge.width() + self._name.sizeHint().width() + self._note.sizeHint().width()
        fits = needed + 3 * self._row.spacing() + self._badge.width() <= self.width()
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(side if fits else below)


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
