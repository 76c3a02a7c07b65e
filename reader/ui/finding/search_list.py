"""Looks for words in every place, and lists what is found; the list stays open."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.model.finding.finder import Finder, Match
from reader.model.finding.places import PlaceKind
from reader.session.search import Search
from reader.ui.finding.found_delegate import FoundDelegate
from reader.ui.finding.found_model import ROW_ROLE, FoundModel, Index
from reader.ui.finding.found_rows import Row, Scope, rows, scope_of, topic_of
from reader.ui.finding.search_options import SearchOptions, button_style
from reader.ui.look.bar_styles import scroll_bar_style
from reader.ui.look.icons import icon
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme

_DELAY = 150  # milliseconds after the last key: Measures in CONTRIBUTING.md
_LEAST = 300  # pixels
_SIGN = 16  # pixels at 100 %


class SearchList(QWidget):
    """A field, scopes, kinds and options, and below them what is found, place by place."""

    query_changed = Signal(object)  # Query: what is marked in the texts
    match_activated = Signal(object)  # Match
    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()  # Esc: back to the text
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Find nothing yet."""
        super().__init__(parent)
        self._look = look
        self._at_hand: AtHand | None = None
        self._kinds: dict[str, Sequence[Kind]] = {}
        self._finder: Finder | None = None
        self._found: tuple[Match, ...] = ()
        self._model = FoundModel(self)
        self._view = QListView(self)
        self._delegate = FoundDelegate(look, self._view)
        self._field = QLineEdit(self)
        self._count = QLabel(self)
        self._close = QToolButton(self)
        self._delay = QTimer(self)
        self._work = QTimer(self)
        self._options = SearchOptions(self)

        self.setAutoFillBackground(True)
        self.setMinimumWidth(_LEAST)
        self.setFocusProxy(self._field)
        self.setAccessibleName(self.tr("Search everything"))
        self._field.setPlaceholderText(self.tr("Search everything"))
        self._field.setAccessibleName(self.tr("Search everything"))
        self._close.setToolTip(self.tr("Close the list"))
        self._close.setAccessibleName(self.tr("Close the list"))
        self._close.setAutoRaise(True)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(self.tr("What is found"))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setMouseTracking(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.show_look(look)

        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY)
        self._delay.timeout.connect(self.ask)
        self._work.timeout.connect(self._prepare)
        self._field.textEdited.connect(self._wait)
        self._options.asked_otherwise.connect(self.ask)
        self._options.narrowed.connect(self._list)
        self._view.clicked.connect(self._activate)
        self._view.activated.connect(self._activate)
        self._close.clicked.connect(self.closed)

    # -- what it is told

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Look through what is *at_hand* from now on, once it has been made ready bit by bit."""
        self._at_hand = at_hand
        self._kinds = {passage.id: passage.kinds for passage in at_hand.every_passage}
        self._finder = Finder(at_hand, self._look.phrasing)
        self._found = ()
        self._list()
        if self.isVisible():
            self._work.start(0)

    def start(self, text: str = "") -> None:
        """Open the list, with *text* to look for where there is some."""
        self.show()
        if text:
            self._field.setText(text)
        self._work.start(0)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot(object)
    def show_search(self, search: Search) -> None:
        """Point at the row of the hit that a *search* stands on."""
        if search.article_hit is None and search.notes_hit is None:
            return
        close = search.query.text != self._field.text()  # what is marked is another spelling
        for number, row in enumerate(self._model.rows):
            if row.match and row.match.close == close and _is_of(row.match, search):
                self._view.setCurrentIndex(self._model.index(number))
                return
        self._view.setCurrentIndex(self._model.index(-1))

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._look = look
        theme = look.theme
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.pane)
        self.setPalette(palette)
        of_view = theme.palette()
        of_view.setColor(QPalette.ColorRole.Base, theme.pane)
        self._view.setPalette(of_view)
        self._view.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._delegate.show_look(look)
        sign = QSize(round(_SIGN * look.zoom), round(_SIGN * look.zoom))
        for widget in (self._field, self._count):
            widget.setFont(look.small_font)
        self._close.setIcon(icon("close", theme.text.name(), theme.line.name()))
        self._close.setIconSize(sign)
        self._field.setStyleSheet(_field_style(theme))
        self._close.setStyleSheet(button_style(theme))
        self._options.show_look(look)
        self._view.scheduleDelayedItemsLayout()

    # -- what the reader does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the list with Down, to a row with Return, and back to the text with Esc."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down and self._field.hasFocus():
            self._view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._view.currentIndex().isValid() and self._model.rowCount() > 1:
                self._view.setCurrentIndex(self._model.index(1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._delay.isActive():
            self.ask()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._field.hasFocus():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def ask(self) -> None:
        """Look for what is typed; where not all is ready yet, as soon as it is."""
        self._delay.stop()
        if self._work.isActive() or self._finder is None:
            return
        wanted = self._options.wanted(self._field.text())
        self._found = self._finder.find(wanted) if wanted.query else ()
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
        elif self._field.text():
            self._count.setText(self.tr("Searching …"))

    @Slot(object)
    def _activate(self, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        if row.is_more:
            self._options.choose(row.scope)
        elif row.match is not None:
            self.match_activated.emit(row.match)

    # -- how it is shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again."""
        super().resizeEvent(event)
        self._view.scheduleDelayedItemsLayout()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do nothing while nobody looks."""
        super().hideEvent(event)
        self._work.stop()
        self._delay.stop()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        asking = QHBoxLayout()
        asking.setContentsMargins(14, 0, 8, 0)
        asking.setSpacing(8)
        for widget in (self._field, self._count, self._close):
            asking.addWidget(widget)
        column.addLayout(asking)
        column.addWidget(self._options)
        column.addWidget(self._view, 1)

    @Slot()
    def _list(self) -> None:
        """List what is found of the kinds and in the scope that are chosen."""
        found = tuple(filter(self._is_of_chosen_kind, self._found))
        counts = Counter(map(scope_of, found))
        exact = sum(count for scope, count in counts.items() if scope != Scope.CLOSE)
        if not counts[self._options.scope] and self._options.scope != Scope.ALL:
            self._options.choose(Scope.ALL)
            return
        self._options.show_counts(counts)
        self._count.setText(f"{exact:,}" if self._field.text().strip() else "")
        if self._at_hand is not None:
            self._model.show_rows(
                rows(found, self._options.scope, self._at_hand, self._look.phrasing)
            )

    def _is_of_chosen_kind(self, match: Match) -> bool:
        if match.place.kind != PlaceKind.PASSAGE:
            return True
        return not self._options.kinds.isdisjoint(self._kinds[match.place.id])


def _field_style(theme: Theme) -> str:
    """Return the style sheet of a field with a ring while the keyboard is in it."""
    edge = theme.edge.name()
    return f"""
        QLineEdit {{ border: 1px solid {edge}; border-radius: 4px; padding: 4px 6px; }}
        QLineEdit:focus {{ border: 2px solid {theme.focus.name()}; padding: 3px 5px; }}
    """


def _is_of(match: Match, search: Search) -> bool:
    """Tell whether a *match* is in the place of the hit that a *search* stands on."""
    hit = search.notes_hit
    if hit is None:
        return match.place.kind == PlaceKind.ARTICLE and match.span == search.article_hit
    if hit.passage:
        return match.place.kind == PlaceKind.PASSAGE and match.place.id == hit.passage
    beside = match.place.kind not in (PlaceKind.PASSAGE, PlaceKind.ARTICLE)
    return beside and topic_of(match.place) == hit.topic
