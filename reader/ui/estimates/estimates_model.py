"""A quantity's estimates as a table that Qt's views can show, sort and read aloud."""

from collections.abc import Collection
from enum import IntEnum
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.edition.at_hand import AtHand
from reader.model.edition.estimate import Estimate, Quantity, Standing
from reader.model.edition.scale import scale_for
from reader.model.edition.tick import ticks_of
from reader.model.markup.citations import superscripts
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import Perspectives, remarks
from reader.ui.look.standing_in_words import standing_sentence

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the table."""

    WHO = 0
    FIGURE = 1
    PLOT = 2


class Order(IntEnum):
    """The rules by which the rows may stand; the rule in force is written above them."""

    DATE = 0
    PARTY = 1
    FIGURE = 2


# The row's estimate, its place in the edition's own order, its party's name, and that and what is
# said below it as safe HTML.
ESTIMATE_ROLE = int(Qt.ItemDataRole.UserRole)
INDEX_ROLE = ESTIMATE_ROLE + 1
NAME_ROLE = ESTIMATE_ROLE + 2
LINK_ROLE = ESTIMATE_ROLE + 3
REMARKS_ROLE = ESTIMATE_ROLE + 4


class EstimatesModel(QAbstractTableModel):
    """The estimates of one quantity."""

    def __init__(
        self,
        quantity: Quantity,
        at_hand: AtHand,
        perspectives: Perspectives,
        parent: QObject | None = None,
        *,
        of: Collection[str] = (),
    ) -> None:
        """Begin in the edition's order, by the end of the period; only those *of* some parties."""
        super().__init__(parent)
        self.quantity = quantity
        passage = perspectives.passage
        attachment = at_hand.attachment(passage.id)
        self.ticks = ticks_of(quantity, attachment)
        self.scale = scale_for(quantity, passage.quantities, attachment)
        self._at_hand = at_hand
        self._passage = passage
        self._numbers = perspectives.numbers
        self._phrasing = perspectives.phrasing
        every = enumerate(quantity.estimates)
        self._rows = [(i, estimate) for i, estimate in every if not of or estimate.party in of]

    def sort_by(self, order: Order) -> None:
        """Put the rows into another *order*; the same ones stay side by side by date."""
        rows = sorted(self._rows, key=lambda row: row[0])
        if order is Order.PARTY:
            rows.sort(key=lambda row: self._name(row[1]).casefold())
        elif order is Order.FIGURE:
            rows.sort(key=lambda row: row[1].figure.magnitude)
        self._put(rows)

    def _put(self, rows: list[tuple[int, Estimate]]) -> None:
        """Put *rows* in the place of those there are, so that what is chosen stays chosen."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        chosen = [self._rows[index.row()][0] for index in before]
        self._rows = rows
        after = [
            self.index(self.row_of(number), index.column())
            for number, index in zip(chosen, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def row_of(self, index: int) -> int:
        """Return the row in which the estimate of that *index* in the edition stands now."""
        return next(row for row, (i, _) in enumerate(self._rows) if i == index)

    def ticks_in_words(self) -> tuple[str, ...]:
        """Return a sentence for each tick through all rows."""
        said = (tick.in_words(self._phrasing) for tick in self.ticks)
        return tuple(f"{words[:1].upper()}{words[1:]}." for words in said)

    def sentence(self, row: int) -> str:
        """Return a row as one sentence."""
        estimate = self._rows[row][1]
        return estimate.sentence(self._name(estimate), self.quantity.unit, self._phrasing)

    def as_text(self, rows: list[int]) -> str:
        """Return *rows* with a line of headings, divided by tabs, for a spreadsheet."""
        from reader.model.exchange.estimate_rows import RowForm, rows_of, written

        estimates = [self._rows[row][1] for row in rows]
        passage, at_hand, phrasing = self._passage, self._at_hand, self._phrasing
        return written(rows_of(self.quantity, passage, at_hand, phrasing, estimates), RowForm.TSV)

    # -- how Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many estimates there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or says."""
        number, estimate = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole if index.column() == Column.WHO:
                return f"{self._name(estimate)}, {estimate.as_of}, {estimate.counts}"
            case Qt.ItemDataRole.DisplayRole if index.column() == Column.FIGURE:
                return estimate.figure.in_words(self._phrasing)
            case Qt.ItemDataRole.ToolTipRole:
                return self._explanation(estimate)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.sentence(index.row())
        if role == ESTIMATE_ROLE:
            return estimate
        if role == INDEX_ROLE:
            return number
        if role == NAME_ROLE:
            return self._name(estimate)
        if role == LINK_ROLE:
            name = self._name(estimate)
            return link_html(To.PARTY, estimate.party, name, **{"class": "party"})
        if role == REMARKS_ROLE:
            return self._remarks(estimate)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column, for those who listen; above the plot is its axis."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("By whom, of what"), self.tr("Figure"), "")[section]
        return None

    def _name(self, estimate: Estimate) -> str:
        return self._at_hand.parties[estimate.party].name

    def _explanation(self, estimate: Estimate) -> str:
        """Return what a row lacks: whose figure it is, and what its mark means beside others."""
        party = self._at_hand.parties[estimate.party]
        said = [f"{party.full_name}: {party.stake}"]
        if estimate.standing is not Standing.SEEN:
            said.append(standing_sentence(estimate.standing))
        return "".join(f"<p>{escape(words)}</p>" for words in said)

    def _remarks(self, estimate: Estimate) -> str:
        """Return what is counted, how it is known, which stands out, and from which sources."""
        said = [*map(escape, remarks(estimate, self._phrasing))]
        if standing := estimate.standing.beside_a_figure(self._phrasing):
            said.append(f"<i>{escape(standing)}</i>")
        numbers = " ".join(
            link_html(To.SOURCE, key, str(self._numbers[key])) for key in estimate.sources
        )
        return superscripts(f"{' · '.join(said)}<sup>{numbers}</sup>")
