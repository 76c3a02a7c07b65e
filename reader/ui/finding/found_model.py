"""What was found, as a list that Qt's views can show and read aloud."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.ui.finding.found_rows import Row

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class FoundModel(QAbstractListModel):
    """The rows of what was found; heads cannot be chosen."""

    rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """List *rows*."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows or says."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(_said(row).split())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the reader choose what leads somewhere."""
        row = self.rows[index.row()]
        leads = row.match is not None or row.is_more
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable if leads else Qt.ItemFlag.NoItemFlags


def _said(row: Row) -> str:
    if row.is_more:
        return row.title.format(count=row.hits)
    if row.match is None:
        return f"{row.title}, {row.hits}"
    return f"{row.title} {row.before}{row.match.text}{row.after}"
