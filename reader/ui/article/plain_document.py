"""An article of paragraphs and headings alone, as long as a book, laid out where it is read."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.model.edition.article import Block, BlockKind
from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.markup.links import run_address
from reader.model.text.direction import has_right_to_left, reads_right_to_left
from reader.ui.article.article_document import ArticleDocument, Run
from reader.ui.article.block_layout import BlockLayout, Setting
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import LEADING, MONO, SAMPLE, SANS, SERIF, font, measure

_PARAGRAPH, _TITLE, _HEADING, _SUBTITLE, _CODE, _WIDE_CODE = 0, 1, 2, 3, 4, 5
# The sizes are those of Qt's FontSizeAdjustment, so that a zoom changes one typeface and no format.
_ADJUSTMENTS = {_PARAGRAPH: 0, _TITLE: 2, _HEADING: 1, _SUBTITLE: -1, _CODE: -1, _WIDE_CODE: -2}
_SETTINGS = {
    _PARAGRAPH: Setting(1.0, 0.0, 0.85),
    _TITLE: Setting(1.5, 0.0, 0.5),
    _HEADING: Setting(1.2, 1.0, 0.5),
    _SUBTITLE: Setting(0.8, 0.0, 1.2),
    _CODE: Setting(0.8, 0.0, 0.85),
    _WIDE_CODE: Setting(0.7, 0.0, 0.85),
}
# So many columns of code fit into a line at either size; of more, the letters are made narrower.
_COLUMNS, _MOST_COLUMNS = 58, 67
_NARROWEST = 80
# A line ends here and its block goes on.
_LINE_END = "\u2028"
_ALONE = -1
# A step puts in or measures so much: some milliseconds' worth on an ordinary machine.
_BLOCKS, _LETTERS = 1000, 100_000
_MEASURED, _MEASURED_LETTERS = 100, 8000
# Beyond this many blocks their heights stay estimated where nobody has been.
_WORTH_MEASURING = 100_000


class PlainDocument(ArticleDocument):
    """An article whose blocks are put into the document little by little."""

    def __init__(self, document: QTextDocument) -> None:
        """Use *document*, which belongs to the view."""
        super().__init__(document)
        self._layout = BlockLayout(document, _SETTINGS)
        document.setDocumentLayout(self._layout)
        self._first_block = 0
        self._filled = 0
        self._passages: tuple[Passage, ...] = ()

    def show(self, at_hand: AtHand, look: Look) -> None:
        """Put the title and the beginning of the article into the empty document."""
        self._article, self._passages = at_hand.article, at_hand.passages
        article = at_hand.article
        self._set_letters(look.article_font)
        cursor = QTextCursor(self.document)
        cursor.setBlockFormat(_block_format(_TITLE))
        cursor.insertText(article.title, _format(_TITLE, look.theme))
        head = [article.title]
        if article.subtitle:
            cursor.insertBlock(_block_format(_SUBTITLE), _format(_SUBTITLE, look.theme))
            cursor.insertText(article.subtitle)
            head.append(article.subtitle)
        self._first_block = len(head)
        self._layout.head = len(head)
        self._layout.backwards = reads_right_to_left(article.text)
        self._layout.grow([len(line) for line in head])
        self._fill()

    def restyle(self, at_hand: AtHand, look: Look) -> None:
        """Show the same article in another *look*."""
        if self._first_block > 1:
            cursor = QTextCursor(self.document.findBlockByNumber(1))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(_format(_SUBTITLE, look.theme))
        if look.article_font != self.document.defaultFont():
            self._set_letters(look.article_font)

    def show_passages(self, at_hand: AtHand, look: Look) -> None:
        """Show the same article with the passages of what is *at_hand* instead of those it had."""
        del look
        self._passages = at_hand.passages
        if self.is_complete:
            self._mark()

    def settle(self, top: float, bottom: float) -> float:
        """Make sure of all that is seen from *top* to *bottom*; return how far it moved down."""
        moved = self._layout.measure_between(top, bottom)
        self.tell_size()
        return moved

    def work(self, top: float) -> tuple[bool, float]:
        """Put further blocks into the document, or measure some; see ArticleDocument."""
        if not self.is_complete:
            self._fill()
            return True, 0.0
        if self._filled > _WORTH_MEASURING:
            return False, 0.0
        more, moved = self._layout.measure_next(_MEASURED, _MEASURED_LETTERS, top)
        self._layout.tell_size()
        return more, moved

    @property
    def has_work(self) -> bool:
        """Tell whether the document is one that is completed little by little."""
        return True

    @property
    def is_complete(self) -> bool:
        """Tell whether the whole article is in the document."""
        return self._article is None or self._filled == len(self._article.blocks)

    def article_block(self, block: QTextBlock) -> Block | None:
        """Return the article's block that a text *block* shows; None for the title."""
        index = block.blockNumber() - self._first_block
        inside = self._article is not None and 0 <= index < self._filled
        return self._article.blocks[index] if inside and self._article else None

    def text_block(self, index: int) -> QTextBlock:
        """Return the text block that shows the article's block at *index*, the last so far."""
        return self.document.findBlockByNumber(self._first_block + min(index, self._filled - 1))

    def letter(self, block: QTextBlock) -> float:
        """Return the size of the letters of a text *block*, in pixels."""
        size = _SETTINGS[block.blockFormat().headingLevel()].size
        return size * self.document.defaultFont().pixelSize()

    # -- how it is done

    def _set_letters(self, chosen: QFont) -> None:
        self.document.setDefaultFont(chosen)
        pixels = chosen.pixelSize()
        self._layout.set_letters(pixels, LEADING * pixels, measure(chosen) / len(SAMPLE))

    def _fill(self) -> None:
        """Put the next blocks in, some thousand letters' worth, and at the end the passages."""
        if self._article is None:
            return
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        blocks = self._next_blocks(self._article.blocks)
        texts = [self._article.text_of(block).replace("\n", _LINE_END) for block in blocks]
        cursor.beginEditBlock()
        for start, end in _alike(blocks):
            columns = max(map(len, texts[start].split(_LINE_END)))
            level = _level(blocks[start].kind, columns)
            chosen = _format(level, None)
            if level == _WIDE_CODE:
                narrow = 100 * _MOST_COLUMNS // columns
                chosen.setFontStretch(min(100, max(_NARROWEST, narrow)))
            cursor.insertBlock(_block_format(level, blocks[start]), chosen)
            cursor.insertText("\n".join(texts[start:end]))
        self._filled += len(blocks)
        if not self._layout.bidirectional:
            self._layout.bidirectional = any(map(has_right_to_left, texts))
        self._layout.grow([len(text) for text in texts])
        cursor.endEditBlock()
        if self.is_complete:
            self._mark()

    def _next_blocks(self, blocks: Sequence[Block]) -> Sequence[Block]:
        end, letters = self._filled, 0
        while end < min(len(blocks), self._filled + _BLOCKS) and letters < _LETTERS:
            letters += len(blocks[end].span)
            end += 1
        return blocks[self._filled : end]

    def _mark(self) -> None:
        """Make links of the passages, as the pointer and the keyboard find them."""
        if self._article is None:
            return
        for number, runs in self._runs.items():
            self._link(self.document.findBlockByNumber(number), runs, linked=False)
        self._runs = {}
        by_block: dict[int, list[Passage]] = {}
        for passage in self._passages:
            last = self._article.block_at(passage.span.end - 1)
            for index in range(self._article.block_at(passage.span.start), last + 1):
                by_block.setdefault(index, []).append(passage)
        for index, passages in by_block.items():
            text_block = self.text_block(index)
            runs = tuple(self._cut(self._article.blocks[index], passages))
            self._runs[text_block.blockNumber()] = runs
            self._link(text_block, runs, linked=True)

    def _link(self, block: QTextBlock, runs: Iterable[Run], *, linked: bool) -> None:
        """Make links of the *runs* in a text *block*, or plain text again."""
        for run in runs:
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + run.start)
            cursor.setPosition(block.position() + run.end, QTextCursor.MoveMode.KeepAnchor)
            chosen = block.charFormat()
            if linked:
                chosen.setAnchor(True)
                chosen.setAnchorHref(run_address(run.ids))
            cursor.setCharFormat(chosen)

    def _cut(self, block: Block, passages: Sequence[Passage]) -> Iterable[Run]:
        """Yield the runs into which *passages* that overlap cut a *block*."""
        innermost_first = sorted(passages, key=lambda p: (len(p.span), -p.span.start))
        cuts = {edge for p in passages for edge in (p.span.start, p.span.end)}
        inside = {min(max(cut, block.span.start), block.span.end) for cut in cuts}
        for start, end in pairwise(sorted(inside)):
            ids = tuple(p.id for p in innermost_first if p.span.start <= start < p.span.end)
            if ids:
                yield Run(self._units(block, start), self._units(block, end), ids)


def _alike(blocks: Sequence[Block]) -> Iterable[tuple[int, int]]:
    """Yield the stretches that go in together: what is set alike in a row, the rest each alone."""
    start = 0
    for index in range(1, len(blocks) + 1):
        last = index == len(blocks)
        both = not last and _set(blocks[index]) == _set(blocks[start]) != _ALONE
        if not both:
            yield start, index
            start = index


def _set(block: Block) -> int:
    """Return how far in a *block* is set, or that it goes in alone."""
    if block.kind in (BlockKind.HEADING, BlockKind.CODE):
        return _ALONE
    return block.level


def _level(kind: BlockKind, columns: int) -> int:
    """Return the level of a block of some *kind*, whose longest line has so many *columns*."""
    if kind is BlockKind.CODE:
        return _WIDE_CODE if columns > _COLUMNS else _CODE
    return _HEADING if kind is BlockKind.HEADING else _PARAGRAPH


def _block_format(level: int, block: Block | None = None) -> QTextBlockFormat:
    chosen = QTextBlockFormat()
    chosen.setHeadingLevel(level)
    if block is not None and block.kind is not BlockKind.HEADING:
        chosen.setIndent(block.level)
    return chosen


def _format(level: int, theme: Theme | None) -> QTextCharFormat:
    chosen = QTextCharFormat()
    if level:
        chosen.setProperty(QTextCharFormat.Property.FontSizeAdjustment, _ADJUSTMENTS[level])
    if level in (_CODE, _WIDE_CODE):
        chosen.setFontFamilies([MONO])
    if level in (_TITLE, _HEADING):
        chosen.setFontWeight(font(SERIF, 1, bold=True).weight())
    if level == _SUBTITLE and theme is not None:
        chosen.setFontFamilies([SANS])
        chosen.setForeground(theme.muted)
    return chosen
