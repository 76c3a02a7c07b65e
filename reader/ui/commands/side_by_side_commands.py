"""Sets two parties side by side in the place of the perspectives, and leads back from there."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from reader.model.edition.passage import Passage
from reader.model.edition.two_parties import Stops, TwoParties, two_for
from reader.session.search import Search
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.look.appearance import Appearance
from reader.ui.menus.actions import Actions
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.perspectives.side_by_side import SideBySide


class Remembered(Protocol):
    """The two parties that were last set side by side, by their ids."""

    parties: tuple[str, ...]

    def choose(self, parties: tuple[str, ...]) -> None:
        """Remember other *parties*."""


class SideBySideCommands(QObject):
    """Slots for the action of setting two side by side; made when it is first asked for."""

    room_wanted = Signal(bool)  # for two columns
    said = Signal(str)

    def __init__(
        self,
        actions: Actions,
        session: Session,
        appearance: Appearance,
        *,
        pane: PerspectivesPane,
        article: ArticleView,
        remembered: Remembered,
    ) -> None:
        """Show in the *pane* the two that are *remembered*; *actions* tell whether it is shown."""
        super().__init__(pane)
        self._action = actions["side_by_side"]
        self._pane_shown = actions["perspectives"]
        self._pane_shown.toggled.connect(self._leave_hidden)
        self._reading, self._searching = session.reading, session.searching
        self._appearance = appearance
        self._pane = pane
        self._article = article
        self._remembered = remembered
        self._stops = Stops.EITHER
        self._view: SideBySide | None = None
        article.installEventFilter(self)
        self._reading.at_hand_changed.connect(self.leave)
        self._reading.topic_changed.connect(self._leave_for)
        self._reading.passage_changed.connect(self._show_passage)
        self._searching.search_changed.connect(self._show_search)
        appearance.look_changed.connect(self._show_anew)

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Set two side by side, those wanted before or those with the most accounts; or leave."""
        if shown:
            self._begin(None)
        else:
            self.leave()

    @Slot(str)
    def show_from(self, passage_id: str) -> None:
        """Set two side by side who tell a passage."""
        at_hand = self._reading.at_hand
        self._begin(at_hand.passage(passage_id) if at_hand else None)

    @Slot()
    def leave(self) -> None:
        """Go back to the perspectives on the passage that is chosen."""
        self._action.setChecked(False)
        if self._view is not None:
            self._view = self._reading.stops = None
            self._pane.show_instead(None)
            self.room_wanted.emit(False)
            self._pane.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave with Esc in the article too."""
        is_key = event.type() is QEvent.Type.KeyPress and self._view is not None
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def _begin(self, passage: Passage | None) -> None:
        at_hand = self._reading.at_hand
        two = two_for(at_hand, self._remembered.parties, passage) if at_hand else None
        self._action.setChecked(two is not None)
        if two is None:
            self.said.emit(self.tr("Fewer than two parties have an account of their own here"))
            return
        self._show(two)
        if self._reading.passage is None and (first := self._reading.beside(+1)) is not None:
            self._reading.select_passage(first.id)

    def _show(self, two: TwoParties) -> None:
        at_hand = self._reading.at_hand
        if at_hand is None:
            return
        look, perspectives_of = self._appearance.look, self._searching.perspectives
        view = SideBySide(at_hand, two, self._stops, perspectives_of, look)
        view.two_chosen.connect(self._take_two)
        view.stops_chosen.connect(self._take_stops)
        view.passage_activated.connect(self._reading.show)
        view.next_requested.connect(self._reading.next_passage)
        view.previous_requested.connect(self._reading.previous_passage)
        view.left.connect(self.leave)
        self._view = view
        self._take_two(two)
        self._pane_shown.setChecked(True)
        self._pane.show_instead(view)
        self.room_wanted.emit(True)
        view.column.show_search(self._searching.search)
        view.show_passage(self._reading.passage)
        view.setFocus()

    @Slot(object)
    def _take_two(self, two: TwoParties) -> None:
        self._remembered.choose(two)
        self._stop()

    @Slot(object)
    def _take_stops(self, stops: Stops) -> None:
        self._stops = stops
        self._stop()

    def _stop(self) -> None:
        if self._view is not None:
            self._reading.stops = {passage.id for passage in self._view.passages}

    @Slot()
    def _show_anew(self) -> None:
        if self._view is not None:
            self._begin(None)

    @Slot(object)
    def _show_passage(self, passage: Passage | None) -> None:
        if self._view is not None:
            self._view.show_passage(passage)

    @Slot(bool)
    def _leave_hidden(self, shown: bool) -> None:
        if not shown and self._view is not None:
            self.leave()

    @Slot(str)
    def _leave_for(self, topic: str) -> None:
        """Leave for the page on a *topic*, which stands in the usual pane."""
        if topic and self._view is not None:
            self.leave()

    @Slot(object)
    def _show_search(self, search: Search) -> None:
        """Leave for a hit in the perspectives, and frame all others."""
        if self._view is not None and search.notes_hit is not None:
            self.leave()
        elif self._view is not None:
            self._view.column.show_search(search)
