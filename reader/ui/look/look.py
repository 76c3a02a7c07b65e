"""How everything looks and reads at one moment: the colours, the letters and the words."""

from typing import NamedTuple

from PySide6.QtGui import QFont

from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import SAMPLE, SANS, SERIF, font, measure, proportional_leading

# The size of the letters at 100 %, in pixels: Measures in CONTRIBUTING.md.
_ARTICLE, _NOTES, _SMALL = 19.0, 16.0, 15.0
# Larger bars would leave the text no room.
_LARGEST_BARS = 1.5
# What a reader chooses from: the leading of the article, in per cent of its letters, and how many
# letters are in its lines; and what it is until then: Measures in CONTRIBUTING.md.
LEADINGS, MEASURES = tuple(range(120, 201, 10)), tuple(range(40, 81, 2))
LEADING, LETTERS = 150, 66


class Look(NamedTuple):
    """A theme, a *zoom* as a factor, 1 at 100 %, and the words for figures, dates and sources.

    The article's *leading* is in per cent of its letters, and its lines have so many *letters*.
    """

    theme: Theme
    zoom: float = 1.0
    phrasing: Phrasing = ENGLISH
    leading: int = LEADING
    letters: int = LETTERS

    @property
    def article_pixels(self) -> float:
        """Return the size of the article's letters, in pixels."""
        return _ARTICLE * self.zoom

    @property
    def notes_pixels(self) -> float:
        """Return the size of the letters of the notes beside it, in pixels."""
        return _NOTES * self.zoom

    @property
    def small_pixels(self) -> float:
        """Return the size of the letters of what is said around both, in pixels."""
        return _SMALL * self.zoom

    @property
    def bar_zoom(self) -> float:
        """Return how much larger bars and menus are than at 100 %: as the text, within bounds."""
        return max(1.0, min(self.zoom, _LARGEST_BARS))

    @property
    def article_font(self) -> QFont:
        """Return the typeface of the article."""
        return font(SERIF, self.article_pixels)

    @property
    def article_leading(self) -> float:
        """Return the article's leading in per cent of Qt's own line height."""
        return proportional_leading(self.article_font, self.leading / 100)

    @property
    def article_letter(self) -> float:
        """Return the mean width of the article's letters, in pixels."""
        return measure(self.article_font) / len(SAMPLE)

    @property
    def article_measure(self) -> float:
        """Return how wide the article's lines are, in pixels."""
        return self.letters * self.article_letter

    @property
    def small_font(self) -> QFont:
        """Return the typeface of what is said around the article and the notes."""
        return font(SANS, self.small_pixels)
