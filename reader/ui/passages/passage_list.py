"""All passages in a list, to walk through and narrow."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind, Passage
from reader.model.text.search import Query
from reader.session.marks import Marks
from reader.ui.lists.filter_chip import FilterChip
from reader.ui.lists.head import SIDE
from reader.ui.lists.list_panel import ListPanel
from reader.ui.lists.wrapped_row import WrappedRow
from reader.ui.look.kind_names import kind_name
from reader.ui.look.look import Look
from reader.ui.passages.passage_delegate import PassageDelegate
from reader.ui.passages.passage_model import PASSAGE_ROLE, Index, PassageModel
from reader.ui.passages.passage_rows import (
    PassageRow,
    Wanted,
    below_heads,
    counts,
    passage_rows,
)

# In pixels; all but the least at the size of the bars.
_LEAST, _WIDTH, _MOST = 280, 320, 360


class PassageList(ListPanel):
    """The passages in the order of the article, with a field and chips that narrow them."""

    passage_activated = Signal(str)  # its id

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, _WIDTH, parent)
        self._every: tuple[PassageRow, ...] = ()
        self._lost = 0
        self._passage: Passage | None = None
        self._position = 0
        self._model = PassageModel(self)
        self._delegate = PassageDelegate(look, self.rows)
        self._note = QLabel(self)
        self._kinds = {kind: FilterChip(kind, look, self) for kind in Kind}
        self._figures = FilterChip(None, look, self)
        self._chips = WrappedRow(self._every_chip, self, side=SIDE, between=8)

        self.setAccessibleName(self.tr("All passages"))
        self.setFocusProxy(self.rows)
        self.field.line.setAccessibleName(self.tr("Filter the passages"))
        self._clear = self.field.add_button("close", self.tr("Show all passages"))
        self._note.setWordWrap(True)
        self._note.setContentsMargins(SIDE, 0, SIDE, 0)
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(self._delegate)
        self.rows.setAccessibleName(self.tr("All passages"))
        self.lay_out(self._chips, self._note)

        self.field.line.textChanged.connect(self._narrow)
        self._clear.clicked.connect(self.show_all)
        for chip in self._every_chip:
            chip.toggled.connect(self._narrow)
        self.nothing.way_chosen.connect(self.show_all)
        self.rows.clicked.connect(self._activate)
        self.rows.activated.connect(self._activate)
        self.show_look(look)

    # -- what it is told

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """List the passages of what is *at_hand*."""
        self._every = passage_rows(at_hand, self.look.phrasing)
        self._lost = len(at_hand.unattached)
        self._passage = None
        self._model.at_hand = at_hand
        of_kind, figures = counts(at_hand.passages)
        for kind, chip in self._kinds.items():
            chip.setText(f"{of_kind[kind]:,}")
            chip.setAccessibleName(f"{kind_name(kind)}, {of_kind[kind]:,}")
            chip.setToolTip(self.tr("Marked with {kind}").format(kind=kind_name(kind)))
            chip.setVisible(of_kind[kind] > 0)
        self._figures.setText(self.tr("figures {count}").format(count=f"{figures:,}"))
        self._figures.setAccessibleName(self._figures.text())
        self._figures.setToolTip(self.tr("With figures, whatever they are marked with"))
        self._figures.setVisible(figures > 0)
        self._chips.arrange()
        of_all = self.tr("Filter {count} passages", "", len(self._every))
        self.field.line.setPlaceholderText(of_all.format(count=len(self._every)))
        for part in (self.field, self._chips):
            part.setVisible(bool(self._every))
        self._tell_of_lost()
        self.show_all()

    @Slot(object)
    def show_passage(self, passage: Passage | None) -> None:
        """Point at the chosen *passage*; the list moves only where nobody is in it."""
        self._passage = passage
        index = self._model.index_of(passage)
        self.rows.choose(index)
        area = self.rows.visualRect(index)
        if index.isValid() and not self.is_used and not self.rows.viewport().rect().contains(area):
            self.rows.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @Slot(int)
    def note_position(self, position: int) -> None:
        """Take note of the code point at the top of the article's pane."""
        self._position = position

    @Slot(object)
    def show_marks(self, marks: Marks) -> None:
        """Grey the passages whose kinds are not marked in the text."""
        self._model.marked = marks.kinds
        self.rows.viewport().update()

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._delegate.show_look(look)
        super().show_look(look)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(round(_MOST * look.bar_zoom))
        faint = self.palette()
        faint.setColor(QPalette.ColorRole.WindowText, look.theme.muted)
        self._note.setPalette(faint)
        self._note.setFont(look.small_font)
        for chip in self._every_chip:
            chip.show_look(look)
        self._chips.arrange()

    # -- what the reader does

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the chosen passage, and where none is at the first one in view."""
        super().showEvent(event)
        QTimer.singleShot(0, self._begin)  # once it has its width, and so its rows their heights

    @Slot()
    def show_all(self) -> None:
        """Narrow the list no longer."""
        for part in (self.field.line, *self._every_chip):
            part.blockSignals(True)  # or the list would be narrowed anew for each
        self.field.line.clear()
        for chip in self._every_chip:
            chip.setChecked(False)
        for part in (self.field.line, *self._every_chip):
            part.blockSignals(False)
        self._narrow()

    @Slot()
    def _begin(self) -> None:
        in_view = (row.passage for row in self._every if row.passage.span.end > self._position)
        index = self._model.index_of(self._passage or next(in_view, None))
        self.rows.doItemsLayout()
        if index.isValid():
            self.rows.setCurrentIndex(index)
            self.rows.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @Slot()
    def _narrow(self) -> None:
        """List what is wanted, and say how much of all that is."""
        kinds = frozenset(kind for kind, chip in self._kinds.items() if chip.isChecked())
        words = self.field.line.text().strip()
        wanted = Wanted(Query(words), kinds, self._figures.isChecked())
        listed = tuple(filter(wanted.takes, self._every))
        self._model.show_rows(tuple(below_heads(listed)))
        self.rows.choose(self._model.index_of(self._passage))
        shown, every = f"{len(listed):,}", f"{len(self._every):,}"
        told = self.tr("{shown} of {every}").format(shown=shown, every=every)
        is_narrowed = bool(wanted.query or kinds or wanted.figures)
        self.field.say(told if is_narrowed else "")
        self._clear.setVisible(is_narrowed)
        if is_narrowed:
            self.rows.go_to_top()
            self.said.emit(told)
        elif self.isVisible():
            self._begin()
        if listed or not self._every:
            self.show_nothing()
        else:
            none = self.tr("No passage has “{words}”.").format(words=words)
            self.show_nothing(none, ("all", self.tr("Show all {count}").format(count=every)))

    @Slot(object)
    def _activate(self, index: Index) -> None:
        row: PassageRow | None = index.data(PASSAGE_ROLE)
        if row is not None:
            self.passage_activated.emit(row.passage.id)

    def _tell_of_lost(self) -> None:
        if not self._every and not self._lost:
            text = self.tr("There are no passages in this text.")
        else:
            text = self.tr("{count} passages have no place in this text.", "", self._lost)
        self._note.setText(text.format(count=f"{self._lost:,}"))
        self._note.setVisible(bool(self._lost) or not self._every)

    @property
    def _every_chip(self) -> tuple[FilterChip, ...]:
        return (*self._kinds.values(), self._figures)
