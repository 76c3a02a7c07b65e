"""Blocks that a view can lay out, whatever the paragraphs were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.edition.article import BlockKind
from reader.model.edition.remark import About, Remark
from reader.model.opening import blocks
from reader.model.opening.blocks import MAX_BLOCK, BlockWriter, divide, one_space
from reader.model.opening.decoding import TextError
from tests.fuzz.promises import assert_sound_article


@given(st.text(alphabet=st.sampled_from(" \t\n\u00a0ab字")), st.sampled_from([1, 30_000]))
def test_white_space_is_single_and_within(text: str, times: int) -> None:
    spaced = one_space(text * times)

    assert spaced.replace("\u00a0", " ") == " ".join((text * times).split())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A sentence ends. " * 1000, "A sentence ends. " * 470),
        ("word " * 3000, "word " * 1600),
        ("字" * 9000, "字" * 8000),
        ("字。" * 9000, "字。" * 4000),
        ("x" + "e\u0301" * 9000, "x" + "e\u0301" * 3999),
    ],
)
def test_what_is_too_long_is_divided_where_it_hurts_least(text: str, first: str) -> None:
    pieces = list(divide(text.strip()))

    assert pieces[0] == first.strip()
    assert all(len(piece) <= MAX_BLOCK for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.CODE])
@pytest.mark.parametrize("pair", ["aא", "aж", "aက"])
def test_a_word_in_which_scripts_alternate_is_divided_and_keeps_each_letter(
    pair: str, kind: BlockKind
) -> None:
    writer = BlockWriter()

    writer.add(pair * 3000, kind)

    article = writer.article("T")
    assert {len(block.span) for block in article.blocks} == {1000}
    assert article.text.replace("\n", "") == pair * 3000


@pytest.mark.parametrize("text", ["字" * 5000, "א" * 5000, "aא " * 2000, "字a字b" + "字" * 5000])
def test_a_text_of_one_script_or_of_words_is_not(text: str) -> None:
    writer = BlockWriter()

    writer.add(text)

    assert len(writer.article("T").blocks) == 1


def test_a_division_is_told() -> None:
    writer = BlockWriter()

    writer.add("word " * 3000, BlockKind.HEADING)

    assert writer.remarks() == (Remark(About.DIVIDED, 1),)
    assert [block.number for block in writer.article("A title").blocks] == [1, 2]


def test_more_blocks_than_there_is_room_for_are_put_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(blocks, "MAX_BLOCKS", 3)
    writer = BlockWriter()

    for _ in range(6):
        writer.add("word")
    article = writer.article("A title")

    assert article.text == "word\nword\nword\nword word word"
    assert writer.remarks() == (Remark(About.UNITED, 3),)
    assert_sound_article(article)


def test_an_article_of_nothing_is_refused() -> None:
    writer = BlockWriter()
    writer.add(" \n")

    with pytest.raises(TextError, match="There is no text in “A title”; open another one"):
        writer.article("A title")


def test_lines_of_code_stay_and_are_divided_between_lines() -> None:
    writer = BlockWriter()
    code = "if a:\n    b\n" * 1000

    starts = [writer.add("a\n  b", BlockKind.CODE), writer.add(code, BlockKind.CODE)]

    blocks = writer.article("A title").blocks
    article = writer.article("A title")
    assert starts == [0, None]
    assert all(len(block.span) <= MAX_BLOCK for block in blocks)
    assert "".join(f"{article.text_of(block)}\n" for block in blocks[1:]) == code
