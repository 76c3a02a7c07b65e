"""Finds what the reader read last, and passes over what is there no more, or is broken."""

from dataclasses import dataclass
from pathlib import Path

from reader.model.edition.edition import Edition
from reader.model.files.loading import is_edition, load_edition
from reader.model.files.loading_apart import load_safely
from reader.model.files.problem import EditionError
from reader.model.opening.text_file import is_text
from reader.model.storage.fault_log import log_fault
from reader.model.storage.paths import bundled_edition
from reader.model.text.readable import readable
from reader.model.text.saying import QT_TRANSLATE_NOOP, Saying
from reader.session.settings import State


@dataclass(frozen=True, slots=True)
class Resumed:
    """What is read at the start, an *edition* or a *text*, and what was *passed_over* for it."""

    edition: Edition | None = None
    text: Path | None = None
    passed_over: Saying | None = None


def resume(state: State) -> Resumed:
    """Return what *state* says was read last; where that cannot be, the bundled edition.

    EditionError where not even that can be read.
    """
    gone = None
    if state.text:
        text = Path(state.text)
        if is_text(text):
            return Resumed(text=text)
        gone = _gone(text)
    edition, broken = _edition(Path(state.edition)) if state.edition else (None, None)
    return Resumed(edition or load_edition(bundled_edition()), None, gone or broken)


def _edition(folder: Path) -> tuple[Edition | None, Saying | None]:
    """Return the edition in *folder*, or why there is none, whatever it is."""
    if not is_edition(folder):
        return None, _gone(folder)
    try:
        return load_safely(folder), None
    except EditionError:
        words = QT_TRANSLATE_NOOP(
            "Saying",
            "“{file}”, which you read last, cannot be read any more; “perspectives-reader check” "
            "says what is wrong with it.",
        )
        return None, Saying(words, {"file": readable(folder)})
    except Exception as error:  # noqa: BLE001 - a start must not fail for it
        words = QT_TRANSLATE_NOOP(
            "Saying",
            "“{file}”, which you read last, cannot be read: the reader is at fault ({fault}).",
        )
        return None, Saying(words, {"file": readable(folder), "fault": log_fault(error)})


def _gone(path: Path) -> Saying:
    words = QT_TRANSLATE_NOOP(
        "Saying", "“{file}”, which you read last, is not there any more; open it where it is now."
    )
    return Saying(words, {"file": readable(path)})
