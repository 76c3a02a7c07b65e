"""An article as pieces to be set on paper, from its title down."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, zip_longest

from PySide6.QtCore import QCoreApplication

from reader.model.edition.article import Block, BlockKind
from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import Phrasing
from reader.model.exchange.table_rows import Field, tables_in
from reader.model.markup.citations import Numbering
from reader.model.markup.notes_html import notes_html
from reader.model.text.direction import has_right_to_left, reads_right_to_left
from reader.ui.paper.article_lines import ArticleLines, Marked
from reader.ui.paper.article_table import TableRow, column_widths
from reader.ui.paper.article_words import ArticleWords, article_words
from reader.ui.paper.groups import SetIn
from reader.ui.paper.ink import ARTICLE, ARTICLE_LINE, letters
from reader.ui.paper.lines import Lines, Setting
from reader.ui.paper.note_lines import Notes
from reader.ui.paper.piece import Entry, Piece
from reader.ui.paper.sheet import COLUMNS, PX
from reader.ui.paper.words import Stretch, words_of

_TITLE = 26 * PX
_BETWEEN, _HEADING_ABOVE, _ITEM_ABOVE = 9.0 * PX, 18.0 * PX, 3.0 * PX
_BELOW_NOTES = 20.0 * PX
_STEP = 1.5 * ARTICLE
_LEADING = ARTICLE_LINE / ARTICLE


class ArticlePieces:
    """Makes the pieces, with what stands *beside* each passage below its paragraph."""

    def __init__(
        self,
        at_hand: AtHand,
        marked: dict[str, Marked],
        notes: Notes,
        phrasing: Phrasing,
        beside: Callable[[Passage], Iterator[Piece]],
    ) -> None:
        """Take the article that is *at_hand*, whose *marked* passages have numbers."""
        self._at_hand = at_hand
        self._article = at_hand.article
        self._marked = marked
        self._numbers = {each: it.number for each, it in marked.items()}
        self._passages = [each for each in at_hand.passages if each.id in marked]
        self._notes = notes
        self._phrasing = phrasing
        self._beside = beside
        self._backwards = has_right_to_left(self._article.text)

    def pieces(self, width: float, numbering: Numbering) -> Iterator[Piece]:
        """Yield everything for a page of a *width*; sources get their numbers from *numbering*."""
        yield from self._head(numbering)
        words = article_words(self._at_hand, self._phrasing)
        fields = tables_in(self._article.html)[1]
        known = enumerate(zip_longest(self._article.blocks, fields))
        shown = ((i, block, cell) for i, (block, cell) in known if block is not None)
        pieces: list[Piece] = []
        for table, rows in groupby(shown, _table):
            if table is not None:
                blocks = list(rows)
                yield from self._table(blocks, words, width)
                pieces = [each for _, block, _ in blocks for each in self._notes_on(block)]
                yield from pieces
                continue
            for i, block, _ in rows:
                paragraph = self._paragraph(i, block, words)
                if pieces:
                    paragraph.above = max(paragraph.above, _BELOW_NOTES)
                yield paragraph
                pieces = list(self._notes_on(block))
                yield from pieces

    def _head(self, numbering: Numbering) -> Iterator[Piece]:
        article, at_hand = self._article, self._at_hand
        title = letters(_TITLE, serif=True, bold=True)
        backwards = reads_right_to_left(article.title, article.direction)
        setting = Setting(title, 1.2 * _TITLE, indent=COLUMNS.text, backwards=backwards, keeps=True)
        entries = (Entry(article.title),)
        yield Lines(words_of([Stretch(article.title, title)]), setting, entries=entries)
        below = [article.below_title(self._phrasing)]
        if isinstance(at_hand, Edition):
            said = QCoreApplication.translate(
                "Article", "{examined} of {count} paragraphs examined"
            )
            counts = {"examined": len(article.examined), "count": len(article.paragraphs)}
            below = [at_hand.below_title(self._phrasing), said.format(**counts)]
        grey = letters(12 * PX, grey=True)
        setting = setting._replace(format=grey, line=17.0 * PX, above=4.0 * PX)
        for words in filter(None, below):
            yield Lines(words_of([Stretch(words, grey)]), setting)
        if article.notice:
            html = notes_html(article.notice, numbering, at_hand.rendered)
            for lines in self._notes.lines(html):
                lines.above = lines.above or _BETWEEN
                yield SetIn(lines, COLUMNS.text)

    def _paragraph(self, index: int, block: Block, words: ArticleWords) -> ArticleLines:
        heading = block.kind is BlockKind.HEADING
        text = self._article.text_of(block)
        entries = (Entry(text, 1),) if heading and text.strip() else ()
        return ArticleLines(
            words.words(index, self._passages_in(block), self._numbers),
            self._setting(index, block, words),
            number=block.number,
            reached=index + 1,
            marked=self._marked,
            entries=entries,
        )

    def _setting(self, index: int, block: Block, words: ArticleWords) -> Setting:
        size, kind = words.size(index), block.kind
        heading = kind is BlockKind.HEADING
        above = _HEADING_ABOVE if heading else _BETWEEN
        before = self._article.blocks[index - 1].kind if index else None
        above = _ITEM_ABOVE if kind is BlockKind.ITEM and before is kind else above
        steps = block.quoted + (max(1, block.level) if kind is BlockKind.ITEM else 0)
        steps += kind is BlockKind.QUOTE and not block.quoted
        steps += kind is BlockKind.NOTE and bool(block.marker)
        leading = 1.25 if heading else 1.35 if kind is BlockKind.CODE else _LEADING
        return Setting(
            letters(size, serif=True, bold=heading),
            leading * size,
            above=above,
            indent=_STEP * steps,
            marker=block.marker,
            backwards=self._reads_backwards(block),
            alignment=words.alignment(index),
            keeps=heading,
        )

    def _table(
        self, blocks: Sequence[tuple[int, Block, Field | None]], words: ArticleWords, width: float
    ) -> Iterator[Piece]:
        rows: dict[int, dict[int, list[Lines]]] = {}
        for i, block, cell in blocks:
            if cell is not None:
                setting = self._setting(i, block, words)._replace(above=0.0)
                lines = Lines(words.words(i, self._passages_in(block), self._numbers), setting)
                rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(lines)
        count = 1 + max(column for row in rows.values() for column in row)
        columns = [[each for row in rows.values() for each in row.get(i, [])] for i in range(count)]
        widths = column_widths(columns, width)
        text = "".join(self._article.text_of(block) for _, block, _ in blocks)
        backwards = self._backwards and reads_right_to_left(text, self._article.direction)
        for n, (_, row) in enumerate(sorted(rows.items())):
            yield TableRow(
                [row.get(i, []) for i in range(count)],
                widths,
                backwards=backwards,
                above=_ITEM_ABOVE if n else _BETWEEN,
                reached=blocks[-1][0] + 1,
            )

    def _reads_backwards(self, block: Block) -> bool:
        if not self._backwards or block.kind is BlockKind.CODE:
            return False
        return reads_right_to_left(self._article.text_of(block), self._article.direction)

    def _passages_in(self, block: Block) -> list[Passage]:
        return [each for each in self._passages if each.span.overlaps(block.span)]

    def _notes_on(self, block: Block) -> Iterator[Piece]:
        """Yield what stands beside the passages that begin in a *block*."""
        for passage in self._passages_in(block):
            if passage.span.start >= block.span.start:
                yield from self._beside(passage)


def _table(shown: tuple[int, Block, Field | None]) -> int | None:
    return None if shown[2] is None else shown[2].table
