"""A phrase is found across the signs of notes and the marks of words, which nobody types."""

import pytest

from reader.model.text.search import Query, SearchText

CITED = (
    "It was in 2013¹ that they came.² And went. New ones.[3][4] They said so, 10⁶ times, on 5 m² "
    "of route66 and more."
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in 2013 that", "in 2013¹ that"),
        ("came. and went", "came.² And went"),
        ("2013 that they came. and", "2013¹ that they came.² And"),
        ("new ones. they", "New ones.[3][4] They"),
        ("ones.[3][4] they", "ones.[3][4] They"),
        ("10 times", ""),
        ("5 m of", ""),
        ("route and", ""),
        ("20131 that", ""),
    ],
)
def test_a_phrase_is_found_across_the_signs_of_notes(words: str, found: str) -> None:
    text = SearchText(CITED)

    for whole_words in (False, True):
        spans = text.find(Query(words, whole_words=whole_words))
        assert [CITED[span.start : span.end] for span in spans] == [found] * bool(found)


def test_across_notes_whole_words_stay_whole() -> None:
    assert not SearchText(CITED).find(Query("came. an", whole_words=True))
    assert SearchText(CITED).find(Query("came. an"))


MARKED = (
    "It was ~~500~~ ++700++ boats, ~~they say~~¹, that came; *nothing* about them and __all__ of "
    "it, “*said* she”. A * b and 2 + 3, C++ is a_b c, ~~so~~ ends."
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "it was 500 700 boats, they say, that",
            "It was ~~500~~ ++700++ boats, ~~they say~~¹, that",
        ),
        ("500 700", "500~~ ++700"),
        ("700 boats", "700++ boats"),
        ("nothing about", "nothing* about"),
        ("came; nothing", "came; *nothing"),
        ("all of it", "all__ of it"),
        ('"said she"', "“*said* she”"),
        ("a b and", ""),
        ("ab c", ""),
        ("~~so~~ ends", "~~so~~ ends"),
        ("c is", "C++ is"),
    ],
)
def test_a_phrase_is_found_across_the_marks_that_set_words_apart(words: str, found: str) -> None:
    text = SearchText(MARKED)

    for whole_words in (False, True):
        spans = text.find(Query(words, whole_words=whole_words))
        assert [MARKED[span.start : span.end] for span in spans] == [found] * bool(found)
