"""Undoes what was done last: with a passage's place, or with a mark of the reader's own."""

from PySide6.QtCore import QObject, Slot

from reader.ui.commands.own_commands import OwnCommands
from reader.ui.commands.placing_commands import PlacingCommands


class Undoing(QObject):
    """Knows which of the two the reader did last; each undoes its own steps.

    It is always offered: where there is nothing to undo, that is said.
    """

    def __init__(self, placing: PlacingCommands, own: OwnCommands, parent: QObject) -> None:
        """Let *placing* and *own* undo."""
        super().__init__(parent)
        self._placing = placing
        self._own = own
        self._is_placing = False

    @Slot()
    def undo(self) -> None:
        """Undo the last step."""
        (self._placing if self._is_placing else self._own).undo()

    @Slot(bool)
    def hear_of_placing(self, left: bool) -> None:
        """Be about places after a step with one, while there is one *left* to undo."""
        self._is_placing = left

    @Slot()
    def turn_to_marks(self) -> None:
        """Be about marks after a step with one."""
        self._is_placing = False
