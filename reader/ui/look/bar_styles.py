"""The few style sheets: flat bars, and slim scroll bars; and the letters of menus."""

from typing import Any

from PySide6.QtWidgets import QApplication

from reader.ui.look.look import Look
from reader.ui.look.theme import Theme, blend
from reader.ui.look.typefaces import SANS, font

# WORKAROUND: by its types PySide6 (6.12) takes names of classes as bytes, and in truth as text.
MENUS: tuple[Any, ...] = ("QMenuBar", "QMenu")


def bar_style(theme: Theme) -> str:
    """Return the style sheet of a flat bar; a palette cannot say that there is no bevel."""
    line, chrome = theme.line.name(), theme.chrome.name()
    return f"""
        QToolBar {{ background: {chrome}; border: 0; border-bottom: 1px solid {line};
                    padding: 5px 8px; spacing: 4px; }}
        QToolButton::menu-indicator {{ image: none; }}
        QMenuBar {{ background: {chrome}; }}
        QStatusBar {{ background: {chrome}; border-top: 1px solid {line}; }}
        QStatusBar::item {{ border: 0; }}
        QStatusBar QLabel {{ padding: 0 10px; }}
    """


def button_style(theme: Theme) -> str:
    """Return the style sheet of a flat button, with a ring while the keyboard is on it."""
    ring, selection, hover = theme.focus.name(), theme.selection.name(), theme.hover.name()
    return f"""
        QToolButton {{ border: 2px solid transparent; border-radius: 4px; padding: 2px 3px; }}
        QToolButton:hover {{ background: {hover}; }}
        QToolButton:checked {{ background: {selection}; }}
        QToolButton:focus {{ border-color: {ring}; }}
    """


def set_menus(look: Look) -> None:
    """Set all menus as large as *look* has them: a menu takes no letters from its window."""
    letters = font(SANS, 15 * look.bar_zoom)
    for menus in MENUS:
        QApplication.setFont(letters, menus)


def scroll_strip_style(theme: Theme) -> str:
    """Return the style sheet of a scroll bar with ticks on it, which are seen on its thumb too."""
    return f"""
        {scroll_bar_style(theme)}
        QScrollBar:vertical {{ width: 14px; }}
        QScrollBar::handle:vertical {{ background: {theme.hover.name()}; border-radius: 3px;
                                       margin: 0; }}
        QScrollBar::handle:vertical:hover {{ background: {theme.line.name()}; }}
    """


def scroll_bar_style(theme: Theme) -> str:
    """Return the style sheet of a slim scroll bar."""
    handle, muted = blend(theme.muted, theme.page, 0.55).name(), theme.muted.name()
    return f"""
        QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
        QScrollBar::handle:vertical {{ background: {handle}; min-height: 36px; border-radius: 4px;
                                       margin: 2px; }}
        QScrollBar::handle:vertical:hover {{ background: {muted}; }}
        QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
        QScrollBar::handle:horizontal {{ background: {handle}; min-width: 36px; border-radius: 4px;
                                         margin: 2px; }}
        QScrollBar::handle:horizontal:hover {{ background: {muted}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
