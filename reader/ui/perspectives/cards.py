"""The card over the pane: made when it is first asked for, and anew in another look."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from reader.model.edition.party import Party
from reader.model.edition.source import Source
from reader.model.text.search import Query
from reader.ui.look.look import Look

if TYPE_CHECKING:
    from reader.ui.perspectives.card import Card


class Cards:
    """Shows sources and parties, one at a time, beside a place on the screen."""

    def __init__(self, pane: QWidget, listen: Callable[["Card"], None]) -> None:
        """Lay cards over a *pane*; *listen* is told of each that is made."""
        self._pane = pane
        self._listen = listen
        self._look: Look | None = None
        self._card: Card | None = None

    def show_look(self, look: Look) -> None:
        """Show what is asked for from now on in a *look*."""
        self._look = look
        if self._card is not None:
            self._card.deleteLater()
            self._card = None

    def show(self, what: Source | Party | None, at: QPoint | QRect | None, query: Query) -> None:
        """Show a source or a party beside *at* on the screen or the pointer, if there is one.

        Framed on the card is what *query* finds.
        """
        if self._look is None or what is None:
            return
        at = at or QCursor.pos()
        if self._card is None:
            from reader.ui.perspectives.card import Card

            self._card = Card(self._look, self._pane)
            self._listen(self._card)
        if isinstance(what, Source):
            self._card.show_source(what, at)
        else:
            self._card.show_party(what, at)
        self._card.show_hits(query)

    def put_away(self) -> None:
        """Show no card any more."""
        if self._card is not None:
            self._card.hide()
