"""Shows the perspectives on the chosen passage, or what is at hand where none is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.topics import is_own
from reader.model.markup.links import Link, To, read_address
from reader.model.markup.perspectives import Perspectives
from reader.session.history import Place
from reader.session.own_marks import OwnMarks
from reader.session.search import Search
from reader.ui.look.bar_styles import scroll_bar_style
from reader.ui.look.look import Look
from reader.ui.look.viewport import viewport_of
from reader.ui.perspectives.cards import Cards
from reader.ui.perspectives.kept_sheets import KeptSheets
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.page_place import PagePlace
from reader.ui.perspectives.page_scroll import PageScroll
from reader.ui.perspectives.page_sections import PageSections
from reader.ui.perspectives.pane_head import PaneHead
from reader.ui.perspectives.sheet import MARGIN, Sheet
from reader.ui.perspectives.topic_pages import make_topic_page, passage_page, topic_in_words

if TYPE_CHECKING:
    from reader.ui.perspectives.card import Card
    from reader.ui.perspectives.compared_column import ComparedColumn
    from reader.ui.perspectives.side_by_side import SideBySide


class PerspectivesPane(QWidget):
    """The perspectives on one passage; it stays until the reader chooses another."""

    passage_activated = Signal(str)  # its id, from a link between passages
    topic_activated = Signal(str)  # its id
    placing_requested = Signal(object)  # PlacingStep
    own_requested = Signal(str)  # a step with a mark of the reader's own: read_own_step()
    asked = Signal(object)  # a Link to what the pane does not show: Parts.answer()
    next_requested = Signal()
    previous_requested = Signal()
    web_link_activated = Signal(QUrl, str)  # where it leads, and its words
    link_hovered = Signal(str)  # where on the web it leads, "" when nothing is pointed at
    link_focused = Signal(str)  # the same by keyboard
    left = Signal()  # Esc: back to the text

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._at_hand: AtHand | None = None
        self._perspectives: Perspectives | None = None
        self._search = Search()
        self._topic = ""
        self._is_selected = False  # whether words of the article are
        self._page: NotesPage | None = None
        self._own: OwnMarks | None = None
        self.kept = KeptSheets()
        self._cards = Cards(look, self, self._listen)
        self._instead: SideBySide | None = None
        self._head = PaneHead(look, self)
        self._scroll = PageScroll(self)
        self.sections = PageSections(self._scroll, self._head)
        self.place = PagePlace(self._scroll, self.sections)

        self.setObjectName("perspectives")
        self.setAccessibleName(self.tr("Perspectives"))
        self.setAutoFillBackground(True)
        self.setMinimumWidth(300)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Perspectives"))
        self.setFocusProxy(self._scroll)

        usual = QWidget(self)
        self._whole = QStackedLayout(self)
        self._whole.addWidget(usual)
        column = QVBoxLayout(usual)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._scroll)

        self._head.previous_requested.connect(self.previous_requested)
        self._head.next_requested.connect(self.next_requested)
        self._head.passage_requested.connect(self._go_back)
        self.show_look(look)

    # -- orders

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Introduce what is *at_hand*."""
        self._at_hand = self._cards.at_hand = at_hand
        self._perspectives, self._topic = None, ""
        self._scroll.forget()
        self.kept.keep_only()

    def show_perspectives(self, perspectives: Perspectives | None) -> None:
        """Show the *perspectives* on a passage; None introduces what is at hand."""
        self._show(perspectives, "")

    def prepare(self, perspectives: Perspectives) -> None:
        """Make the page of some *perspectives* ready to be shown."""
        if self._at_hand is not None:
            sheet = self._make_sheet(passage_page(perspectives, self._at_hand, self._look))
            sheet.settle()
            self.kept.put(perspectives, sheet)

    @Slot(str)
    def show_topic(self, topic: str) -> None:
        """Show a *topic* that belongs to no passage; "" introduces what is at hand."""
        if topic or self._perspectives is None:
            self._show(None, topic)

    @Slot(object)
    def show_own(self, own: OwnMarks) -> None:
        """Show what the reader marked, *own*, on the pages of that."""
        self._own = own
        if is_own(self._topic):
            self._lay_out_again()

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._look, theme = look, look.theme
        palette = theme.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
            palette.setColor(role, theme.pane)
        self.setPalette(palette)
        self._scroll.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._head.show_look(look)
        self._cards.show_look(look)
        self.kept.keep_only()
        self._lay_out_again()

    @Slot(object)
    def show_place(self, place: Place) -> None:
        """Come back to a *place* on the page that it is on."""
        if (place.passage, place.topic) == self._shown:
            if place.notes is not None:
                self.place.keep(place.notes)
            self._scroll.come_back(self._shown)

    @Slot(object)
    def show_search(self, search: Search) -> None:
        """Frame what a *search* finds in these perspectives, and go to the current hit."""
        self._search, self._cards.query = search, search.query
        if self._page is not None:
            self._page.show_search(search)
            hit = search.notes_hit
            if hit is not None and self._page.has(hit):
                self._page.reveal(hit)
                self.sections.settle()
                area = self._page.hit_area(hit)
                height = viewport_of(self._scroll).height()
                # A third from the top, or higher where a row is tall.
                below = max(area.top() - height // 3, area.bottom() + MARGIN - height)
                self._scroll.verticalScrollBar().setValue(min(area.top(), below))

    @Slot(bool)
    def show_selection(self, there: bool) -> None:
        """Offer what can be done with words of the article while some are selected."""
        self._is_selected = there
        if self._page is not None:
            self._page.show_selection(there=there)

    def show_source(self, key: str, at: QPoint | QRect | None = None) -> None:
        """Show a source on a card, beside *at* on the screen or the pointer."""
        page = self._page if self._instead is None else None
        self._cards.show_source(key, at, page.number_of(key) if page is not None else 0)

    def show_party(self, party_id: str, at: QPoint | QRect | None = None) -> None:
        """Show a party on a card, beside *at* on the screen or the pointer."""
        self._cards.show_party(party_id, at)

    def show_instead(self, view: "SideBySide | None") -> None:
        """Show a *view* in the place of the page; None shows the page again."""
        if self._instead is not None:
            self._whole.removeWidget(self._instead)
            self._instead.hide()
            self._instead.deleteLater()
        self._instead = view
        if view is not None:
            self._whole.setCurrentIndex(self._whole.addWidget(view))
            self._listen(view.column)
        self.setFocusProxy(self._shown_scroll)

    # -- how Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text with Esc, and to a section by its number."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self.sections.jump_by(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place at another width, once those around have theirs."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self.place.keep_width)

    # -- how it is done

    def _show(self, perspectives: Perspectives | None, topic: str) -> None:
        self._scroll.leave(self._shown)
        self._perspectives, self._topic = perspectives, topic
        self._lay_out()
        self.place.keep(None)

    @property
    def _shown(self) -> tuple[str | None, str]:
        return self._perspectives.passage.id if self._perspectives else None, self._topic

    def _lay_out_again(self) -> None:
        """Make the same page anew, and stay at the same place on it."""
        place, keyboard = self.place.standing, self._scroll.keyboard
        self._lay_out()
        self.place.keep(place)
        self._scroll.keep_keyboard(keyboard)

    def _lay_out(self) -> None:
        if self._at_hand is None:
            return
        sheet = self.kept.take(self._perspectives) if self._perspectives else None
        if sheet is None:
            sheet = self._make_sheet(self._make_page(self._at_hand))
        self._scroll.take_page(sheet)
        self._page = sheet.page
        self._listen(self._page)
        self.sections.show_page(self._page)
        self.place.show_page(self._page)
        self._tell_where()
        self._page.show_selection(there=self._is_selected)
        self.show_search(self._search)

    def _make_sheet(self, page: NotesPage) -> Sheet:
        viewport = viewport_of(self._scroll)
        self.sections.fold_in(page)
        sheet = Sheet(page, viewport)
        sheet.fit(viewport.width())
        return sheet

    def _make_page(self, at_hand: AtHand) -> NotesPage:
        if self._perspectives is not None:
            return passage_page(self._perspectives, at_hand, self._look)
        return make_topic_page(self._topic, at_hand, self._look, self._own)

    def _tell_where(self) -> None:
        passage = self._perspectives.passage if self._perspectives else None
        at_hand = self._at_hand
        if at_hand is None:
            return
        self._head.setVisible(bool(at_hand.passages) or not isinstance(at_hand, Edition))
        if passage is None:
            words = topic_in_words(self._topic, at_hand)
            self._head.show_topic(words, can_step=at_hand.has_steps)
            return
        self._head.show_passage(passage, at_hand, self.sections.chips())
        self.sections.tell()

    @Slot()
    def _go_back(self) -> None:
        if self._perspectives is not None:
            self.passage_activated.emit(self._perspectives.passage.id)

    @property
    def _shown_scroll(self) -> PageScroll:
        return self._instead.column if self._instead is not None else self._scroll

    def _listen(self, part: "NotesPage | Card | ComparedColumn") -> None:
        part.link_activated.connect(self._follow)
        part.web_link_activated.connect(self.web_link_activated)
        part.link_hovered.connect(self.link_hovered)
        part.link_focused.connect(self.link_focused)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        topics = {To.PASSAGE: self.passage_activated, To.TOPIC: self.topic_activated}
        naming = {**topics, To.OWN: self.own_requested}
        link = read_address(url.toString())
        match link:
            case Link(To.SOURCE, key):
                self.show_source(key, self._shown_scroll.activated_area())
            case Link(To.PARTY, party):
                self.show_party(party, self._shown_scroll.activated_area())
            case Link(To.STEP, wanted):
                from reader.ui.perspectives.placing import read_step

                self.placing_requested.emit(read_step(wanted))
            case Link(to, named) if to in naming:
                self._cards.put_away()
                naming[to].emit(named)
            case Link():
                self.asked.emit(link)
