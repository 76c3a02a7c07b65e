"""What nobody but the reader can have written is read, and nothing else."""

import os
import sys
from pathlib import Path

import pytest

from reader.model.storage.atomic_file import write_whole
from reader.model.storage.private_file import read_private


def test_what_the_reader_wrote_is_read(tmp_path: Path) -> None:
    write_whole(tmp_path / "own" / "file", b"abc")

    assert read_private(tmp_path / "own" / "file", most=3) == b"abc"


def test_what_is_larger_is_refused(tmp_path: Path) -> None:
    write_whole(tmp_path / "own" / "file", b"abc")

    with pytest.raises(OSError, match="larger"):
        read_private(tmp_path / "own" / "file", most=2)


@pytest.mark.skipif(sys.platform == "win32", reason="there files have no such modes")
@pytest.mark.parametrize("name", ["own", "own/file"])
@pytest.mark.parametrize("mode", [0o720, 0o702])
def test_what_others_may_write_is_refused(tmp_path: Path, name: str, mode: int) -> None:
    write_whole(tmp_path / "own" / "file", b"abc")
    (tmp_path / name).chmod(mode)

    with pytest.raises(OSError, match="others"):
        read_private(tmp_path / "own" / "file", most=3)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_a_link_and_a_pipe_are_refused_and_nobody_waits(tmp_path: Path) -> None:
    write_whole(tmp_path / "own" / "file", b"abc")
    (tmp_path / "own" / "link").symlink_to("file")
    os.mkfifo(tmp_path / "own" / "pipe", 0o600)

    for name in ("link", "pipe"):
        with pytest.raises(OSError, match="not a file"):
            read_private(tmp_path / "own" / name, most=3)
