"""Ticks on the article's scroll bar: its passages, what is found, and what the reader marked."""

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QToolTip, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.text.span import Span
from reader.session.marks import Strength
from reader.session.own_marks import OwnMarks
from reader.ui.article.article_marks import ArticleMarks
from reader.ui.article.article_page import ArticlePage
from reader.ui.look.viewport import viewport_of

# In pixels, as wide and as high: section 4 of the design. It does not grow with the text.
_PASSAGE, _CHOSEN, _HIT, _OWN = (6, 2), (11, 4), (11, 2), (4, 4)
# So near a tick a click goes there, in pixels; elsewhere it does what it does on a scroll bar.
_NEAR = 6
# So many hits are looked up at one time, and no more in all: a strip is some hundred pixels high.
_AT_ONCE, _MOST = 20, 1000


class ScrollStrip(QWidget):
    """What lies over the scroll bar of a *page*; the bar below it works as before."""

    tick_activated = Signal(int)  # a code point of the text

    def __init__(self, page: ArticlePage, marks: ArticleMarks) -> None:
        """Lie over the bar of a *page*, and show its *marks*."""
        super().__init__(page.verticalScrollBar())
        self._page, self._marks = page, marks
        self._own: tuple[int, ...] = ()
        self._hits: Sequence[Span] = ()
        self._hits_left: Iterator[int] = iter(())
        self._hit_places: list[int] = []
        self._tops: dict[int, float] = {}  # of places in the document, until it changes its height
        self._at_hand: AtHand | None = None
        self._work = QTimer(self)
        self._work.setInterval(0)
        self._work.timeout.connect(self._look_up)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        page.verticalScrollBar().installEventFilter(self)
        page.verticalScrollBar().rangeChanged.connect(self.measure)
        self._fit()
        self.show()

    # -- what it is told

    @Slot()
    def measure(self) -> None:
        """Measure everything again, for the text may stand elsewhere by now."""
        self._tops.clear()
        self.update()

    @Slot()
    def show_marks(self) -> None:
        """Show the passages and the hits that the page shows."""
        if self._page.at_hand is not self._at_hand:
            self._at_hand = self._page.at_hand
            self.measure()
        if self._marks.hits is not self._hits:
            self._hits = hits = self._marks.hits
            step = len(hits) // _MOST + 1
            self._hits_left = (hits[i].start for i in range(0, len(hits), step))
            self._hit_places.clear()
            self._work.start()
        self.update()

    @Slot(object)
    def show_own(self, own: OwnMarks) -> None:
        """Show where the reader's *own* marks are."""
        self._own = tuple(placed.span.start for placed in own.placed if placed.span)
        self.update()

    # -- how Qt asks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to a tick that is clicked, and say what is above and below where the pointer rests."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(), self._page)
            return True
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            y = event.position().y()
            place = self.tick_at(y) if event.button() == Qt.MouseButton.LeftButton else None
            if place is not None and not self._thumb().contains(event.position()):
                self.tick_activated.emit(place)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ticks, the weightiest last."""
        painter, theme = QPainter(self), self._page.look.theme
        for passage in self._passages():
            if passage.id != self._marks.chosen:
                self._paint(painter, passage.span.start, _PASSAGE, theme.edge)
        for place in self._hit_places:
            self._paint(painter, place, _HIT, theme.text)
        for place in self._own_seen:
            self._paint(painter, place, _OWN, theme.text, at_edge=True)
        for passage in self._passages():
            if passage.id == self._marks.chosen:
                self._paint(painter, passage.span.start, _CHOSEN, theme.text)
        painter.end()

    # -- what it says

    def ticks(self) -> tuple[int, ...]:
        """Return the places of all ticks, in the order of the text."""
        passages = (passage.span.start for passage in self._passages())
        return tuple(sorted({*passages, *self._hit_places, *self._own_seen}))

    def tick_at(self, y: float) -> int | None:
        """Return the place of the tick nearest to a height of the strip; None for none so near."""
        near = ((abs(self._height_of(place) - y), place) for place in self.ticks())
        distance, place = min(near, default=(_NEAR + 1.0, 0))
        return place if distance <= _NEAR else None

    def tip(self) -> str:
        """Return in words how many passages stand above and below what is seen; "" for none."""
        passages = tuple(self._passages())
        if not passages:
            return ""
        first, last = self._seen()
        above = sum(passage.span.end <= first for passage in passages)
        below = sum(passage.span.start > last for passage in passages)
        said = self.tr("{count} passages above", "", above).format(count=above)
        return self.tr("{above}, {count} below").format(above=said, count=below)

    # -- how it is done

    def _passages(self) -> Iterator[Passage]:
        at_hand = self._page.at_hand
        every = at_hand.passages if at_hand is not None else ()
        return (passage for passage in every if passage.kind in self._marks.marks.shown)

    @property
    def _own_seen(self) -> tuple[int, ...]:
        return self._own if self._marks.marks.strength is not Strength.OFF else ()

    def _seen(self) -> tuple[int, int]:
        """Return the first code point of the text that is seen, and the last."""
        page, view = self._page, viewport_of(self._page).rect()
        last = page.cursorForPosition(view.bottomRight())
        return page.position, page.laid_out.to_text(last.position())

    @Slot()
    def _look_up(self) -> None:
        """Look up where some more hits are, for in a book that takes longer than a key may."""
        places = list(islice(self._hits_left, _AT_ONCE))
        self._hit_places += places
        if not places:
            self._work.stop()
        self.update()

    def _paint(
        self,
        painter: QPainter,
        place: int,
        size: tuple[int, int],
        colour: QColor,
        *,
        at_edge: bool = False,
    ) -> None:
        wide, high = size
        x = 0.0 if at_edge else (self.width() - wide) / 2
        painter.fillRect(QRectF(x, round(self._height_of(place) - high / 2), wide, high), colour)

    def _height_of(self, place: int) -> float:
        """Return how far down the strip a code point of the text is."""
        if place not in self._tops:
            self._tops[place] = self._top_of(place)
        bar = self._bar()
        return self._tops[place] / max(1, bar.maximum() + bar.pageStep()) * self.height()

    def _top_of(self, place: int) -> float:
        """Return how far down the document a code point is, near enough, and without laying out."""
        at_hand, document = self._page.at_hand, self._page.laid_out
        if at_hand is None or place < 0 or not at_hand.article.blocks:
            return 0.0
        index = at_hand.article.block_at(place)
        span = at_hand.article.blocks[index].span
        area = document.document.documentLayout().blockBoundingRect(document.text_block(index))
        return area.top() + (place - span.start) / max(1, len(span)) * area.height()

    def _thumb(self) -> QRectF:
        bar, option = self._bar(), QStyleOptionSlider()
        bar.initStyleOption(option)
        of_bar, slider = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        return QRectF(bar.style().subControlRect(of_bar, option, slider, bar))

    def _bar(self) -> QScrollBar:
        return self._page.verticalScrollBar()

    def _fit(self) -> None:
        self.resize(self._bar().size())
        self.raise_()
