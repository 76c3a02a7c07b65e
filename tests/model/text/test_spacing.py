"""White space is single, and binds where the author had it bind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.text.spacing import bound_words, even


@pytest.mark.parametrize(
    ("text", "evened"),
    [
        ("a  b\tc\nd\u2003e", "a b c d e"),
        ("10\u00a0km, 5\u202f000", "10\u00a0km, 5\u202f000"),
        ("a\u00a0 b \u202fc", "a b c"),
        ("a\u00a0\u00a0b", "a\u00a0b"),
        ("word\u00a0" * 9, "word " * 9),
    ],
)
def test_white_space_is_one_sign(text: str, evened: str) -> None:
    assert even(text) == evened


@given(st.text(alphabet=st.sampled_from(" \t\n\u00a0\u202fab")))
def test_no_word_is_lost_and_none_put_together(text: str) -> None:
    assert even(text).split() == text.split()
    assert even(even(text)) == even(text)


def test_words_are_bound_by_spaces_that_do() -> None:
    assert bound_words(" 10\u00a0km or\t5\u202f000 ") == ["10\u00a0km", "or", "5\u202f000"]
