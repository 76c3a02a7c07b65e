"""The program's colours and typefaces, read from ``resources/themes``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette

from reader.model.edition.passage import Kind
from reader.model.storage.paths import resources_folder

SERIF, SANS = "Source Serif Pro", "Source Sans Pro"
SYSTEM = "system"
NAMES = ("light", "sepia", "dark", "black")

# The size at 100 %, in pixels, and the leading: interface design, section 7.1.
ARTICLE_PIXELS, NOTES_PIXELS = 19.0, 16.0
LEADING = 1.5

_FACES = {
    "font_source_serif_pro": ("SourceSerifPro", ("Regular", "It", "Semibold", "SemiboldIt")),
    "font_source_sans_pro": ("SourceSansPro", ("Regular", "It", "Semibold", "SemiboldIt")),
}

# 66 characters of ordinary English; averageCharWidth() is unreliable for measuring a line.
_SAMPLE = "The reader of a long text wants a line of sixty to seventy letters"


@dataclass(frozen=True, slots=True)
class KindColours:
    """The two colours of a kind: behind the passage's words, and the line under them."""

    fill: QColor
    line: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, by their roles."""

    id: str
    name: str
    dark: bool
    page: QColor
    text: QColor
    muted: QColor
    chrome: QColor
    pane: QColor
    line: QColor
    field: QColor
    link: QColor
    selection: QColor
    hover: QColor
    kinds: Mapping[Kind, KindColours]

    def palette(self) -> QPalette:
        """Return the palette that gives Qt's own widgets these colours."""
        role = QPalette.ColorRole
        palette = QPalette()
        for colour, roles in (
            (self.chrome, (role.Window, role.Button)),
            (self.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
            (self.text, (role.HighlightedText, role.BrightText)),
            (self.field, (role.Base,)),
            (self.pane, (role.AlternateBase, role.ToolTipBase)),
            (self.selection, (role.Highlight,)),
            (self.link, (role.Link, role.LinkVisited, role.Accent)),
            (self.muted, (role.PlaceholderText,)),
            (self.line, (role.Mid, role.Midlight, role.Light)),
        ):
            for each in roles:
                palette.setColor(each, colour)
        for shade, factor in ((role.Dark, 130), (role.Shadow, 170)):
            palette.setColor(shade, self.line.darker(factor))
        for each in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(
                QPalette.ColorGroup.Disabled, each, blend(self.muted, self.chrome, 0.4)
            )
        return palette


def blend(colour: QColor, other: QColor, share: float) -> QColor:
    """Return *colour* with a *share* (0 to 1) of *other* mixed in."""
    return QColor.fromRgbF(
        colour.redF() * (1 - share) + other.redF() * share,
        colour.greenF() * (1 - share) + other.greenF() * share,
        colour.blueF() * (1 - share) + other.blueF() * share,
    )


def load_theme(theme_id: str) -> Theme:
    """Return the theme of that id; "system" is light or dark, as the desktop is."""
    if theme_id == SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        theme_id = "dark" if scheme == Qt.ColorScheme.Dark else "light"
    path = resources_folder() / "themes" / f"{theme_id}.toml"
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    kinds = {
        kind: KindColours(QColor(data[kind.value]["fill"]), QColor(data[kind.value]["line"]))
        for kind in Kind
    }
    colours = {role: QColor(colour) for role, colour in data["colours"].items()}
    return Theme(id=theme_id, name=data["name"], dark=data["dark"], kinds=kinds, **colours)


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
        chosen.setWeight(QFont.Weight.DemiBold)
    return chosen


def tabular(chosen: QFont) -> QFont:
    """Return the same typeface with figures of one width, for columns of numbers."""
    figures = QFont(chosen)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def measure(article_font: QFont) -> float:
    """Return the width of a line of 66 characters, in pixels."""
    return QFontMetricsF(article_font).horizontalAdvance(_SAMPLE)


def proportional_leading(chosen: QFont, leading: float = LEADING) -> float:
    """Return the per cent of Qt's own line height that gives a *leading* in letter sizes."""
    return 100 * leading * chosen.pixelSize() / QFontMetricsF(chosen).lineSpacing()


def bar_style(theme: Theme) -> str:
    """Return the style sheet of a flat bar; a palette cannot say that there is no bevel."""
    line, chrome = theme.line.name(), theme.chrome.name()
    return f"""
        QToolBar {{ background: {chrome}; border: 0; border-bottom: 1px solid {line};
                    padding: 5px 8px; spacing: 4px; }}
        QMenuBar {{ background: {chrome}; }}
        QStatusBar {{ background: {chrome}; border-top: 1px solid {line}; }}
        QStatusBar::item {{ border: 0; }}
        QStatusBar QLabel {{ padding: 0 10px; }}
    """


def scroll_bar_style(theme: Theme) -> str:
    """Return the style sheet of a slim scroll bar."""
    handle, muted = blend(theme.muted, theme.page, 0.55).name(), theme.muted.name()
    return f"""
        QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
        QScrollBar::handle:vertical {{ background: {handle}; min-height: 36px; border-radius: 4px;
                                       margin: 2px; }}
        QScrollBar::handle:vertical:hover {{ background: {muted}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
