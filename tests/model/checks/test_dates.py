"""What is dated later than the edition's own date."""

from dataclasses import replace

import pytest

from reader.model.checks.dates import later_events, later_rows, rows_after_their_party
from reader.model.checks.lines import Lines
from reader.model.edition.edition import Edition

COST = "passages/cost.md"


def rows_later_than(as_of: str, bridge: Edition) -> list[str]:
    """Return the dates of the rows on the bridge's cost that come after *as_of*."""
    (cost,) = (passage for passage in bridge.passages if passage.id == "cost")
    return [found.words for found in later_rows(COST, cost, as_of, Lines(bridge.folder))]


def test_a_row_later_than_the_edition_is_found_at_its_line(bridge: Edition) -> None:
    (cost,) = (passage for passage in bridge.passages if passage.id == "cost")

    found = list(later_rows(COST, cost, "2018-12", Lines(bridge.folder)))

    lines = (bridge.folder / COST).read_text(encoding="utf-8").splitlines()
    assert [lines[finding.line] for finding in found if finding.words == "2019-04"] == [
        'party = "town"'
    ]


@pytest.mark.parametrize("as_of", ["", "2019", "2019-04", "2019-04-01", "2026-03-20"])
def test_dates_are_compared_as_exactly_as_both_are_given(bridge: Edition, as_of: str) -> None:
    assert rows_later_than(as_of, bridge) == []


@pytest.mark.parametrize(
    ("until", "dates"), [("2018-12", ["2019-04", "2019"]), ("2019", []), ("", [])]
)
def test_a_row_of_a_party_that_was_no_more_is_found(
    bridge: Edition, until: str, dates: list[str]
) -> None:
    (cost,) = (passage for passage in bridge.passages if passage.id == "cost")
    parties = {**bridge.parties, "town": bridge.parties["town"]._replace(until=until)}

    found = list(rows_after_their_party(COST, cost, parties, Lines(bridge.folder)))

    assert [finding.words for finding in found] == dates


def test_an_event_later_than_the_edition_is_found_at_its_line(whole: Edition) -> None:
    found = list(later_events("timeline.toml", whole.timeline, "2019-04", Lines(whole.folder)))

    lines = (whole.folder / "timeline.toml").read_text(encoding="utf-8").splitlines()
    assert found
    assert {lines[finding.line] for finding in found} == {
        f'date = "{finding.words}"' for finding in found
    }


def test_an_edition_without_a_timeline_has_no_event_to_be_late(bridge: Edition) -> None:
    edition = replace(bridge, as_of="2000")

    assert list(later_events("timeline.toml", edition.timeline, "2000", Lines(bridge.folder))) == []
