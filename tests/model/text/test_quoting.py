"""Quotations that mean one stretch of a text, written as TOML."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.text.anchoring import AnchoringText
from reader.model.text.quoting import Selectors, as_toml, one_line, quote
from reader.model.text.span import Span

TEXT = "🌉 The town paid. Nobody asked the town.\nThe “old” town paid, and the town forgot."


def quoted(text: str, words: str, occurrence: int = 0) -> Selectors | None:
    place = -1
    for _ in range(occurrence + 1):
        place = text.index(words, place + 1)
    return quote(AnchoringText(text), Span(place, place + len(words)))


@pytest.mark.parametrize(
    ("words", "occurrence", "expected"),
    [
        ("Nobody asked", 0, Selectors("Nobody asked")),
        ("asked the town.\nThe", 0, Selectors("asked the town. The")),
        ("the town", 0, Selectors("the town", prefix="asked")),
        ("the town", 1, Selectors("the town", prefix="and")),
        ("town paid", 0, Selectors("town paid", prefix="The")),
        # Signs alone are no prefix.
        ("town paid", 1, Selectors("town paid", prefix="“old”")),
        # In the first block only what follows tells the two apart.
        ("town", 0, Selectors("town", prefix="The")),
    ],
)
def test_a_quotation_is_as_short_as_makes_it_unique(
    words: str, occurrence: int, expected: Selectors
) -> None:
    assert quoted(TEXT, words, occurrence) == expected


def test_where_words_on_one_side_are_not_enough_both_are_given() -> None:
    text = "a x b\na x c\nd x b\nd x c"

    assert quoted(text, "x", 0) == Selectors("x", prefix="a", suffix="b")


def test_what_nothing_tells_apart_cannot_be_quoted() -> None:
    assert quoted("again " * 60, "again", 30) is None


@given(st.text(alphabet="ab .“\n", max_size=60), st.integers(0, 60), st.integers(1, 20))
def test_a_quotation_is_found_at_its_place_alone(text: str, start: int, length: int) -> None:
    article = AnchoringText(text)
    words = text[start : start + length]
    span = Span(start, start + len(words))

    found = quote(article, span)

    assert found is None or article.find(found.exact, found.prefix, found.suffix) == (span,)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_written_as_toml_is_read_as_it_was(text: str) -> None:
    line = one_line(text)

    assert tomllib.loads(as_toml("exact", line)) == {"exact": line}


def test_quotation_marks_are_escaped_only_where_there_is_no_easier_way() -> None:
    assert as_toml("exact", "“so”") == 'exact = "“so”"'
    assert as_toml("exact", 'a "b" c') == "exact = 'a \"b\" c'"
    assert as_toml("exact", 'a "b" c\'s') == 'exact = "a \\"b\\" c\'s"'
