"""The row of a table to which the keyboard comes."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTableView

from reader.ui.look.focus_ring import BY_KEY


class KeyboardRow(QObject):
    """Shows by a chosen row where the keyboard is, for as long as it is there."""

    def __init__(self, table: QTableView) -> None:
        """Watch a *table*."""
        super().__init__(table)
        self._table = table
        self._come_to = -1  # the row that was chosen only because the keyboard came
        table.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Choose the first row in view where none was; none again if one went to no other."""
        if isinstance(event, QFocusEvent) and event.reason() in BY_KEY:
            if event.lostFocus():
                if self._table.currentIndex().row() == self._come_to:
                    self._table.clearSelection()
                self._come_to = -1
            elif not self._table.selectionModel().hasSelection():
                self._come_to = self._first_in_view()
                self._table.selectRow(self._come_to)
        return False

    def _first_in_view(self) -> int:
        """Return the first row whose middle can be seen, or the first of all."""
        seen, model = self._table.viewport().visibleRegion(), self._table.model()
        for row in range(model.rowCount()):
            if seen.contains(self._table.visualRect(model.index(row, 0)).center()):
                return row
        return 0
