"""The accounts of the parties beside a passage, each under its name."""

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from reader.model.edition.two_parties import two_for
from reader.model.markup.links import To, address, link_html
from reader.model.markup.perspectives import Perspectives, account_key, account_name_key
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.width_first import WidthFirst

# Two accounts stand side by side where each has at least this many letter sizes of width.
_WIDTH = 13.5


class Accounts(WidthFirst):
    """The accounts in their order, side by side where there is room."""

    def __init__(self, page: NotesPage, perspectives: Perspectives) -> None:
        """Set those of the passage; their texts become parts of the *page*."""
        self._grid = QGridLayout()
        super().__init__(self._grid)
        self._least = 2 * _WIDTH * page.pixels
        self._columns = 0
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(round(1.4 * page.pixels))
        self._grid.setVerticalSpacing(round(0.8 * page.pixels))
        parties = (account.party for account in perspectives.passage.accounts)
        self._boxes = [_account(party, page, perspectives) for party in parties]
        self._page = page
        if two_for(page.at_hand) is not None:
            self._grid.addWidget(self._beside(), 0, 0, 1, 2, Qt.AlignmentFlag.AlignRight)
        self._arrange(1)

    def fit(self, width: int) -> None:
        """Set them side by side, or below one another, as a *width* allows."""
        self._arrange(2 if width >= self._least and len(self._boxes) > 1 else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for i, box in enumerate(self._boxes):
            row, column = divmod(i, columns)
            self._grid.addWidget(box, row + 1, column, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))

    def _beside(self) -> QToolButton:
        """Return a button that sets two parties side by side through the whole article."""
        button = QToolButton()
        button.setText(self.tr("Side by side"))
        button.setAccessibleName(button.text())
        button.setToolTip(self.tr("Two parties side by side, through the whole article"))
        button.setFont(self._page.look.small_font)
        button.setAutoRaise(True)
        button.setMinimumWidth(1)  # it would widen a page that has less room
        button.clicked.connect(self._ask_beside)
        return button

    @Slot()
    def _ask_beside(self) -> None:
        self._page.link_activated.emit(QUrl(address(To.BESIDE, self._page.passage_id)))


def _account(party_id: str, page: NotesPage, perspectives: Perspectives) -> QWidget:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(round(0.15 * page.pixels))
    name = page.text(account_name_key(party_id), page.look.noting(page.pixels, bold=True))
    party = page.at_hand.parties[party_id].name
    link = link_html(To.PARTY, party_id, party, style="font-weight:600")
    name.show_html(f"<p>{link}</p>")
    text = page.text(account_key(party_id), page.look.noting(page.pixels))
    text.show_html(perspectives.html(account_key(party_id)))
    column.addWidget(name)
    column.addWidget(text)
    column.addStretch()
    return WidthFirst(column)
