"""How the commands print, what they say when they cannot begin, and how they end."""

import os
import re
import sys
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.files.edition_folder import ARTICLE


class Status(IntEnum):
    """What the program ends with, as shells read it."""

    DONE = 0
    WRONG = 1  # something is wrong with what it was given
    REFUSED = 2  # it could not begin


_MOST_NAMED = 6
# What moves the cursor, colours, turns the line around; a new line is all that is ever meant.
_OBEYED = "[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"


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


def no_passage(passage_id: str, at_hand: AtHand) -> str:
    """Return the sentence that says that *passage_id* is none of the passages, and which are."""
    from difflib import get_close_matches  # few starts name a passage that is none

    name = at_hand.name if isinstance(at_hand, Edition) else f"“{at_hand.article.title}”"
    ids = [passage.id for passage in at_hand.every_passage]
    none = f"There is no passage “{passage_id}” in {name}"
    if len(ids) <= _MOST_NAMED:
        return f"{none}; it has {', '.join(ids) or 'none'}."
    near = ", ".join(get_close_matches(passage_id, ids, 3, 0.5))
    nearest = f"; nearest to it is {near}" if near else ""
    return f"{none}{nearest}. “perspectives-reader check EDITION --json” names all {len(ids)}."


def say(text: str, stream: TextIO | None, *, tabs: bool = False) -> bool:
    """Print *text*, and tell whether anybody may read on.

    What a terminal would obey or its encoding lacks is spelled out: either may stand in the name of
    a file that somebody sent. *tabs* are printed where they divide the cells of a table.
    """
    if stream is None:  # as where a window is started without a terminal
        return True
    parts = text.split("\t") if tabs else [text]
    text = "\t".join(re.sub(_OBEYED, _spelled_out, part) for part in parts)
    encoding = stream.encoding or "utf-8"
    try:
        print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)
    except BrokenPipeError:
        # Whoever read along, such as head, has seen enough. Nothing more is to be written, and
        # Python must not try to when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return False
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if stream is not sys.stderr:
            say(f"What was to be printed could not be written: {error.strerror}.", sys.stderr)
        raise SystemExit(Status.REFUSED) from None
    return True


def _spelled_out(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode()
