"""The program's typefaces and their leading."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from reader.session.settings import ARTICLE, NOTES, Letters

SERIF, SANS = ARTICLE.family, NOTES.family
# For code: the desktop's own typeface of one width, whatever it is called there.
MONO = "monospace"
# The faces that are loaded have no bolder one; a bolder one that is asked for is made of it by Qt.
BOLD = QFont.Weight.DemiBold
_FACES = {
    "font_source_serif_pro": ("SourceSerifPro", ("Regular", "It", "Semibold", "SemiboldIt")),
    "font_source_sans_pro": ("SourceSansPro", ("Regular", "It", "Semibold", "SemiboldIt")),
}

# 66 characters of ordinary English; averageCharWidth() is unreliable for measuring a line.
SAMPLE = "The reader of a long text wants a line of sixty to seventy letters"


def load_fonts() -> None:
    """Make the two typefaces known to Qt, the same on every machine."""
    for package, (prefix, faces) in _FACES.items():
        # importlib.resources would import the package, and all that reading archives takes.
        spec = find_spec(package)
        folders = spec.submodule_search_locations if spec else None
        folder = Path(next(iter(folders or [""]))) / "files"
        for face in faces:
            QFontDatabase.addApplicationFont(str(folder / f"{prefix}-{face}.ttf"))


def font(family: str, pixels: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return a typeface in a size given in pixels; bold is the semibold face."""
    chosen = QFont(family)
    chosen.setPixelSize(max(1, round(pixels)))
    chosen.setItalic(italic)
    if bold:
        chosen.setWeight(BOLD)
    return chosen


def set_in(letters: Letters, pixels: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return the typeface of *letters* with their spaces, in a size given in pixels."""
    chosen = font(_family(letters.family), pixels, bold=bold, italic=italic)
    if letters.between_letters:
        chosen.setLetterSpacing(
            QFont.SpacingType.AbsoluteSpacing, letters.between_letters * chosen.pixelSize()
        )
    if letters.between_words:
        chosen.setWordSpacing(letters.between_words * chosen.pixelSize())
    return chosen


def _family(name: str) -> str:
    """Return the *name* of a family, or the system's where there is no such family any more."""
    if name in (SERIF, SANS) or (name and QFontDatabase.hasFamily(name)):
        return name
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def tabular(chosen: QFont) -> QFont:
    """Return the same typeface with figures of one width, for columns of numbers."""
    figures = QFont(chosen)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def measure(chosen: QFont, length: int = len(SAMPLE)) -> float:
    """Return the width of a line of so many letters of ordinary English, in pixels."""
    return QFontMetricsF(chosen).horizontalAdvance(SAMPLE) * length / len(SAMPLE)


def proportional_leading(chosen: QFont, leading: float) -> float:
    """Return the per cent of Qt's own line height that gives a *leading* in letter sizes."""
    return 100 * leading * chosen.pixelSize() / QFontMetricsF(chosen).lineSpacing()
