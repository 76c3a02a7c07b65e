"""Fills the menu bar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from reader.ui.actions import Actions


def fill_menu_bar(bar: QMenuBar, actions: Actions, themes: list[QAction], topics: QMenu) -> None:
    """Put *actions* into the menus of *bar*, with a menu of *themes* and that of *topics*."""
    for title, entries in actions.menus():
        menu = bar.addMenu(title)
        for action in entries:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        if actions["next_theme"] in entries:
            name = QCoreApplication.translate("Menus", "Th&eme")
            menu.addMenu(name).addActions(themes)
        if actions["overview"] in entries:
            menu.insertMenu(_after(menu, actions["overview"]), topics)


def _after(menu: QMenu, action: QAction) -> QAction:
    entries = menu.actions()
    return entries[entries.index(action) + 1]
