"""Unpacking an edition that came as one file, whatever is in that."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from reader.model.files.edition_folder import is_packed
from reader.model.files.loading import load_edition
from reader.model.files.problem import EditionError
from reader.model.files.unpacking_apart import unpack
from tests.editions import BRIDGE


def packed(file: Path, files: dict[str, str], above: str = "bridge/") -> Path:
    """Pack *files* into *file*, below a folder."""
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(above + name, text)
    return file


@pytest.mark.parametrize("above", ["", "bridge/", "a/b/bridge/"])
def test_an_edition_is_unpacked_and_read(tmp_path: Path, above: str) -> None:
    file = packed(tmp_path / "The bridge.zip", dict(BRIDGE), above)

    folder = unpack(file, tmp_path / "editions")

    assert folder.parent == tmp_path / "editions"
    assert folder.name.startswith("The-bridge-")
    assert load_edition(folder).article.title == "The Bridge"


def test_what_was_unpacked_before_is_the_same_folder_and_stays(tmp_path: Path) -> None:
    file = packed(tmp_path / "bridge.zip", dict(BRIDGE))
    first = unpack(file, tmp_path / "editions")
    (first / "mine.txt").write_text("A note of my own.", encoding="utf-8")

    again = unpack(file, tmp_path / "editions")

    assert again == first
    assert (again / "mine.txt").is_file()


def test_another_version_has_a_folder_of_its_own(tmp_path: Path) -> None:
    first = unpack(packed(tmp_path / "bridge.zip", dict(BRIDGE)), tmp_path / "editions")
    newer = {**BRIDGE, "article.md": BRIDGE["article.md"].replace("The Bridge", "A Bridge")}

    second = unpack(packed(tmp_path / "bridge.zip", newer), tmp_path / "editions")

    assert first != second


@pytest.mark.parametrize(
    "name",
    [
        *("../outside.md", "/outside.md", "passages/../../outside.md", "..\\outside.md"),
        *("a/b/outside.md", ".outside.md", "outside.py", "C:outside.md", "outside.MD"),
    ],
)
def test_what_no_edition_has_is_left_out(tmp_path: Path, name: str) -> None:
    file = packed(tmp_path / "bridge.zip", {**BRIDGE, name: "Outside."}, above="")

    folder = unpack(file, tmp_path / "in" / "editions")

    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == set(BRIDGE)
    assert not [*tmp_path.rglob("*outside*")]


@pytest.mark.parametrize("files", [{}, {"other.md": "Words."}, {"notes/readme.txt": "Words."}])
def test_an_archive_without_an_edition_is_refused(tmp_path: Path, files: dict[str, str]) -> None:
    file = packed(tmp_path / "other.zip", files)

    with pytest.raises(EditionError, match=r"no article\.md in this archive"):
        unpack(file, tmp_path / "editions")

    assert not (tmp_path / "editions").exists()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and no more", b"\0" * 1000])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "broken.zip"
    file.write_bytes(data)

    with pytest.raises(EditionError, match="cannot be unpacked"):
        unpack(file, tmp_path / "editions")


def test_what_grows_beyond_all_bounds_is_refused(tmp_path: Path) -> None:
    file = packed(tmp_path / "bomb.zip", {**BRIDGE, "pages/large.md": "a" * 9_000_000})

    with pytest.raises(EditionError, match="cannot be unpacked"):
        unpack(file, tmp_path / "editions")

    assert not (tmp_path / "editions").exists()


def test_an_archive_is_known_by_its_name(tmp_path: Path) -> None:
    file = packed(tmp_path / "bridge.ZIP", dict(BRIDGE))

    assert is_packed(file)
    assert not is_packed(tmp_path)
    assert not is_packed(tmp_path / "gone.zip")
