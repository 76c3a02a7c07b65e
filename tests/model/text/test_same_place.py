"""A place in a text that was read in another way, or has changed."""

import pytest

from reader.model.text.same_place import find_again, place_in_later, same_place

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


LINES = tuple(f"Line {number} of a text that somebody edits." for number in range(500))


@pytest.mark.parametrize(
    "later",
    [
        LINES,
        (*LINES, "A new end."),
        ("A new beginning.", *LINES),
        (*LINES[:100], "New before.", *LINES[100:400], "New behind.", *LINES[400:]),
        (*LINES[150:400], "New."),
        (*LINES[:3], *(f"Another {number}" for number in range(247)), *LINES[250:]),
    ],
)
def test_in_a_later_text_it_is_in_the_same_line(later: tuple[str, ...]) -> None:
    text, place = "\n".join(LINES), "\n".join(later)

    found = place_in_later(text, text.index(LINES[250]) + 5, place)

    assert place[found - 5 :].startswith(LINES[250])


def test_where_the_line_is_gone_it_is_in_the_nearest_that_is_there() -> None:
    later = "\n".join((*LINES[:240], *LINES[260:]))
    text = "\n".join(LINES)

    found = place_in_later(text, text.index(LINES[250]), later)

    assert later[found:].startswith((LINES[239], LINES[260]))


@pytest.mark.parametrize("later", ["", "Other", "Other\nwords\n" * 200])
def test_in_another_text_it_is_as_far_from_the_beginning(later: str) -> None:
    text = "\n".join(LINES)

    assert place_in_later(text, 300, later) == min(300, len(later))


def test_the_beginning_stays_the_beginning_whatever_stands_there_now() -> None:
    assert place_in_later("First.\nOne.\nTwo.", 0, "Another.\nNew.\nOne.\nTwo.") == 0


@pytest.mark.parametrize(
    ("position", "words", "expected"),
    [
        (0, "one", 0),
        (9, "one", 8),
        (4, "one", 0),
        (5, "one", 8),
        (3, "gone", 3),
        (99, "gone", 11),
        (5, "", 5),
    ],
)
def test_words_are_found_again_nearest_to_where_they_stood(
    position: int, words: str, expected: int
) -> None:
    assert find_again("one two one", position, words) == expected
