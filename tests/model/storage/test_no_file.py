"""What is no file stays what it is, and nobody waits at it."""

import os
import stat
import sys
from pathlib import Path

import pytest

from reader.model.storage.atomic_file import (
    StorageError,
    read_whole,
    write_whole,
)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_at_a_pipe_nobody_waits_and_it_stays(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    os.mkfifo(file)

    for act in (read_whole, lambda pipe: write_whole(pipe, b"now")):
        with pytest.raises(StorageError, match="it is a folder, a pipe or a device and not a file"):
            act(file)

    assert stat.S_ISFIFO(file.stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its devices elsewhere")
def test_a_device_stays_one(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    file.symlink_to(os.devnull)

    with pytest.raises(StorageError, match="a device and not a file"):
        write_whole(file, b"now")

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
