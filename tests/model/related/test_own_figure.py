"""The figure that a sentence gives for a quantity of a claim, where that is sure."""

import pytest

from reader.model.edition.match_rule import MatchRule
from reader.model.related.known_claim import Counted, KnownClaim
from reader.model.related.own_figure import own_figure

COST = Counted("Cost of the bridge", "US$ million", (40.0, 60.0), "$40 million")
UPKEEP = Counted("Upkeep of the bridge", "US$ million a year", (2.0, 8.0))
DEAD = Counted("Workers killed", "persons", (300.0, 500_000.0))


def claim(*counted: Counted) -> KnownClaim:
    """Return a claim of which those are *counted*."""
    return KnownClaim("cost", "It cost much.", MatchRule(()), (), (), (), counted)


@pytest.mark.parametrize(
    ("sentence", "counted", "low", "high"),
    [
        ("The bridge cost $45 million.", COST, 45.0, 45.0),
        ("It cost over 50 million dollars in six years.", COST, 50.0, None),
        ("They paid $36 million for it in six years.", UPKEEP, 6.0, 6.0),
        ("They pay $300,000 a month for it.", UPKEEP, 3.6, 3.6),
        ("Half-a-million workers died.", DEAD, 500_000.0, 500_000.0),
        ("The bridge killed 3-4,000 men.", DEAD, 3000.0, 4000.0),
        ("Up to 1,200 died within three years.", DEAD, None, 1200.0),
    ],
)
def test_one_number_of_the_unit_is_read(
    sentence: str, counted: Counted, low: float | None, high: float | None
) -> None:
    figure = own_figure(sentence, claim(counted))

    assert figure is not None
    assert (figure.quantity, figure.low, figure.high) == (counted.name, low, high)


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The bridge cost $45 million, or $50 million with its roads.", COST),
        ("The bridge cost €45 million.", COST),
        ("Its upkeep is $45 million a year.", COST),
        ("The bridge cost a lot.", COST),
        ("The bridge cost $45.", COST),
        ("They paid $36 million for it.", UPKEEP),
        ("They were killed in 400 attacks.", DEAD),
        ("They were killed within 400 days.", DEAD),
        ("Two were killed.", DEAD),
        ("They lost 3 to 40,000 men.", DEAD),
        ("", DEAD),
    ],
)
def test_in_doubt_there_is_none(sentence: str, counted: Counted) -> None:
    assert own_figure(sentence, claim(counted)) is None


ROADS = Counted("Cost of the roads", "US$ million", (35.0, 55.0))
FERRY = Counted("Spending on the ferry, for scale", "US$ million", (20.0, 45.0))


@pytest.mark.parametrize(
    ("sentence", "quantity"),
    [
        ("The roads cost $50 million.", ROADS.name),
        ("The cost of the bridge was $50 million.", COST.name),
    ],
)
def test_of_several_quantities_it_is_the_one_whose_name_is_said(
    sentence: str, quantity: str
) -> None:
    figure = own_figure(sentence, claim(COST, ROADS, UPKEEP))

    assert figure is not None
    assert figure.quantity == quantity


def test_of_several_quantities_it_is_the_one_for_which_that_figure_was_published() -> None:
    figure = own_figure("All of it came to $45 million in the end.", claim(COST, FERRY))

    assert figure is not None
    assert (figure.quantity, figure.unit) == (FERRY.name, "US$ million")


@pytest.mark.parametrize(
    "sentence",
    [
        "All of it was $50 million.",
        "The roads and the bridge cost $50 million.",
        "All of it came to $55 million.",
        "The town has spent $30 million on its friends.",
    ],
)
def test_of_several_quantities_none_is_guessed(sentence: str) -> None:
    assert own_figure(sentence, claim(COST, ROADS, FERRY)) is None
