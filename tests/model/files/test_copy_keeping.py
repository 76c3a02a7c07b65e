"""A copy is kept of what was read and of nothing else, privately, and of few editions."""

import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.files import copy_keeping, edition_copy
from reader.model.files.copy_keeping import MOST_COPIES, keep_copy
from reader.model.files.edition_copy import copied_edition, copy_file, copy_stamp
from reader.model.files.loading_apart import load_safely
from reader.model.storage.atomic_file import StorageError
from tests.copies import file_of, kept, read_long_after
from tests.editions import write_edition

pytestmark = pytest.mark.usefixtures("settled")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the small edition, of which there is no copy yet."""
    return write_edition(tmp_path / "bridge")


@pytest.fixture
def edition(folder: Path) -> Edition:
    """Return the small edition as it was read long after it was written."""
    return read_long_after(folder)


@pytest.mark.largest
def test_an_edition_that_was_read_apart_is_copied_with_its_notes_rendered(folder: Path) -> None:
    edition = load_safely(folder)

    keep_copy(replace(edition, read_at=edition.read_at + 60))

    copied = copied_edition(folder)
    assert copied == edition
    assert copied is not None
    assert copied.rendered == edition.rendered != {}


@pytest.mark.skipif(sys.platform == "win32", reason="there files have no such modes")
def test_a_copy_is_the_readers_own_business(edition: Edition) -> None:
    keep_copy(edition)

    file = file_of(edition.folder)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="there files have no such modes")
def test_what_is_odd_gives_way_to_a_copy(edition: Edition) -> None:
    file = file_of(edition.folder)
    file.parent.mkdir(parents=True)
    elsewhere = file.with_name("elsewhere")
    elsewhere.write_text("mine")
    file.symlink_to(elsewhere)
    file.parent.chmod(0o777)

    keep_copy(edition)

    assert copied_edition(edition.folder) == edition
    assert elsewhere.read_text() == "mine"


def test_where_the_reader_has_no_home_none_is_kept(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition_copy, "cache_folder", lambda: None)

    keep_copy(edition)

    assert copy_file(edition.folder) is None


def test_where_none_can_be_kept_that_is_raised(edition: Edition, own_settings: Path) -> None:
    (own_settings / "cache").write_text("in the way")

    with pytest.raises(StorageError):
        keep_copy(edition)


# -- what may not be what was read


def test_of_files_that_changed_about_when_they_were_read_there_is_no_copy(
    edition: Edition,
) -> None:
    changed = copy_stamp(edition.folder).changed

    keep_copy(replace(edition, read_at=changed + 1))
    just_then = file_of(edition.folder).exists()
    keep_copy(replace(edition, read_at=changed + 3))

    assert not just_then
    assert copied_edition(edition.folder) == edition


@pytest.mark.parametrize("name", ["article.md", "passages/cost.md", "passages/new.md"])
def test_of_files_that_changed_since_they_were_read_there_is_no_copy(
    edition: Edition, name: str
) -> None:
    with (edition.folder / name).open("a") as file:
        file.write("\nchanged\n")

    keep_copy(edition)

    assert not file_of(edition.folder).exists()


def test_of_an_edition_that_is_gone_there_is_no_copy(edition: Edition) -> None:
    edition.folder.rename(edition.folder.with_name("elsewhere"))

    keep_copy(edition)

    assert not file_of(edition.folder).exists()


def test_a_program_whose_own_files_changed_since_it_began_keeps_none(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition_copy, "STARTED", copy_stamp(edition.folder).made + 1)

    keep_copy(edition)

    assert not file_of(edition.folder).exists()


def test_no_copy_is_larger_than_one_that_is_read(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_keeping, "MOST", 100)

    keep_copy(edition)

    assert not file_of(edition.folder).exists()


# -- of how many


def test_only_the_copies_that_were_read_last_stay(edition: Edition) -> None:
    file = file_of(edition.folder)
    file.parent.mkdir(parents=True)
    others = [file.with_name(f"edition-{number:08x}.copy") for number in range(MOST_COPIES + 4)]
    for second, other in enumerate((*others, file.with_name("else")), start=1):
        other.touch()
        os.utime(other, (second, second))

    keep_copy(edition)

    left = [other for other in others if other.exists()]
    assert left == others[-MOST_COPIES + 1 :]
    assert file.exists()
    assert file.with_name("else").exists()


def test_a_copy_that_is_read_again_counts_as_read_now(folder: Path) -> None:
    edition = kept(folder)
    os.utime(file_of(folder), (1, 1))
    copied = copied_edition(folder)
    assert copied is not None
    written = file_of(folder).read_bytes()

    keep_copy(copied)

    assert file_of(folder).stat().st_mtime > 1
    assert file_of(folder).read_bytes() == written
    assert copied_edition(folder) == edition


def test_programs_that_keep_a_copy_at_once_do_not_disturb_one_another(edition: Edition) -> None:
    def keep_and_read(_: int) -> Edition | None:
        keep_copy(edition)
        return copied_edition(edition.folder)

    with ThreadPoolExecutor(4) as programs:
        read = [*programs.map(keep_and_read, range(24))]

    assert read == [edition] * 24
