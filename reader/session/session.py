"""What the reader is looking at, and word of every change to it.

Views ask for a change by calling a slot and wait, like everybody else, to be told of it by a
signal. Nothing is said when nothing changed; that ends every loop.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.model.edition.topics import passage_topic
from reader.model.text.search import Query
from reader.session.history import Place
from reader.session.reading import Reading
from reader.session.search import Search

ALL_KINDS = frozenset(Kind)


class Session(Reading):
    """The state that the views share: the reader's place, the search and the marks."""

    search_changed = Signal(object)  # Search
    marks_changed = Signal(object)  # frozenset of the kinds whose marks are shown
    work_left = Signal()  # something to be prepared in idle moments

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without an edition."""
        super().__init__(parent)
        self._search = Search()
        self._marks = ALL_KINDS
        self._before_search: Place | None = None

    @property
    def search(self) -> Search:
        """Return the search in progress; an empty query where there is none."""
        return self._search

    @property
    def marks(self) -> frozenset[Kind]:
        """Return the kinds of passages whose marks are shown."""
        return self._marks

    @Slot()
    def toggle_marks(self) -> None:
        """Hide all marks, or show them all."""
        self._show_marks(frozenset() if self._marks else ALL_KINDS)

    @Slot(str)
    def toggle_kind(self, kind: str) -> None:
        """Hide the marks of one *kind*, or show them."""
        self._show_marks(self._marks ^ {Kind(kind)})

    # -- searching

    @Slot(object)
    def find(self, query: Query) -> None:
        """Look for what *query* says, and go to the first hit from the reader's place on."""
        if self._edition_search is None or query == self._search.query:
            return
        if self._before_search is None:
            self._before_search = self.place
        if not self._edition_search.is_ready(query):
            self._show_search(Search(query, waiting=True))
            self.work_left.emit()
            return
        search = self._edition_search.find(query)
        start = self._before_search.position
        ahead = (i for i, hit in enumerate(search.in_article) if hit.start >= start)
        first = next(ahead, 0 if search.in_article else None)
        self._show_search(replace(search, current=first))

    def prepare_search(self) -> bool:
        """Do a little of what searches need; tell whether more is left. One that waits is done."""
        if self._edition_search is None:
            return False
        query = self._search.query
        more = self._edition_search.prepare(query)
        if self._search.waiting and self._edition_search.is_ready(query):
            self._search = Search()
            self.find(query)
        return more

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
            self._show_search(replace(self._search, current=len(self._search.in_article)))

    @Slot()
    def end_search(self) -> None:
        """End the search and stay; the place before it is one step back."""
        if self._before_search is not None:
            if self._search and self._before_search != self.place:
                self._history.leave(self._before_search)
                self._tell_history()
            self._before_search = None
            self._show_search(Search())

    @Slot()
    def cancel_search(self) -> None:
        """End the search and return to where the reader was."""
        before, self._before_search = self._before_search, None
        if before is not None:
            self._show_search(Search())
            self.go_to(before)

    # -- how it is done

    def _take(self, edition: Edition) -> None:
        self._before_search = None
        self._search = Search()
        super()._take(edition)
        self.search_changed.emit(self._search)
        self.work_left.emit()

    def _show_marks(self, kinds: frozenset[Kind]) -> None:
        self._marks = kinds
        self.marks_changed.emit(kinds)

    def _step(self, step: int) -> None:
        search = self._search
        if not len(search):
            return
        before_first = -1 if step > 0 else 0
        target = (before_first if search.current is None else search.current) + step
        wrapped = search.current is not None and not 0 <= target < len(search)
        self._show_search(replace(search, current=target % len(search), wrapped=wrapped))

    def _show_search(self, search: Search) -> None:
        self._search = search
        hit = search.notes_hit
        if hit is not None and self._edition is not None:
            passage = self._edition.passage(hit.passage)
            self._choose(passage, "" if passage else passage_topic(hit.passage))
        self.search_changed.emit(search)
