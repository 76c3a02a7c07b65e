"""What the reader saves where they choose: a file like their others, and no folder."""

import os
import sys
from pathlib import Path

import pytest

from reader.model.storage.atomic_file import StorageError, save_whole

needs_modes = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows says otherwise who may read a file"
)


@needs_modes
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_what_the_reader_saves_can_be_read_as_other_files_of_theirs(
    tmp_path: Path, mask: int, mode: int
) -> None:
    before = os.umask(mask)
    try:
        save_whole(tmp_path / "plot.svg", b"now")
        after = os.umask(mask)
    finally:
        os.umask(before)

    assert after == mask
    assert (tmp_path / "plot.svg").read_bytes() == b"now"
    assert (tmp_path / "plot.svg").stat().st_mode & 0o777 == mode


@needs_modes
def test_what_is_saved_over_can_be_read_by_whom_it_could_be_before(tmp_path: Path) -> None:
    file = tmp_path / "perspectives-reader" / "plot.svg"
    file.parent.mkdir(mode=0o755)
    file.write_bytes(b"before")
    file.chmod(0o640)

    save_whole(file, b"now")

    assert file.read_bytes() == b"now"
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.parent.stat().st_mode & 0o777 == 0o755


def test_no_folder_is_made_for_what_the_reader_saves(tmp_path: Path) -> None:
    file = tmp_path / "pictures" / "plot.svg"

    with pytest.raises(StorageError, match="could not be kept"):
        save_whole(file, b"now")

    assert not file.parent.exists()
