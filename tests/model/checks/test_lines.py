"""The notes of an edition with their lines, and where tables and records stand."""

from pathlib import Path

from reader.model.checks.lines import Lines
from reader.model.edition.edition import Edition
from reader.model.files.loading import read_edition
from tests.editions import BRIDGE, write_edition


def test_every_note_is_gathered_with_its_file_and_line(tmp_path: Path) -> None:
    more = {
        "parties/town.md": "\nIt pays [@town-2018].\n",
        "pages/more.md": '+++\ntitle = "More"\n+++\n\nMore of it.\n',
        "voices.toml": 'note = "Sorted by hand."\n\n[[voices]]\nname = "A"\npassages = ["cost"]\n',
    }

    notes = read_edition(write_edition(tmp_path, {**BRIDGE, **more})).notes

    found = {
        (note.file, note.line + note.text.count("\n", 0, note.text.index(note.text.strip()))): (
            note.text.split()[0]
        )
        for note in notes
    }
    for (file, line), word in found.items():
        assert word in (tmp_path / file).read_text(encoding="utf-8").split("\n")[line - 1]
    files = {file for file, _ in found}
    assert files == {name for name in BRIDGE if name.endswith(".md")} | set(more)
    assert sum(file == "passages/cost.md" for file, _ in found) == 7


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
