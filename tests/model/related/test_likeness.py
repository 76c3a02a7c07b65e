"""How much the words of a sentence are like those of others."""

import pytest

from reader.model.related.likeness import Likeness, stem, stems

MATTERS = (
    "The bridge cost forty million dollars.",
    "Nobody dredged the harbour.",
    "The mayor praised a choir of sailors.",
)


def test_what_has_the_same_rare_words_is_likest() -> None:
    known = Likeness((place, stems(text)) for place, text in enumerate(MATTERS))

    alike = known.with_each(stems("Dredging harbours costs millions."))

    assert max(alike, key=alike.__getitem__) == 1
    assert alike.keys() == {0, 1}
    assert max(alike.values()) < known.with_itself(stems(MATTERS[1])) * 2.5


def test_unknown_words_are_like_nothing() -> None:
    assert Likeness([(0, stems(MATTERS[0]))]).with_each(stems("Elephants!")) == {}
    assert Likeness([]).with_each(stems(MATTERS[0])) == {}


@pytest.mark.parametrize(
    ("one", "other"), [("fighters", "fighting"), ("deployed", "deploys"), ("Iran’s", "Iran")]
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)
