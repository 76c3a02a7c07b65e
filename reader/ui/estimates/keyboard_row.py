"""The row of a table to which the keyboard comes."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTableView

from reader.ui.look.focus_ring import BY_KEY


def choose_row(table: QTableView, row: int) -> None:
    """Choose a *row* of a *table* and no other; Qt's selectRow() obeys the keys that are held."""
    flags = QItemSelectionModel.SelectionFlag
    first = table.model().index(row, 0)
    table.selectionModel().setCurrentIndex(first, flags.ClearAndSelect | flags.Rows)


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
                choose_row(self._table, self._come_to)
        return False

    def _first_in_view(self) -> int:
        """Return the first row whose middle can be seen; where none can, the one that is next."""
        seen, model = self._table.viewport().visibleRegion(), self._table.model()
        for row in range(model.rowCount()):
            if seen.contains(self._table.visualRect(model.index(row, 0)).center()):
                return row
        return model.rowCount() - 1 if seen.boundingRect().top() > 0 else 0
