"""The passages of what is read, as a list that Qt's views can show, filter and read aloud."""

from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.text.search import Query, SearchText
from reader.ui.look.kind_names import kind_name
from reader.ui.look.passage_in_words import passage_in_words
from reader.ui.look.phrasing_in_language import PhrasingInLanguage

Index = QModelIndex | QPersistentModelIndex


PASSAGE_ROLE = int(Qt.ItemDataRole.UserRole)


class PassageModel(QAbstractListModel):
    """The passages with their claims, and the words by which a filter finds them."""

    def __init__(self, parent: QObject) -> None:
        """List nothing yet."""
        super().__init__(parent)
        self._phrasing = PhrasingInLanguage(self).phrasing()
        self._at_hand: AtHand | None = None
        self._words: dict[int, SearchText] = {}

    def show_article(self, at_hand: AtHand) -> None:
        """List the passages of what is *at_hand*."""
        self.beginResetModel()
        self._at_hand = at_hand
        self._words = {}
        self.endResetModel()

    def row_of(self, passage: Passage) -> int:
        """Return the row of a *passage*, -1 where nothing is listed."""
        return self._at_hand.passages.index(passage) if self._at_hand else -1

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many passages there are."""
        if self._at_hand is None or (parent is not None and parent.isValid()):
            return 0
        return len(self._at_hand.passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows or says."""
        if self._at_hand is None:
            return None
        passage = self._at_hand.passages[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._at_hand.claim_of(passage, self._phrasing)
            case Qt.ItemDataRole.AccessibleTextRole:
                return passage_in_words(passage, self._at_hand)
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>“{escape(passage.exact)}”</p>"
            case Qt.ItemDataRole.StatusTipRole:
                number = self._at_hand.paragraph_of(passage)
                return self.tr("paragraph {number}").format(number=number)
        if role == PASSAGE_ROLE:
            return passage
        return None

    def words(self, row: int) -> SearchText:
        """Return what a filter looks through, folded when it is first asked for."""
        if row not in self._words and self._at_hand is not None:
            passage = self._at_hand.passages[row]
            words = f"{' '.join(map(kind_name, passage.kinds))} {passage.claim} {passage.exact}"
            self._words[row] = SearchText(words)
        return self._words[row]


class PassageFilter(QSortFilterProxyModel):
    """Those of the passages in whose words something is found, as a search finds it."""

    def __init__(self, passages: PassageModel, parent: QObject) -> None:
        """List all *passages*."""
        super().__init__(parent)
        self._passages = passages
        self._query = Query()
        self.setSourceModel(passages)

    def look_for(self, query: Query) -> None:
        """List what *query* finds, and all where it looks for nothing."""
        self._query = query
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Tell whether the passage in a *row* is listed."""
        return not self._query or bool(self._passages.words(row).find(self._query))
