"""Letters that are remembered: believed only where they can be read."""

import json
from pathlib import Path

import pytest

from reader.session.settings import ARTICLE, BOUNDS, NOTES, Letters, Settings, State


@pytest.mark.parametrize("name", BOUNDS)
@pytest.mark.parametrize("beyond", [-0.5, 100, 1e300])
def test_letters_out_of_their_bounds_are_as_at_first(
    tmp_path: Path, name: str, beyond: float
) -> None:
    file = tmp_path / "state.json"
    spoilt = [beyond if each == name else value for each, value in ARTICLE._asdict().items()]
    file.write_text(json.dumps({"article": spoilt, "notes": [*NOTES], "zoom": 110}))

    state = Settings(file).load()

    assert state == State(zoom=110)


@pytest.mark.parametrize("spoilt", [None, [], "large", ["", 19], ["", "19", 1.5, 66, 1, 0, 0]])
def test_letters_of_another_form_are_as_at_first(tmp_path: Path, spoilt: object) -> None:
    file = tmp_path / "state.json"
    file.write_text(json.dumps({"article": spoilt}))

    state = Settings(file).load()

    assert state == State()


@pytest.mark.parametrize("letters", [ARTICLE, NOTES])
def test_what_it_begins_with_is_within_the_bounds(letters: Letters) -> None:
    assert letters.is_legible
