"""What is fuzzed keeps its promises, at least for a while."""

import pytest

from tests.fuzz.__main__ import fuzz
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.usefixtures("qapp")
def test_no_promise_is_broken_in_some_turns(target: str) -> None:
    said: list[str] = []
    turns = 5 * TARGETS[target][1]

    status = fuzz([target], 1, range(turns), said.append)

    assert status == 0, "\n".join(said)
    assert said[0] == f"{turns} examples, no promise broken: {target} {turns}."
