"""How the blocks of a long text are set, and what is set apart in them.

Sizes are those of Qt's FontSizeAdjustment, so that a zoom changes one typeface and no format.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from reader.model.edition.article import Article, Block, BlockKind, Style, Styled
from reader.model.text.span import Span
from reader.ui.article.block_ground import Setting
from reader.ui.look.markers import MARKER
from reader.ui.look.theme import Theme
from reader.ui.look.typefaces import MONO, SANS, SERIF, font

PARAGRAPH, TITLE, HEADING, SUBTITLE, CODE, INDENTED, CAPTION = range(7)
_LEVELS = {
    BlockKind.HEADING: HEADING,
    BlockKind.CODE: CODE,
    BlockKind.CAPTION: CAPTION,
    **dict.fromkeys((BlockKind.ITEM, BlockKind.QUOTE, BlockKind.NOTE), INDENTED),
}
_ADJUSTMENTS = {TITLE: 2, HEADING: 1, SUBTITLE: -1, CODE: -1, CAPTION: -1}
# So many columns of code fit into a line at its own size and at a small one; of more, letters are
# made narrower.
_COLUMNS, _MOST_COLUMNS = 58, 67
_SMALL, _NARROWEST = -2, 80
SETTINGS = {
    PARAGRAPH: Setting(1.0, 0.0, 0.85),
    TITLE: Setting(1.5, 0.0, 0.5),
    HEADING: Setting(1.2, 1.0, 0.5),
    SUBTITLE: Setting(0.8, 0.0, 1.2),
    CODE: Setting(0.8, 0.0, 0.85, is_code=True),
    INDENTED: Setting(1.0, 0.0, 0.5),
    CAPTION: Setting(0.8, 0.0, 0.85),
}


def level_of(block: Block) -> int:
    """Return how a *block* is set, as a key of SETTINGS."""
    return _LEVELS.get(block.kind, PARAGRAPH)


def block_format(level: int, block: Block | None = None) -> QTextBlockFormat:
    """Return the format of a *block* of the article, or of what stands above it."""
    chosen = QTextBlockFormat()
    chosen.setHeadingLevel(level)
    if level == INDENTED and block is not None:
        chosen.setIndent(max(1, block.level + block.quoted))
        chosen.setProperty(MARKER, block.marker)
    elif block is not None and block.quoted:
        chosen.setIndent(block.quoted)
    return chosen


def char_format(level: int, theme: Theme | None = None) -> QTextCharFormat:
    """Return the format of letters that are not set apart."""
    chosen = QTextCharFormat()
    if level in _ADJUSTMENTS:
        chosen.setProperty(QTextCharFormat.Property.FontSizeAdjustment, _ADJUSTMENTS[level])
    if level in (TITLE, HEADING):
        chosen.setFontWeight(font(SERIF, 1, bold=True).weight())
    if level in (SUBTITLE, CAPTION):
        chosen.setFontFamilies([SANS])
    if level == CODE:
        chosen.setFontFamilies([MONO])
    if level == SUBTITLE and theme is not None:
        chosen.setForeground(theme.muted)
    return chosen


def letters_of(block: Block, text: str) -> QTextCharFormat:
    """Return the format of the letters of a *block* with its *text*, small ones for wide code."""
    chosen = char_format(level_of(block))
    columns = max(map(len, text.split("\n"))) if block.kind is BlockKind.CODE else 0
    if columns > _COLUMNS:
        chosen.setProperty(QTextCharFormat.Property.FontSizeAdjustment, _SMALL)
        chosen.setFontStretch(min(100, max(_NARROWEST, 100 * _MOST_COLUMNS // columns)))
    return chosen


class StyledPieces:
    """The pieces of an article's blocks, each of one format."""

    def __init__(self, article: Article) -> None:
        """Cut the text of *article*."""
        self._article = article
        self._starts = [styled.span.start for styled in article.styles]

    def count(self, block: Block) -> int:
        """Return how many stretches are set apart in a *block*."""
        first = bisect_left(self._starts, block.span.start)
        return bisect_left(self._starts, block.span.end, first) - first

    def links(self, block: Block) -> list[tuple[Span, str]]:
        """Return where the links of a *block* are, and where each leads."""
        found: list[tuple[Span, str]] = []
        for styled in self._in(block):
            if styled.style is not Style.LINK:
                continue
            span = styled.span
            if found and found[-1][1] == styled.href and found[-1][0].end == span.start:
                span = Span(found.pop()[0].start, span.end)
            found.append((span, styled.href))
        return found

    def of(self, block: Block) -> Iterator[tuple[str, QTextCharFormat]]:
        """Yield the words of a *block*, piece by piece, with the format of each."""
        styles = self._in(block)
        cuts = {edge for s in styles for edge in (s.span.start, s.span.end)}
        edges = sorted(cuts | {block.span.start, block.span.end})
        letters = letters_of(block, self._article.text_of(block))
        here: list[Styled] = []
        following = deque(styles)
        for start, end in pairwise(edges):
            here = [styled for styled in here if styled.span.end > start]
            while following and following[0].span.start <= start:
                here.append(following.popleft())
            yield self._article.text[start:end], _set_apart(QTextCharFormat(letters), here)

    def _in(self, block: Block) -> Sequence[Styled]:
        first = bisect_left(self._starts, block.span.start)
        return self._article.styles[first : first + self.count(block)]


def _set_apart(chosen: QTextCharFormat, styles: Sequence[Styled]) -> QTextCharFormat:
    for styled in styles:
        match styled.style:
            case Style.EMPHASIS:
                chosen.setFontItalic(True)
            case Style.STRONG:
                chosen.setFontWeight(font(SERIF, 1, bold=True).weight())
            case Style.CODE | Style.FORMULA:
                chosen.merge(char_format(CODE))
            case Style.STRUCK:
                chosen.setFontStrikeOut(True)
            case Style.INSERTED:
                chosen.setFontUnderline(True)
            case Style.LINK:
                # Underlined, and of no colour of its own, which would change with the theme.
                chosen.setFontUnderline(True)
                chosen.setAnchor(True)
                chosen.setAnchorHref(styled.href)
    return chosen
