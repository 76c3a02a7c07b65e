"""What the homes of an edition and of a text have in common: where one goes from there."""

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from reader.model.edition.beginning import PLACES, places_to_begin
from reader.model.edition.passage import Kind
from reader.model.edition.topics import topics
from reader.model.edition.two_parties import speakers
from reader.model.markup.links import To, address
from reader.ui.look.key_button import KeyButton
from reader.ui.menus.actions import first_key
from reader.ui.perspectives.home_row import HomeRow, RowWords
from reader.ui.perspectives.home_words import HomeWords
from reader.ui.perspectives.notes_page import NotesPage


class HomePage(NotesPage):
    """A page on what is at hand, with buttons and rows that lead into it."""

    def add_buttons(self) -> None:
        """Offer to begin with the first passage, and to see them all in a list."""
        passages = self.at_hand.passages
        if not passages:
            return
        begin = self.tr("Begin with the first passage")
        every = self.tr("All {count} passages", "", len(passages)).format(count=len(passages))
        first = KeyButton(begin, first_key("next_passage"), self.look, first=True)
        all_of_them = KeyButton(every, first_key("list"), self.look)
        first.clicked.connect(self._begin)
        all_of_them.clicked.connect(self._list)
        self.add_space(0.5)
        self.page.addWidget(_Beside(first, all_of_them, gap=round(0.6 * self.pixels)))

    def add_places(self) -> None:
        """Offer some places to begin, each with what is found there."""
        places = places_to_begin(self.at_hand)
        if not places:
            return
        heading = self.tr("Three places to begin")
        self.add_heading(heading if len(places) == PLACES else self.tr("Where to begin"))
        rows = self.add_rows()
        for passage in places:
            words = HomeWords().of_place(passage, self.at_hand)
            leads_to = address(To.PASSAGE, passage.id)
            rows.addWidget(self.row(words, leads_to, passage.kind))

    def add_topics(self) -> None:
        """Offer what concerns the article as a whole."""
        leading = [
            (HomeWords().of_topic(topic, self.at_hand), address(To.TOPIC, topic.id))
            for topic in topics(self.at_hand)
        ]
        told_by = len(speakers(self.at_hand))
        if told_by > 1:
            line = self.tr("what two of them say of the whole article, in two columns")
            amount = self.tr("{count} parties", "", told_by).format(count=told_by)
            two = RowWords(self.tr("Two parties side by side"), line, amount)
            leading.append((two, address(To.BESIDE, "")))
        if not leading:
            return
        self.add_heading(self.tr("The article as a whole"))
        rows = self.add_rows()
        for words, leads_to in leading:
            rows.addWidget(self.row(words, leads_to))

    def add_rows(self) -> QVBoxLayout:
        """Add a list without gaps, and return it to be filled."""
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self.page.addLayout(rows)
        return rows

    def row(self, words: RowWords, leads_to: str, kind: Kind | None = None) -> HomeRow:
        """Return a row that says *words* and leads to one of our own addresses."""
        row = HomeRow(words, leads_to, self.look, kind)
        row.activated.connect(self.link_activated)
        return row

    @Slot()
    def _begin(self) -> None:
        self.link_activated.emit(QUrl(address(To.PASSAGE, self.at_hand.passages[0].id)))

    @Slot()
    def _list(self) -> None:
        self.link_activated.emit(QUrl(address(To.LIST, "")))


class _Beside(QWidget):
    """Buttons beside one another, or below one another where that has no room."""

    def __init__(self, *buttons: QWidget, gap: int) -> None:
        super().__init__()
        self._buttons = buttons
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        for button in buttons:
            self._row.addWidget(button)
        self._row.addStretch()
        self.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(each.sizeHint().width() + self._row.spacing() for each in self._buttons)
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(side if needed <= self.width() else below)
