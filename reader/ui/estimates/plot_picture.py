"""The plot of one quantity as a picture that can stand alone, on a light ground."""

from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from reader.model.edition.passage import Kind
from reader.model.markup.citations import without_citations
from reader.ui.estimates.estimates_model import REMARKS_ROLE, EstimatesModel, Index
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.look.typefaces import SANS, font

# In pixels, but for how many points of a PNG one pixel is.
_WIDTH, _SIDE, _LINE = 720, 24, 24
_POINTS = 2
# In an inch, as browsers count them.
_DOTS = 96


class UnnumberedModel(EstimatesModel):
    """Estimates without the numbers of sources, which elsewhere lead nowhere."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or says."""
        said = super().data(index, role)
        return without_citations(said).text if role == REMARKS_ROLE else said


class PlotPicture:
    """A table with its plot as in the pane, below its name and above where it is from."""

    def __init__(self, model: UnnumberedModel, whence: str, look: Look) -> None:
        """Draw *model* in a light theme, as large as letters are at 100 %."""
        self._quantity = model.quantity
        self._said = (*model.ticks_in_words(), *map(model.sentence, range(model.rowCount())))
        self._whence = whence
        self._theme = load_theme("light")
        self._table = EstimatesView(model, Look(self._theme, phrasing=look.phrasing))
        width = _WIDTH - 2 * _SIDE
        self._table.resize(width, self._table.heightForWidth(width))
        self._size = QSize(_WIDTH, round(self._table.height() + 2 * _SIDE + 2.5 * _LINE))

    def svg(self) -> bytes:
        """Return the picture as SVG, in which words are text and the rows are its description."""
        buffer = QBuffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self._size)
        generator.setResolution(_DOTS)
        generator.setViewBox(QRect(QPoint(), self._size))
        generator.setTitle(f"{self._quantity.name} · {self._quantity.unit}")
        generator.setDescription(" ".join((*self._said, self._whence)))
        painter = QPainter(generator)
        self._paint(painter)
        painter.end()
        line = self._theme.kinds[Kind.ESTIMATES].line.name()
        family = font(SANS, 1).family()
        # WORKAROUND: Qt writes no colour for a line that fades, so that it has that of the whole.
        written = bytes(buffer.data().data()).replace(
            b'stroke="black"', f'stroke="{line}"'.encode(), 1
        )
        # Few have that typeface.
        return written.replace(f'"{family}"'.encode(), f'"{family}, sans-serif"'.encode())

    def png(self) -> bytes:
        """Return the picture as PNG, with two points to a pixel."""
        image = QImage(self._size * _POINTS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_POINTS)
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"PNG").write(image)
        return bytes(buffer.data().data())

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(QRect(QPoint(), self._size), self._theme.pane)
        line = QRectF(_SIDE, _SIDE, _WIDTH - 2 * _SIDE, _LINE)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name, small = font(SANS, 16, bold=True), font(SANS, 13)
        painter.setFont(name)
        painter.setPen(self._theme.text)
        words = QFontMetricsF(name).elidedText(
            self._quantity.name, Qt.TextElideMode.ElideRight, 0.8 * line.width()
        )
        painter.drawText(line, left, words)
        unit = line.adjusted(QFontMetricsF(name).horizontalAdvance(f"{words} "), 0, 0, 0)
        painter.setFont(small)
        painter.setPen(self._theme.muted)
        painter.drawText(unit, left, f"· {self._quantity.unit}")
        below = _SIDE + _LINE * 1.5 + self._table.height()
        painter.drawText(line.translated(0, below - _SIDE), left, self._whence)
        painter.translate(_SIDE, _SIDE + _LINE * 1.25)
        self._table.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
