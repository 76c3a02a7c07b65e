"""The lines of an edition's files in which tables and records stand."""

from reader.model.checks.lines import Lines
from reader.model.edition.edition import Edition


def test_tables_and_records_are_found_at_their_lines(bridge: Edition) -> None:
    cost = (bridge.folder / "passages/cost.md").read_text(encoding="utf-8").split("\n")
    sources = (bridge.folder / "sources.json").read_text(encoding="utf-8").split("\n")
    parties = (bridge.folder / "parties.toml").read_text(encoding="utf-8").split("\n")
    places = Lines(bridge.folder)

    quantities = [places.quantity("passages/cost.md", i) for i in (0, 1)]
    rows = [places.row("passages/cost.md", 0, i) for i in (0, 1)]

    assert [cost[line] for line in quantities] == [
        'quantity = "Cost of the bridge"',
        'quantity = "Upkeep, per year"',
    ]
    # The rows of the edition stand in the order of their dates, those of the file do not.
    assert [cost[line] for line in rows] == ['party = "builder"', 'party = "town"']
    assert '"daily-2019"' in sources[places.source("sources.json", "daily-2019") - 1]
    assert parties[places.party("parties.toml", "builder") - 1] == "[builder]"
