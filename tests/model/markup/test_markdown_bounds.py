"""Markdown that a converter would take minutes to read is told beforehand, and where it is."""

import pytest

from reader.model.markup.markdown_bounds import too_costly
from tests.growth import EVEN, growth

MOST = 2_000
INTRODUCTION = "One line.\n\nAnother [link](https://example.org), and\n"


@pytest.mark.parametrize(
    ("more", "gist"),
    [
        ("[" * 50_000, "“[” is opened here"),
        ("![" * 25_000, "“[” is opened here"),
        ("[](" * 16_666, "“(” is opened here"),
        ("[a][" * 12_000, "“[” is opened here"),
        ("[" * 4_000 + "]" * 4_000, "“[” is opened here"),
        ("<![CDATA[" * 1_500, "“<” is opened here"),
        ("<a " * 1_900 + "words " * 4_000, "“<” is opened here"),
        ("<a " * 16_666, "There are 16,666 tags here; there may be 2,000."),
    ],
)
def test_what_is_looked_for_too_far_is_told_where_it_begins(more: str, gist: str) -> None:
    costly = too_costly(INTRODUCTION + more, MOST)

    assert costly is not None
    assert gist in costly.message
    assert (INTRODUCTION + more).count("\n", 0, costly.offset) == 3


@pytest.mark.parametrize("block", ["# x\n\n", "#\n", "- a\n", "12. a\n", "===\n", "Words.\n\n"])
def test_blocks_are_counted_once_each(block: str) -> None:
    few, many = block * (MOST - 1), block * (MOST + 2)

    assert too_costly(few, MOST) is None
    costly = too_costly(many, MOST)
    assert costly is not None
    assert "items and paragraphs here; there may be 2,000" in costly.message


@pytest.mark.parametrize(
    "text",
    [
        "He said (and she wrote [so](https://example.org/a_(b))) that 3 < 4 [@a; @b].\n\n" * 900,
        "(a) one, b) two, :-( and [sic\n\n" * 1_500,
        "A sentence with <em>a tag</em>, 5 <6 and p<0.05. " * 400,
        "\n" * 80_000,
        " \n" * 80_000,
        "words " * 13_000,
    ],
)
def test_what_people_write_passes(text: str) -> None:
    assert too_costly(text, MOST) is None


@pytest.mark.parametrize("sign", ["[", "[]", "[(", "a (b ", "<a ", "<!", " \n", "# x\n\n", "<a>"])
def test_to_look_takes_as_long_as_the_text_is(sign: str) -> None:
    assert growth(lambda text: too_costly(text, 10**9), lambda n: sign * n, 100_000) < EVEN
