"""Tells what is meant by an address: a file of this machine, or a page on the web."""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote_to_bytes

from reader.model.text.saying import QT_TRANSLATE_NOOP, SayingError

# Not compiled before they are asked: most starts name no path.
_OF_A_FILE = r"(?i)file:(?://(?P<host>[^/?#]*)|(?!//))(?P<path>/[^?#\r\n]*)(?:[?#].*)?"
_OF_THE_WEB = r"(?i)\s*https?://\S+\s*"
_DRIVE = "/[A-Za-z]:"


class NotFetchedError(SayingError):
    """An address of the web, where this program fetches nothing; it says what to do instead."""

    def __init__(self) -> None:
        """Say how to save a page."""
        super().__init__(
            QT_TRANSLATE_NOOP(
                "Saying",
                "This program fetches nothing from the web; save the page in your browser "
                "(“Save Page As”, Ctrl+S) and open the file.",
            )
        )


def path_of(words: str) -> Path:
    """Return the path that *words* are, or that they name as the address of a file.

    NotFetchedError where they are an address of the web.
    """
    if is_web_address(words):
        raise NotFetchedError
    return file_at(words) or Path(words)


def file_at(address: str) -> Path | None:
    """Return the file at an *address*, by its bytes where its name is no Unicode; None if none."""
    found = re.fullmatch(_OF_A_FILE, address)
    if found is None:
        return None
    path = found["path"]
    with suppress(UnicodeEncodeError):  # half a character, which names nothing
        path = os.fsdecode(unquote_to_bytes(os.fsencode(path)))
    host = found["host"] or ""
    if host.lower() not in ("", "localhost"):
        return Path(f"//{host}{path}")  # of another machine, as Windows writes it
    return Path(path[1:] if sys.platform == "win32" and re.match(_DRIVE, path) else path)


def is_web_address(words: str) -> bool:
    """Tell whether *words* are one address of the web and nothing else."""
    return re.fullmatch(_OF_THE_WEB, words) is not None
