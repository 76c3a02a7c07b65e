"""How wide the columns of a table of estimates are, and how high its rows."""

from collections.abc import Iterator

from reader.ui.estimates.estimates_model import Column, EstimatesModel, Index
from reader.ui.estimates.row_texts import RowTexts

# In pixels at 100 %: how wide a plot is at the least and the most, which else is a third of the
# table; how wide the words beside it are at the least; and how high a plot below them is.
_LEAST_PLOT, _MOST_PLOT, _LEAST_WORDS, STRIP = 160, 260, 304, 24


class RowSizes:
    """Divides a width among the columns; the plots go below the words where it is narrow."""

    def __init__(self, model: EstimatesModel, texts: RowTexts, zoom: float) -> None:
        """Measure the rows of *model*, set in *texts*."""
        self._estimates = model
        self._texts = texts
        self._zoom = zoom

    def widths(self, whole: int) -> tuple[int, int, int]:
        """Return the widths of the columns of a table; that of the plot is 0 where it is below."""
        plot = self._plot_width(whole)
        words = whole - plot
        figures = (self._texts.figure_width(index, words) for index in self._first_cells)
        figure = min(words, round(max(figures, default=0)))
        return words - figure, figure, plot

    def heights(self, widths: tuple[int, int, int]) -> list[int]:
        """Return how high each row is where the columns have these *widths*."""
        words = widths[Column.WHO] + widths[Column.FIGURE]
        below = self._estimates.scale.axis is not None and not widths[Column.PLOT]
        strip = round(STRIP * self._zoom) if below else 0
        return [self._texts.height(index, words) + strip for index in self._first_cells]

    def _plot_width(self, whole: int) -> int:
        if self._estimates.scale.axis is None:
            return 0
        least, most = _LEAST_PLOT * self._zoom, _MOST_PLOT * self._zoom
        plot = round(max(least, min(whole / 3, most)))
        words = whole - plot
        crowded = any(self._texts.is_crowded(index, words) for index in self._first_cells)
        return 0 if words < _LEAST_WORDS * self._zoom or crowded else plot

    @property
    def _first_cells(self) -> Iterator[Index]:
        rows = range(self._estimates.rowCount())
        return (self._estimates.index(row, Column.WHO) for row in rows)
