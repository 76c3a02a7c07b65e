"""The text being read."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.text.direction import reads_right_to_left
from reader.model.text.span import Span


class BlockKind(StrEnum):
    """What a block of the article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    VERSE = "verse"
    CELL = "cell"
    CAPTION = "caption"
    NOTE = "note"

    @property
    def is_counted(self) -> bool:
        """Tell whether blocks of this kind have numbers, as all have that are read in turn."""
        return self not in (BlockKind.HEADING, BlockKind.CAPTION, BlockKind.CELL)


class Style(StrEnum):
    """How words are set apart from those around them."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    FORMULA = "formula"
    STRUCK = "struck"
    INSERTED = "inserted"
    LINK = "link"


class Styled(NamedTuple):
    """A stretch of the text set apart; *href* is where a link leads, to the web or a place."""

    span: Span
    style: Style
    href: str = ""


class Block(NamedTuple):
    """A heading, a paragraph or the like; within code and verse there are newlines.

    *span* is where the block stands in the article's text; *number* counts the paragraphs from 1,
    items, notes and the like among them, and is 0 for headings, captions and cells of tables.
    *level* is that of a heading, or how deep in lists an item stands, both from 1; *marker* is the
    sign or the number that stands before an item, and is no part of the text. What was *left_out*
    of the main text of a page is there because all of its text was asked for. *quoted* counts the
    quotations, one within the other, in which a block of any kind stands. The *language* is the one
    that code is said to be written in.

    A tuple, for a long text has a hundred thousand, and a dataclass takes three times as long.
    """

    kind: BlockKind
    span: Span
    number: int = 0
    examined: bool = False
    level: int = 0
    marker: str = ""
    left_out: bool = False
    quoted: int = 0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An article: its plain text with a newline between two blocks, and safe HTML.

    The *html* is empty where the blocks and the *styles* in them, in order, say all, as in plain
    text and in one too long to be laid out whole. The *direction* is "rtl" or "ltr" where it was
    declared. *author* and the day on which it was *published* (ISO 8601, or as somebody wrote
    it) are what the text itself does not say. *begin* are the ids of the passages with which its
    editors would have a reader begin. *paragraphs* are the blocks that are counted as such,
    in order, and *examined* those of them that somebody has checked.
    """

    title: str
    subtitle: str
    language: str
    notice: str
    about: str
    html: str
    text: str
    blocks: tuple[Block, ...]
    styles: tuple[Styled, ...] = ()
    direction: str = ""
    author: str = ""
    published: str = ""
    begin: tuple[str, ...] = ()
    paragraphs: tuple[Block, ...] = field(init=False, repr=False, compare=False)
    examined: tuple[Block, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """List the paragraphs, which every scroll asks for, and those examined."""
        paragraphs = tuple(block for block in self.blocks if block.kind.is_counted)
        object.__setattr__(self, "paragraphs", paragraphs)
        examined = tuple(block for block in paragraphs if block.examined)
        object.__setattr__(self, "examined", examined)

    def below_title(self, phrasing: Phrasing = ENGLISH) -> str:
        """Return what stands below the title: of what kind it is, who wrote it, and when."""
        day = date_in_words(self.published, phrasing)
        return " · ".join(filter(None, (self.subtitle, self.author, day)))

    @property
    def right_to_left(self) -> bool:
        """Tell whether the article reads from right to left."""
        return reads_right_to_left(self.text, self.direction)

    def block_at(self, position: int) -> int:
        """Return the index of the block at a *position* of the text, in code points."""
        return max(0, bisect_right(self.blocks, position, key=_start) - 1)

    def paragraph_at(self, position: int) -> int:
        """Return the number of the paragraph at or before a *position*; 0 before the first."""
        before = bisect_right(self.paragraphs, position, key=_start)
        return self.paragraphs[before - 1].number if before else 0

    def text_of(self, block: Block) -> str:
        """Return the plain text of a *block*."""
        return self.text[block.span.start : block.span.end]


def _start(block: Block) -> int:
    return block.span.start
