"""Differing words are told whole, and numbers with what parts their digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.text.word_difference import compare


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "More than 400,000 civilians have died in it",
            "Some 350,000 civilians have died in it",
            (["More than 400,000"], ["Some 350,000"]),
        ),
        ("a debt of 400 000 francs", "a debt of 450 000 francs", (["400 000"], ["450 000"])),
        ("it cost $40m then", "it cost $45m then", (["$40m"], ["$45m"])),
        ("rose by 5% then", "rose by -5% then", (["5%"], ["-5%"])),
        ("3.5 of ten", "3.6 of ten", (["3.5"], ["3.6"])),
        ("they were asked", "they were not asked", ([], ["not"])),
        ("the long, dear bridge", "the bridge", (["long, dear"], [])),
        ("well-known men", "well-paid men", (["well-known"], ["well-paid"])),
        ("the town’s plan", "the town's plan", ([], [])),
        ("in 2014 400 came", "in 2014 500 came", (["400"], ["500"])),
    ],
)
def test_whole_words_and_whole_numbers_differ(
    one: str, other: str, expected: tuple[list[str], list[str]]
) -> None:
    sides = compare(one, other)

    assert tuple([piece.text for piece in side if piece.differs] for side in sides) == expected


@given(st.text(), st.text())
def test_no_letter_is_lost(one: str, other: str) -> None:
    sides = compare(one, other)

    assert tuple("".join(piece.text for piece in side) for side in sides) == (one, other)
