"""Files that cannot be read as what they should be: one clear message each."""

import os
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
