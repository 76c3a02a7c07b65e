"""The pieces of a paragraph, each of one format."""

import pytest

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.opening.foreign_article import markdown_article
from reader.model.text.span import Span
from reader.ui.article.plain_formats import StyledPieces, block_format, level_of
from tests.growth import EVEN, growth

_MORE = 50_000 * "more "


def article_of(text: str) -> Article:
    """Return the article that *text* is in Markdown, as one too long for a styled page."""
    return markdown_article(f"{text}\n\n{_MORE}", "Pieces").article


def pieces_of(article: Article) -> list[tuple[str, bool, bool]]:
    """Return the words of the first paragraph; for each whether they are italic, and bold."""
    return [
        (words, chosen.fontItalic(), chosen.fontWeight() > 400)
        for words, chosen in StyledPieces(article).of(article.blocks[0])
    ]


def test_what_is_set_apart_within_what_is_set_apart_is_both() -> None:
    pieces = pieces_of(article_of("before *in **both** in* after **bold**"))

    assert pieces == [
        ("before ", False, False),
        ("in ", True, False),
        ("both", True, True),
        (" in", True, False),
        (" after ", False, False),
        ("bold", False, True),
    ]


def test_twice_as_many_pieces_take_twice_as_long() -> None:
    grown = growth(pieces_of, lambda n: article_of(n * "*a* b "), 1000)

    assert grown < EVEN


@pytest.mark.parametrize("kind", [BlockKind.QUOTE, BlockKind.VERSE, BlockKind.CODE])
def test_whatever_is_quoted_is_set_in_and_further_in_the_more_often_it_is(kind: BlockKind) -> None:
    quoted = [Block(kind, Span(0, 1), quoted=count) for count in (1, 2)]

    assert [block_format(level_of(block), block).indent() for block in quoted] == [1, 2]


def test_an_item_in_a_quotation_is_set_in_for_both() -> None:
    item = Block(BlockKind.ITEM, Span(0, 1), level=2, quoted=1)

    assert block_format(level_of(item), item).indent() == 3
