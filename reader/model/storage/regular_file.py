"""Reads what is a file and nothing else: from a pipe or a device one might read for ever."""

import errno
import os
import stat
from pathlib import Path

# A pipe is opened without waiting for somebody to write to it; elsewhere than on Unix there is no
# such thing, and there are two ways to read.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_regular(file: Path) -> bytes:
    """Return what is in *file*; OSError where it cannot be read, or is anything but a file."""
    # Asked for first: to open a device may already do something.
    refuse_all_but_files(file.stat())
    number = os.open(file, _FLAGS)
    with os.fdopen(number, "rb") as stream:
        refuse_all_but_files(os.fstat(number))  # what has been put in its place since then
        return stream.read()


def refuse_all_but_files(status: os.stat_result) -> None:
    """Raise OSError where *status* is that of a folder, a pipe or a device."""
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is a folder, a pipe or a device and not a file")
