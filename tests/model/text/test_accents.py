"""Letters with accents, and without."""

import pytest

from reader.model.text.accents import accented


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("naïve", "naïve", True),
        ("naïve", "Naïve", True),
        ("naïve", "naive", False),
        ("Łódź", "Lodz", False),
        ("a–b", "a-b", True),
    ],
)
def test_letters_with_accents_are_told_from_those_without(one: str, other: str, same: bool) -> None:
    assert (accented(one) == accented(other)) is same
