"""What was found, as a list that Qt's views can show and read aloud."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.ui.finding.found_rows import More, Row
from reader.ui.lists.head import HEAD_ROLE, Head

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)  # Row or More, or None for a head


class FoundModel(QAbstractListModel):
    """The rows of what was found; heads cannot be chosen."""

    rows: tuple[Head | Row | More, ...] = ()

    def show_rows(self, rows: Sequence[Head | Row | More]) -> None:
        """List *rows*."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows or says."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.in_words
        return row if role == (HEAD_ROLE if isinstance(row, Head) else ROW_ROLE) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the reader choose what leads somewhere."""
        if isinstance(self.rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
