"""The passages of what is read, as a list that Qt's views can show and read aloud."""

from collections.abc import Collection, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind, Passage
from reader.ui.lists.head import HEAD_ROLE, Head
from reader.ui.look.passage_in_words import passage_in_words
from reader.ui.passages.passage_rows import PassageRow

Index = QModelIndex | QPersistentModelIndex

PASSAGE_ROLE = int(Qt.ItemDataRole.UserRole)  # PassageRow, or None for a head
MARKED_ROLE = PASSAGE_ROLE + 2  # whether its kind is marked in the text


class PassageModel(QAbstractListModel):
    """The rows of the list; heads lead nowhere."""

    def __init__(self, parent: QObject) -> None:
        """List nothing yet."""
        super().__init__(parent)
        self._rows: tuple[Head | PassageRow, ...] = ()
        self.at_hand: AtHand | None = None
        self.marked: Collection[Kind] = frozenset(Kind)  # in the text

    def show_rows(self, rows: Sequence[Head | PassageRow]) -> None:
        """List *rows*."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def index_of(self, passage: Passage | None) -> QModelIndex:
        """Return the row of a *passage*; an invalid one where it is not listed."""
        for number, row in enumerate(self._rows):
            if isinstance(row, PassageRow) and row.passage is passage:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are, heads among them."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the reader choose passages."""
        if isinstance(self._rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows or says."""
        row = self._rows[index.row()]
        if isinstance(row, Head):
            said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return row if role == HEAD_ROLE else row.in_words if role in said else None
        is_marked = row.passage.kind in self.marked
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.claim
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self._in_words(row)
                return words if is_marked else f"{words}, {self.tr('not marked')}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>“{escape(row.passage.exact)}”</p>"
        return {PASSAGE_ROLE: row, MARKED_ROLE: is_marked}.get(role)

    def _in_words(self, row: PassageRow) -> str:
        """Return what is said of a *row*; to know its number takes long where there are many."""
        place = passage_in_words(row.passage, self.at_hand) if self.at_hand else ""
        return f"{row.claim} {place}"
