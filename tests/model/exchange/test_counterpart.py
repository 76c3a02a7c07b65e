"""What differs from a passage, in a few lines."""

from dataclasses import replace

from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Figure
from reader.model.exchange.counterpart import Counterpart, counterpart_of


def counterpart(edition: Edition, passage_id: str) -> Counterpart:
    """Return what differs from one passage."""
    passage = edition.passage(passage_id)
    assert passage
    return counterpart_of(passage, edition)


def test_of_figures_both_ends_are_said_of_which_one_is_the_farthest(bundled: Edition) -> None:
    deaths = counterpart(bundled, "civilian-deaths-400k")

    assert deaths.spread
    assert (deaths.spread.lowest, deaths.spread.highest) == ("90,506", "306,887")
    assert [said.words.partition(",")[0] for said in deaths.said] == ["SOHR", "OHCHR"]
    assert deaths.said[1].sources.endswith(" (not read in the original)")


def test_an_end_that_is_open_is_said_to_be(bridge: Edition) -> None:
    passage = bridge.passages[0]
    cost, *others = passage.quantities
    first, last = cost.estimates
    opened = (replace(first, figure=Figure(high=31)), replace(last, figure=Figure(low=44)))
    changed = replace(passage, quantities=(cost._replace(estimates=opened), *others))

    spread = counterpart_of(changed, bridge).spread

    assert spread
    assert (spread.lowest, spread.highest) == ("up to 31", "at least 44")


def test_where_nothing_is_counted_each_party_has_its_say(bundled: Edition) -> None:
    for passage in bundled.passages:
        found = counterpart_of(passage, bundled)

        assert found.said, passage.id
        if found.spread is None and passage.accounts:
            names = [bundled.parties[account.party].name for account in passage.accounts]
            assert [said.words.partition(":")[0] for said in found.said] == names


def test_without_a_party_the_context_is_said_in_its_first_sentence(bridge: Edition) -> None:
    (said,) = counterpart(bridge, "twice-planned").said

    assert said.words == "The plan was changed three times."
    assert said.sources == "“The New Bridge”, Town of Example, 2 November 2018"
