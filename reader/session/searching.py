"""The search in progress, and the reader's steps from hit to hit."""

from bisect import bisect_left
from dataclasses import replace
from math import inf
from operator import attrgetter

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import Phrasing
from reader.model.markup.perspectives import Part, Perspectives
from reader.model.text.search import Query
from reader.session.edition_search import SILENCE, EditionSearch, OwnWords
from reader.session.history import Place
from reader.session.reading import Reading
from reader.session.search import Search


class Searching(QObject):
    """What is searched for in what is read, and word of every change to it."""

    search_changed = Signal(object)  # Search
    work_left = Signal()  # something to be prepared in idle moments

    def __init__(self, reading: Reading, phrasing: Phrasing, parent: QObject | None = None) -> None:
        """Search what *reading* reads, put into words by *phrasing*."""
        super().__init__(parent)
        self._reading = reading
        self._phrasing = phrasing
        self._own_words = SILENCE
        self._own: tuple[tuple[str, Part], ...] = ()
        self._edition_search: EditionSearch | None = None
        self._search = Search()
        self._asked = Query()  # what is looked for may be what else it can mean
        self._before: Place | None = None
        self._is_left = False  # whether the way back leads there already
        # Before any view hears of the article, and asks for its perspectives.
        reading.at_hand_changed.connect(self._turn_to)
        if reading.at_hand is not None:
            self._turn_to(reading.at_hand)

    @property
    def search(self) -> Search:
        """Return the search in progress; an empty query where there is none."""
        return self._search

    def let_say(self, own_words: OwnWords) -> None:
        """Search the program's *own words* as well, in what is read and what is opened later."""
        self._own_words = own_words
        if self._reading.at_hand is not None:
            self._turn_to(self._reading.at_hand)

    def let_find_own(self, own: tuple[tuple[str, Part], ...]) -> None:
        """Search what the reader said as well, their *own* words by the topics that they are."""
        self._own = own
        if self._edition_search is not None:
            self._edition_search.own = own
            if self._search.query and not self._search.waiting:
                found, current = self._edition_search.find(self._search.query), self._search.current
                if current is not None:
                    current = min(current, len(found) - 1) if len(found) else None
                self._show(replace(found, current=current))

    def perspectives(self, passage: Passage) -> Perspectives:
        """Return a passage's perspectives; ValueError where there is nothing to read."""
        if self._edition_search is None:
            raise ValueError("Nothing is read, and so there are no perspectives.")
        return self._edition_search.perspectives(passage)

    def prepare(self) -> bool:
        """Do a little of what searches need; tell whether more is left. One that waits is done."""
        if self._edition_search is None:
            return False
        query = self._search.query
        more = self._edition_search.prepare(query)
        if self._search.waiting and self._edition_search.is_ready(query):
            self._asked = Query()
            self.find(query)
        return more

    # -- what the reader asks for

    @Slot(object)
    def find(self, query: Query) -> None:
        """Look for what *query* says, and go to the first hit from the reader's place on."""
        if self._edition_search is None or query == self._asked:
            return
        self._asked = query
        if self._before is None:
            self._before = self._reading.place
        if not self._edition_search.is_ready(query):
            self._show(Search(query, waiting=True))
            self.work_left.emit()
            return
        search = self._edition_search.find(query)
        in_article = search.in_article
        here = self._before.position or -inf  # at the very top the title is seen too
        ahead = bisect_left(in_article, here, key=attrgetter("start"))
        first = ahead if ahead < len(in_article) else 0
        self._show(replace(search, current=first if in_article else None))

    @Slot()
    def find_next(self) -> None:
        """Go to the next hit, round to the first after the last."""
        self._step(+1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the previous hit, round to the last before the first."""
        self._step(-1)

    @Slot()
    def find_in_notes(self) -> None:
        """Go to the first hit in the perspectives."""
        if self._search.in_notes:
            self._show(replace(self._search, current=len(self._search.in_article)))

    def go_to_hit(self, position: int | None, passage: str = "", topic: str = "") -> None:
        """Go to the hit at a *position* of the article, or to the first on a page beside it.

        Where none is there, as where a page lists a source, the page is shown all the same.
        """
        self._leave_start()
        search = self._search
        index: int | None = None
        if position is not None:
            index = bisect_left(search.in_article, position, key=attrgetter("start"))
        else:
            hits = enumerate(search.in_notes, len(search.in_article))
            on_page = (i for i, hit in hits if (hit.passage, hit.topic) == (passage, topic))
            index = next(on_page, None)
        if index is not None and index < len(search):
            self._show(replace(search, current=index, wrapped=False))
        elif position is not None:
            self._reading.go_to(replace(self._reading.place, position=position))
        elif passage:
            self._reading.show(passage)
        else:
            self._reading.show_topic(topic)

    @Slot()
    def end(self) -> None:
        """End the search and stay; the place before it is one step back."""
        before, self._before = self._before, None
        if before is not None:
            if self._search and before != self._reading.place and not self._is_left:
                self._reading.leave(before)
            self._show(Search())
        self._is_left = False

    @Slot()
    def cancel(self) -> None:
        """End the search and return to where the reader was."""
        before, self._before = self._before, None
        self._is_left = False
        if before is not None:
            self._show(Search())
            self._reading.go_to(before)

    @Slot()
    def return_to_start(self) -> None:
        """Return to where the reader was; the search goes on, at none of its hits."""
        if self._before is not None:
            self._show(replace(self._search, current=None))
            self._reading.go_to(self._before)

    # -- how it is done

    def _leave_start(self) -> None:
        """Let the way back lead to where the reader was before the search, in one step."""
        before = self._before
        if before is not None and (not self._is_left or self._reading.place == before):
            self._is_left = True
            self._reading.leave(before)

    @Slot(object)
    def _turn_to(self, at_hand: AtHand) -> None:
        """Search what is *at_hand* from now on, and for nothing yet."""
        self._before, self._is_left = None, False
        self._edition_search = EditionSearch(at_hand, self._phrasing, self._own_words)
        self._edition_search.own = self._own
        self._show(Search())
        self.work_left.emit()

    def _step(self, step: int) -> None:
        search = self._search
        if not len(search):
            return
        before_first = -1 if step > 0 else 0
        target = (before_first if search.current is None else search.current) + step
        wrapped = search.current is not None and not 0 <= target < len(search)
        self._show(replace(search, current=target % len(search), wrapped=wrapped))

    def _show(self, search: Search) -> None:
        self._search = search
        if not search.query:
            self._asked = Query()
        hit = search.notes_hit
        if hit is not None and hit.passage:
            self._reading.show(hit.passage)
        elif hit is not None:
            self._reading.show_topic(hit.topic)
        self.search_changed.emit(search)
