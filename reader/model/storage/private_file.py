"""Reads what nobody but the reader can have written, and takes nothing else for it."""

import errno
import os
import stat
import sys
from pathlib import Path

from reader.model.storage.regular_file import refuse_all_but_files

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def read_private(file: Path, most: int) -> bytes:
    """Return what is in *file*; OSError where it has more than *most* bytes, or may be another's.

    It is no link, and others may write neither to it nor to its folder.
    """
    _refuse_what_others_write(file.parent.stat())
    refuse_all_but_files(file.lstat())  # first, for to open a device may already do something
    number = os.open(file, _FLAGS)
    with os.fdopen(number, "rb") as stream:
        status = os.fstat(number)
        refuse_all_but_files(status)  # what has been put in its place since then
        _refuse_what_others_write(status)
        if status.st_size > most:
            raise OSError(errno.EFBIG, "it is larger than it can be")
        return stream.read(most)


def _refuse_what_others_write(status: os.stat_result) -> None:
    # Windows says of no file in this way whose it is; there the reader's own folder is closed.
    if sys.platform != "win32" and (
        status.st_uid != os.geteuid() or status.st_mode & _OTHERS_WRITE
    ):
        raise OSError(errno.EPERM, "others than the reader may write to it")
