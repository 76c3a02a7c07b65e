"""Whether files have changed, by what the system knows of them."""

import os
from pathlib import Path

import pytest

from reader.model.storage.stamp import files_of, stamp_of
from tests.editions import write_edition


def write(file: Path, text: str, seconds: int) -> None:
    """Write *text* in a *file*, as if so many seconds after the beginning of time."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, (seconds, seconds))


def test_a_file_has_another_stamp_when_it_was_written_again(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    write(file, "one", 1)
    first = stamp_of(file)
    again = stamp_of(file)
    write(file, "two", 2)
    later = stamp_of(file)
    write(file, "three", 2)

    assert first == again
    assert len({first, later, stamp_of(file)}) == 3


@pytest.mark.parametrize("name", ["nowhere.txt", "x" * 5000, "a\0b"])
def test_what_is_not_there_has_none(tmp_path: Path, name: str) -> None:
    assert stamp_of(tmp_path / name) == ""


@pytest.mark.parametrize(
    "name", ["article.md", "parties.toml", "passages/cost.md", "passages/new.md", "pages/new.md"]
)
def test_an_edition_has_another_stamp_when_any_of_its_files_has(tmp_path: Path, name: str) -> None:
    folder = write_edition(tmp_path / "bridge")
    before = stamp_of(folder)
    (folder / name).parent.mkdir(exist_ok=True)

    write(folder / name, "changed", 1)

    assert stamp_of(folder) != before


@pytest.mark.parametrize("name", [".article.md.swp", ".new.md", "article.md~", "4913", "a/b/c.md"])
def test_what_an_editor_makes_beside_an_edition_does_not_count(tmp_path: Path, name: str) -> None:
    folder = write_edition(tmp_path / "bridge")
    before = stamp_of(folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)

    write(folder / name, "beside", 1)

    assert stamp_of(folder) == before
    assert folder / name not in files_of(folder)
