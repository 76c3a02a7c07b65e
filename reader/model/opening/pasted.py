"""Says what of a paste is read, and so kept: its HTML, or else its text."""

import re
from pathlib import PurePath

from reader.model.opening.text_file import MAX_BYTES

# So copies are named; another of the same second has a number.
NAME = "Pasted %Y-%m-%d %H.%M.%S"
_NAMED = re.compile(r"Pasted \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d(?: \d+)?")


def html_to_read(html: str) -> str:
    """Return the *html* of a paste; "" where its text is read instead, as where it is too long."""
    is_empty = not html or html.isspace()
    return "" if is_empty or 2 * len(as_kept(html)) > MAX_BYTES else html


def as_kept(words: str) -> bytes:
    """Return a paste's text or HTML as it is kept, without half characters, which nobody reads."""
    return words.encode(errors="ignore")


def is_copy(file: PurePath) -> bool:
    """Tell by its name whether a *file* is the copy of a paste."""
    return _NAMED.fullmatch(file.stem) is not None
