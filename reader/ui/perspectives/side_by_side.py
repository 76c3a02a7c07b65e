"""Two parties side by side through the whole article: who they are, and what they say of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.two_parties import Stops, TwoParties, speakers
from reader.model.markup.perspectives import Perspectives
from reader.ui.lists.wrapped_row import WrappedRow
from reader.ui.look.badge import label
from reader.ui.look.bar_styles import button_style
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key
from reader.ui.perspectives.compared_column import ComparedColumn
from reader.ui.perspectives.compared_passage import APART
from reader.ui.perspectives.party_chooser import PartyChooser
from reader.ui.perspectives.passage_strip import PassageStrip
from reader.ui.perspectives.sheet import MARGIN
from reader.ui.perspectives.width_first import WidthFirst

# In pixels at 100 %: in less there is no room for who the two are.
_LEAST = 640


class SideBySide(QWidget):
    """The two, a strip of all passages, where one stops, and the passages below."""

    two_chosen = Signal(object)  # TwoParties
    stops_chosen = Signal(object)  # Stops
    passage_activated = Signal(str)  # its id
    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    def __init__(
        self,
        at_hand: AtHand,
        two: TwoParties,
        stops: Stops,
        perspectives_of: Callable[[Passage], Perspectives],
        look: Look,
    ) -> None:
        """Set *two* parties beside what is *at_hand*, with the *stops* that the reader wants."""
        super().__init__()
        self._at_hand = at_hand
        self._look = look._replace(zoom=look.bar_zoom)
        self._least = _LEAST * look.zoom
        self._two, self._stops = two, stops
        self.column = ComparedColumn(at_hand, perspectives_of, look, self)
        self._strip = PassageStrip(at_hand.passages, self._look, self)
        names = (self.tr("The party at the left"), self.tr("The party at the right"))
        known = speakers(at_hand)
        self._choosers = tuple(PartyChooser(known, name, self._look, self) for name in names)
        muted, small = look.theme.muted.name(), self._look.small_pixels
        self._stakes = tuple(label("", muted, 0.93 * small) for _ in names)
        self._numbers = label("", muted, 0.9 * small)
        self._place = label("", muted, 0.93 * small)
        self._chips = {each: self._button(name) for each, name in self._stop_names().items()}
        self._lines = QVBoxLayout()
        self._head = WidthFirst(self._lines, self)

        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self.column, 1)
        self._fill_head()
        self.setFocusProxy(self.column)
        for chooser in self._choosers:
            chooser.party_chosen.connect(self._choose_party)
        self._strip.passage_activated.connect(self.passage_activated)
        self.column.passage_reached.connect(self.passage_activated)
        self._show()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Return the passages at which one stops."""
        return self._two.stops(self._at_hand.passages, self._stops)

    def show_passage(self, passage: Passage | None) -> None:
        """Show a *passage* at the top, and its place among all."""
        self._strip.show_passage(passage)
        self.column.show_passage(passage)
        every = self._at_hand.passages
        place = self.tr("{number} of {count}")
        number = every.index(passage) + 1 if passage in every else 0
        self._place.setText(place.format(number=number, count=len(every)) if number else "")

    # -- how Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the usual pane with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out who the two are where little is in view."""
        super().resizeEvent(event)
        for stake in self._stakes:
            stake.setVisible(self.width() >= self._least)

    # -- how it is put together

    def _fill_head(self) -> None:
        text = self._look.theme.text.name()
        title = label(self.tr("Two parties side by side"), text, self._look.small_pixels, bold=True)
        swap = self._button(self.tr("Swap"))
        swap.clicked.connect(self._swap)
        back = self._button(self.tr("Back to the passage  Esc"))
        back.clicked.connect(self.left)
        first = QHBoxLayout()
        first.addWidget(title, 1)
        for widget in (self._place, swap, back):
            first.addWidget(widget)

        choosers = QHBoxLayout()
        choosers.setSpacing(round(APART * self._look.zoom))
        for chooser, stake in zip(self._choosers, self._stakes, strict=True):
            stake.setWordWrap(True)
            side = QVBoxLayout()
            side.setSpacing(4)
            side.addWidget(chooser)
            side.addWidget(stake, 0, Qt.AlignmentFlag.AlignTop)
            side.addStretch()
            choosers.addLayout(side, 1)

        self._numbers.setWordWrap(True)
        stops = label(self.tr("Next stops at"), text, 0.93 * self._look.small_pixels)
        previous = self._button(f"{self.tr('Previous')}  {first_key('previous_passage')}")
        following = self._button(f"{self.tr('Next')}  {first_key('next_passage')}")
        for button in (previous, following):
            button.setObjectName("step")
        previous.clicked.connect(self.previous_requested)
        following.clicked.connect(self.next_requested)
        for each, chip in self._chips.items():
            chip.setCheckable(True)
            chip.setObjectName(each)
            chip.clicked.connect(self._choose_stops)
        row = WrappedRow((stops, *self._chips.values(), previous, following), self._head, side=0)
        row.arrange()

        self._lines.setContentsMargins(MARGIN, 10, MARGIN, 8)
        self._lines.setSpacing(6)
        self._lines.addLayout(first)
        self._lines.addLayout(choosers)
        self._lines.addWidget(self._strip)
        self._lines.addWidget(self._numbers)
        self._lines.addWidget(row)

    def _stop_names(self) -> dict[Stops, str]:
        return {
            Stops.EVERY: self.tr("every passage"),
            Stops.EITHER: self.tr("where either speaks"),
            Stops.BOTH: self.tr("where both speak"),
        }

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFont(self._look.small_font)
        edge = self._look.theme.edge.name()
        step = f"QToolButton#step {{ border: 1px solid {edge}; padding: 3px 8px; }}"
        button.setStyleSheet(f"{button_style(self._look.theme)} {step}")
        return button

    # -- what is shown

    def _show(self) -> None:
        """Show the two that are chosen, and the passages at which one stops."""
        told = [self._two.speak(passage) for passage in self._at_hand.passages]
        first, second = (sum(each) for each in zip(*told, strict=True)) if told else (0, 0)
        both = sum(map(all, told))
        self._numbers.setText(
            " · ".join(
                (
                    self.tr("upper row: accounts of the first, beside {count} passages").format(
                        count=first
                    ),
                    self.tr("lower row: of the second, beside {count}").format(count=second),
                    self.tr("both beside {count}").format(count=both),
                )
            )
        )
        self._strip.show_two(self._two)
        for chooser, stake, party in zip(self._choosers, self._stakes, self._two, strict=True):
            chooser.show_party(party)
            stake.setText(self._at_hand.parties[party].stake)
        for stops, chip in self._chips.items():
            chip.setChecked(stops is self._stops)
        self.column.show_two(self._two)
        self.column.show_stops(self.passages)

    @Slot(str)
    def _choose_party(self, party_id: str) -> None:
        """Put a party where it was chosen; that of the other side changes places."""
        index = self._choosers.index(self.sender())
        other = self._two[1 - index]
        if party_id == other:
            self._take(self._two.swapped)
        else:
            self._take(TwoParties(party_id, other) if index == 0 else TwoParties(other, party_id))
        self.column.setFocus()

    @Slot()
    def _swap(self) -> None:
        self._take(self._two.swapped)

    def _take(self, two: TwoParties) -> None:
        self._two = two
        self._show()
        self.two_chosen.emit(two)

    @Slot()
    def _choose_stops(self) -> None:
        self._stops = Stops(self.sender().objectName())
        self._show()
        self.stops_chosen.emit(self._stops)
