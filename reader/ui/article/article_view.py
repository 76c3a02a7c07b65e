"""Shows the article; tells which passage the reader points at and where the reader is."""

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.markup.links import To, passage_ids, read_address, web_address
from reader.model.text.span import Span
from reader.session.history import Place
from reader.session.marks import Marks
from reader.ui.article.article_column import Held
from reader.ui.article.article_marks import ArticleMarks
from reader.ui.article.headed_article import HeadedArticle
from reader.ui.look.look import Look

if TYPE_CHECKING:
    from reader.session.search import Search
    from reader.ui.article.hits_shown import HitsShown
    from reader.ui.article.own_marks_shown import OwnMarksShown


class ArticleView(HeadedArticle):
    """The article, with its passages marked."""

    passage_activated = Signal(str)  # its id
    passage_pointed_at = Signal(str)  # its id, "" when none is any more
    source_activated = Signal(str)  # its key
    place_activated = Signal(int)  # a code point, that of a note or of what refers to it
    position_changed = Signal(int)  # the code point at the top
    paragraph_changed = Signal(int)  # the number of the one that is being read

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, parent)
        self.marks = ArticleMarks(self.laid_out, look)
        self._hits: HitsShown | None = None
        self.own: OwnMarksShown | None = None  # a first paint does without
        self._pressed, self._pressed_passage, self._is_double = 0, False, False

        self.setObjectName("article")
        self.setAccessibleName(self.tr("Article"))

        self.verticalScrollBar().valueChanged.connect(self._tell_position)

    @property
    def watched(self) -> tuple[int, ...]:
        """Return where the current hit, the keyboard's place and the chosen passage begin."""
        hit = self._hits.begins if self._hits is not None else -1
        places = map(self.marks.place_of, (self.marks.focused, self.marks.chosen))
        return tuple(place for place in (hit, *places) if place >= 0)

    # -- orders

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Show the article from its beginning, or other passages on the one that is shown."""
        if self._hits is not None:
            self._hits.forget()
        if self.at_hand is not None and at_hand.article is self.at_hand.article:
            self.open_passages(at_hand)
        else:
            self.open_article(at_hand)
        self._show_marks()

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*, what is looked at where it is."""
        self.marks.look = look
        super().show_look(look)
        self._show_marks()

    @Slot(object)
    def show_passage(self, passage: Passage | None) -> None:
        """Outline the chosen *passage*, and if need be bring it to a third of the view."""
        self.marks.chosen = passage.id if passage else ""
        self.marks.focused = ""
        self.count(passage)
        if passage is not None and not self.laid_out.is_complete:
            self.scroll_to(passage.span.start)
        elif passage is not None and self.marks.passage_rectangles(passage.id):
            area = self._passage_rectangle(passage.id)
            if not self.is_amid_view(area):
                self.bring_into_view(area)
        self.viewport().update()

    @Slot(object)
    def show_marks(self, marks: Marks) -> None:
        """Mark the passages so."""
        self.marks.marks, self.drawn = marks, marks.shown
        self.viewport().update()

    @Slot(object)
    def show_search(self, search: "Search") -> None:
        """Frame the hits of a *search* in the article, and show the current one in reverse."""
        if self._hits is None:
            from reader.ui.article.hits_shown import HitsShown  # a start searches for nothing

            self._hits = HitsShown(self)
        self._hits.show(search)
        self._frame_hits()

    def keep(self, held: Held) -> None:
        """Keep what is *held* where it was, and tell the place, for what was told is past."""
        super().keep(held)
        self._tell_position(0)

    def show_whole(self) -> None:
        """Go where somebody wanted to go before all of the article was in the document."""
        super().show_whole()
        self._show_marks()

    @Slot(object)
    def show_place(self, place: Place) -> None:
        """Return to a *place*: the same text at the top, and after a search the same pixel."""
        beyond = self._hits.beyond(place.position) if self._hits is not None else 0
        self.scroll_to(place.position, beyond)

    def select(self, span: Span) -> None:
        """Select the words at a *span* of the article's text, and show them."""
        cursor = self.cursor_at(span.start, span.end)
        self.setTextCursor(cursor)
        self.bring_to_third(span.start)

    def bring_to_third(self, position: int) -> None:
        """Bring a code point of the article's text to a third of the view."""
        line = self.cursorRect(self.cursor_at(position)).toRectF()
        self.bring_into_view(line.translated(self.scrolled.toPointF()))

    def passage_area(self, passage_id: str) -> QRect:
        """Return where the first line of a passage is drawn, in the viewport's coordinates."""
        rectangle = self._passage_rectangle(passage_id, first_line=True)
        return rectangle.translated(-self.scrolled.toPointF()).toAlignedRect()

    def is_passage_visible(self, passage_id: str) -> bool:
        """Tell whether the first line of a passage can be seen."""
        return self.viewport().rect().intersects(self.passage_area(passage_id))

    @Slot(QUrl)
    def follow(self, url: QUrl) -> None:
        """Tell of the passage, the source or the address that a link leads to, or let choose."""
        text = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        ids, web = passage_ids(text), web_address(text)
        link = read_address(url.toString())
        if ids and (web or len(ids) > 1) and self.at_hand is not None:
            known = [p for p in map(self.at_hand.passage, ids) if p is not None]
            self._let_choose(known, self.at_hand, web)
        elif ids:
            self.passage_activated.emit(ids[0])
        elif link is not None and link.to is To.SOURCE:
            self.source_activated.emit(link.id)
        elif link is not None and link.to is To.PLACE and link.id.isdecimal():
            self.place_activated.emit(int(link.id))
        else:
            super().follow(url)

    # -- how Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, then the text, then what stands over and beside it."""
        seen = self.cursorForPosition(QPoint(0, 0)).block()
        first = seen if seen.isVisible() else self.document().begin()  # Qt has folded ones at 0
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        blocks = list(self.laid_out.blocks_between(first, bottom))
        self._paint(blocks, over=False)
        super().paintEvent(event)
        self._paint(blocks, over=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep in mind what is pressed: the click that chooses a passage moves the text."""
        place = event.position().toPoint()
        self._pressed = self.cursorForPosition(place).position()
        self._pressed_passage = bool(passage_ids(self.anchorAt(place)))
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word that was clicked, also in a passage, wherever it stands by now."""
        if event.button() != Qt.MouseButton.LeftButton or not self._pressed_passage:
            super().mouseDoubleClickEvent(event)
            return
        word = QTextCursor(self.document())
        word.setPosition(min(self._pressed, self.document().characterCount() - 1))
        word.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(word)
        self._is_double = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link, but for the second time of a double click."""
        if not self._is_double:
            super().mouseReleaseEvent(event)
        self._is_double = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Outline the passage under the pointer."""
        ids = passage_ids(self.anchorAt(event.position().toPoint()))
        self.point_at_passage(ids[0] if ids else "")
        super().mouseMoveEvent(event)

    @Slot(str)
    def point_at_passage(self, passage_id: str) -> None:
        """Outline a passage as the one that is pointed at; "" is none."""
        if passage_id != self.marks.hovered:
            self.marks.hovered = passage_id
            self.viewport().update()
            self.passage_pointed_at.emit(passage_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the passage or the link that the keyboard points at."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marks.focused:
            if web := self._focused_link:
                start = self.laid_out.links[self.marks.focused][0]
                # What leads there from above the text has no place in it.
                at_link = QTextCursor(self.document()) if start < 0 else self.cursor_at(start)
                self.setTextCursor(at_link)
                self.follow(QUrl(web))
            else:
                self.passage_activated.emit(self.marks.focused)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard was before."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no ring where the keyboard is not."""
        super().focusOutEvent(event)
        self.viewport().update()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Walk with Tab through passages and links to the web, and then out of the article."""
        focused = self.marks.step_focus(forward=next)
        if focused and not self.is_passage_visible(focused):
            self.bring_into_view(self._passage_rectangle(focused))
        self.viewport().update()
        self.point_at(self._focused_link)
        self.passage_pointed_at.emit(focused)
        if focused:
            return True
        return QWidget.focusNextPrevChild(self, next)

    # -- how it is done

    @property
    def _focused_link(self) -> str:
        """Return where on the web the link leads that the keyboard points at, or ""."""
        return self.laid_out.links.get(self.marks.focused, (0, ""))[1]

    def _let_choose(self, passages: list[Passage], at_hand: AtHand, web: str) -> None:
        from reader.ui.article.passage_chooser import PassageChooser, pointed_line

        chooser = PassageChooser(self.look, self)
        chooser.passage_activated.connect(self.passage_activated)
        chooser.passage_pointed_at.connect(self.point_at_passage)
        chooser.web_link_activated.connect(self.follow)
        chooser.offer(passages, at_hand, pointed_line(self), web)

    def _show_marks(self) -> None:
        if self.at_hand is not None:
            self.marks.document, self.marks.right_to_left = self.laid_out, self.right_to_left
            self.marks.show(self.at_hand)
            self._frame_hits()

    def _frame_hits(self) -> None:
        if self._hits is not None:
            self._hits.reverse()
            self.marks.hits = self._hits.framed
            self.viewport().update()

    def _paint(self, blocks: list[tuple[QTextBlock, QPointF]], *, over: bool) -> None:
        painter = QPainter(self.viewport())
        painter.translate(-self.scrolled)
        self.marks.has_keyboard = self.hasFocus()
        (self.marks.paint_over if over else self.marks.paint_under)(painter, blocks)
        if over and self.own is not None:
            self.own.paint(painter, blocks)
        painter.end()

    def _passage_rectangle(self, passage_id: str, *, first_line: bool = False) -> QRectF:
        rectangles = self.marks.passage_rectangles(passage_id)[: 1 if first_line else None]
        return reduce(QRectF.united, rectangles, QRectF())

    @Slot(int)
    def _tell_position(self, _value: int) -> None:
        self.position_changed.emit(self.position)
        self.paragraph_changed.emit(self.paragraph)
