"""A file is kept whole or not at all, and what cannot be kept is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.model.storage.atomic_file import (
    StorageError,
    read_whole,
    set_aside,
    write_whole,
)
from tests.running import ROOT

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")
needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
# A file may grow to a thousand bytes, as on a disk that has no more room.
FULL = """
import resource, sys
from pathlib import Path
from reader.model.storage.atomic_file import StorageError, write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), bytes(100_000))
except StorageError as error:
    print(error)
"""

# Ends in the middle of it, as of a cut in the power.
KILLED = """
import os, signal, sys
from pathlib import Path
from reader.model.storage.atomic_file import write_whole
os.fsync = lambda _number: os.kill(os.getpid(), signal.SIGKILL)
write_whole(Path(sys.argv[1]), b"half of i")
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that is not there yet, nor is its folder."""
    return tmp_path / "data" / "decisions" / "bridge.json"


@pytest.fixture
def kept(file: Path) -> Path:
    """Return a file that was kept before."""
    write_whole(file, b"before")
    return file


def test_what_is_written_is_there(file: Path) -> None:
    write_whole(file, b"\x00\xff\r\n")

    assert read_whole(file) == b"\x00\xff\r\n"
    assert [each.name for each in file.parent.iterdir()] == ["bridge.json"]


def test_what_is_written_takes_the_place_of_what_was(kept: Path) -> None:
    write_whole(kept, b"")

    assert read_whole(kept) == b""
    assert [each.name for each in kept.parent.iterdir()] == ["bridge.json"]


def test_of_a_file_that_is_not_there_nothing_is_read(file: Path) -> None:
    assert read_whole(file) is None


@needs_modes
def test_nobody_else_may_look_into_what_is_kept(kept: Path, tmp_path: Path) -> None:
    folders = (tmp_path / "data", tmp_path / "data" / "decisions")

    assert kept.stat().st_mode & 0o777 == 0o600
    assert [folder.stat().st_mode & 0o777 for folder in folders] == [0o700, 0o700]


@needs_modes
def test_what_others_could_read_they_can_read_no_longer(kept: Path) -> None:
    kept.chmod(0o644)

    write_whole(kept, b"now")

    assert kept.stat().st_mode & 0o777 == 0o600


@needs_modes
@pytest.mark.parametrize("file", ["state.json", "decisions/bridge.json"])
def test_only_the_reader_s_own_folder_is_closed_to_others(tmp_path: Path, file: str) -> None:
    own = tmp_path / "share" / "perspectives-reader"
    own.mkdir(parents=True)
    for folder in (own, own.parent):
        folder.chmod(0o755)

    write_whole(own / file, b"now")

    assert own.stat().st_mode & 0o777 == 0o700
    assert own.parent.stat().st_mode & 0o777 == 0o755


@needs_limits
def test_on_a_full_disk_the_old_file_stays_and_nothing_is_left_beside_it(kept: Path) -> None:
    command = [sys.executable, "-c", FULL, str(kept)]

    told = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)

    assert told.stdout == (
        f"“{kept}” could not be kept (File too large); "
        "see that its folder may be written to and has room.\n"
    )
    assert read_whole(kept) == b"before"
    assert [each.name for each in kept.parent.iterdir()] == ["bridge.json"]


def test_what_ends_the_writing_leaves_the_old_file_and_nothing_beside_it(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        write_whole(kept, b"now")

    assert read_whole(kept) == b"before"
    assert [each.name for each in kept.parent.iterdir()] == ["bridge.json"]


def test_a_folder_in_the_place_of_the_file_stays_and_is_told(file: Path) -> None:
    file.mkdir(parents=True)

    with pytest.raises(StorageError) as raised:
        write_whole(file, b"now")

    assert str(raised.value).startswith(f"“{file}” could not be kept (")
    assert raised.value.file == file
    assert [each.name for each in file.parent.iterdir()] == ["bridge.json"]


@pytest.mark.parametrize("in_the_way", ["data", "data/decisions"])
def test_a_folder_that_cannot_be_made_is_told(file: Path, tmp_path: Path, in_the_way: str) -> None:
    (tmp_path / in_the_way).parent.mkdir(exist_ok=True)
    (tmp_path / in_the_way).write_bytes(b"a file")

    with pytest.raises(StorageError, match="could not be kept"):
        write_whole(file, b"now")

    assert (tmp_path / in_the_way).read_bytes() == b"a file"


def test_what_cannot_be_read_is_told(file: Path) -> None:
    file.mkdir(parents=True)

    with pytest.raises(StorageError) as raised:
        read_whole(file)

    assert str(raised.value).startswith(f"“{file}” could not be read (")
    assert "\n" not in str(raised.value)


def test_what_is_set_aside_never_takes_the_place_of_what_was_before(kept: Path) -> None:
    first = set_aside(kept)
    write_whole(kept, b"second")
    second = set_aside(kept)
    write_whole(kept, b"third")
    third = set_aside(kept)

    aside = {each.name: each.read_bytes() for each in (first, second, third)}
    assert aside == {
        "bridge.unreadable": b"before",
        "bridge-2.unreadable": b"second",
        "bridge-3.unreadable": b"third",
    }
    assert not kept.exists()


def test_what_cannot_be_set_aside_is_told(file: Path) -> None:
    with pytest.raises(StorageError, match="could not be kept"):
        set_aside(file)


# -- what others leave

# Whoever wrote it then writes no more.
LONG_AGO = (0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills otherwise")
def test_what_a_killed_writer_left_is_removed_once_it_is_old(kept: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(kept)], cwd=ROOT, check=False)
    (left,) = kept.parent.glob(".new-*")

    write_whole(kept, b"now")
    while_it_may_be_written = left.exists()
    os.utime(left, LONG_AGO)
    write_whole(kept, b"then")

    assert while_it_may_be_written
    assert [each.name for each in kept.parent.iterdir()] == ["bridge.json"]


def test_what_only_looks_like_it_stays(kept: Path) -> None:
    others = [kept.with_name(name) for name in (".new-", ".new-a.txt", "a.new-abcdefgh", ".lock")]
    for other in others:
        other.write_bytes(b"mine")
        os.utime(other, LONG_AGO)
    folder = kept.with_name(".new-abcdefgh")
    folder.mkdir()
    os.utime(folder, LONG_AGO)

    write_whole(kept, b"now")

    assert all(each.exists() for each in (*others, folder))


# -- links, and what is no file


@pytest.fixture
def link(kept: Path, tmp_path: Path) -> Path:
    """Return a link to a file that was kept, as whoever keeps their settings elsewhere has them."""
    link = tmp_path / "state" / "state.json"
    link.parent.mkdir()
    try:
        link.symlink_to(kept)
    except OSError:
        pytest.skip("links cannot be made here")
    return link


def test_a_link_stays_and_what_it_leads_to_is_written(link: Path, kept: Path) -> None:
    write_whole(link, b"now")

    assert link.is_symlink()
    assert kept.read_bytes() == b"now"
    assert [each.name for each in kept.parent.iterdir()] == ["bridge.json"]


def test_a_link_to_what_is_not_there_yet_is_written_too(link: Path, kept: Path) -> None:
    kept.unlink()

    write_whole(link, b"now")

    assert link.is_symlink()
    assert kept.read_bytes() == b"now"


def test_a_link_into_a_folder_that_is_not_there_stays_and_is_told(link: Path, kept: Path) -> None:
    kept.unlink()
    kept.parent.rmdir()

    with pytest.raises(StorageError, match="could not be kept"):
        write_whole(link, b"now")

    assert link.is_symlink()
    assert not kept.parent.exists()


def test_of_a_link_is_set_aside_what_it_leads_to(link: Path, kept: Path) -> None:
    aside = set_aside(link)
    write_whole(link, b"now")

    assert link.is_symlink()
    assert (aside.read_bytes(), kept.read_bytes()) == (b"before", b"now")


def test_a_link_to_itself_is_told(file: Path) -> None:
    file.parent.mkdir(parents=True)
    try:
        file.symlink_to(file)
    except OSError:
        pytest.skip("links cannot be made here")

    with pytest.raises(StorageError, match="could not be kept"):
        write_whole(file, b"now")

    assert file.is_symlink()
