"""Reads the copy of what an edition's files say, which an earlier start kept.

To read it takes a seventh of what the files take. It is kept by copy_keeping.py, and whatever is
odd about it, it does not exist: nobody needs to know of it but who keeps it and who reads it. What
tells of the files (editors, the commands) reads the files.
"""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeAlias
from zlib import crc32

from reader import __version__
from reader.model.edition.edition import Edition
from reader.model.edition.source import Source
from reader.model.files.places import fits_its_article
from reader.model.storage.checked_json import JsonError, decode, encode
from reader.model.storage.paths import cache_folder, import_folder
from reader.model.storage.private_file import read_private

# When the program began, in seconds since the epoch: of its own files it knows what they were then.
STARTED = time.time()
# In bytes: several times what the largest edition says that a window bears.
MOST = 32_000_000
# An edition has a file for each passage, profile and page; a folder with more has something else.
_MOST_FILES = 4_000
# What makes HTML of an edition's words besides the program's own.
_OTHERS = ("markdown", "nh3")
# How the names of the program's own files end; in a frozen program they are compiled.
_MODULE = Path(__file__).suffix

_Status: TypeAlias = tuple[str, os.stat_result]


class CopyStamp(NamedTuple):
    """What is another once an edition's files are, or what reads them.

    *changed* is when the edition's files and folders last changed, and *made* when what reads them
    did, in seconds since the epoch.
    """

    written: bytes
    changed: float
    made: float


class LateSources(Mapping[str, Source]):
    """Sources by their keys, made of a copy's JSON once the first of them is asked for.

    The copy's check sum has told by then that the JSON is as its keeper wrote it.
    """

    def __init__(self, written: bytes) -> None:
        """Hold the sources that were *written*."""
        self._written = written
        self._sources: dict[str, Source] | None = None

    def __getitem__(self, key: str) -> Source:
        """Return the source of that key; KeyError where there is none."""
        return self._made()[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the keys as the edition orders them."""
        return iter(self._made())

    def __len__(self) -> int:
        """Return how many sources there are."""
        return len(self._made())

    def _made(self) -> dict[str, Source]:
        if self._sources is None:
            self._sources = decode(dict[str, Source], self._written)
            self._written = b""
        return self._sources


def copied_edition(folder: Path) -> Edition | None:
    """Return the edition in *folder* as its copy has it; None where there is none to be trusted."""
    with suppress(OSError, ValueError, RuntimeError, JsonError):
        folder = folder.resolve()
        file = copy_file(folder)
        if file is not None:
            return _read(folder, read_private(file, MOST))
    return None


def copy_file(folder: Path) -> Path | None:
    """Return the file for the copy of the edition in *folder*; None where none can be kept.

    Two folders of which this is the same take it from one another, and neither is mistaken.
    """
    cache = cache_folder()
    return cache / f"edition-{crc32(os.fsencode(folder)):08x}.copy" if cache else None


def body_of(edition: Edition) -> bytes:
    """Return what a copy of *edition* says, its sources in a line of their own."""
    first = replace(edition, sources={}, read_at=0.0)
    return encode(first, brief=True) + b"\n" + encode(dict(edition.sources))


def head_of(body: bytes, stamp: CopyStamp) -> bytes:
    """Return the line above the *body* of a copy, which tells whether it is whole, and of what."""
    return b"%08x %b\n" % (crc32(body), stamp.written)


def copy_stamp(folder: Path) -> CopyStamp:
    """Return the stamp of the edition in *folder* as it is now; OSError where that is unknown.

    The program's own files are asked as well: in a checkout they change and the version does not.
    """
    edition = list(islice(_statuses(str(folder)), _MOST_FILES + 1))
    if len(edition) > _MOST_FILES:
        raise OSError(errno.EFBIG, "it has more files than an edition can have")
    program = _files(_statuses(str(import_folder() / "reader" / "model"), of=_MODULE))
    others = (spec.origin or "" for spec in map(find_spec, _OTHERS) if spec)
    makers = [*program, *((each, os.stat(each)) for each in others)]  # noqa: PTH116 - as below
    seen = (_marks(*each) for files in (_files(edition), makers) for each in sorted(files))
    written = encode([__version__, sys.version, *seen])
    return CopyStamp(written, _last_changed(edition), _last_changed(makers))


def _read(folder: Path, data: bytes) -> Edition | None:
    head, line_end, body = data.partition(b"\n")
    if head + line_end != head_of(body, copy_stamp(folder)):
        return None
    first, _, sources = body.partition(b"\n")
    edition = replace(decode(Edition, first), sources=LateSources(sources))
    return edition if edition.folder == folder and fits_its_article(edition) else None


def _statuses(folder: str, of: str = "", depth: int = 1) -> Iterator[_Status]:
    """Yield the path and status of *folder*, its folders, and the files whose names end so."""
    yield folder, os.stat(folder)  # noqa: PTH116 - all of it is asked before the first paint
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if depth and not entry.name.startswith("."):
                    yield from _statuses(entry.path, of, depth - 1)
            elif entry.name.endswith(of):
                yield entry.path, entry.stat()


def _files(found: Iterable[_Status]) -> list[_Status]:
    # Of a folder the time changes with whatever Python or an editor puts into it.
    return [each for each in found if not stat.S_ISDIR(each[1].st_mode)]


def _last_changed(found: Iterable[_Status]) -> float:
    return max(max(status.st_mtime, status.st_ctime) for _, status in found)


def _marks(path: str, status: os.stat_result) -> tuple[str, int, int, int, int, int]:
    # The time of the status is the only one that nobody can set back.
    times = status.st_mtime_ns, status.st_ctime_ns
    return path, status.st_mode, status.st_size, *times, status.st_ino
