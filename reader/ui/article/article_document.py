"""An article laid out by Qt: its passages' places, and offsets exchanged.

Python counts code points and Qt counts UTF-16 units; they meet here and nowhere else.
"""

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.at_hand import AtHand
from reader.model.text.span import Span
from reader.ui.look.fragments import blocks, ranges
from reader.ui.look.look import Look


class Run(NamedTuple):
    """A stretch of one text block that belongs to the same passages, the innermost first.

    Last among the *ids* comes that of the link to the web in which it stands, if it does in one.

    *start* and *end* are Qt's positions within the block.
    """

    start: int
    end: int
    ids: tuple[str, ...]


class ArticleDocument(ABC):
    """What is known of the QTextDocument in which an article is laid out."""

    def __init__(self, document: QTextDocument) -> None:
        """Use *document*, which belongs to the view."""
        document.setUndoRedoEnabled(False)
        self.document = document
        self._article: Article | None = None
        self._runs: dict[int, tuple[Run, ...]] = {}
        # Where each link to the web begins, a code point of the article's text or -1 above it, and
        # where it leads.
        self.links: dict[str, tuple[int, str]] = {}
        self.titles = 1  # the blocks of the title, and of what is under it
        # Not while a document is filled: Qt may ask for another width then, and what is a title,
        # a notice or the article is known only afterwards.
        self.is_filled = True
        self._room = 0.0

    # -- orders

    @abstractmethod
    def show(self, at_hand: AtHand, look: Look) -> None:
        """Lay out the article of what is *at_hand*."""

    @abstractmethod
    def restyle(self, at_hand: AtHand, look: Look) -> None:
        """Show the same article in another *look*."""

    @abstractmethod
    def show_passages(self, at_hand: AtHand, look: Look) -> None:
        """Show the same article with the passages of what is *at_hand* instead of those it had."""

    @abstractmethod
    def fit(self) -> None:
        """Fit what is as wide as the column into the width that it has by now."""

    def settle(self, top: float, bottom: float) -> float:
        """Make sure of all that is seen from *top* to *bottom*; return how far it moved down."""
        del top, bottom
        return 0.0

    def make_room(self, height: float) -> bool:
        """Leave so many pixels free below the title; tell whether that changed anything."""
        if height == self._room:
            return False
        block = self.document.findBlockByNumber(self.titles - 1)
        chosen = block.blockFormat()
        chosen.setBottomMargin(chosen.bottomMargin() - self._room + height)
        self._room = height
        QTextCursor(block).setBlockFormat(chosen)
        return True

    def lay_out_anew(self) -> None:
        """Lay out all that stands below formats that were changed, where that does not follow."""
        self.tell_size()

    @property
    def room(self) -> QPointF:
        """Return where what was left free below the title begins."""
        block = self.document.findBlockByNumber(self.titles - 1)
        origin = self.origin(block)
        return QPointF(origin.x(), origin.y() + block.layout().boundingRect().bottom())

    def tell_size(self) -> None:
        """Tell the view how large the document is by now."""
        layout = self.document.documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())

    def work(self, top: float) -> tuple[bool, float]:
        """Do a little of what is left to do.

        Return whether there is more, and how far what stands at *top* moved down.
        """
        del top
        return False, 0.0

    # -- places

    @property
    def head(self) -> str:
        """Return the lines that are shown above the article, each with its newline.

        Their places are negative: the last newline stands at -1.
        """
        return "".join(f"{block.text()}\n" for block in self.blocks_above())

    @abstractmethod
    def article_block(self, block: QTextBlock) -> Block | None:
        """Return the article's block that a text *block* shows; None for the title and notice."""

    @abstractmethod
    def text_block(self, index: int) -> QTextBlock:
        """Return the text block that shows the article's block at *index*."""

    @abstractmethod
    def letter(self, block: QTextBlock) -> float:
        """Return the size of the letters of a text *block*, in pixels."""

    @property
    def has_work(self) -> bool:
        """Tell whether the document is one that is completed little by little."""
        return False

    @property
    def is_complete(self) -> bool:
        """Tell whether the whole article is in the document."""
        return True

    def runs(self, block: QTextBlock) -> tuple[Run, ...]:
        """Return the runs of a text *block*, from left to right in the text's order."""
        return self._runs.get(block.blockNumber(), ())

    def blocks_of(self, passage_id: str) -> Iterator[tuple[QTextBlock, tuple[Run, ...]]]:
        """Yield each text block of a passage with the passage's runs in it."""
        for number, runs in self._runs.items():
            inside = tuple(run for run in runs if passage_id in run.ids)
            if inside:
                yield self.document.findBlockByNumber(number), inside

    def origin(self, block: QTextBlock) -> QPointF:
        """Return where in the document a text *block* begins, in pixels."""
        return self.document.documentLayout().blockBoundingRect(block).topLeft()

    def blocks_between(
        self, first: QTextBlock, bottom: float
    ) -> Iterator[tuple[QTextBlock, QPointF]]:
        """Yield the text blocks from *first* down to a height of the document, with origins."""
        block = first
        while block.isValid():
            origin = self.origin(block)
            if origin.y() > bottom:
                return
            yield block, origin
            block = block.next()

    def levels(self) -> dict[str, int]:
        """Return how many steps lower each passage's line is drawn, so that overlaps show both."""
        levels: dict[str, int] = {}
        for runs in self._runs.values():
            for run in runs:
                for level, passage_id in enumerate(run.ids):
                    levels[passage_id] = max(level, levels.get(passage_id, 0))
        return levels

    def to_qt(self, position: int) -> int:
        """Return Qt's position in the document of a code point of the article's text."""
        if position < 0:
            return units_in(self.head[:position])
        if not self._article or not self._article.blocks:
            return 0
        index = self._article.block_at(position)
        block = self.text_block(index)
        units = self._units(self._article.blocks[index], position)
        # What is not in the document yet is at its end so far.
        return block.position() + min(units, block.length() - 1)

    def to_text(self, qt_position: int) -> int:
        """Return the code point of the article's text at Qt's position; 0 before the article."""
        text_block = self.document.findBlock(qt_position)
        block = self.article_block(text_block)
        while block is None and text_block.isValid():
            text_block = text_block.next()
            block = self.article_block(text_block)
        if block is None or not self._article:
            return 0
        units = max(0, qt_position - text_block.position())
        inside = self._article.text_of(block).encode("utf-16-le")[: 2 * units]
        return block.span.start + len(inside.decode("utf-16-le", "ignore"))

    def selected(self, cursor: QTextCursor) -> tuple[Span, ...]:
        """Return what of the article's text a *cursor* has selected, in order."""
        found: list[Span] = []
        for start, end in ranges(cursor):
            block = self.document.findBlock(start)
            while block.isValid() and block.position() < end:
                if self.article_block(block) is not None:
                    first, last = block.position(), block.position() + block.length() - 1
                    places = max(start, first), min(end, last)
                    found.append(Span(*map(self.to_text, places)))
                block = block.next()
        return tuple(sorted(filter(len, found)))

    def cursors_at(self, span: Span) -> Iterator[QTextCursor]:
        """Yield a cursor for each text block with words of a *span*, which selects them."""
        text_blocks = list(self.blocks_above()) if span.start < 0 else []
        if self._article is not None and span.end > 0:
            first, last = map(self._article.block_at, (max(0, span.start), span.end - 1))
            text_blocks += map(self.text_block, range(first, last + 1))
        for text_block in text_blocks:
            for run in self.hits_in(text_block, (span,)):
                cursor = QTextCursor(text_block)
                cursor.setPosition(text_block.position() + run.start)
                end = text_block.position() + run.end
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                yield cursor

    def hits_in(self, text_block: QTextBlock, hits: Sequence[Span]) -> list[Run]:
        """Return what stands in a *text_block* of the search *hits*, which are in order."""
        block = self.article_block(text_block) or self._block_above(text_block)
        if block is None:
            return []
        first = bisect_left(hits, block.span.start, key=_start)
        last = bisect_left(hits, block.span.end, first, key=_start)
        if first and hits[first - 1].end > block.span.start:
            first -= 1  # it goes on from the block before
        return [
            Run(self._units(block, hit.start), self._units(block, hit.end), ())
            for hit in hits[first:last]
        ]

    def _units(self, block: Block, position: int) -> int:
        """Return how many of Qt's units into a *block* a code point of the text stands."""
        if self._article is None:
            return 0
        end = max(block.span.start, min(position, block.span.end))
        text = self.head if block.span.start < 0 else self._article.text
        return units_in(text[block.span.start : end])

    def blocks_above(self) -> Iterator[QTextBlock]:
        """Yield the text blocks that are shown above the article."""
        return takewhile(lambda block: self.article_block(block) is None, blocks(self.document))

    def _block_above(self, text_block: QTextBlock) -> Block | None:
        """Return as a block what a *text_block* above the article shows."""
        start = -len(self.head)
        for block in self.blocks_above():
            end = start + len(block.text())
            if block == text_block:
                return Block(BlockKind.HEADING, Span(start, end))
            start = end + 1
        return None


def own_lines(block: QTextBlock) -> frozenset[int]:
    """Return where the lines of a text *block* begin that are its own, in Qt's units."""
    above = block.text().split("\u2028")[:-1]
    lengths = (len(line.encode("utf-16-le")) // 2 + 1 for line in above)
    return frozenset((0, *accumulate(lengths)))


def units_in(text: str) -> int:
    """Return how many of Qt's units a *text* takes."""
    return len(text.encode("utf-16-le")) // 2


def _start(span: Span) -> int:
    return span.start
