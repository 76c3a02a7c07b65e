"""Scrolls through the passages as two parties tell them, and makes those that come into view."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.two_parties import TwoParties
from reader.model.markup.perspectives import Perspectives
from reader.session.search import Search
from reader.ui.look.bar_styles import scroll_bar_style
from reader.ui.look.look import Look
from reader.ui.look.viewport import viewport_of
from reader.ui.perspectives.compared_passage import ComparedPassage
from reader.ui.perspectives.page_scroll import PageScroll
from reader.ui.perspectives.sheet import MARGIN
from reader.ui.perspectives.width_first import WidthFirst

# In pixels at 100 %: as high as a passage is taken to be until it is made, and is at least.
_GUESSED, _LOWEST = 220, 100
# In pixels: the scroll bar, which takes its room from the margin, so that all ends below the head.
_BAR = 12
# In milliseconds: which passage is read is told once the reader has come to rest.
_REST = 120
# So many pixels of a passage above the view still count as none.
_NEAR = 8


class ComparedColumn(PageScroll):
    """One passage after the other; each is made when it is near the view."""

    passage_reached = Signal(str)  # its id: it stands at the top now
    link_activated = Signal(QUrl)
    web_link_activated = Signal(QUrl, str)
    link_hovered = Signal(str)
    link_focused = Signal(str)

    def __init__(
        self,
        at_hand: AtHand,
        perspectives_of: Callable[[Passage], Perspectives],
        look: Look,
        parent: QWidget,
    ) -> None:
        """Have room for every passage of what is *at_hand*, and show none yet."""
        super().__init__(parent)
        self._at_hand = at_hand
        self._perspectives_of = perspectives_of
        self._look = look
        self._two: TwoParties | None = None
        self._present: Passage | None = None
        self._search = Search()
        self._is_filling = False
        self._column = QVBoxLayout()
        self._places = {passage.id: _Place(look, self) for passage in at_hand.passages}
        self._rest = QTimer(self)

        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Two parties side by side"))
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(look.theme))
        self._column.setSpacing(0)
        for place in self._places.values():
            self._column.addWidget(place)
        self._column.addStretch()
        self.setWidget(WidthFirst(self._column, self))
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._tell_reached)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_two(self, two: TwoParties) -> None:
        """Show what *two* parties say."""
        self._two = two
        for place in self._places.values():
            place.empty()

    def show_stops(self, stops: Collection[Passage]) -> None:
        """Show these passages, and the present one."""
        ids = {passage.id for passage in stops}
        for passage in self._at_hand.passages:
            is_shown = passage.id in ids or passage is self._present
            self._places[passage.id].setVisible(is_shown)
        self._go_to_present()

    def show_passage(self, passage: Passage | None) -> None:
        """Show a *passage* at the top."""
        self._present = passage
        if passage is None:
            return
        if passage is self._at_top():
            self._fill(passage)
        else:
            self._places[passage.id].show()
            self._go_to_present()

    def show_search(self, search: Search) -> None:
        """Frame what a *search* finds."""
        self._search = search
        for place in self._places.values():
            if place.page is not None:
                place.page.show_search(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave so much room at the end that the last passage can stand at the top."""
        super().resizeEvent(event)
        room = max(0, self.viewport().height() - round(_LOWEST * self._look.zoom))
        self._column.setContentsMargins(MARGIN, 0, MARGIN - _BAR, room)
        self._go_to_present()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the present passage, for which there was no room to be laid out."""
        super().showEvent(event)
        self._go_to_present()

    @Slot()
    def _scrolled(self) -> None:
        if not self._is_filling:
            self._fill(self._at_top())
            self._rest.start()

    @Slot()
    def _tell_reached(self) -> None:
        passage = self._at_top()
        if passage is not None and passage is not self._present:
            self._present = passage
            self.passage_reached.emit(passage.id)

    def _at_top(self) -> Passage | None:
        """Return the passage that stands at the top of the view."""
        top = self.verticalScrollBar().value() + _NEAR
        for passage in self._at_hand.passages:
            place = self._places[passage.id]
            if not place.isHidden() and place.geometry().bottom() > top:
                return passage
        return None

    def _go_to_present(self) -> None:
        if self._present is not None and self._two is not None and self.isVisible():
            self._rest.stop()
            self._settle()
            self._is_filling = True
            self.verticalScrollBar().setValue(self._places[self._present.id].y())
            self._is_filling = False
            self._fill(self._present)

    def _fill(self, kept: Passage | None) -> None:
        """Make what is in view, and half a view around it; what is *kept* stays where it is."""
        bar = self.verticalScrollBar()
        if self._two is None or self._is_filling or kept is None:
            return
        self._is_filling = True
        place = self._places[kept.id]
        beyond = bar.value() - place.y()
        while self._fill_once(self._two, place.y() + beyond):
            self._settle()
        bar.setValue(place.y() + beyond)
        self._is_filling = False

    def _fill_once(self, two: TwoParties, top: int) -> bool:
        """Make what is empty near the view that begins at *top*; tell whether there was any."""
        height = viewport_of(self).height()
        filled = False
        for passage in self._at_hand.passages:
            place = self._places[passage.id]
            begins, ends = place.y(), place.y() + place.height()
            near = ends > top - height // 2 and begins < top + height + height // 2
            if near and not place.isHidden() and place.page is None:
                perspectives = self._perspectives_of(passage)
                page = ComparedPassage(perspectives, two, self._at_hand, self._look)
                self._listen(page)
                page.fit(place.width())
                place.fill(page)
                page.show_search(self._search)
                filled = True
        return filled

    def _listen(self, page: ComparedPassage) -> None:
        page.link_activated.connect(self.link_activated)
        page.web_link_activated.connect(self.web_link_activated)
        page.link_hovered.connect(self.link_hovered)
        page.link_focused.connect(self.link_focused)
        page.link_focused.connect(self.show_keyboard)
        page.row_reached.connect(self.show_keyboard)
        page.rearranged.connect(self._settle)

    @Slot()
    def _settle(self) -> None:
        """Lay out what was made: only then is it known where things stand."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._column.activate()


class _Place(WidthFirst):
    """The place of a passage, with a line below it; empty until it is near the view."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        self._inside = QVBoxLayout()
        super().__init__(self._inside, parent)
        self.page: ComparedPassage | None = None
        self._line = look.theme.line
        self._guessed = round(_GUESSED * look.zoom)
        self._inside.setContentsMargins(0, 0, 0, 1)
        self.setMinimumHeight(self._guessed)

    def fill(self, page: ComparedPassage) -> None:
        """Show a *page*."""
        self.page = page
        self.setMinimumHeight(0)
        self._inside.addWidget(page)
        page.show()  # Qt would wait with that, and the place have no height until then

    def empty(self) -> None:
        """Show nothing, and keep the height until there is something again."""
        if self.page is not None:
            self.setMinimumHeight(self.height())
            # It may hold the very link that was clicked, and must outlive the click.
            self._inside.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
