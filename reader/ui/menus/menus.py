"""Fills the menu bar."""

from collections.abc import Mapping

from PySide6.QtWidgets import QMenu, QMenuBar

from reader.ui.menus.actions import Actions


def fill_menu_bar(bar: QMenuBar, actions: Actions, after: Mapping[str, QMenu]) -> None:
    """Put *actions* into the menus of *bar*; *after* has the menus that follow an action's id."""
    for title, entries in actions.menus():
        menu = bar.addMenu(title)
        for action in entries:
            if action is None:
                menu.addSeparator()
                continue
            menu.addAction(action)
            if action.objectName() in after:
                menu.addMenu(after[action.objectName()])
