"""Plots painted by themselves, to be looked at pixel by pixel."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Figure, Standing
from reader.ui.estimates.range_plot import paint_article, paint_direction, paint_figure, place

INK, GROUND = QColor("#000000"), QColor("#ffffff")
AXIS = Axis(0, 100, 20)


@dataclass
class Plot:
    """A row's plot, painted many times as large as on the screen needed, to be looked at."""

    image: QImage
    area: QRectF

    def x(self, value: float) -> int:
        """Return the column of pixels of a *value*."""
        return round(place(AXIS, value, self.area))

    @property
    def middle(self) -> int:
        """Return the line of pixels in the middle."""
        return round(self.area.center().y())

    def ink(self, x: int, y: int) -> bool:
        """Tell whether a pixel, or the one on either side of it, is painted."""
        near = [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        return any(self.image.pixelColor(*point) != GROUND for point in near)

    def painted(self) -> int:
        """Return how many pixels are painted."""
        return sum(sum(self._rows(x)) for x in range(self.image.width()))

    def columns(self) -> list[int]:
        """Return the columns in which anything is painted."""
        return [x for x in range(self.image.width()) if any(self._rows(x))]

    def height_near(self, x: int) -> int:
        """Return over how many lines of pixels a column, or one beside it, is painted."""
        return max(self.height_at(near) for near in (x - 1, x, x + 1))

    def height_at(self, x: int) -> int:
        """Return over how many lines of pixels a column is painted."""
        painted = [y for y, is_ink in enumerate(self._rows(x)) if is_ink]
        return max(painted) - min(painted) + 1 if painted else 0

    def _rows(self, x: int) -> Iterator[bool]:
        return (self.image.pixelColor(x, y) != GROUND for y in range(self.image.height()))


def plot_of(paint: Callable[[QPainter, QRectF], None]) -> Plot:
    """Return what *paint* paints."""
    image = QImage(QSize(400, 60), QImage.Format.Format_RGB32)
    image.fill(GROUND)
    area = QRectF(image.rect())
    painter = QPainter(image)
    paint(painter, area)
    painter.end()
    return Plot(image, area)


def figure(low: float | None, high: float | None, standing: Standing = Standing.SEEN) -> Plot:
    """Return the plot of an estimate."""

    def paint(painter: QPainter, area: QRectF) -> None:
        paint_figure(
            painter,
            AXIS,
            Figure(low, high, "in words"),
            area,
            colour=INK,
            ground=GROUND,
            standing=standing,
        )

    return plot_of(paint)


def article(low: float | None, high: float | None) -> Plot:
    """Return the plot of the article's figure."""

    def paint(painter: QPainter, area: QRectF) -> None:
        paint_article(painter, AXIS, Figure(low, high), area, INK)
        paint_direction(painter, AXIS, Figure(low, high), area, INK)

    return plot_of(paint)
