"""Keeps what is known of an edition's claims, so that its files are read once.

What was kept is read for its subjects first: of a hundred editions, a text is on the subject of
one or two. Nothing here is an edition's own words alone, and all of it can be made again.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from zlib import crc32

from reader import __version__
from reader.model.related.claims_apart import read_claims_safely
from reader.model.related.known_claim import EditionClaims
from reader.model.related.subject import Subject, subjects_of
from reader.model.storage.atomic_file import StorageError, write_whole
from reader.model.storage.checked_json import JsonError, decode, encode
from reader.model.storage.paths import cache_folder
from reader.model.storage.private_file import read_private
from reader.model.storage.stamp import stamp_of

# What is written below; a change of its form makes it anew, as a version of the program does.
_FORM = 1
_MOST = 32_000_000  # in bytes
# Of so many editions, those that were read last.
_MOST_KEPT = 256


class KnownEdition:
    """An edition by its claims, which are taken apart once a text may make any of them."""

    def __init__(self, folder: Path, subjects: tuple[Subject, ...], claims: bytes) -> None:
        """Stand for the edition in *folder*; its *claims* are JSON."""
        self.folder = folder
        self.subjects = subjects
        self._written = claims

    @cached_property
    def claims(self) -> EditionClaims:
        """Return the claims; JsonError where they are not as they were written."""
        return decode(EditionClaims, self._written)


def known_edition(folder: Path) -> KnownEdition:
    """Return the edition in *folder* as it is now; EditionError where it cannot be read.

    It is kept for the next time, where there is room for that.
    """
    folder = folder.resolve()
    file = _file(folder)
    head = encode([_FORM, __version__, str(folder), stamp_of(folder)])
    if file is not None:
        with suppress(OSError, ValueError, JsonError):
            return _read(folder, read_private(file, _MOST), head)
    known = read_claims_safely(folder)
    subjects, claims = subjects_of(known.claims), encode(known, brief=True)
    if file is not None:
        with suppress(OSError, StorageError):
            write_whole(file, b"\n".join((head, encode(subjects), b"%08x" % crc32(claims), claims)))
            _remove_oldest(file.parent)
    return KnownEdition(folder, subjects, claims)


def _read(folder: Path, data: bytes, head: bytes) -> KnownEdition:
    known, subjects, check, claims = data.split(b"\n", 3)
    if known != head or check != b"%08x" % crc32(claims):
        raise ValueError("it is of something else")
    return KnownEdition(folder, decode(tuple[Subject, ...], subjects), claims)


def _file(folder: Path) -> Path | None:
    cache = cache_folder()
    return cache / f"claims-{crc32(os.fsencode(folder)):08x}.json" if cache else None


def _remove_oldest(folder: Path) -> None:
    for _, file in sorted(_by_age(folder), key=itemgetter(0))[:-_MOST_KEPT]:
        file.unlink(missing_ok=True)


def _by_age(folder: Path) -> Iterator[tuple[int, Path]]:
    for file in folder.glob("claims-*.json"):
        yield file.stat().st_mtime_ns, file
