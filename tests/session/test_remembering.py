"""What begins anew at each start."""

import pytest

from reader.session.remembering import FORGETTABLE, Remembering
from reader.session.settings import State


def test_what_is_forgotten_is_as_on_the_first_start() -> None:
    state = State(forgotten=("search",), search_scope="sources", folded=("context",))

    Remembering(state).tell(state)

    assert state == State(forgotten=("search",), folded=("context",))


def test_a_name_that_means_nothing_is_left_out() -> None:
    state = State(forgotten=("search", "__class__", "search_scope"))

    Remembering(state).tell(state)

    assert state.forgotten == ("search",)


@pytest.mark.parametrize("name", FORGETTABLE)
def test_everything_that_can_be_forgotten_is_there(name: str) -> None:
    state = State()

    assert all(hasattr(state, field) for field in FORGETTABLE[name])
