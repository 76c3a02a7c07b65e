"""How everything looks and reads at one moment: the colours, the letters and the words."""

from typing import NamedTuple

from PySide6.QtGui import QFont

from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.session.settings import ARTICLE, NOTES, Letters
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import SANS, font, measure, proportional_leading, set_in

# The size of what is said around both at 100 %, in pixels: Measures in CONTRIBUTING.md.
_SMALL = 15.0
# Larger bars would leave the text no room.
_LARGEST_BARS = 1.5
# What a reader chooses from in steps: the leading of the article, in per cent of its letters, and
# how many letters are in its lines: Measures in CONTRIBUTING.md.
LEADINGS, MEASURES = tuple(range(120, 201, 10)), tuple(range(40, 81, 2))


class Look(NamedTuple):
    """A theme, a *zoom* as a factor, 1 at 100 %, and the words for figures, dates and sources.

    The letters of the *article* and the *notes* are what they are at 100 %.
    """

    theme: Theme
    zoom: float = 1.0
    phrasing: Phrasing = ENGLISH
    article: Letters = ARTICLE
    notes: Letters = NOTES

    @property
    def article_pixels(self) -> float:
        """Return the size of the article's letters, in pixels."""
        return self.article.size * self.zoom

    @property
    def notes_pixels(self) -> float:
        """Return the size of the letters of the notes beside it, in pixels."""
        return self.notes.size * self.zoom

    @property
    def small_pixels(self) -> float:
        """Return the size of the letters of what is said around both, in pixels."""
        return _SMALL * self.zoom

    @property
    def article_zoom(self) -> float:
        """Return how much larger the article is than at first."""
        return self.article_pixels / ARTICLE.size

    @property
    def notes_zoom(self) -> float:
        """Return how much larger the notes are than at first."""
        return self.notes_pixels / NOTES.size

    @property
    def bar_zoom(self) -> float:
        """Return how much larger bars and menus are than at 100 %: as the text, within bounds."""
        return max(1.0, min(self.zoom, _LARGEST_BARS))

    @property
    def article_font(self) -> QFont:
        """Return the typeface of the article."""
        return set_in(self.article, self.article_pixels)

    def quoting(self, pixels: float, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the typeface of the article, for what quotes it, in a size in pixels."""
        return set_in(self.article, pixels, bold=bold, italic=italic)

    def noting(self, pixels: float, *, bold: bool = False) -> QFont:
        """Return the typeface of the notes in a size in pixels."""
        return set_in(self.notes, pixels, bold=bold)

    @property
    def leading(self) -> int:
        """Return the article's leading in per cent of its letters."""
        return round(100 * self.article.leading)

    @property
    def article_leading(self) -> float:
        """Return the article's leading in per cent of Qt's own line height."""
        return proportional_leading(self.article_font, self.article.leading)

    @property
    def article_letter(self) -> float:
        """Return the mean width of the article's letters, in pixels."""
        return measure(self.article_font, 1)

    @property
    def article_measure(self) -> float:
        """Return how wide the article's lines are, in pixels."""
        return measure(self.article_font, self.article.length)

    @property
    def letters(self) -> int:
        """Return how many letters the article's lines have."""
        return self.article.length

    @property
    def small_font(self) -> QFont:
        """Return the typeface of what is said around the article and the notes."""
        return font(SANS, self.small_pixels)
