"""How the commands print, what they say when they cannot begin, and how they end."""

import os
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from reader.model.files.loading import ARTICLE


class Status(IntEnum):
    """What the program ends with, as shells read it."""

    DONE = 0
    WRONG = 1  # something is wrong with what it was given
    REFUSED = 2  # it could not begin


def no_aligner(error: ModuleNotFoundError) -> str:
    """Return the sentence that says why nothing can be found in other texts."""
    return (
        f"Passages cannot be found in other texts without the package {error.name}, which is not "
        f"installed for this Python; “pip install {error.name}” installs it where there is a "
        "C++ compiler."
    )


def not_an_edition(folder: Path) -> str:
    """Return the sentence that says why *folder* cannot be opened."""
    with suppress(OSError):  # a name too long, or a folder that nobody may look into
        if folder.exists():
            return f"“{folder}” is not an edition; name a folder that holds an {ARTICLE}."
    return f"There is nothing at “{folder}”; name the folder of an edition."


def nothing_to_read(path: Path) -> str:
    """Return the sentence that says why *path* is neither an edition nor a text."""
    with suppress(OSError, ValueError):
        if path.is_dir():
            return f"“{path}” is not an edition; name a folder that holds an {ARTICLE}, or a text."
    return f"There is nothing at “{path}”; name a file of text, or the folder of an edition."


def say(text: str, stream: TextIO) -> None:
    """Print *text*; what the terminal's encoding lacks, as in odd file names, is spelled out."""
    encoding = stream.encoding or "utf-8"
    try:
        print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)
    except BrokenPipeError:
        # Whoever read along, such as head, has seen enough. Nothing more is to be written, and
        # Python must not try to when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
