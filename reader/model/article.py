"""The text being read."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from reader.model.passage import Span


class BlockKind(StrEnum):
    """What a block of the article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph (list items and the like count as paragraphs).

    *span* is where the block stands in the article's text; *number* counts the paragraphs from 1
    and is 0 for a heading.
    """

    kind: BlockKind
    span: Span
    number: int = 0
    examined: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """An article: safe HTML, and its plain text with a newline between two blocks."""

    title: str
    subtitle: str
    language: str
    notice: str
    about: str
    html: str
    text: str
    blocks: tuple[Block, ...]

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """Return the blocks that are paragraphs."""
        return tuple(block for block in self.blocks if block.kind is BlockKind.PARAGRAPH)

    @property
    def examined(self) -> tuple[Block, ...]:
        """Return the paragraphs that somebody has checked."""
        return tuple(block for block in self.paragraphs if block.examined)

    def block_at(self, position: int) -> int:
        """Return the index of the block at a *position* of the text, in code points."""
        starts = [block.span.start for block in self.blocks]
        return max(0, bisect_right(starts, position) - 1)

    def paragraph_at(self, position: int) -> int:
        """Return the number of the paragraph at or before a *position*; 0 before the first."""
        if not self.blocks:
            return 0
        upto = self.blocks[: self.block_at(position) + 1]
        return max((block.number for block in upto), default=0)

    def text_of(self, block: Block) -> str:
        """Return the plain text of a *block*."""
        return self.text[block.span.start : block.span.end]
