"""The id of an edition, from its file or from where it lies."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.files.edition_file import EditionFile
from reader.model.files.edition_folder import EDITION
from reader.model.files.identity import identify, read_identity
from reader.model.files.loading import load_edition, read_edition
from tests.editions import BRIDGE, write_edition

URN = "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e"


def noted(folder: Path) -> list[tuple[int, str]]:
    """Return what is noted of the file with the id in *folder*, by line."""
    file = EditionFile(folder, EDITION)
    read_identity(file)
    return [(problem.line, problem.message) for problem in file.problems]


@pytest.mark.parametrize("urn", [URN, f"urn:uuid:{URN[9:].upper()}"])
def test_an_edition_has_the_id_that_its_file_gives_it(tmp_path: Path, urn: str) -> None:
    folder = write_edition(tmp_path / "a", {EDITION: f'id = "{urn}"\n'})

    assert identify(folder) == urn.lower()
    assert noted(folder) == []


def test_its_id_goes_with_an_edition_wherever_it_lies(tmp_path: Path) -> None:
    files = {**BRIDGE, EDITION: f'id = "{URN}"\n'}

    editions = [load_edition(write_edition(tmp_path / name, files)) for name in ("a", "b")]

    assert [(edition.id, edition.name) for edition in editions] == [(URN, "a"), (URN, "b")]


def test_without_a_file_editions_in_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    folders = [write_edition(tmp_path / place / "bridge") for place in ("one", "two")]

    first, second = map(identify, folders)

    assert first != second
    assert first == identify(folders[0])
    assert first.startswith("urn:uuid:")


@pytest.mark.parametrize(
    ("content", "line", "gist"),
    [
        ("", 1, "“id” is missing"),
        ('id = ""\n', 1, "“id”"),
        ('\nid = "bridge"\n', 2, "“bridge” is no id; expected such as urn:uuid:"),
        (f'id = "{URN[9:]}"\n', 1, f"“{URN[9:]}” is no id"),
        (f'id = "{URN}"\nname = "x"\n', 2, "“name”"),
        ("id = 3\n", 1, "“id”"),
        (f'id = "{URN}"\nas_of = "20 March 2026"\n', 2, "“20 March 2026” is not a date"),
        ("not = [toml\n", 1, ""),
        (f'id{".a" * 1_000_000} = "{URN}"\n', 1, "2,000,053 letters; it may have 2,000."),
    ],
)
def test_what_is_wrong_with_the_file_is_noted_at_its_line(
    tmp_path: Path, content: str, line: int, gist: str
) -> None:
    folder = write_edition(tmp_path / "a", {EDITION: content})

    problems = noted(folder)

    assert len(problems) == 1
    assert problems[0][0] == line
    assert gist in problems[0][1]


def test_an_edition_with_a_wrong_id_is_not_read_but_known(tmp_path: Path) -> None:
    folder = write_edition(tmp_path / "a", {**BRIDGE, EDITION: 'id = "bridge"\n'})

    loaded = read_edition(folder)

    assert loaded.edition is None
    assert [problem.file for problem in loaded.problems] == [EDITION]
    assert identify(folder).startswith("urn:uuid:")


def test_an_id_may_be_written_in_capitals(tmp_path: Path) -> None:
    folder = write_edition(tmp_path / "a", {EDITION: f'id = "{URN.upper()}"\n'})

    assert identify(folder) == URN
    assert noted(folder) == []


@pytest.mark.parametrize("as_of", ["2026", "2026-03", "2026-03-20"])
def test_an_edition_may_say_as_of_when_it_is(tmp_path: Path, as_of: str) -> None:
    files = {**BRIDGE, EDITION: f'id = "{URN}"\nas_of = "{as_of}"\n'}

    edition = load_edition(write_edition(tmp_path / "a", files))

    assert edition.as_of == as_of


def test_without_a_date_an_edition_has_none(bridge: Edition) -> None:
    assert bridge.as_of == ""
    assert bridge.below_title() == "a small article"


def test_below_the_title_stands_as_of_when_the_perspectives_are(bridge: Edition) -> None:
    dated = replace(bridge, as_of="2026-03-20")

    assert dated.below_title() == "a small article · perspectives as of 20 March 2026"


def test_what_has_the_name_of_the_file_and_is_none_is_told(tmp_path: Path) -> None:
    folder = write_edition(tmp_path / "a", BRIDGE)
    (folder / EDITION).mkdir()

    assert [gist for _, gist in noted(folder)] == [
        "This is not a file; put a text file of this name here."
    ]
