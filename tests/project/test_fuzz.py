"""What is fuzzed keeps its promises, at least for a while."""

import sys

import pytest

from tests.fuzz.__main__ import fuzz
from tests.fuzz.killing import kill
from tests.fuzz.targets import TARGETS

pytestmark = pytest.mark.largest


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.usefixtures("qapp")
def test_no_promise_is_broken_in_some_turns(target: str) -> None:
    said: list[str] = []
    turns = 1 if target == "edition" else 5 * TARGETS[target][1]  # it takes some seconds

    status = fuzz([target], 1, range(turns), said.append)

    assert status == 0, "\n".join(said)
    assert said[0] == f"{turns} examples, no promise broken: {target} {turns}."


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere its folders are not to be chosen")
def test_nothing_is_lost_when_a_busy_reader_is_killed() -> None:
    said: list[str] = []

    status = kill(3, 1, said.append)

    assert status == 0, "\n".join(said)
    assert said[0].startswith("3 kills while ")
