"""How what is on paper looks: black on white, in the typefaces of the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPen, QTextCharFormat

from reader.model.edition.passage import Kind
from reader.model.edition.phrasing import Phrasing
from reader.ui.look.look import Look
from reader.ui.look.theme import KindColours, Theme
from reader.ui.look.typefaces import MONO, SANS, SERIF, font
from reader.ui.paper.sheet import PX

# In units: the letters of the article and their lines, those of the notes, and smaller ones.
ARTICLE, ARTICLE_LINE = 14 * PX, 21.3 * PX
NOTES, NOTES_LINE = 11 * PX, 15 * PX
SMALL, SMALL_LINE = 10 * PX, 13.2 * PX
# How large a look is whose article, or whose rows of estimates, have letters of these sizes.
ARTICLE_ZOOM, ROWS_ZOOM = ARTICLE / 19, 0.72 * PX

HAIR = 0.75 * PX
BLACK, GREY, LINE = QColor(0, 0, 0), QColor(60, 60, 60), QColor(150, 150, 150)
_WHITE = QColor(255, 255, 255)
_CODE = 0.85  # of the letters around it


def paper_theme() -> Theme:
    """Return the colours of paper: black, a dark grey for what is secondary, and no fills."""
    kind = KindColours(_WHITE, BLACK, _WHITE)
    return Theme(
        id="paper",
        text=BLACK,
        muted=GREY,
        line=LINE,
        edge=LINE,
        focus=BLACK,
        kinds=dict.fromkeys(Kind, kind),
        **dict.fromkeys(("page", "chrome", "pane", "field", "card", "selection", "hover"), _WHITE),
    )


def paper_look(zoom: float, phrasing: Phrasing) -> Look:
    """Return the look of paper, its letters so many times as large as on the screen."""
    return Look(paper_theme(), zoom, phrasing)


def hair(colour: QColor) -> QPen:
    """Return the pen for a thin line, which ends where it is told to."""
    return QPen(colour, HAIR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def face(units: float, family: str = SANS, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return a typeface so many *units* high, without ligatures.

    Of the signs that are in one, a PDF would keep none to be searched or copied.
    """
    chosen = font(family, units, bold=bold, italic=italic)
    return unligated(chosen)


def unligated(chosen: QFont) -> QFont:
    """Return a typeface without its ligatures."""
    plain = QFont(chosen)
    for ligature in ("liga", "clig"):
        plain.setFeature(QFont.Tag(ligature), 0)
    return plain


def letters(
    units: float,
    *,
    serif: bool = False,
    bold: bool = False,
    italic: bool = False,
    grey: bool = False,
) -> QTextCharFormat:
    """Return the format of letters so many *units* high."""
    chosen = QTextCharFormat()
    chosen.setFont(face(units, SERIF if serif else SANS, bold=bold, italic=italic))
    chosen.setForeground(GREY if grey else BLACK)
    return chosen


def on_paper(
    shown: QTextCharFormat, units: float, family: str = "", *, bold: bool = False
) -> QTextCharFormat:
    """Return a format as it is *shown* on the screen, in letters so many *units* high.

    Without a *family* it keeps its own, where that is code's or a caption's.
    """
    before = shown.font()
    kept = before.family() if before.family() in (MONO, SANS) else SERIF
    heavy = bold or before.weight() >= QFont.Weight.DemiBold
    units *= _CODE if kept == MONO else 1.0
    chosen = QTextCharFormat()
    chosen.setFont(face(units, family or kept, bold=heavy, italic=before.italic()))
    chosen.setFontUnderline(before.underline())
    chosen.setFontStrikeOut(before.strikeOut())
    chosen.setForeground(GREY if not family and kept == SANS else BLACK)
    return chosen


LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
