"""Words that were divided at the ends of lines."""

import pytest

from reader.model.opening.hyphenation import Hyphenation
from tests.growth import EVEN, growth


def joined(text: str, elsewhere: str = "") -> str:
    """Return the lines of *text* joined, in a text that has other words *elsewhere*."""
    return Hyphenation(f"{text}\n{elsewhere}").joined(text.split("\n"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the offi-\ncials of it", "the officials of it"),
        ("the offi\u2010\ncials of it", "the officials of it"),
        ("the offi\u00ad\ncials of it", "the officials of it"),
        ("die Regie-\nrung", "die Regierung"),
        ("правитель-\nство", "правительство"),
        ("the fifty-\ntwo boats", "the fifty-two boats"),
        ("a well-\nknown limp", "a well-known limp"),
        ("the Anglo-\nSaxon boats", "the Anglo-Saxon boats"),
        ("viendra-t-\nil", "viendra-t-il"),
        ("pre- and post-\nwar", "pre- and postwar"),
        ("Nord-\nund Südhafen", "Nord- und Südhafen"),
        ("the years 1990-\n1998", "the years 1990-1998"),
        ("see http://a.org/sea-\nwall.html", "see http://a.org/sea-wall.html"),
        ("(www.a.org/off-\nice)", "(www.a.org/off-ice)"),
        ("he went -\nand she stayed", "he went - and she stayed"),
        ("he went --\nand she stayed", "he went -- and she stayed"),
    ],
)
def test_a_word_is_joined_where_its_hyphen_is_the_lines(text: str, expected: str) -> None:
    assert joined(text) == expected


def test_the_rest_of_the_text_says_how_a_word_is_written() -> None:
    assert joined("the sea-\nwall", "a sea-wall was built") == "the sea-wall"
    assert joined("the sea-\nwall", "a seawall was built") == "the seawall"
    assert joined("the sea-\nwall", "the sea and the wall") == "the sea-wall"


def test_where_no_words_are_divided_a_hyphen_stays() -> None:
    assert joined("the sea-\nborne boats", "words\n" * 100) == "the sea-borne boats"


def test_the_last_word_is_found_in_a_time_that_grows_with_the_line_and_no_faster() -> None:
    assert growth(joined, lambda size: size * "a" + " off-\nice", 200_000) < EVEN
