"""Looks for words in every place, and lists what is found; the list stays open."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.model.finding.finder import Finder, Match, Wanted
from reader.model.finding.places import Place, PlaceKind
from reader.session.search import Search
from reader.ui.finding.close_spellings_panel import CloseSpellingsPanel
from reader.ui.finding.found_delegate import FoundDelegate
from reader.ui.finding.found_model import ROW_ROLE, FoundModel, Index
from reader.ui.finding.found_rows import More, Row, rows, rows_of_spelling, topic_of
from reader.ui.finding.hit_in_words import hit_in_words
from reader.ui.finding.scope import Scope, none_in, scope_of, some_in
from reader.ui.finding.search_options import SearchOptions
from reader.ui.lists.list_panel import ListPanel
from reader.ui.look.look import Look

_DELAY = 150  # milliseconds after the last key: Measures in CONTRIBUTING.md
_LEAST, _WIDTH = 300, 408  # pixels; the latter at the size of the bars


class SearchList(ListPanel):
    """A field, scopes, kinds and options, and below them what is found, place by place."""

    query_changed = Signal(object)  # Query: what is marked in the texts
    match_activated = Signal(object)  # Match
    next_requested = Signal()
    previous_requested = Signal()
    cancelled = Signal()  # Esc in the field: back to where the reader was
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Find nothing yet."""
        super().__init__(look, _WIDTH, parent)
        self._at_hand: AtHand | None = None
        self._kinds: dict[str, Sequence[Kind]] = {}
        self._finder: Finder | None = None
        self._own: Sequence[Place] = ()
        self._found: tuple[Match, ...] = ()
        self._search = Search()
        self._wanted: Wanted | None = None
        self._spelling = ""  # the close one whose places are listed
        self._model = FoundModel(self)
        self._delegate = FoundDelegate(look, self.rows)
        self._delay = QTimer(self)
        self._work = QTimer(self)
        self.options = SearchOptions(look, self)
        self._close = CloseSpellingsPanel(look, self)

        self.setMinimumWidth(_LEAST)
        self.setFocusProxy(self.field)
        self.setAccessibleName(self.tr("Search everything"))
        self.field.line.setPlaceholderText(self.tr("Search everything"))
        self.field.line.setAccessibleName(self.tr("Search everything"))
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(self._delegate)
        self.rows.setAccessibleName(self.tr("What is found"))
        self.lay_out(self.options, below=self._close)
        before: QWidget = self.field.line
        for sign, name, signal in (
            ("up", self.tr("Previous hit"), self.previous_requested),
            ("down", self.tr("Next hit"), self.next_requested),
            ("close", self.tr("Close the list"), self.closed),
        ):
            button = self.field.add_button(sign, name)
            button.clicked.connect(signal)
            QWidget.setTabOrder(before, button)
            before = button
        self.show_look(look)

        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY)
        self._delay.timeout.connect(self.ask)
        self._work.timeout.connect(self._prepare)
        self.field.line.textEdited.connect(self._wait)
        self.options.asked_otherwise.connect(self.ask)
        self.options.narrowed.connect(self._list_scope)
        self.nothing.way_chosen.connect(self._choose_scope)
        self._close.spelling_chosen.connect(self._list_spelling)
        self.rows.clicked.connect(self._activate)
        self.rows.activated.connect(self._activate)

    # -- what it is told

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Look through what is *at_hand* from now on, once it has been made ready bit by bit."""
        self._at_hand = at_hand
        self._kinds = {passage.id: passage.kinds for passage in at_hand.every_passage}
        self._finder = Finder(at_hand, self.look.phrasing, self._own)
        self._found, self._spelling = (), ""
        self._list()
        if self.isVisible():
            self._work.start(0)

    def look_through(self, own: Sequence[Place]) -> None:
        """Look through the reader's *own* notes as well from now on."""
        is_new, self._own = tuple(own) != tuple(self._own), own
        if is_new and self._at_hand is not None:
            self.show_article(self._at_hand)

    def start(self, text: str = "") -> None:
        """Open the list, with *text* to look for where there is some."""
        self.show()
        if text:
            self.field.line.setText(text)
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    @Slot(object)
    def show_search(self, search: Search) -> None:
        """Point at the row of the hit that a *search* stands on, and say where that is."""
        self._search = search
        self.rows.choose(self._model.index(self._row_of(search)))
        if self.rows.chosen().isValid():
            self.rows.scrollTo(self.rows.chosen())
        if self.isVisible():
            self.said.emit(self._hit_in_words())

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._delegate.show_look(look)
        super().show_look(look)
        self.options.show_look(look)
        self._close.show_look(look)

    # -- what the reader does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Return in the field, and go back from there with Esc."""
        key, is_in_field = event.key(), self.field.line.hasFocus()
        is_return = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key == Qt.Key.Key_Escape and is_in_field:
            self._delay.stop()
            self.cancelled.emit()
        elif is_return and self._delay.isActive():
            self.ask()
        elif is_return and is_in_field:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)

    def enter_rows(self) -> None:
        """Move the keyboard to the rows, or where there are none to the first close spelling."""
        if not self._model.rows and self._close.forms:
            self._close.forms[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().enter_rows()

    @Slot()
    def ask(self) -> None:
        """Look for what is typed; where not all is ready yet, as soon as it is."""
        self._delay.stop()
        if self._work.isActive() or self._finder is None:
            return
        wanted = self.options.wanted(self.field.line.text())
        self._found = self._finder.find(wanted) if wanted.query else ()
        if wanted != self._wanted:
            self._wanted, self._spelling = wanted, ""
        self._list()
        self.query_changed.emit(wanted.query)

    @Slot(str)
    def _wait(self, _text: str) -> None:
        self._delay.start()

    @Slot()
    def _prepare(self) -> None:
        if self._finder is None or not self._finder.prepare():
            self._work.stop()
            self.ask()
        elif self.field.line.text():
            self.field.say(self.tr("Searching …"))

    @Slot(object)
    def _activate(self, index: Index) -> None:
        row: Row | More = index.data(ROW_ROLE)
        if isinstance(row, More):
            self.options.choose(row.scope)
        elif row is not None:
            self.match_activated.emit(row.match)

    @Slot(str)
    def _choose_scope(self, scope: str) -> None:
        focused = QApplication.focusWidget()
        by_key = focused is not None and self.nothing.isAncestorOf(focused)
        self.options.choose(Scope(scope))
        if by_key:
            self.enter_rows()

    @Slot(str)
    def _list_spelling(self, spelling: str) -> None:
        self._spelling = spelling
        self._list()

    @Slot()
    def _list_scope(self) -> None:
        self._list_spelling("")

    # -- how it is shown

    def showEvent(self, event: QShowEvent) -> None:
        """Make ready what searches need, bit by bit."""
        super().showEvent(event)
        self._work.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Do nothing while nobody looks."""
        super().hideEvent(event)
        self._work.stop()
        self._delay.stop()

    def _list(self) -> None:
        """List what is found of the kinds and in the scope that are chosen."""
        if self._at_hand is None:
            return
        found = tuple(filter(self._is_of_chosen_kind, self._found))
        exact = tuple(match for match in found if not match.close)
        close = tuple(match for match in found if match.close)
        counts, phrasing = Counter(map(scope_of, exact)), self.look.phrasing
        self.options.show_counts(counts)
        self.field.say(f"{len(exact):,}" if self.field.line.text().strip() else "")
        spellings = Counter(match.text for match in close).most_common()
        self._close.show_spellings(spellings, self._spelling)
        if self._spelling:
            spelled = tuple(match for match in close if match.text == self._spelling)
            self._model.show_rows(rows_of_spelling(spelled, self._at_hand, phrasing))
        else:
            self._model.show_rows(rows(exact, self.options.scope, self._at_hand, phrasing))
        self._tell_nothing(counts)
        drawn = (self.options.last, self.rows, *self.nothing.ways, *self._close.forms)
        for before, after in pairwise(drawn):
            QWidget.setTabOrder(before, after)
        self.rows.choose(self._model.index(self._row_of(self._search)))
        self.rows.go_to_top()

    def _tell_nothing(self, counts: Counter[Scope]) -> None:
        """Say where something is found, if nothing is where it is looked for."""
        if self._model.rows or not self.field.line.text().strip():
            self.show_nothing()
            return
        others = [(each.value, some_in(each, counts[each])) for each in Scope if counts[each]]
        none = none_in(self.options.scope)
        self.show_nothing(none, *others)
        self.said.emit(" · ".join((none, *(words for _, words in others))))

    def _is_of_chosen_kind(self, match: Match) -> bool:
        if match.place.kind != PlaceKind.PASSAGE:
            return True
        return not self.options.kinds.isdisjoint(self._kinds[match.place.id])

    def _row_of(self, search: Search) -> int:
        """Return the row of the hit that a *search* stands on; -1 where none is."""
        if search.article_hit is None and search.notes_hit is None:
            return -1
        for number, row in enumerate(self._model.rows):
            if isinstance(row, Row) and _is_of(row.match, search):
                return number
        return -1

    def _hit_in_words(self) -> str:
        exact = [match for match in self._found if not match.close]
        of_place = [number for number, match in enumerate(exact) if _is_of(match, self._search)]
        if not of_place:
            return some_in(Scope.ALL, len(exact)) if exact else ""
        return hit_in_words(exact, of_place, self._search)


def _is_of(match: Match, search: Search) -> bool:
    """Tell whether a *match* is in the place of the hit that a *search* stands on."""
    hit = search.notes_hit
    if hit is None:
        return match.place.kind == PlaceKind.ARTICLE and match.span == search.article_hit
    if hit.passage:
        return match.place.kind == PlaceKind.PASSAGE and match.place.id == hit.passage
    beside = match.place.kind not in (PlaceKind.PASSAGE, PlaceKind.ARTICLE)
    return beside and topic_of(match.place) == hit.topic
