"""Files that cannot be read as what they should be: one clear message each."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.editions import BRIDGE, write_edition
from tests.problems import assert_problems, problems_of


@pytest.mark.parametrize(
    ("name", "gist"),
    [
        ("article.md", "This file is missing"),
        ("parties.toml", "This file is missing"),
        ("sources.json", "This file is missing"),
    ],
)
def test_a_missing_file_gives_one_message(tmp_path: Path, name: str, gist: str) -> None:
    files = {other: text for other, text in BRIDGE.items() if other != name}

    assert_problems(problems_of(write_edition(tmp_path, files)), [(name, 1, gist)])


@pytest.mark.parametrize("name", BRIDGE)
@pytest.mark.parametrize(
    ("data", "line", "gist"),
    [
        ("+++\nnaïve".encode("latin-1"), 2, "Byte 0xef here is not UTF-8"),
        ("+++\nnaïve".encode("utf-16"), 1, "This is no text in UTF-8"),
        (b"\x7fELF\n\n\x00\x01\xff", 3, "This is no text in UTF-8"),
    ],
)
def test_a_file_that_is_no_text_gives_one_message(
    tmp_path: Path, name: str, data: bytes, line: int, gist: str
) -> None:
    problems = problems_of(write_edition(tmp_path, {**BRIDGE, name: data}))

    # A link to a passage that cannot be read is right all the same.
    assert_problems(problems, [(name, line, gist)])


@pytest.mark.parametrize("name", BRIDGE)
def test_a_file_of_fifty_megabytes_gives_one_message(tmp_path: Path, name: str) -> None:
    folder = write_edition(tmp_path)
    os.truncate(folder / name, 50 * 2**20)

    assert_problems(problems_of(folder), [(name, 1, "This file has 50 MB")])


@pytest.mark.parametrize("name", BRIDGE)
def test_a_link_out_of_the_folder_gives_one_message(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("root:x:0:0", encoding="utf-8")
    folder = write_edition(tmp_path / "edition")
    (folder / name).unlink()
    (folder / name).symlink_to(secret)

    problems = problems_of(folder)

    assert_problems(problems, [(name, 1, "leads outside the edition's folder")])
    assert "root:" not in str(problems)


def be_a_file(folder: Path) -> None:
    """Put a plain file where a folder should be."""
    folder.write_text("no folder", encoding="utf-8")


def lead_to_itself(folder: Path) -> None:
    """Put a link there that leads to itself."""
    folder.symlink_to(folder)


def lead_nowhere(folder: Path) -> None:
    """Put a link there that leads to nothing."""
    folder.symlink_to(folder.with_name("gone"))


@pytest.mark.parametrize("name", ["passages", "parties", "pages"])
@pytest.mark.parametrize("put", [be_a_file, lead_to_itself, lead_nowhere])
def test_a_folder_that_is_none_gives_one_message(
    tmp_path: Path, name: str, put: Callable[[Path], None]
) -> None:
    files = {other: text for other, text in BRIDGE.items() if not other.startswith(f"{name}/")}
    folder = write_edition(tmp_path, files)
    put(folder / name)

    assert_problems(problems_of(folder), [(name, 1, "Nobody can look into this folder")])


@pytest.mark.parametrize("name", ["passages", "parties", "pages"])
def test_a_folder_that_nobody_may_look_into_gives_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder = write_edition(tmp_path, {**BRIDGE, "parties/town.md": "x", "pages/a.md": "x"})
    look = Path.iterdir

    # To whoever runs the tests as root no folder is closed.
    def refuse(path: Path) -> Iterator[Path]:
        if path.name == name:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return look(path)

    monkeypatch.setattr(Path, "iterdir", refuse)

    problems = [each for each in problems_of(folder) if each.file == name]

    assert_problems(tuple(problems), [(name, 1, "this folder: Permission denied")])
