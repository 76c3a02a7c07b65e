"""An article laid out in its column, and the reader's place in it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPoint, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from reader.model.edition.article import Article
from reader.model.edition.at_hand import AtHand
from reader.model.text.span import Span
from reader.ui.article.article_column import THIRD, ArticleColumn, Held, gutter
from reader.ui.article.article_document import ArticleDocument
from reader.ui.article.styled_document import StyledDocument
from reader.ui.look.look import Look

# Measuring what is seen may bring a little more into view; that ends soon.
_SETTLING = 4


class ArticlePage(ArticleColumn):
    """A page of text that holds what is looked at where it is, whatever becomes of its size."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, parent)
        self.at_hand: AtHand | None = None
        self.laid_out: ArticleDocument = StyledDocument(self.document())
        self.right_to_left = False
        self._document: QTextDocument | None = None
        self._work_timer = QTimer(self)
        self._settling = False
        self._wanted: int | None = None
        self._held: Held | None = None
        self._held_at = 0  # how far down it was scrolled for that
        self._is_holding = False

        self._work_timer.setInterval(0)
        self._work_timer.timeout.connect(self._work)
        # Whoever scrolls wants to be there, and nowhere else.
        self.verticalScrollBar().actionTriggered.connect(self._stay)
        self.colour()

    # -- orders

    def open_article(self, at_hand: AtHand) -> None:
        """Lay out the article of what is *at_hand*, from its beginning."""
        self._work_timer.stop()
        self.at_hand, self._held = at_hand, None
        article = at_hand.article
        self.speak(article.language)
        before, document = self._document, QTextDocument(self)
        self.laid_out = _document_of(article, document)
        self.right_to_left = article.right_to_left
        # All of it before the document is shown, for then it is laid out once.
        self.laid_out.show(at_hand, self.look)
        self._set_margins()
        self.set_measure(gutter(self.look, self.width()))
        self.setDocument(document)
        self.laid_out.fit()
        self.laid_out.tell_size()
        if before is not None:
            before.deleteLater()
        self._document = document
        self.verticalScrollBar().setValue(0)
        self._settle()
        if self.laid_out.has_work:
            self._work_timer.start()

    def open_passages(self, at_hand: AtHand) -> None:
        """Show the same article with the passages of what is *at_hand*."""
        with self._holding():
            self.at_hand = at_hand
            self.laid_out.show_passages(at_hand, self.look)
            self._set_margins()

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*, what is looked at where it is."""
        with self._holding():
            self.look = look
            self.colour()
            if self.at_hand is not None:
                self.set_measure(gutter(self.look, self.width()))
                self.laid_out.restyle(self.at_hand, look)
                self._set_margins()

    def scroll_to(self, position: int, beyond: int = 0) -> None:
        """Bring a code point of the article's text to the top; 0 shows the title too.

        Its line comes to stand so many pixels *beyond* the top.
        """
        # What is not in the document yet is gone to once it is.
        self._wanted = None if self.laid_out.is_complete else position
        top = self._top_of(position)
        self.laid_out.tell_size()  # the bar goes no further than what it was told
        self.verticalScrollBar().setValue(top + beyond)

    def show_whole(self) -> None:
        """Go where somebody wanted to go before all of the article was in the document."""
        if self._wanted is not None:
            self.scroll_to(self._wanted)

    # -- places

    @property
    def position(self) -> int:
        """Return the code point of the article's text at the top of the pane, 0 at the title."""
        if self._wanted is not None:
            return self._wanted
        first = self.cursorForPosition(QPoint(self.viewport().width() // 2, 2))
        return self.laid_out.to_text(first.position()) if self.verticalScrollBar().value() else 0

    @property
    def standing(self) -> tuple[int, int]:
        """Return the code point at the top, and how far its line stands beyond it, in pixels."""
        if self._wanted is not None:
            return self._wanted, 0
        position = self.position
        return position, self.verticalScrollBar().value() - self._top_of(position)

    @property
    def watched(self) -> tuple[int, ...]:
        """Return the code points that are looked at, the likeliest first."""
        return ()

    @property
    def paragraph(self) -> int:
        """Return the number of the paragraph that is being read, or what is held in view."""
        held = self._held
        is_held = held is not None and self._held_at == self.verticalScrollBar().value()
        if held and is_held and self._number_at(0) <= held.paragraph <= self._number_at(1):
            return held.paragraph
        # A third from the top, once it was scrolled so far: whoever begins begins at the top.
        scrolled = self.verticalScrollBar().value() / max(1, self.viewport().height())
        return self._number_at(min(THIRD, scrolled))

    def words_above(self) -> str:
        """Return the lines that are shown above the article, each with its newline."""
        return self.laid_out.head

    def cursor_at(self, start: int, end: int | None = None) -> QTextCursor:
        """Return a cursor at a code point of the article's text, selecting up to *end* if given."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.laid_out.to_qt(start))
        if end is not None:
            cursor.setPosition(self.laid_out.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @property
    def selected(self) -> tuple[Span, ...]:
        """Return what of the article's text is selected, in order; nothing of what is above it."""
        return self.laid_out.selected(self.textCursor())

    def selection(self) -> tuple[str, int]:
        """Return the words from the first to the last selected, and where in the text they begin.

        Without a selection the words are "". What begins in the title or the notice begins at -1.
        """
        cursor, spans = self.textCursor(), self.selected
        if self.at_hand is None or not cursor.hasSelection():
            return "", -1
        if not spans or cursor.selectionStart() < self.laid_out.text_block(0).position():
            return cursor.selection().toPlainText().strip("\n"), -1
        start, end = spans[0].start, max(span.end for span in spans)
        return self.at_hand.article.text[start:end], start

    # -- how Qt asks

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words as they are to be pasted elsewhere."""
        from reader.ui.article.long_copy import long_copy
        from reader.ui.look.copying import MOST_STYLED

        cursor = self.textCursor()
        length = cursor.selectionEnd() - cursor.selectionStart()
        if self.at_hand is None or length <= MOST_STYLED:
            return super().createMimeDataFromSelection()
        # To ask each block of a book what stands before it takes three times as long as to copy it.
        return long_copy(cursor, self.laid_out, self.at_hand.article)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's measure, and what is looked at where it is."""
        with self._holding():
            self.set_measure(gutter(self.look, self.width()))
            self._set_margins()
            super().resizeEvent(event)
            self.laid_out.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and make sure of what comes into view."""
        super().scrollContentsBy(dx, dy)
        self._settle()

    # -- how it is done

    @contextmanager
    def _holding(self) -> Iterator[None]:
        """Hold what is looked at where it is while something changes, and all that follows."""
        if self._is_holding or self.document() is not self._document:
            yield
            return
        held, self._is_holding = self._hold(), True
        yield
        self._is_holding = False
        self.keep(held)

    def _hold(self) -> Held:
        """Return what is to stay: what is watched and in view, or else the line at the top.

        It is what was held before, while nobody has scrolled, and so every step can be taken back.
        """
        bar, watched = self.verticalScrollBar(), self.watched
        if self._held and self._held_at == bar.value() and self._held.watched == watched:
            return self._held
        view = self.viewport().rect()
        for position in watched if self._wanted is None else ():
            line = self.cursorRect(self.cursor_at(position))
            if view.top() <= line.bottom() and line.top() <= view.bottom():
                return Held(position, -line.top(), watched, self.paragraph)
        return Held(*self.standing, watched, self.paragraph)

    def keep(self, held: Held) -> None:
        """Keep what is *held* where it was, or in a lower pane at its bottom."""
        line = self.cursorRect(self.cursor_at(held.position)).height()
        beyond = max(held.beyond, min(0, line - self.viewport().height()))
        for _ in range(2):  # between the top and the line something may be measured by now
            self.scroll_to(held.position, beyond)
            self._settle()
        self._held, self._held_at = held, self.verticalScrollBar().value()
        if self.laid_out.has_work:
            self._work_timer.start()

    def _number_at(self, part: float) -> int:
        """Return the number of the paragraph at a *part* of the view's height."""
        place = QPoint(self.viewport().width() // 2, round(part * self.viewport().height()))
        position = self.laid_out.to_text(self.cursorForPosition(place).position())
        return max(1, self.at_hand.article.paragraph_at(position)) if self.at_hand else 1

    def _top_of(self, position: int) -> int:
        """Return how far down a code point's line stands in the document; the title for 0."""
        if not position:
            return 0
        return self.cursorRect(self.cursor_at(position)).top() + self.verticalScrollBar().value()

    @Slot()
    def _stay(self) -> None:
        self._wanted = None

    def _set_margins(self) -> None:
        self.set_margins(
            self.laid_out.document, gutter(self.look, self.width()), right=self.right_to_left
        )
        self.laid_out.fit()

    @Slot()
    def _work(self) -> None:
        """Go on with what a long text leaves to be done while nobody waits for it."""
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            return
        top, filling = bar.value(), not self.laid_out.is_complete
        more, moved = self.laid_out.work(top)
        if not more:
            self._work_timer.stop()
        self._move(top, moved)
        if filling and self.laid_out.is_complete:
            self.show_whole()

    def _settle(self) -> None:
        """Measure what can be seen, and keep it where it is while what is above it grows."""
        if self._settling:
            return
        self._settling = True
        bar = self.verticalScrollBar()
        for _ in range(_SETTLING):
            top = bar.value()
            if not self._move(top, self.laid_out.settle(top, top + self.viewport().height())):
                break
        self._settling = False

    def _move(self, top: int, moved: float) -> bool:
        """Keep at its place what stood at *top* and has *moved* down; tell whether it did."""
        bar = self.verticalScrollBar()
        bar.setValue(top + round(moved))
        if self._held_at == top:
            self._held_at = bar.value()
        if bar.value() == top:
            return False
        self.viewport().update()
        return True


def _document_of(article: Article, document: QTextDocument) -> ArticleDocument:
    if article.html:
        return StyledDocument(document)
    from reader.ui.article.plain_document import PlainDocument  # with a layout of our own

    return PlainDocument(document)
