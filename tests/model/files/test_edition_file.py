"""One file of an edition: read whole, or noted why not."""

import os
from pathlib import Path

import pytest

from reader.model.files.edition_file import MAX_BYTES, EditionFile
from reader.model.files.problem import Problem
from reader.model.markup.sections import Section, sections


def written(folder: Path, data: bytes) -> EditionFile:
    """Return the document of a file that holds *data*."""
    (folder / "a.md").write_bytes(data)
    return EditionFile(folder, "a.md")


def first_problem(document: EditionFile) -> tuple[int, str]:
    """Return line and message of the only problem there is."""
    (problem,) = document.problems
    assert problem.file == "a.md"
    return problem.line, problem.message


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ""),
        ("naïve 🌉".encode(), "naïve 🌉"),
        (b"\xef\xbb\xbfone", "one"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_a_text_is_read_whatever_ends_its_lines(tmp_path: Path, data: bytes, expected: str) -> None:
    document = written(tmp_path, data)

    assert document.read() == expected
    assert document.problems == []


@pytest.mark.parametrize(
    ("data", "line", "gist"),
    [
        (b"one\ntwo\nna\xefve", 3, "Byte 0xef here is not UTF-8; save the file as UTF-8."),
        (b"one\n\x89PNG", 2, "Byte 0x89 here is not UTF-8; save the file as UTF-8."),
        (b"one\n\x00\x01", 2, "This is no text in UTF-8"),
        ("naïve\n".encode("utf-16"), 1, "This is no text in UTF-8"),
        (bytes(range(256)) * 100, 1, "This is no text in UTF-8"),
    ],
)
def test_what_is_no_utf_8_is_noted_with_its_line(
    tmp_path: Path, data: bytes, line: int, gist: str
) -> None:
    document = written(tmp_path, data)

    assert document.read() == ""
    assert first_problem(document)[0] == line
    assert first_problem(document)[1].startswith(gist)


def test_a_missing_file_is_noted(tmp_path: Path) -> None:
    document = EditionFile(tmp_path, "a.md")

    assert document.read() == ""
    assert first_problem(document) == (1, "This file is missing; every edition needs it.")


def test_a_file_of_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    document = written(tmp_path, b"")
    os.truncate(tmp_path / "a.md", 50 * 2**20)

    assert document.read() == ""
    assert first_problem(document)[0] == 1
    assert "has 50 MB; a file of an edition may have at most 8 MB" in first_problem(document)[1]


def test_a_file_as_large_as_is_allowed_is_read(tmp_path: Path) -> None:
    document = written(tmp_path, b"x" * MAX_BYTES)

    assert len(document.read()) == MAX_BYTES
    assert document.problems == []


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    folder = tmp_path / "edition"
    folder.mkdir()
    (folder / "a.md").symlink_to(secret)
    document = EditionFile(folder, "a.md")

    assert document.read() == ""
    assert "leads outside the edition's folder" in first_problem(document)[1]


def test_a_folder_linked_from_outside_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.md").write_text("secret", encoding="utf-8")
    folder = tmp_path / "edition"
    folder.mkdir()
    (folder / "passages").symlink_to(tmp_path / "elsewhere")
    document = EditionFile(folder, "passages/a.md")

    assert document.read() == ""
    assert document.problems[0].file == "passages/a.md"
    assert "leads outside the edition's folder" in document.problems[0].message


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("text", encoding="utf-8")
    (tmp_path / "a.md").symlink_to("b.md")

    assert EditionFile(tmp_path, "a.md").read() == "text"


def test_a_link_that_leads_back_to_itself_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("a.md")
    document = EditionFile(tmp_path, "a.md")

    assert document.read() == ""
    assert first_problem(document)[1].startswith("This file cannot be read: Too many levels")


def test_a_folder_in_the_place_of_a_file_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    document = EditionFile(tmp_path, "a.md")

    assert document.read() == ""
    assert first_problem(document)[1].startswith("This is not a file")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    document = EditionFile(tmp_path, "a.md")

    assert document.read() == ""
    assert first_problem(document)[1].startswith("This is not a file")


def test_front_matter_is_set_apart_and_the_body_knows_its_line(tmp_path: Path) -> None:
    document = written(tmp_path, b'+++\ntitle = "T"\n+++\n\nText\n')

    table, body, line = document.read_with_front_matter()

    assert (table.text("title"), body, line) == ("T", "\nText\n", 4)
    assert document.problems == []


@pytest.mark.parametrize(
    ("data", "line", "gist"),
    [
        (b"Text", 1, "The file must begin with a line of +++"),
        (b"", 1, "The file must begin with a line of +++"),
        (b"+++\na = 1\nText", 1, "The front matter has no end"),
        (b"+++\na = 1\nb = = 2\n+++\nText", 3, "This is not TOML: "),
        (b'+++\na = "\n+++\nText', 2, "This is not TOML: "),
        (b"+++\na = \xff\n+++\n", 2, "Byte 0xff here is not UTF-8"),
    ],
)
def test_front_matter_that_cannot_be_read_is_noted_once(
    tmp_path: Path, data: bytes, line: int, gist: str
) -> None:
    document = written(tmp_path, data)

    table, _, _ = document.read_with_front_matter()

    assert table.text("title") == ""
    assert first_problem(document)[0] == line
    assert first_problem(document)[1].startswith(gist)


def test_a_whole_file_is_read_as_toml(tmp_path: Path) -> None:
    document = written(tmp_path, b'one = "1"\ntwo = 3\n')

    table = document.read_toml()

    assert table.text("one") == "1"
    assert table.text("two") == ""
    assert document.problems == [
        Problem("a.md", 2, "“two” must be text in quotation marks and not empty.")
    ]


def test_sections_begin_at_their_headings() -> None:
    found = list(sections("before\n## One ##\ntext\n\n###Two\nmore", 10))

    assert found == [
        Section(0, "", "before", 10),
        Section(2, "One", "text\n", 11),
        Section(3, "Two", "more", 14),
    ]


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_what_looks_like_a_heading_in_code_is_none(fence: str) -> None:
    found = list(sections(f"## One\n{fence}\n# code\n{fence}\n## Two", 1))

    assert [section.heading for section in found] == ["", "One", "Two"]


def test_a_heading_of_a_million_spaces_is_read_at_once() -> None:
    found = list(sections("## " + " " * 1_000_000 + "x", 1))

    assert found[1].heading == "x"
