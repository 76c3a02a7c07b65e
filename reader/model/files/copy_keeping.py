"""Keeps the copy of what an edition's files say, so that the next start need not read them."""

import os
from contextlib import suppress
from operator import itemgetter
from pathlib import Path

from reader.model.edition.edition import Edition
from reader.model.files import edition_copy
from reader.model.files.edition_copy import MOST, body_of, copy_file, copy_stamp, head_of
from reader.model.storage.atomic_file import write_whole
from reader.model.storage.stamp import stamp_of

# Of so many editions, those that were read last.
MOST_COPIES = 16
# As exactly some disks know, in seconds, when a file was changed; and another machine's clock.
_EXACTLY = 2.0


def keep_copy(edition: Edition) -> None:
    """Keep a copy of *edition*, or note that its copy was read; StorageError where that fails.

    There is none of what may have changed while it was read, or since then.
    """
    file = copy_file(edition.folder)
    if file is None:
        return
    with suppress(OSError):  # what cannot be looked at now need not be copied
        if not edition.read_at:
            os.utime(file)
            return
        stamp = copy_stamp(edition.folder)
        is_of_what_was_read = (
            stamp_of(edition.folder) == edition.stamp
            and stamp.changed < edition.read_at - _EXACTLY
            and stamp.made < edition_copy.STARTED - _EXACTLY
        )
        body = body_of(edition)
        copy = head_of(body, stamp) + body
        if is_of_what_was_read and len(copy) <= MOST:
            if file.is_symlink():  # what it leads to is no copy, and stays as it is
                file.unlink()
            write_whole(file, copy)
            _remove_oldest(file.parent)


def _remove_oldest(folder: Path) -> None:
    """Remove from *folder* the copies that were read or kept longest ago."""
    copies = [(file.stat().st_mtime_ns, file) for file in folder.glob("edition-*.copy")]
    for _, file in sorted(copies, key=itemgetter(0))[:-MOST_COPIES]:
        file.unlink(missing_ok=True)
