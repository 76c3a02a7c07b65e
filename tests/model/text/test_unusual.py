"""What is left of a text without that of which most texts consist."""

import pytest

from reader.model.text.unusual import unusual


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Plain words,\n\tand signs: ~!", ""),
        ("“Grün” – 漢字\r\n", "“ü”–漢字\r"),
        ("\0 \x7f \v \u2066", "\0\x7f\v\u2066"),
        ("half \ud83d a pair", "\ud83d"),
    ],
)
def test_only_what_is_printable_in_ascii_is_left_out(text: str, left: str) -> None:
    found = unusual(text)

    assert found == left
