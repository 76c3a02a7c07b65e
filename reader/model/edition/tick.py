"""The figures of an article on the axis of a quantity: ticks through all its estimates."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.edition.attachment import Attachment
from reader.model.edition.estimate import Figure, Quantity
from reader.model.edition.phrasing import ENGLISH, Phrasing


class Whose(StrEnum):
    """Who gives the figure of a tick."""

    ARTICLE = "article"  # which is read
    MARKED = "marked"  # the article in which the passage was marked, and not the text that is read
    TEXT = "text"  # which is read, and reads otherwise


@dataclass(frozen=True, slots=True)
class Tick:
    """A *figure* that an article gives, and *whose* it is."""

    whose: Whose
    figure: Figure

    def in_words(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return the figure with whose it is."""
        template = {
            Whose.ARTICLE: phrasing.articles_figure,
            Whose.MARKED: phrasing.marked_figure,
            Whose.TEXT: phrasing.texts_figure,
        }[self.whose]
        return template.format(figure=self.figure.in_words(phrasing))


def ticks_of(quantity: Quantity, attachment: Attachment | None) -> tuple[Tick, ...]:
    """Return the ticks of a *quantity*, that which begins farthest along the axis first.

    In a text that has the passage otherwise, by its *attachment*, the article's figure is that of
    the marked words; beside it is the text's own, if it could be read.
    """
    article = quantity.article
    if article is None or not article.is_bounded:
        return ()
    if attachment is None or attachment.reads_as_marked:
        return (Tick(Whose.ARTICLE, article),)
    own = attachment.figure_of(quantity)
    ticks = [Tick(Whose.MARKED, article), *([Tick(Whose.TEXT, own)] if own else [])]
    return tuple(sorted(ticks, key=_lowest, reverse=True))


def _lowest(tick: Tick) -> float:
    bounds = (tick.figure.low, tick.figure.high)
    return min(float(bound) for bound in bounds if bound is not None)
