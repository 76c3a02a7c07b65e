"""A mark as the plots have it, to be explained."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Figure, Standing
from reader.model.edition.passage import Kind
from reader.ui.estimates.range_plot import paint_article, paint_figure
from reader.ui.look.look import Look

_AXIS = Axis(0, 2, 1)
_MIDDLE = Figure(1, 1)


class PlotSample(QWidget):
    """One mark without a scale: an estimate's, or the tick of the article's figure."""

    def __init__(
        self, look: Look, figure: Figure = _MIDDLE, standing: Standing | None = None
    ) -> None:
        """Show a *figure* from 0 to 2 of a *standing*; without one it is the article's."""
        super().__init__()
        self._theme = look.theme
        self._figure = figure
        self._standing = standing
        self.setFixedSize(max(50, round(3 * look.notes_pixels)), round(1.25 * look.notes_pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark as in a row."""
        painter, area = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._standing is None:
            paint_article(painter, _AXIS, self._figure, area, self._theme.text)
        else:
            paint_figure(
                painter,
                _AXIS,
                self._figure,
                area,
                colour=self._theme.kinds[Kind.ESTIMATES].line,
                ground=self._theme.pane,
                standing=self._standing,
            )
        painter.end()
