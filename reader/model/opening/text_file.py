"""Reads a file of plain text."""

import os
import stat
from pathlib import Path

from reader.model.opening.decoding import TextError, decode
from reader.model.text.readable import readable
from reader.model.text.saying import QT_TRANSLATE_NOOP

__all__ = ["MAX_BYTES", "TextError", "is_text", "read_bytes", "read_text"]

# Ten times the longest novels; more is a database or a log and not a text that somebody reads.
MAX_BYTES = 32 * 1024 * 1024
_PIECE = 1024 * 1024
# A pipe is opened without waiting for somebody to write to it; elsewhere than on Unix there is no
# such thing, and there are two ways to read.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def is_text(path: Path) -> bool:
    """Tell whether there may be a text at *path*: something, and not a folder."""
    try:
        return path.exists() and not path.is_dir()
    except PermissionError:  # why it cannot be read is told when it is
        return True
    except (OSError, ValueError):  # a name too long, or one with a null character
        return False


def read_text(file: Path) -> str:
    """Return the text of *file*, code point for code point: line ends stay as they are.

    Raises TextError where the file cannot be read or is no text in any known encoding.
    """
    return decode(read_bytes(file), name=f"“{readable(file)}”").text


def read_bytes(file: Path) -> bytes:
    """Return what *file* holds, at most MAX_BYTES; TextError where it cannot be read."""
    try:
        # Asked for first: to open a device may already do something.
        _refuse_all_but_files(file, file.stat())
        descriptor = os.open(file, _FLAGS)
        with os.fdopen(descriptor, "rb") as stream:
            # What has been put in its place since then.
            _refuse_all_but_files(file, os.fstat(descriptor))
            pieces: list[bytes] = []
            left = MAX_BYTES + 1
            while left > 0 and (piece := stream.read(min(_PIECE, left))):
                pieces.append(piece)
                left -= len(piece)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise TextError(
            QT_TRANSLATE_NOOP("Saying", "“{file}” cannot be opened ({reason}); name a text file."),
            file=readable(file),
            reason=reason,
        ) from None
    except TextError:
        raise
    except ValueError:  # a null character in the name
        raise TextError(
            QT_TRANSLATE_NOOP("Saying", "“{file}” is no name of a file; name a text file."),
            file=readable(file),
        ) from None
    if left <= 0:
        raise _too_large(file, MAX_BYTES + 1)
    return b"".join(pieces)


def _refuse_all_but_files(file: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise TextError(
            QT_TRANSLATE_NOOP("Saying", "“{file}” is a folder; name a text file."),
            file=readable(file),
        )
    if not stat.S_ISREG(status.st_mode):
        raise TextError(
            QT_TRANSLATE_NOOP(
                "Saying", "“{file}” is a pipe or a device and not a file; name a text file."
            ),
            file=readable(file),
        )
    if status.st_size > MAX_BYTES:
        raise _too_large(file, status.st_size)


def _too_large(file: Path, size: int) -> TextError:
    megabytes = -(-size // (1024 * 1024))  # rounded up, so that it never reads as the limit
    limit = MAX_BYTES // (1024 * 1024)
    words = QT_TRANSLATE_NOOP(
        "Saying",
        "“{file}” has {megabytes} MB, and a text may have {limit} MB; divide it into smaller ones.",
    )
    return TextError(words, file=readable(file), megabytes=f"{megabytes:,}", limit=limit)
