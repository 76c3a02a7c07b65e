"""The one door for writing: a file is kept whole or not at all, and a failure is told."""

import os
import re
import stat
import time
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from tempfile import mkdtemp, mkstemp

from reader.model.storage.paths import NAME
from reader.model.storage.regular_file import read_regular, refuse_all_but_files
from reader.model.text.readable import readable
from reader.model.text.saying import QT_TRANSLATE_NOOP, Saying, SayingError

# Whatever is kept is the reader's own, and nobody else's business.
_PRIVATE = 0o700
_OTHERS = 0o077
# What is written until it takes its place, named as mkstemp() does. Whoever was killed meanwhile
# leaves it; nobody else takes so long, in seconds.
_NEW = ".new-"
_LEFT = re.compile(re.escape(_NEW) + "[a-z0-9_]{8}")
_LONG = 600


class StorageError(SayingError):
    """What could not be done with a *file*; it says why and what to do."""

    def __init__(self, file: Path, words: str, **fields: str | int | Saying) -> None:
        """Say *words* of a *file*, which is one of the *fields*."""
        super().__init__(words, file=readable(file), **fields)
        self.file = file


class SetAsideError(StorageError):
    """What was kept before cannot be read, and lies beside; what is new is kept all the same."""


def read_whole(file: Path) -> bytes | None:
    """Return what is in *file*, None where there is none; StorageError if it cannot be read."""
    try:
        return read_regular(file)
    except FileNotFoundError:
        return None
    except OSError as error:
        words = QT_TRANSLATE_NOOP(
            "Saying",
            "“{file}” could not be read ({reason}), so that nothing new is kept in it; see that it "
            "is a file that may be read.",
        )
        raise StorageError(file, words, reason=str(error.strerror)) from error


def write_whole(file: Path, data: bytes) -> None:
    """Put *data* in the place of what is in *file*; StorageError if it cannot be kept.

    It is on the disk before it takes the place, so that whatever happens the file is the old one or
    the new one. File and folders are made such that nobody else can read them. A link stays, and
    what it leads to is written.
    """
    try:
        make_private(file.parent)
        _remove_what_was_left(file.parent)
        _replace(file, data)
    except OSError as error:
        raise not_kept(file, error) from error


def save_whole(file: Path, data: bytes) -> None:
    """Put *data* into a *file* that the reader chose, as `write_whole` does; in no new folder.

    Who may read it is as with what is there already, and else as with any file of the reader's.
    """
    try:
        _replace(file, data, _usual_mode(file))
    except OSError as error:
        raise not_kept(file, error) from error


def rescue(file: Path, data: bytes) -> Path:
    """Keep *data* that can be kept nowhere else among what is temporary; return its file.

    It is named as the *file* that it should have been in, and StorageError tells of that.
    """
    try:
        folder = mkdtemp(prefix=f"{NAME}-")
    except OSError as error:
        raise not_kept(file, error) from error
    write_whole(Path(folder, file.name), data)
    return Path(folder, file.name)


def make_private(folder: Path) -> None:
    """Make a *folder* and those that it lies in, where they are missing; OSError if it fails.

    The reader's own, which earlier versions let others look into, is closed to them.
    """
    for each in reversed((folder, *folder.parents)):
        each.mkdir(_PRIVATE, exist_ok=True)
    for each in (folder, folder.parent):
        if each.name == NAME and each.stat().st_mode & _OTHERS:
            with suppress(PermissionError):  # somebody else has made it, and may know why
                each.chmod(_PRIVATE)


def set_aside(file: Path) -> Path:
    """Give *file* a name that no other has, so that a new one may take its place; return it.

    Of a link it is what it leads to, for that is where the new one is written.
    """
    file = Path(os.path.realpath(file))
    names = (f"{file.stem}{more}.unreadable" for more in chain([""], map("-{}".format, count(2))))
    aside = next(each for each in map(file.with_name, names) if not each.exists())
    try:
        return file.rename(aside)
    except OSError as error:
        raise not_kept(file, error) from error


def not_kept(file: Path, error: OSError) -> StorageError:
    """Return what to say where *error* keeps a *file* from being written."""
    words = QT_TRANSLATE_NOOP(
        "Saying",
        "“{file}” could not be kept ({reason}); see that its folder may be written to and has "
        "room.",
    )
    return StorageError(file, words, reason=str(error.strerror))


def _target(file: Path) -> Path:
    """Return where *file* is, which may be a link; OSError where there is anything but a file."""
    target = Path(os.path.realpath(file))
    with suppress(FileNotFoundError):
        refuse_all_but_files(target.stat())
    return target


def _replace(file: Path, data: bytes, mode: int | None = None) -> None:
    """Write *data* beside a *file* and give it that name, and a *mode*; OSError where it fails."""
    target = _target(file)
    number, name = mkstemp(dir=target.parent, prefix=_NEW)
    try:
        with os.fdopen(number, "wb") as new:
            new.write(data)
            new.flush()
            os.fsync(number)
        if mode is not None:
            Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _flush(target.parent)


def _usual_mode(file: Path) -> int:
    """Return the mode that a *file* has, or that the system gives to a new one."""
    with suppress(FileNotFoundError):
        return stat.S_IMODE(file.stat().st_mode)
    # There is no asking without setting it; what another thread makes meanwhile is private.
    mask = os.umask(_OTHERS)
    os.umask(mask)
    return 0o666 & ~mask


def _remove_what_was_left(folder: Path) -> None:
    """Remove from a *folder* of the reader's own what was being written when a program died."""
    with suppress(OSError):  # it is no hindrance, and another program may remove it as well
        for each in folder.iterdir():
            if _LEFT.fullmatch(each.name):
                status = each.lstat()
                if stat.S_ISREG(status.st_mode) and time.time() - status.st_mtime > _LONG:
                    each.unlink()


def _flush(folder: Path) -> None:
    # Only then does the file have its new name on the disk; not every system can.
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
