"""The program's colours, read from ``resources/themes``."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader.model.edition.passage import Kind
from reader.model.storage.paths import resources_folder
from reader.model.storage.themes import SYSTEM


class KindColours(NamedTuple):
    """The colours of a kind: behind a passage's words, the line under them, and the soft fill.

    The full fill is only behind the passage that is chosen, pointed at or at the keyboard.
    """

    fill: QColor
    line: QColor
    soft: QColor


class Theme(NamedTuple):
    """The colours of one theme, by their roles."""

    id: str
    page: QColor  # behind the article
    text: QColor
    muted: QColor  # numbers, captions, what is secondary
    chrome: QColor  # tool bar, status bar
    pane: QColor  # behind the perspectives
    line: QColor  # dividers and grid lines
    field: QColor  # behind what is typed
    edge: QColor  # borders of fields, check boxes and cards
    focus: QColor  # the ring where the keyboard is
    card: QColor  # behind what is laid over the window
    selection: QColor
    hover: QColor  # behind a row or button that is pointed at
    kinds: Mapping[Kind, KindColours]

    def in_high_contrast(self) -> "Theme":
        """Return the same theme with its secondary words and its lines as strong as the text."""
        return self._replace(muted=self.text, line=self.edge, edge=self.text)

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
            (self.text, (role.Link, role.LinkVisited)),
            (self.focus, (role.Accent,)),
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
    path = resources_folder() / "themes" / f"{theme_id}.json"
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    colours = {role: QColor(colour) for role, colour in data["colours"].items()}
    kinds = {}
    for kind in Kind:
        fill, line = (QColor(data[kind.value][part]) for part in ("fill", "line"))
        soft = QColor(blend(fill, colours["page"], data["soft"]).rgb())
        kinds[kind] = KindColours(fill, line, soft)
    return Theme(id=theme_id, kinds=kinds, **colours)
