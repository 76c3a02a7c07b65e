"""Which of many groups a sentence meets, told as each of them tells it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.related.group_table import GroupTable, distinct
from reader.model.related.sentence import Sentence
from reader.model.related.word_group import WordGroup

GROUPS = (
    ("bridge*", "span"),
    ("US", "35th province", "boots on the ground"),
    ("$40 million", "12,000"),
    ("terrorist organi*", "Shi'ite*", "us"),
    (),
)
WORDS = (
    *("bridge", "Bridges", "span", "spans", "US", "us", "35th-province", "boots", "on the ground"),
    *(
        "forty million dollars",
        "12,000",
        "terrorist",
        "organisation",
        "Shi’ites",
        "US$",
        "and",
        ".",
    ),
)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_it_says_the_same_as_each_group_by_itself(text: str) -> None:
    sentence = Sentence(text)

    met = GroupTable(GROUPS).met_in(sentence)

    each = [WordGroup(group).stands_in(sentence) for group in GROUPS]
    assert [bool(met >> place & 1) for place in range(len(GROUPS))] == each


@pytest.mark.parametrize("text", ["", "\0\n", "𝔘𝔲" * 1000, "$$$ 12,0,00 ---", "٣٤ بلد"])
def test_junk_meets_nothing(text: str) -> None:
    assert GroupTable(GROUPS).met_in(Sentence(text)) == 0


def test_a_group_has_one_place_however_often_it_comes() -> None:
    assert distinct([("a",), ("b",), ("a",)]) == {("a",): 0, ("b",): 1}
