"""An article laid out by Qt: its look, its passages' places, and offsets exchanged.

Python counts code points and Qt counts UTF-16 units; they meet here and nowhere else.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextFragment

from reader.model.article import Article, Block
from reader.model.citations import Numbering
from reader.model.edition import Edition
from reader.model.markup import mark_passages, notes_html, passage_ids
from reader.model.passage import Span
from reader.ui.note_text import superscripts
from reader.ui.theme import (
    ARTICLE_PIXELS,
    SANS,
    SERIF,
    Theme,
    font,
    proportional_leading,
)

# In parts of the text's size.
_HEADING_SIZES = {1: 1.65, 2: 1.25}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one text block that belongs to the same passages, the innermost first.

    *start* and *end* are Qt's positions within the block.
    """

    start: int
    end: int
    ids: tuple[str, ...]


class ArticleDocument:
    """What is known of the QTextDocument in which an article is laid out."""

    def __init__(self, document: QTextDocument) -> None:
        """Use *document*, which belongs to the view."""
        self._document = document
        self._article: Article | None = None
        self._first_block = 0
        self._runs: dict[int, tuple[Run, ...]] = {}

    def show(self, edition: Edition, theme: Theme, zoom: float) -> None:
        """Lay out the article of an *edition*; *zoom* is 1 at 100 %."""
        article = edition.article
        body = mark_passages(article.html, article.blocks, edition.passages)
        subtitle = f'<p class="subtitle">{"; ".join(_under_the_title(article))}</p>'
        notice = superscripts(notes_html(article.notice, Numbering())).replace(
            "<p>", '<p class="notice">'
        )
        before, last, after = notice.rpartition('<p class="notice">')
        notice = before + last.replace("notice", "last-notice") + after
        self._document.setDefaultStyleSheet(_style_sheet(theme, zoom))
        self._document.setHtml(f"<h1>{escape(article.title)}</h1>{subtitle}{notice}{body}")
        self._article = article
        self._set_headings(zoom)
        # WORKAROUND: formats that change before the first layout is finished leave the blocks below
        # without lines, and nothing lays them out later; so all of it is asked for anew.
        self._document.markContentsDirty(0, self._document.characterCount())
        self._read_back()

    def article_block(self, block: QTextBlock) -> Block | None:
        """Return the article's block that a text *block* shows; None for the title and notice."""
        index = block.userState()
        return self._article.blocks[index] if self._article and index >= 0 else None

    def runs(self, block: QTextBlock) -> tuple[Run, ...]:
        """Return the runs of a text *block*, from left to right in the text's order."""
        return self._runs.get(block.blockNumber(), ())

    def blocks_of(self, passage_id: str) -> Iterator[tuple[QTextBlock, tuple[Run, ...]]]:
        """Yield each text block of a passage with the passage's runs in it."""
        for number, runs in self._runs.items():
            inside = tuple(run for run in runs if passage_id in run.ids)
            if inside:
                yield self._document.findBlockByNumber(number), inside

    def origin(self, block: QTextBlock) -> QPointF:
        """Return where in the document a text *block* begins, in pixels."""
        return self._document.documentLayout().blockBoundingRect(block).topLeft()

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
        if not self._article or not self._article.blocks:
            return 0
        index = self._article.block_at(position)
        block, text_block = self._article.blocks[index], self._text_block(index)
        inside = self._article.text_of(block)[: max(0, position - block.span.start)]
        return text_block.position() + len(inside.encode("utf-16-le")) // 2

    def to_text(self, qt_position: int) -> int:
        """Return the code point of the article's text at Qt's position; 0 before the article."""
        text_block = self._document.findBlock(qt_position)
        block = self.article_block(text_block)
        while block is None and text_block.isValid():
            text_block = text_block.next()
            block = self.article_block(text_block)
        if block is None or not self._article:
            return 0
        units = max(0, qt_position - text_block.position())
        inside = self._article.text_of(block).encode("utf-16-le")[: 2 * units]
        return block.span.start + len(inside.decode("utf-16-le", "ignore"))

    def hits_by_block(self, hits: tuple[Span, ...]) -> dict[int, list[Run]]:
        """Return search *hits* by the number of their text block."""
        found: dict[int, list[Run]] = {}
        if self._article:
            starts = [block.span.start for block in self._article.blocks]
            for hit in hits:
                text_block = self._text_block(max(0, bisect_right(starts, hit.start) - 1))
                first, last = self.to_qt(hit.start), self.to_qt(hit.end)
                offset = text_block.position()
                run = Run(first - offset, last - offset, ())
                found.setdefault(text_block.blockNumber(), []).append(run)
        return found

    def _text_block(self, index: int) -> QTextBlock:
        block = self._document.findBlockByNumber(self._first_block + index)
        while block.isValid() and block.userState() < index:
            block = block.next()
        return block

    def _set_headings(self, zoom: float) -> None:
        """Set the headings' sizes; in a style sheet Qt takes its own for them, whatever it says."""
        headings = [
            block for block in _blocks(self._document) if block.blockFormat().headingLevel()
        ]
        for block in headings:
            size = ARTICLE_PIXELS * zoom * _HEADING_SIZES.get(block.blockFormat().headingLevel(), 1)
            for fragment in list(_fragments(block)):
                heading = fragment.charFormat()
                heading.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                heading.setProperty(QTextFormat.Property.FontPixelSize, round(size))
                cursor = QTextCursor(self._document)
                cursor.setPosition(fragment.position())
                end = fragment.position() + fragment.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(heading)

    def _read_back(self) -> None:
        """Find the article's blocks among Qt's, and the passages in their fragments."""
        count = len(self._article.blocks) if self._article else 0
        with_text = [block for block in _blocks(self._document) if block.text().strip()]
        body = with_text[len(with_text) - count :]
        self._first_block = body[0].blockNumber() if body else 0
        self._runs = {}
        for index, block in enumerate(body):
            block.setUserState(index)
            runs = tuple(_runs(block))
            if runs:
                self._runs[block.blockNumber()] = runs


def _under_the_title(article: Article) -> list[str]:
    examined = QCoreApplication.translate("Article", "{examined} of {count} paragraphs examined")
    counted = examined.format(examined=len(article.examined), count=len(article.paragraphs))
    return [escape(words) for words in (article.subtitle, counted) if words]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    fragments = block.begin()
    while not fragments.atEnd():
        yield fragments.fragment()
        fragments += 1


def _runs(block: QTextBlock) -> Iterator[Run]:
    current: Run | None = None
    for fragment in _fragments(block):
        ids = passage_ids(fragment.charFormat().anchorHref())
        start = fragment.position() - block.position()
        end = start + fragment.length()
        if current and current.ids == ids and current.end == start:
            current = Run(current.start, end, ids)
        else:
            if current and current.ids:
                yield current
            current = Run(start, end, ids)
    if current and current.ids:
        yield current


def _style_sheet(theme: Theme, zoom: float) -> str:
    pixels = ARTICLE_PIXELS * zoom
    serif = font(SERIF, pixels)
    small = round(15 * zoom)
    leading = f"{proportional_leading(serif):.0f}%"
    text, muted, link = theme.text.name(), theme.muted.name(), theme.link.name()
    return f"""
        body, p, li, blockquote, td, th {{
            font-family: "{SERIF}"; font-size: {round(pixels)}px; color: {text};
            line-height: {leading};
        }}
        p, li, blockquote {{ margin-top: 0; margin-bottom: {round(0.85 * pixels)}px; }}
        h1, h2, h3, h4, h5, h6 {{
            font-family: "{SERIF}"; font-weight: 600; color: {text}; margin-top: {round(pixels)}px;
            margin-bottom: {round(0.5 * pixels)}px;
        }}
        h1 {{ margin-bottom: 0; }}
        p.subtitle {{
            font-family: "{SANS}"; font-size: {round(0.9 * pixels)}px; color: {muted};
            margin-bottom: {round(0.6 * pixels)}px;
        }}
        p.notice, p.last-notice {{
            font-family: "{SANS}"; font-size: {small}px; color: {muted};
            margin-bottom: {round(0.45 * pixels)}px;
        }}
        p.last-notice {{ margin-bottom: {round(1.4 * pixels)}px; }}
        a {{ color: {text}; text-decoration: none; }}
        p.notice a, p.last-notice a {{
            font-family: "{SANS}"; font-size: {small}px; color: {link};
        }}
        code, pre {{ font-size: {round(0.9 * pixels)}px; }}
    """
