"""The card over the pane: made when it is first asked for, and anew in another look."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.text.search import Query
from reader.ui.look.look import Look

if TYPE_CHECKING:
    from reader.ui.perspectives.card import Card


class Cards:
    """Shows sources and parties, one at a time, beside a place on the screen."""

    def __init__(self, look: Look, pane: QWidget, listen: Callable[["Card"], None]) -> None:
        """Lay cards in a *look* over a *pane*; *listen* is told of each that is made."""
        self.at_hand: AtHand | None = None  # whose sources and parties they are
        self.query = Query()  # what is framed on them
        self._look = look
        self._pane = pane
        self._listen = listen
        self._card: Card | None = None

    def show_look(self, look: Look) -> None:
        """Show what is asked for from now on in a *look*."""
        self._look = look
        if self._card is not None:
            self._card.deleteLater()
            self._card = None

    def show_source(self, key: str, at: QPoint | QRect | None, number: int) -> None:
        """Show a source, which the page has by a *number*, beside *at* on the screen.

        Without a place it stands at the pointer.
        """
        source = self.at_hand.sources.get(key) if self.at_hand else None
        if self.at_hand is not None and source is not None:
            from reader.model.markup.citing import passages_citing

            citing = len(passages_citing(key, self.at_hand))
            self._made.show_source(source, at or QCursor.pos(), number, citing - bool(number))
            self._made.show_hits(self.query)

    def show_party(self, party_id: str, at: QPoint | QRect | None) -> None:
        """Show a party beside *at* on the screen, or at the pointer."""
        party = self.at_hand.parties.get(party_id) if self.at_hand else None
        if party is not None:
            self._made.show_party(party, at or QCursor.pos())
            self._made.show_hits(self.query)

    @property
    def _made(self) -> "Card":
        if self._card is None:
            from reader.ui.perspectives.card import Card

            self._card = Card(self._look, self._pane)
            self._listen(self._card)
        return self._card

    def put_away(self) -> None:
        """Show no card any more."""
        if self._card is not None:
            self._card.hide()
