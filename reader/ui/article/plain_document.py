"""An article without tables, as long as a book, laid out where it is read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from reader.model.edition.article import Block
from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.markup.links import run_address, web_address
from reader.model.text.direction import has_right_to_left
from reader.model.text.span import Span
from reader.session.settings import Letters
from reader.ui.article.article_document import ArticleDocument, Run
from reader.ui.article.block_layout import BlockLayout
from reader.ui.article.plain_formats import (
    PARAGRAPH,
    SETTINGS,
    SUBTITLE,
    TITLE,
    StyledPieces,
    block_format,
    char_format,
    letters_of,
    level_of,
)
from reader.ui.look.look import Look

# A step puts in or measures so much: some milliseconds' worth on an ordinary machine.
_BLOCKS, _LETTERS = 1000, 100_000
# To put in what is set apart takes as long as so many letters more.
_PIECE = 300
_MEASURED, _MEASURED_LETTERS = 100, 8000
# Beyond this many blocks their heights stay estimated where nobody has been.
_WORTH_MEASURING = 100_000


class PlainDocument(ArticleDocument):
    """An article whose blocks are put into the document little by little."""

    def __init__(self, document: QTextDocument) -> None:
        """Use *document*, which belongs to the view."""
        super().__init__(document)
        self._layout = BlockLayout(document, SETTINGS)
        document.setDocumentLayout(self._layout)
        self._letters: tuple[Letters, float] | None = None
        self._first_block = 0
        self._filled = 0
        self._passages: tuple[Passage, ...] = ()
        self._pieces: StyledPieces | None = None
        # By the index of their block: the links in it, and whether passages are marked in it.
        self._link_spans: dict[int, list[tuple[str, Span]]] = {}
        self._marked: tuple[int, ...] = ()

    def show(self, at_hand: AtHand, look: Look) -> None:
        """Put the title and the beginning of the article into the empty document."""
        self._article, self._passages = at_hand.article, at_hand.passages
        article = at_hand.article
        self._pieces = StyledPieces(article)
        self._set_letters(look)
        cursor = QTextCursor(self.document)
        cursor.setBlockFormat(block_format(TITLE))
        cursor.insertText(article.title, char_format(TITLE, look.theme))
        head = [article.title]
        if below := article.below_title(look.phrasing):
            cursor.insertBlock(block_format(SUBTITLE), char_format(SUBTITLE, look.theme))
            cursor.insertText(below)
            head.append(below)
        self._first_block = self.titles = len(head)
        self._layout.head = len(head)
        self._layout.backwards = article.right_to_left
        self._layout.declared = article.direction
        self._layout.grow([len(line) for line in head])
        self._fill()

    def restyle(self, at_hand: AtHand, look: Look) -> None:
        """Show the same article in another *look*."""
        if self._first_block > 1:
            cursor = QTextCursor(self.document.findBlockByNumber(1))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(char_format(SUBTITLE, look.theme))
        if (look.article, look.zoom) != self._letters:
            self._set_letters(look)

    def show_passages(self, at_hand: AtHand, look: Look) -> None:
        """Show the same article with the passages of what is *at_hand* instead of those it had."""
        del look
        self._passages = at_hand.passages
        if self.is_complete:
            self._mark()

    def fit(self) -> None:
        """Fit nothing: no block is wider than the column."""

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

    def selected(self, cursor: QTextCursor) -> tuple[Span, ...]:
        """Return what of the article's text a *cursor* has selected, all of it in one piece."""
        places = cursor.selectionStart(), cursor.selectionEnd()
        return tuple(filter(len, (Span(*map(self.to_text, places)),)))

    def letter(self, block: QTextBlock) -> float:
        """Return the size of the letters of a text *block*, in pixels."""
        size = SETTINGS[block.blockFormat().headingLevel()].size
        return size * self.document.defaultFont().pixelSize()

    # -- how it is done

    def _set_letters(self, look: Look) -> None:
        self._letters, leading = (look.article, look.zoom), look.article.leading
        self.document.setDefaultFont(look.article_font)
        pixels, below = look.article_font.pixelSize(), look.article.space * leading
        settings = SETTINGS | {PARAGRAPH: replace(SETTINGS[PARAGRAPH], below=below)}
        self._layout.set_letters(pixels, leading * pixels, look.article_letter, settings)

    def _fill(self) -> None:
        """Put the next blocks in, some thousand letters' worth, and at the end the passages."""
        if self._article is None:
            return
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        blocks = self._next_blocks(self._article.blocks)
        texts = [self._article.text_of(block) for block in blocks]
        cursor.beginEditBlock()
        for start, end in self._alike(blocks):
            level = level_of(blocks[start])
            chosen = letters_of(blocks[start], texts[start])
            cursor.insertBlock(block_format(level, blocks[start]), chosen)
            if self._pieces is not None and self._pieces.count(blocks[start]):
                for words, apart in self._pieces.of(blocks[start]):
                    cursor.insertText(words.replace("\n", "\u2028"), apart)
                self._note_links(self._filled + start)
            else:
                # A newline would begin another block: between two that is meant, in code not.
                shown = [text.replace("\n", "\u2028") for text in texts[start:end]]
                cursor.insertText("\n".join(shown))
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
            letters += _PIECE * self._pieces.count(blocks[end]) if self._pieces else 0
            end += 1
        return blocks[self._filled : end]

    def _alike(self, blocks: Sequence[Block]) -> Iterable[tuple[int, int]]:
        """Yield the stretches that go in together: plain paragraphs in a row, all others alone."""
        plain = [level_of(block) == PARAGRAPH and not block.quoted for block in blocks]
        if self._pieces is not None:
            plain = [p and not self._pieces.count(b) for p, b in zip(plain, blocks, strict=True)]
        start = 0
        for index in range(1, len(blocks) + 1):
            if index == len(blocks) or not (plain[start] and plain[index]):
                yield start, index
                start = index

    def _mark(self) -> None:
        """Make links of the passages, as the pointer and the keyboard find them."""
        if self._article is None:
            return
        for index in self._marked:
            self._unmark(index)
        by_block: dict[int, list[tuple[str, Span]]] = {}
        for passage in sorted(self._passages, key=lambda p: (len(p.span), -p.span.start)):
            last = self._article.block_at(passage.span.end - 1)
            for index in range(self._article.block_at(passage.span.start), last + 1):
                by_block.setdefault(index, []).append((passage.id, passage.span))
        self._marked = tuple(by_block)
        for index, spans in by_block.items():
            self._put_runs(index, [*spans, *self._link_spans.get(index, ())])
            text_block = self.text_block(index)
            self._link(text_block, self._runs[text_block.blockNumber()])

    def _note_links(self, index: int) -> None:
        """Take note of the links in the article's block at *index*."""
        if self._article is None or self._pieces is None:
            return
        for span, href in self._pieces.links(self._article.blocks[index]):
            link = f"link {span.start}"
            self.links[link] = span.start, href
            self._link_spans.setdefault(index, []).append((link, span))
        if index in self._link_spans:
            self._put_runs(index, self._link_spans[index])

    def _put_runs(self, index: int, spans: Sequence[tuple[str, Span]]) -> None:
        if self._article is not None:
            runs = tuple(self._cut(self._article.blocks[index], spans))
            self._runs[self._first_block + index] = runs

    def _unmark(self, index: int) -> None:
        """Set the letters of the article's block at *index* as they are without passages."""
        if self._article is None or self._pieces is None:
            return
        del self._runs[self._first_block + index]
        cursor = QTextCursor(self.text_block(index))
        for words, chosen in self._pieces.of(self._article.blocks[index]):
            end = cursor.position() + len(words.encode("utf-16-le")) // 2
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(chosen)
            cursor.setPosition(end)
        if index in self._link_spans:
            self._put_runs(index, self._link_spans[index])

    def _link(self, block: QTextBlock, runs: Iterable[Run]) -> None:
        """Make links of the *runs* of passages in a text *block*."""
        for run in runs:
            ids = [i for i in run.ids if i not in self.links]
            web = next((web_address(self.links[i][1]) for i in run.ids if i in self.links), "")
            if ids:
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + run.start)
                cursor.setPosition(block.position() + run.end, QTextCursor.MoveMode.KeepAnchor)
                chosen = QTextCharFormat()
                chosen.setAnchor(True)
                chosen.setAnchorHref(run_address(ids, web))
                cursor.mergeCharFormat(chosen)

    def _cut(self, block: Block, spans: Sequence[tuple[str, Span]]) -> Iterable[Run]:
        """Yield the runs into which *spans* that overlap cut a *block*, their ids the inner first.

        These are the passages and, last, the links.
        """
        cuts = {edge for _, span in spans for edge in (span.start, span.end)}
        inside = {min(max(cut, block.span.start), block.span.end) for cut in cuts}
        for start, end in pairwise(sorted(inside)):
            ids = tuple(of for of, span in spans if span.start <= start < span.end)
            if ids:
                yield Run(self._units(block, start), self._units(block, end), ids)
