"""Lets programs that keep their files in one folder take turns."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.model.storage.atomic_file import StorageError, make_private, not_kept
from reader.model.text.saying import QT_TRANSLATE_NOOP

# So long is another program waited for, where somebody may wait, and so often it is asked, in
# seconds. A turn takes some thousandths of one.
PATIENCE = 2.0
_POLL = 0.001

if sys.platform == "win32":
    import msvcrt

    def _take(lock: int) -> None:
        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
else:

    def _take(lock: int) -> None:
        import fcntl  # a start keeps nothing before the first paint

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


class NoTurnError(StorageError):
    """Nothing but another program's turn was in the way; a little later there may be one."""


@contextmanager
def in_turn(file: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep every other program from changing *file* meanwhile, if it asks for its turn as well.

    NoTurnError where another has not come to an end after *patience* seconds, StorageError where
    the folder cannot be written to. The lock lies beside the file, one for all in the folder, and
    stays: whoever removed it might remove that of the next.
    """
    try:
        make_private(file.parent)
        lock = os.open(file.parent / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise not_kept(file, error) from error
    try:
        _wait(lock, file, patience)
        yield
    finally:
        os.close(lock)  # which gives the lock back


def _wait(lock: int, file: Path, patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        try:
            _take(lock)
        except (BlockingIOError, PermissionError):  # the latter where Windows runs
            if time.monotonic() >= end:
                words = QT_TRANSLATE_NOOP(
                    "Saying",
                    "“{file}” could not be kept, for another program is changing what is in its "
                    "folder; close other windows of the reader, or try again.",
                )
                raise NoTurnError(file, words) from None
            time.sleep(_POLL)
        except OSError:
            return  # there are no locks on this disk, as on some networks: then nobody waits
        else:
            return
