"""Lets the reader choose how the text looks, on a card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.ui.look.appearance import Appearance

if TYPE_CHECKING:
    from reader.ui.bars.appearance_card import AppearanceCard


class AppearanceCommands(QObject):
    """Slots for the button Aa; the card is made when it is first asked for."""

    def __init__(
        self, appearance: Appearance, names: dict[str, str], more: QAction, parent: QWidget
    ) -> None:
        """Choose in *appearance*; the themes have *names* by their ids, and *more* is offered."""
        super().__init__(parent)
        self._appearance = appearance
        self._names = names
        self._more = more
        self._window = parent
        self._card: AppearanceCard | None = None

    @Slot(QWidget)
    def show_appearance(self, button: QWidget) -> None:
        """Show the card below the *button* that asks for it."""
        if self._card is None:
            from reader.ui.bars.appearance_card import AppearanceCard

            self._card = AppearanceCard(self._appearance, self._names, self._more, self._window)
        self._card.show_below(button)
