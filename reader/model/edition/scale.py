"""The axis of a quantity, on which a number has its place throughout a passage."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.model.edition.attachment import Attachment
from reader.model.edition.axis import Axis, axis_of, bounds_of
from reader.model.edition.estimate import Figure, Quantity
from reader.model.edition.tick import ticks_of

# On an axis so many times as long as its largest figure, nothing could be told apart any more.
_MOST_TIMES = 20


class Scale(NamedTuple):
    """The *axis* of a quantity, and whether it *is_other* than those with the same unit have."""

    axis: Axis | None
    is_other: bool = False


def scale_for(
    quantity: Quantity, beside: Iterable[Quantity], attachment: Attachment | None
) -> Scale:
    """Return the axis on which all figures of a *quantity* stand, without any number none.

    It is that of the quantities *beside* it with the same unit, unless the largest figure of all is
    more than 20 times its own. The figures of the article, by its *attachment*, stand on it too.
    """
    own = _figures(quantity, attachment)
    largest = _largest(own)
    if largest is None:
        return Scale(None)
    others = [_figures(each, attachment) for each in beside if each.unit == quantity.unit]
    most = max((top for each in others if (top := _largest(each)) is not None), default=largest)
    if most > _MOST_TIMES * largest:
        return Scale(axis_of(own), is_other=True)
    alike = [
        figure
        for figures in others
        if (top := _largest(figures)) is not None and most <= _MOST_TIMES * top
        for figure in figures
    ]
    return Scale(axis_of([*own, *alike]))


def _figures(quantity: Quantity, attachment: Attachment | None) -> list[Figure]:
    figures = [estimate.figure for estimate in quantity.estimates]
    return [*figures, *(tick.figure for tick in ticks_of(quantity, attachment))]


def _largest(figures: Iterable[Figure]) -> float | None:
    return max(map(abs, bounds_of(figures)), default=None)
