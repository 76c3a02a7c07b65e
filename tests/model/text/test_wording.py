"""A number is found however its figures are grouped, and no other number with it."""

import pytest

from reader.model.text.search import Query, SearchText

TEXT = "12 500 or 12.500, 12.5 or 125"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("12.", ["12", "12.", "12.", "12"]),
        ("12.5", ["12.5", "12.5"]),
        ("12.50", ["12.50"]),
        ("12.500", ["12 500", "12.500"]),
        ("12,500", ["12 500", "12.500"]),
    ],
)
def test_a_point_parts_thousands_only_before_three_digits(asked: str, expected: list[str]) -> None:
    found = SearchText(TEXT).find(Query(asked))

    assert [TEXT[span.start : span.end] for span in found] == expected
