"""The words of an article's blocks, whether its HTML or its blocks say all of it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from reader.model.edition.article import Article, BlockKind
from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import Phrasing
from reader.ui.article.article_document import units_in
from reader.ui.article.plain_formats import StyledPieces
from reader.ui.article.styled_document import StyledDocument
from reader.ui.paper.ink import ARTICLE, ARTICLE_ZOOM, letters, on_paper, paper_look
from reader.ui.paper.words import Mark, Stretch, Words, divided, stretches_in, words_of

_CODE = 0.85
_HEADINGS = {1: 1.5, 2: 1.25}
_SMALL = {
    BlockKind.CODE: _CODE,
    BlockKind.CAPTION: 0.82,
    BlockKind.NOTE: 0.86,
    BlockKind.CELL: 0.86,
}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_JOINER, _BETWEEN = "\u2060", "\u2009"


class ArticleWords(ABC):
    """Gives the words of each block, by its index."""

    def __init__(self, article: Article) -> None:
        """Give those of *article*."""
        self._article = article

    @abstractmethod
    def stretches(self, index: int) -> list[Stretch]:
        """Return the words of the block at *index* as they are set on the screen."""

    def alignment(self, index: int) -> Qt.AlignmentFlag:
        """Return where on its lines the block at *index* stands."""
        del index
        return Qt.AlignmentFlag.AlignLeft

    def size(self, index: int) -> float:
        """Return how high the letters of the block at *index* are, in units."""
        block = self._article.blocks[index]
        if block.kind is BlockKind.HEADING:
            return ARTICLE * _HEADINGS.get(block.level, 1.08)
        return ARTICLE * _SMALL.get(block.kind, 1.0)

    def words(self, index: int, passages: Iterable[Passage], numbers: dict[str, int]) -> Words:
        """Return the words of the block at *index*, the marks of *passages* and their *numbers*.

        A number stands raised behind the last word of its passage.
        """
        block, size = self._article.blocks[index], self.size(index)
        bold = block.kind is BlockKind.HEADING
        stretches = [
            Stretch(each.words, on_paper(each.format, size, bold=bold))
            for each in self.stretches(index)
        ]
        here = [each for each in passages if each.id in numbers]
        if not here:
            return words_of(stretches)
        start, text = block.span.start, self._article.text_of(block)
        ends: dict[int, list[int]] = {}
        for each in here:
            if each.span.end <= block.span.end:
                ends.setdefault(each.span.end - start, []).append(numbers[each.id])
        numbered = _with_numbers(stretches, ends, size)

        def place(code_point: int, *, behind: bool) -> int:
            """Return where what stood at a *code point* stands now, in Qt's units."""
            before = (end for end in ends if (end < code_point if behind else end <= code_point))
            added = sum(units_in(_said(ends[end])) for end in before)
            return units_in(text[:code_point]) + added

        levels = _levels(here)
        marks = tuple(
            Mark(
                place(max(0, each.span.start - start), behind=False),
                place(min(each.span.end, block.span.end) - start, behind=True),
                each.id,
                levels[each.id],
            )
            for each in here
        )
        return words_of(numbered)._replace(marks=marks)


class StyledWords(ArticleWords):
    """The words of an article of HTML, which Qt takes apart."""

    def __init__(self, at_hand: AtHand, phrasing: Phrasing) -> None:
        """Take the article of what is *at_hand* apart."""
        super().__init__(at_hand.article)
        self._document = StyledDocument(QTextDocument())
        self._document.show(at_hand, paper_look(ARTICLE_ZOOM, phrasing))

    def stretches(self, index: int) -> list[Stretch]:
        """Return the words of the block at *index*."""
        return stretches_in(self._document.text_block(index))

    def alignment(self, index: int) -> Qt.AlignmentFlag:
        """Return where on its lines the block at *index* stands."""
        chosen = self._document.text_block(index).blockFormat().alignment()
        others = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)
        return next((each for each in others if chosen & each), Qt.AlignmentFlag.AlignLeft)


class PlainWords(ArticleWords):
    """The words of an article whose blocks and styles say all."""

    def __init__(self, article: Article) -> None:
        """Give those of *article*."""
        super().__init__(article)
        self._pieces = StyledPieces(article)

    def stretches(self, index: int) -> list[Stretch]:
        """Return the words of the block at *index*."""
        return [Stretch(*each) for each in self._pieces.of(self._article.blocks[index])]


def article_words(at_hand: AtHand, phrasing: Phrasing) -> ArticleWords:
    """Return the words of the article that is *at_hand*."""
    if at_hand.article.html:
        return StyledWords(at_hand, phrasing)
    return PlainWords(at_hand.article)


def _with_numbers(
    stretches: list[Stretch], ends: dict[int, list[int]], size: float
) -> Iterable[Stretch]:
    raised = letters(size, bold=True)
    at = 0
    for stretch in divided(stretches, sorted(ends)):
        yield stretch
        at += len(stretch.words)
        if at in ends and stretch.words:
            yield Stretch(_said(ends[at]), raised)


def _said(numbers: list[int]) -> str:
    """Return the raised *numbers* of passages that end at one place."""
    return _JOINER + _BETWEEN.join(str(number).translate(_RAISED) for number in sorted(numbers))


def _levels(passages: list[Passage]) -> dict[str, int]:
    """Return how many steps lower the line of each is, below those of shorter ones within."""
    levels: dict[str, int] = {}
    shorter: list[Passage] = []
    for passage in sorted(passages, key=_length):
        below = [levels[each.id] + 1 for each in shorter if each.span.overlaps(passage.span)]
        levels[passage.id] = max(below, default=0)
        shorter.append(passage)
    return levels


def _length(passage: Passage) -> int:
    return len(passage.span)
