"""Words and numbers of which a sentence may have one."""

import pytest

from reader.model.related.sentence import Sentence
from reader.model.related.word_group import WordGroup, as_number


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        ("Tehran", "It was TEHRAN’s doing."),
        ("35th province", "They call it the “35th-province”."),
        ("advis*", "Some military advisers came."),
        ("kill* of civilian*", "The killing of civilians went on."),
        ("Nasrallah", "Naṣrallāh spoke."),
        ("US", "The US-led coalition came."),
        ("2013", "It was in 2013."),
        ("12,000", "Twelve thousand died."),
        ("12000", "More than 12,000 died."),
        ("half a million", "Half-a-million, or 500.000, died."),
        ("$6 billion", "It spends six billion dollars a year."),
        ("$6 billion", "It spends $6bn a year."),
        ("over $1 billion", "It was given a loan of $3.6 billion."),
        ("1,000 to 3,000", "It lost 1,600 fighters."),
        ("1,000 to 3,000", "It lost between 2,000 and 4,000 fighters."),
        ("up to 100", "Thirty men came."),
    ],
)
def test_words_and_numbers_are_found_however_they_are_written(item: str, sentence: str) -> None:
    group = WordGroup(["elsewhere", item])

    found = group.stands_in(Sentence(sentence))

    assert found


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        ("Iran", "The Iranian army came."),
        ("advis*", "It was ill-unadvised."),
        ("US", "They told us so for US$5."),
        ("12,000", "It cost $12,000."),
        ("12,000", "It was 112,000."),
        ("$6 billion", "It has six billion euros."),
        ("over $1 billion", "It cost $300 million."),
        ("1,000 to 3,000", "It lost 4,000 fighters in 2015."),
        ("", "Nothing is looked for."),
    ],
)
def test_what_is_another_word_or_number_is_not_found(item: str, sentence: str) -> None:
    group = WordGroup([item] if item else [])

    found = group.stands_in(Sentence(sentence))

    assert not found


@pytest.mark.parametrize("item", ["2013", "thousands", "half a million dead", "Iran", "40 to 30"])
def test_what_is_not_read_as_a_number_is_words(item: str) -> None:
    number = as_number(item)

    assert number is None
