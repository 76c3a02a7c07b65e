"""Finds what the reader read last, and passes over what is there no more."""

from pathlib import Path
from typing import NamedTuple

from reader.model.files.edition_folder import is_edition
from reader.model.storage.paths import bundled_edition
from reader.model.text.readable import readable
from reader.model.text.saying import QT_TRANSLATE_NOOP, Saying
from reader.session.settings import State


class Resumed(NamedTuple):
    """What is read at the start, a text or an edition's folder, and what was *passed_over*."""

    path: Path
    passed_over: Saying | None = None


def resume(state: State) -> Resumed:
    """Return what *state* says was read last; where that is gone, the bundled edition."""
    gone = None
    if state.text:
        from reader.model.opening.text_file import is_text  # most read an edition's own article

        text = Path(state.text)
        if is_text(text):
            return Resumed(text)
        gone = _gone(text)
    if state.edition:
        folder = Path(state.edition)
        if is_edition(folder):
            return Resumed(folder, gone)
        gone = gone or _gone(folder)
    return Resumed(bundled_edition(), gone)


def _gone(path: Path) -> Saying:
    words = QT_TRANSLATE_NOOP(
        "Saying", "“{file}”, which you read last, is not there any more; open it where it is now."
    )
    return Saying(words, {"file": readable(path)})
