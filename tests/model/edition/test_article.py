"""The text being read, block by block."""

import pytest

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.edition import Edition
from reader.model.text.span import Span

EMPTY = Article("T", "", "en", "", "", "", "", ())
HEADED = Article(
    "T",
    "",
    "en",
    "",
    "",
    "",
    "One\ntwo",
    (Block(BlockKind.HEADING, Span(0, 3)), Block(BlockKind.PARAGRAPH, Span(4, 7), 1)),
)


def test_headings_are_no_paragraphs(bridge: Edition) -> None:
    paragraphs = bridge.article.paragraphs

    assert [block.number for block in paragraphs] == [1, 2, 3]
    assert len(bridge.article.blocks) == 4


def test_cells_and_captions_are_no_paragraphs_and_lists_and_notes_are() -> None:
    kinds = [kind for kind in BlockKind if kind.is_counted]

    assert kinds == [
        *(BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CODE, BlockKind.VERSE),
        BlockKind.NOTE,
    ]


def test_examined_paragraphs_are_those_marked_so(bridge: Edition) -> None:
    examined = bridge.article.examined

    assert [block.number for block in examined] == [1, 3]


def test_the_text_of_the_blocks_is_the_text_of_the_article(bridge: Edition) -> None:
    article = bridge.article

    assert "\n".join(article.text_of(block) for block in article.blocks) == article.text


def test_each_code_point_stands_in_its_block(bridge: Edition) -> None:
    article = bridge.article

    for index, block in enumerate(article.blocks):
        assert article.block_at(block.span.start) == index
        assert article.block_at(block.span.end - 1) == index


@pytest.mark.parametrize(
    ("article", "position", "expected"),
    [(EMPTY, 0, 0), (EMPTY, 9, 0), (HEADED, 0, 0), (HEADED, 3, 0), (HEADED, 4, 1), (HEADED, 9, 1)],
)
def test_a_position_belongs_to_the_paragraph_at_or_before_it(
    article: Article, position: int, expected: int
) -> None:
    assert article.paragraph_at(position) == expected


def test_an_article_without_blocks_answers_with_the_first_place() -> None:
    assert EMPTY.block_at(7) == 0
