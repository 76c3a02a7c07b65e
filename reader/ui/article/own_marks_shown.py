"""Shows in the article what the reader marked: never like what an edition marks.

Words that are set off have two thin lines below them, and beside them in the margin a bar and a
pencil; a bookmark is a ribbon in the margin. None has a colour, for colours are for kinds of notes.
"""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen, QPolygonF, QTextBlock
from PySide6.QtWidgets import QToolTip

from reader.model.own.own_mark import OwnKind, PlacedMark
from reader.model.text.span import Span
from reader.session.marks import Strength
from reader.session.own_marks import OwnMarks
from reader.ui.article.article_document import Run
from reader.ui.article.article_marks import ArticleMarks
from reader.ui.article.article_page import ArticlePage
from reader.ui.look.viewport import viewport_of

# In pixels at 100 %: a sign is so wide and so high, and the bar so strong.
_WIDE, _HIGH, _BAR = 9.0, 13.0, 2.0
# Below words that are set off, in pixels: two lines, where an edition's mark has one.
_LINES = (1.5, 4.0)
# In letter sizes: so far from the text a sign stands where that of an edition's mark is nearer.
_FARTHER = 1.3
# In letters: of a note no more is shown where it is pointed at.
_LONGEST = 400


class OwnMarksShown(QObject):
    """The reader's own marks on a *page*, painted with the marks that it has already."""

    mark_activated = Signal(str)  # its id

    def __init__(self, page: ArticlePage, marks: ArticleMarks) -> None:
        """Show nothing yet."""
        super().__init__(page)
        self._page = page
        self._marks = marks
        self._shown: tuple[PlacedMark, ...] = ()
        self._pressed = QPointF()
        viewport_of(page).installEventFilter(self)

    @Slot(object)
    def show(self, own: OwnMarks) -> None:
        """Show what the reader marked as *own*."""
        self._shown = tuple(each for each in own.placed if each.span is not None)
        viewport_of(self._page).update()

    def paint(self, painter: QPainter, blocks: Sequence[tuple[QTextBlock, QPointF]]) -> None:
        """Paint over the text what is marked in these *blocks*, unless all marks are off."""
        for block, origin in blocks if self._are_seen else ():
            taken = 0
            for placed, run in self._in_block(block):
                line = self._line_of(block, run, taken)
                taken = line + 1
                self._paint_sign(painter, placed, block, origin, line)
                if placed.mark.kind is OwnKind.NOTE:
                    self._paint_words(painter, list(self._marks.rectangles(block, origin, run)))

    def mark_at(self, place: QPointF) -> PlacedMark | None:
        """Return the mark that is seen on the words, or beside the line, at a *place* there."""
        if not self._are_seen:
            return None
        at = place + self._page.scrolled.toPointF()
        block = self._page.cursorForPosition(place.toPoint()).block()
        origin = self._page.laid_out.origin(block)
        taken, found = 0, None
        for placed, run in self._in_block(block):
            line = self._line_of(block, run, taken)
            taken = line + 1
            areas = [self._sign_area(block, origin, line)]
            if placed.mark.kind is OwnKind.NOTE:
                areas += self._marks.rectangles(block, origin, run)
            if any(area.contains(at) for area in areas):
                found = placed  # the last is the innermost, or begins nearest
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a click on a mark, and show what is noted where it is pointed at."""
        if not isinstance(event, QMouseEvent) or not self._shown:
            return isinstance(event, QHelpEvent) and self._show_tip(event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = event.position()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._is_click(event):
            placed = self.mark_at(event.position())
            if placed is not None:
                self.mark_activated.emit(placed.mark.id)
        return False

    @property
    def _are_seen(self) -> bool:
        return self._marks.marks.strength is not Strength.OFF

    def _is_click(self, event: QMouseEvent) -> bool:
        moved = (event.position() - self._pressed).manhattanLength()
        is_link = bool(self._page.anchorAt(event.position().toPoint()))
        is_left = event.button() == Qt.MouseButton.LeftButton
        return is_left and moved < _WIDE and not is_link

    def _in_block(self, block: QTextBlock) -> Iterator[tuple[PlacedMark, Run]]:
        """Yield the marks in a text *block* with the runs of them in it; a bookmark where it is."""
        document = self._page.laid_out
        of_article = document.article_block(block)
        if of_article is None:
            return
        for placed in self._shown:
            span = placed.span
            if span is None or span.start > of_article.span.end:
                return  # they are in order
            if placed.mark.kind is OwnKind.BOOKMARK:
                span = Span(span.start, span.start + 1)
            if span.overlaps(of_article.span):
                yield from ((placed, run) for run in document.hits_in(block, (span,)))

    def _line_of(self, block: QTextBlock, run: Run, taken: int) -> int:
        """Return beside which line the sign of a mark stands: its first, or one that is free."""
        layout, of_article = block.layout(), self._page.laid_out.article_block(block)
        begins = layout.lineForTextPosition(run.start).lineNumber()
        # Beside the first line stand the signs of an edition's marks, where there are any.
        first = int(of_article is not None and bool(self._marks.glyphs(of_article)))
        return min(max(begins, taken, first), layout.lineCount() - 1)

    def _sign_area(self, block: QTextBlock, origin: QPointF, line: int) -> QRectF:
        look = self._page.look
        wide, high = _WIDE * look.zoom, _HIGH * look.zoom
        x = self._marks.beside(origin, wide)
        of_article = self._page.laid_out.article_block(block)
        if line == 0 and of_article is not None and self._marks.glyphs(of_article):
            farther = _FARTHER * look.article_pixels
            x += farther if self._marks.right_to_left else -farther
        beside = block.layout().lineAt(line)
        return QRectF(x, origin.y() + beside.y() + beside.ascent() - high, wide, high)

    def _paint_sign(
        self,
        painter: QPainter,
        placed: PlacedMark,
        block: QTextBlock,
        origin: QPointF,
        line: int,
    ) -> None:
        area = self._sign_area(block, origin, line)
        is_note = placed.mark.kind is OwnKind.NOTE
        text = self._page.look.theme.text
        painter.setPen(QPen(text, 1.2))
        painter.setBrush(text if placed.mark.said or not is_note else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_pencil(area) if is_note else _ribbon(area))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_words(self, painter: QPainter, lines: Sequence[QRectF]) -> None:
        """Paint two thin lines below the words in these *lines*, and the bar beside them."""
        text = self._page.look.theme.text
        painter.setPen(QPen(text, 1))
        for line in lines:
            for below in _LINES:
                y = line.bottom() + below
                painter.drawLine(QLineF(line.left(), y, line.right(), y))
        if lines:
            x = self._marks.edge_of_text()
            painter.setPen(QPen(text, _BAR))
            painter.drawLine(QLineF(x, lines[0].top(), x, lines[-1].bottom()))

    def _show_tip(self, event: QHelpEvent) -> bool:
        """Show what the mark says at which the pointer rests; tell whether there is one."""
        placed = self.mark_at(QPointF(event.pos())) if self._shown else None
        if placed is None or not placed.mark.said:
            return False
        said = placed.mark.said
        shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"
        html = escape(shown).replace("\n", "<br>")
        QToolTip.showText(event.globalPos(), f"<p>{html}</p>", self._page)
        return True


def _ribbon(area: QRectF) -> QPolygonF:
    """Return the outline of a bookmark in an *area*."""
    notch = QPointF(area.center().x(), area.bottom() - 0.3 * area.height())
    corners = area.topLeft(), area.topRight(), area.bottomRight(), notch, area.bottomLeft()
    return QPolygonF(corners)


def _pencil(area: QRectF) -> QPolygonF:
    """Return the outline of a pencil in an *area*, its point at the bottom left."""
    places = ((0, 1), (0.1, 0.72), (0.72, 0), (1, 0.2), (0.38, 0.92))
    return QPolygonF(
        [QPointF(area.left() + x * area.width(), area.top() + y * area.height()) for x, y in places]
    )
