"""Who has an account beside which passage, and which two are set side by side."""

from dataclasses import replace

import pytest

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Account
from reader.model.edition.two_parties import Stops, TwoParties, speakers, two_for

ACCOUNTS = {
    "cost": (Account("town", "Needed."), Account("builder", "Unpaid.")),
    "nobody-asked": (Account("builder", "We were."),),
    "twice-planned": (),
}


@pytest.fixture
def told(bridge: Edition) -> Edition:
    """Return the small edition with two accounts beside one passage, one beside another."""
    passages = tuple(replace(p, accounts=ACCOUNTS[p.id]) for p in bridge.passages)
    return replace(bridge, passages=passages)


def test_the_parties_with_accounts_are_known_by_how_many_they_have(told: Edition) -> None:
    found = [(speaker.party.id, speaker.passages) for speaker in speakers(told)]

    assert found == [("builder", 2), ("town", 1)]


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        (Stops.EVERY, ["cost", "nobody-asked", "twice-planned"]),
        (Stops.EITHER, ["cost", "nobody-asked"]),
        (Stops.BOTH, ["cost"]),
    ],
)
def test_one_stops_where_one_asked_to(told: Edition, stops: Stops, expected: list[str]) -> None:
    two = TwoParties("town", "builder")

    assert [passage.id for passage in two.stops(told.passages, stops)] == expected


def test_of_each_party_its_own_figures_are_known(told: Edition) -> None:
    first, second = TwoParties("town", "builder").figures(told.passages[0])

    assert [estimate.figure.low for estimate in first] == [44, 1]
    assert [estimate.figure.low for estimate in second] == [31]


@pytest.mark.parametrize(
    ("wanted", "passage", "expected"),
    [
        ((), None, ("builder", "town")),
        (("town", "builder"), None, ("town", "builder")),
        (("town", "nobody"), None, ("town", "builder")),
        (("town", "town"), None, ("town", "builder")),
        ((), "cost", ("town", "builder")),
        (("builder", "town"), "cost", ("builder", "town")),
        (("town", "builder"), "nobody-asked", ("town", "builder")),
        ((), "nobody-asked", ("builder", "town")),
    ],
)
def test_the_two_to_begin_with_are_those_wanted_or_those_who_tell_the_passage(
    told: Edition, wanted: tuple[str, ...], passage: str | None, expected: tuple[str, str]
) -> None:
    two = two_for(told, wanted, told.passage(passage))

    assert two == TwoParties(*expected)


def test_one_party_alone_stands_beside_nobody(told: Edition) -> None:
    alone = replace(told, passages=told.passages[1:])

    assert two_for(alone) is None
