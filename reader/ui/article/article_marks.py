"""Paints what stands on and beside the article's words: marks, outlines, hits and the margin.

Qt's own dashed and dotted underlines are one pixel wide and nearly alike at reading size, so all
marks are painted here, and only on the blocks that can be seen.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import inf

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextBlock, QTextLine

from reader.model.edition.article import Block, BlockKind
from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.model.text.span import Span
from reader.session.marks import Marks, Strength
from reader.ui.article.article_column import gutter
from reader.ui.article.article_document import ArticleDocument, Run, own_lines
from reader.ui.look.badge import GLYPHS
from reader.ui.look.look import Look
from reader.ui.look.mark_patterns import (
    EXAMINED,
    LINE,
    NOT_EXAMINED,
    changed_pen,
    left_out_pen,
    paint_line,
)
from reader.ui.look.typefaces import SANS, font, tabular

# Above and below the base line, in parts of the letter size.
_ABOVE, _BELOW = 0.93, 0.36
_GUTTER_GAP = 0.5  # between the glyphs and the text
_LINE_GAP = 0.3  # between a line beside the text and the text
_WRAPPED = "↪"


class ArticleMarks:
    """What is to be painted on the article, and how."""

    def __init__(self, document: ArticleDocument, look: Look) -> None:
        """Paint on what *document* knows of."""
        self.look = look
        self.marks = Marks()
        self.chosen = self.hovered = self.focused = ""
        self.has_keyboard = self.right_to_left = False
        self.hits: Sequence[Span] = ()
        self.document = document
        self._at_hand: AtHand | None = None
        self._kind_of: dict[str, Kind] = {}
        self._levels: dict[str, int] = {}
        self._begins: dict[str, int] = {}
        self._walk: list[str] = []
        self._changed: set[str] = set()

    def show(self, at_hand: AtHand) -> None:
        """Take the passages from what is *at_hand* that the document has laid out."""
        self._at_hand = at_hand
        self._kind_of = {passage.id: passage.kind for passage in at_hand.passages}
        self._changed = {each.passage.id for each in at_hand.attachments if each.changes}
        begins = {passage.id: passage.span.start for passage in at_hand.passages}
        begins |= {link: start for link, (start, _) in self.document.links.items()}
        self._begins = begins
        self._walk = sorted(begins, key=lambda each: begins[each])
        self._levels = self.document.levels()
        self.hits = ()

    def step_focus(self, *, forward: bool) -> str:
        """Point the keyboard at the next marked passage or link to the web, or the one before.

        It begins at the chosen passage, and else at the end from which it comes. Past an end it
        points at none, which is "".
        """
        links = self.document.links
        shown = [i for i in self._walk if i in links or self._kind_of[i] in self.marks.shown]
        current = self.focused or self.chosen
        if current in self._begins:
            at = self._walk.index(current)
            before = sum(self._walk.index(each) < at for each in shown)
            target = before + (current in shown) if forward else before - 1
        else:
            target = 0 if forward else len(shown) - 1
        self.focused = shown[target] if 0 <= target < len(shown) else ""
        return self.focused

    # -- under the text

    def paint_under(self, painter: QPainter, blocks: Iterable[tuple[QTextBlock, QPointF]]) -> None:
        """Paint the fills and lines of the passages."""
        painter.setPen(Qt.PenStyle.NoPen)
        for block, origin in blocks:
            for run in self.document.runs(block):
                shown = [i for i in run.ids if self._kind_of.get(i) in self.marks.shown]
                for rectangle in self.rectangles(block, origin, run):
                    self._paint_marks(painter, rectangle, shown)

    def _paint_marks(self, painter: QPainter, rectangle: QRectF, shown: Sequence[str]) -> None:
        theme = self.look.theme
        for i, passage_id in enumerate(shown):
            kind = self._kind_of[passage_id]
            if i == 0:
                colours = theme.kinds[kind]
                strong = passage_id in self._strong or self.marks.strength is Strength.FULL
                if strong or self.marks.strength is Strength.SOFT:
                    # Not fillRect(), at which PySide6 makes all that there is of gradients.
                    painter.setBackground(colours.fill if strong else colours.soft)
                    painter.eraseRect(rectangle)
            step = 3.5 * self._levels.get(passage_id, 0)
            y = rectangle.bottom() + step - LINE / 2
            paint_line(painter, QLineF(rectangle.left(), y, rectangle.right(), y), kind, theme)

    @property
    def _strong(self) -> tuple[str, ...]:
        """Return the passages where the reader is: only behind them is the full fill."""
        focused = self.focused if self.has_keyboard else ""
        return tuple(filter(None, (self.chosen, self.hovered, focused)))

    # -- over the text

    def paint_over(self, painter: QPainter, blocks: Iterable[tuple[QTextBlock, QPointF]]) -> None:
        """Paint the margin, the outlines of passages and the frames of search hits."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, text = self.look.theme, self.look.theme.text
        chosen = changed_pen(theme, chosen=True) if self.chosen in self._changed else QPen(text, 2)
        shown = list(blocks)
        for _, row in groupby(shown, _top):
            # Of the cells of a row only the first has room for a number.
            self._paint_gutter(painter, *min(row, key=self._number))
        for block, origin in shown:
            self._paint_wraps(painter, block, origin)
            self._paint_left_out(painter, block, origin)
            runs = self.document.runs(block)
            for changed in sorted({i for run in runs for i in run.ids} & self._changed):
                if self._kind_of.get(changed) in self.marks.shown and changed != self.chosen:
                    self._outline(painter, block, origin, runs, changed, pen=changed_pen(theme))
            if self.hovered != self.chosen:
                self._outline(painter, block, origin, runs, self.hovered, pen=QPen(text, 1))
            self._outline(painter, block, origin, runs, self.chosen, pen=chosen)
            if self.focused and self.has_keyboard:
                there = (painter, block, origin, runs, self.focused)
                self._outline(*there, pen=QPen(theme.focus, 2.5), margin=4.5, side=4.5)
            painter.setPen(QPen(text, 2))
            for hit in self.document.hits_in(block, self.hits):
                for rectangle in self.rectangles(block, origin, hit):
                    painter.drawRoundedRect(rectangle.adjusted(0, 1, 0, 0), 2, 2)

    def _outline(
        self,
        painter: QPainter,
        block: QTextBlock,
        origin: QPointF,
        runs: Sequence[Run],
        passage_id: str,
        *,
        pen: QPen,
        margin: float = 2.0,
        side: float = 0.5,  # or the sign behind the passage is not seen
    ) -> None:
        inside = [run for run in runs if passage_id in run.ids] if passage_id else []
        if not inside:
            return
        painter.setPen(pen)
        # The runs of a passage follow one another without a gap, so one outline holds them all.
        whole = Run(inside[0].start, inside[-1].end, ())
        below = margin + 3.5 * self._levels.get(passage_id, 0)
        for rectangle in self.rectangles(block, origin, whole):
            painter.drawRoundedRect(rectangle.adjusted(-side, -margin, side, below), 4, 4)

    def _paint_gutter(self, painter: QPainter, block: QTextBlock, origin: QPointF) -> None:
        article_block = self.document.article_block(block)
        glyphs = self.glyphs(article_block) if article_block is not None and self._at_hand else ""
        if article_block is None or not (article_block.number or glyphs):
            return
        small = tabular(font(SANS, 13 * self.look.article_zoom))
        line = block.layout().lineAt(0)
        baseline = origin.y() + line.y() + line.ascent()
        number = str(article_block.number or "")
        painter.setFont(small)
        painter.setPen(self.look.theme.muted)
        width = QFontMetricsF(small).horizontalAdvance(number)
        page = self.document.document.pageSize().width()
        left = page - width if self.right_to_left else 0.0
        painter.drawText(QPointF(left, baseline), number)
        painter.setFont(font(SANS, 14 * self.look.article_zoom, bold=True))
        width = QFontMetricsF(painter.font()).horizontalAdvance(glyphs)
        painter.drawText(QPointF(self.beside(origin, width), baseline), glyphs)

    def _number(self, shown: tuple[QTextBlock, QPointF]) -> float:
        """Return where in the text a block comes that is *shown* somewhere; late without words."""
        block = self.document.article_block(shown[0])
        return inf if block is None else block.span.start

    def _paint_wraps(self, painter: QPainter, block: QTextBlock, origin: QPointF) -> None:
        """Mark the lines of code that go on where the one above had no more room."""
        article_block = self.document.article_block(block)
        if article_block is None or article_block.kind is not BlockKind.CODE:
            return
        painter.setFont(font(SANS, 14 * self.look.article_zoom))
        painter.setPen(self.look.theme.muted)
        width = QFontMetricsF(painter.font()).horizontalAdvance(_WRAPPED)
        layout, own = block.layout(), own_lines(block)
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            if line.textStart() not in own:
                baseline = origin.y() + line.y() + line.ascent()
                painter.drawText(QPointF(self.beside(origin, width), baseline), _WRAPPED)

    def _paint_left_out(self, painter: QPainter, block: QTextBlock, origin: QPointF) -> None:
        """Paint dots beside what the main text of a page is without."""
        article_block = self.document.article_block(block)
        if article_block is not None and article_block.left_out:
            x = self.edge_of_text()
            height = block.layout().boundingRect().height()
            painter.setPen(left_out_pen(self.look.theme))
            painter.drawLine(QLineF(x, origin.y(), x, origin.y() + height))

    def edge_of_text(self) -> float:
        """Return where in the margin a line runs beside the text."""
        page = self.document.document.pageSize().width()
        x = gutter(self.look, page) - _LINE_GAP * self.look.article_pixels
        return page - x if self.right_to_left else x

    def beside(self, origin: QPointF, width: float) -> float:
        """Return where a sign so wide stands next to the text, in the margin."""
        page = self.document.document.pageSize().width()
        gap = _GUTTER_GAP * self.look.article_pixels
        if self.right_to_left:
            return page - gutter(self.look, page) + gap
        return origin.x() - gap - width

    def glyphs(self, block: Block) -> str:
        """Return the signs that stand beside the first line of a *block*."""
        passages = self._at_hand.passages_in(block) if self._at_hand else ()
        kinds = {passage.kind for passage in passages} & self.marks.shown
        glyphs = "\u2009".join(GLYPHS[kind] for kind in Kind if kind in kinds)
        if not block.number:  # nobody examines what is no paragraph by itself
            return glyphs
        if block.examined:
            return glyphs if passages else EXAMINED
        if self._at_hand is None or not self._at_hand.article.examined:
            return glyphs  # nobody claims to have examined anything
        return f"{glyphs}\u2009{NOT_EXAMINED}" if glyphs else NOT_EXAMINED

    # -- where things are

    def place_of(self, walked: str) -> int:
        """Return where a passage or a link begins in the text; what is above it is below 0."""
        return self._begins.get(walked, -1)

    def passage_rectangles(self, passage_id: str) -> list[QRectF]:
        """Return a passage's rectangles, one for each line, in the document's coordinates."""
        return [
            rectangle
            for block, runs in self.document.blocks_of(passage_id)
            for rectangle in self.rectangles(
                block, self.document.origin(block), Run(runs[0].start, runs[-1].end, ())
            )
        ]

    def rectangles(self, block: QTextBlock, origin: QPointF, run: Run) -> Iterator[QRectF]:
        """Yield where a *run* of a text *block* is drawn, line by line, in the document."""
        layout = block.layout()
        letter = self.document.letter(block)
        # Not from the first line on: a search has a hit in each of a thousand lines.
        line = layout.lineForTextPosition(run.start)
        while line.isValid() and line.textStart() < run.end:
            first = max(run.start, line.textStart())
            last = _last_letter(block, first, min(run.end, line.textStart() + line.textLength()))
            left, right = _edge(line.cursorToX(first)), _edge(line.cursorToX(last))
            baseline = line.y() + line.ascent()
            yield QRectF(
                origin.x() + min(left, right),
                origin.y() + baseline - _ABOVE * letter,
                abs(right - left),
                (_ABOVE + _BELOW) * letter,
            )
            number = line.lineNumber() + 1
            line = layout.lineAt(number) if number < layout.lineCount() else QTextLine()


def _last_letter(block: QTextBlock, first: int, last: int) -> int:
    """Return where the last letter ends between two places: a space at a line's end hangs out."""
    document = block.document()
    while last - 1 > first and document.characterAt(block.position() + last - 1).isspace():
        last -= 1
    return last


def _top(shown: tuple[QTextBlock, QPointF]) -> float:
    return shown[1].y()


def _edge(result: object) -> float:
    # QTextLine.cursorToX returns the place, and the position that it was corrected to.
    if isinstance(result, tuple):
        result = result[0]
    return result if isinstance(result, float) else 0.0
