"""Fills the menu bar."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QMenu, QMenuBar

from reader.ui.menus.actions import Actions


def fill_menu_bar(bar: QMenuBar, actions: Actions, after: Mapping[str, Sequence[QMenu]]) -> None:
    """Put *actions* into the menus of *bar*; *after* has the menus that follow an action's id."""
    for title, entries in actions.menus():
        menu = bar.addMenu(title)
        for action in entries:
            if action is None:
                menu.addSeparator()
                continue
            menu.addAction(action)
            for submenu in after.get(action.objectName(), ()):
                menu.addMenu(submenu)
