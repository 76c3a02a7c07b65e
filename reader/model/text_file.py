"""Reads a file of plain text."""

from pathlib import Path


class TextError(ValueError):
    """A file that cannot be read as text; it says which, why, and what to do."""


def read_text(file: Path) -> str:
    """Return the text of *file*, code point for code point: line ends stay as they are.

    Raises TextError where the file cannot be read, is not in UTF-8, or is binary.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise TextError(f"“{file}” cannot be opened ({reason}); name a text file.") from None
    except ValueError:  # a null character in the name
        raise TextError(f"“{file}” is no name of a file; name a text file.") from None
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise TextError(
            f"“{file}” is not in UTF-8 (from byte {error.start + 1} on); save it in that encoding."
        ) from None
    if "\0" in text:
        raise TextError(f"“{file}” is not a text but binary; name a text file.")
    return text
