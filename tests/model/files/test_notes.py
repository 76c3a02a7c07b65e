"""The notes of an edition, gathered for its editor with their files and lines."""

from pathlib import Path

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
