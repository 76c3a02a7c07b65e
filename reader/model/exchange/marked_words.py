"""The words of items with the signs and the numbers that are shown before them."""

from collections.abc import Iterable

from reader.model.edition.article import Article
from reader.model.text.span import Span

BULLET = "•"


def words_at(article: Article, span: Span) -> str:
    """Return the words of an *article* at a *span*, each item that begins there as it is shown."""
    first, last = article.block_at(span.start), article.block_at(span.end - 1)
    return with_markers(
        (
            block.marker if span.start <= block.span.start else "",
            article.text[max(span.start, block.span.start) : min(span.end, block.span.end)],
        )
        for block in article.blocks[first : last + 1]
    )


def with_markers(lines: Iterable[tuple[str, str]]) -> str:
    """Return *lines*, each of what stands before it, or "", and its words.

    A bullet tells items apart, and is left out before one that is alone.
    """
    all_lines = list(lines)
    alone = sum(marker != "" for marker, _ in all_lines) == 1
    return "\n".join(
        f"{marker} {words}" if marker and not (alone and marker == BULLET) else words
        for marker, words in all_lines
    )
