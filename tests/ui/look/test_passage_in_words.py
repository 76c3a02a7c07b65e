"""How a passage is told to those who listen."""

import pytest

from reader.model.edition.edition import Edition
from reader.ui.look.passage_in_words import passage_in_words


@pytest.mark.parametrize(
    ("passage_id", "expected"),
    [
        (
            "cost",
            "1 of 3, attribution, estimates, 3 figures, context, “cost “$40 million””, paragraph 1",
        ),
        ("twice-planned", "3 of 3, context, “twice what was planned”, paragraph 1"),
    ],
)
def test_a_passage_is_told_by_number_kinds_words_and_paragraph(
    bridge: Edition, passage_id: str, expected: str
) -> None:
    passage = bridge.passage(passage_id)

    assert passage is not None
    assert passage_in_words(passage, bridge) == expected
