"""The places in each text, as several windows remember them."""

from pathlib import Path

import pytest

from reader.model.library.kept_places import MOST_PLACES, KeptPlace
from reader.session.settings import Settings, State


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the file of all windows, which is not there yet."""
    return tmp_path / "state.json"


def test_the_places_of_two_windows_are_kept_beside_one_another(file: Path) -> None:
    old, new, other = KeptPlace(1, "old"), KeptPlace(2, "new"), KeptPlace(3, "other")
    Settings(file).save(State(places={"/a": old, "/b": old, "/c": old}))
    one, two = Settings(file), Settings(file)
    for window in (one, two):
        window.load()

    one.save(State(places={"/b": old, "/c": old, "/a": new}))
    two.save(State(places={"/a": old, "/b": other}))

    assert Settings(file).load().places == {"/a": new, "/b": other}


def test_no_more_places_are_kept_than_the_latest(file: Path) -> None:
    many = {f"/{number}": KeptPlace(number, "") for number in range(1, MOST_PLACES + 1)}
    Settings(file).save(State(places=many))

    Settings(file).save(State(places={"/new": KeptPlace(1, "")}))

    kept = Settings(file).load().places
    assert len(kept) == MOST_PLACES
    assert "/new" in kept
    assert "/1" not in kept
