"""Tells by what the system knows of files whether they have changed since they were read."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

# Of the files in a folder, those that an editor makes beside them do not count.
_READ = frozenset((".md", ".toml", ".json"))


def files_of(path: Path) -> tuple[Path, ...]:
    """Return the files that are read of *path*: itself, or those in a folder and its folders."""
    with suppress(OSError, ValueError):
        return tuple(sorted(_within(path, depth=1))) if path.is_dir() else (path,)
    return ()


def stamp_of(path: Path) -> str:
    """Return what is another once *path* is another; "" where nothing is there."""
    return " ".join(filter(None, map(_stamp, files_of(path))))


def _stamp(file: Path) -> str:
    with suppress(OSError, ValueError):
        status = file.stat()
        return f"{file.name}:{status.st_mtime_ns}:{status.st_size}"
    return ""  # nothing is there, or its disk is not


def _within(folder: Path, depth: int) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.suffix in _READ and not path.name.startswith("."):
            yield path
        elif depth and path.is_dir():
            yield from _within(path, depth - 1)
