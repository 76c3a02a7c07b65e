"""Makes the menus of the menu bar, which show their titles before they are filled."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtWidgets import QMenu, QMenuBar

from reader.ui.menus.actions import Actions


def add_menus(bar: QMenuBar, actions: Actions) -> tuple[QMenu, ...]:
    """Return the menus of *bar* for *actions*, with nothing in them yet."""
    return tuple(bar.addMenu(title) for title, _ in actions.menus())


def fill_menus(
    menus: Iterable[QMenu], actions: Actions, after: Mapping[str, Sequence[QMenu]]
) -> None:
    """Put *actions* into their *menus*; *after* has the menus that follow an action's id."""
    for menu, (_, entries) in zip(menus, actions.menus(), strict=True):
        for action in entries:
            if action is None:
                menu.addSeparator()
                continue
            menu.addAction(action)
            for submenu in after.get(action.objectName(), ()):
                menu.addMenu(submenu)
