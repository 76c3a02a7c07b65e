"""Where the reader was in each text."""

from pathlib import Path

import pytest

from reader.model.library.kept_places import MOST_PLACES, KeptPlace, KeptPlaces

TEXT = "One two three. " * 100


def test_the_latest_places_are_kept() -> None:
    places = KeptPlaces({"/first": KeptPlace(7, "words")})

    for number in range(MOST_PLACES):
        places.keep(Path(f"/{number}"), 5, TEXT)
        places.keep(Path("/0"), 6, TEXT)

    assert len(places.all()) == MOST_PLACES
    assert places.of(Path("/first")) is None
    assert [*places.all()][-1] == "/0"


def test_at_the_beginning_and_in_what_is_kept_nowhere_there_is_none() -> None:
    places = KeptPlaces({"/a": KeptPlace(7, "words")})

    places.keep(Path("/a"), 0, TEXT)
    places.keep(Path("Pasted.txt"), 5, TEXT)

    assert places.all() == {}


def test_at_the_beginning_there_is_one_where_something_is_chosen() -> None:
    places = KeptPlaces()

    places.keep(Path("/a"), 0, TEXT, "cost")
    places.keep(Path("/b"), 0, TEXT, topic="voices")

    assert [(each.passage, each.topic) for each in places.all().values()] == [
        ("cost", ""),
        ("", "voices"),
    ]
    assert places.all()["/a"].within("A new beginning. " + TEXT) == 0


@pytest.mark.parametrize(
    ("place", "position"),
    [
        (KeptPlace(2, "three"), 8),
        (KeptPlace(3, "gone"), 3),
        (KeptPlace(10_000, "gone"), 13),
        (KeptPlace(-7, ""), 0),
    ],
)
def test_a_place_is_where_its_words_are(place: KeptPlace, position: int) -> None:
    assert place.within("one two three") == position
