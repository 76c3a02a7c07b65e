"""A place in a text that was read in another way."""

import pytest

from reader.model.text.same_place import same_place

TEXT = "one\ntwo and more\nthree"


@pytest.mark.parametrize(
    ("position", "other", "place"),
    [
        (0, TEXT, 0),
        (8, TEXT, 8),
        (4, "oooooone\ntwo\nthree", 9),
        (8, "oooooone\ntwo and more\nthree", 13),
        (15, "one\ntwo\nthree", 7),
        (19, "one\ntwo", 7),
        (19, "", 0),
    ],
)
def test_it_is_in_the_same_line(position: int, other: str, place: int) -> None:
    assert same_place(TEXT, position, other) == place
