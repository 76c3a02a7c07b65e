"""Prints or saves what other programs take: sources, perspectives, estimates, or all as a PDF."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from reader.cli.asked import Asked
from reader.cli.output import Status, no_passage, not_an_edition, nothing_to_read, say
from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.exchange.estimate_rows import RowForm, rows_of, written
from reader.model.exchange.passage_markdown import passage_markdown
from reader.model.exchange.source_forms import SourceForm, sources_written
from reader.model.files.edition_folder import is_edition
from reader.model.files.loading_apart import load_safely
from reader.model.files.problem import EditionError
from reader.model.opening.opened_text import open_text
from reader.model.opening.text_file import TextError, is_text
from reader.model.storage.atomic_file import StorageError, save_whole
from reader.model.storage.paths import bundled_edition


class NothingToExportError(Exception):
    """What was asked for is not in the edition, in one sentence."""


def export(asked: Asked, make_pdf: Callable[[AtHand, Asked], bytes]) -> Status:
    """Print what is *asked* for of an edition (default: the bundled one), or save it to a file.

    *make_pdf* is handed in, for it takes Qt.
    """
    if asked.pdf is not None:
        return _export_pdf(asked, make_pdf)
    folder = asked.edition or bundled_edition()
    if not is_edition(folder):
        return _refuse(not_an_edition(folder))
    if asked.output is not None and (hindrance := _hindrance(asked.output)):
        return _refuse(hindrance)
    try:
        text = _written(asked, load_safely(folder))
        if asked.output is not None:
            save_whole(asked.output, f"{text}\n".encode())
            return Status.DONE
    except EditionError as error:
        return _refuse(str(error), Status.WRONG)
    except (NothingToExportError, StorageError) as error:
        return _refuse(str(error))
    say(text, sys.stdout, tabs=True)
    return Status.DONE


def _export_pdf(asked: Asked, make_pdf: Callable[[AtHand, Asked], bytes]) -> Status:
    """Save an edition or a text as it is on paper."""
    path = asked.edition or bundled_edition()
    if asked.output is None:
        return _refuse("A PDF cannot be printed here; name a new file with “--output FILE”.")
    if hindrance := _hindrance(asked.output):
        return _refuse(hindrance)
    if not is_edition(path) and not is_text(path):
        return _refuse(nothing_to_read(path))
    try:
        at_hand = load_safely(path) if is_edition(path) else open_text(path)
        save_whole(asked.output, make_pdf(at_hand, asked))
    except EditionError as error:
        return _refuse(str(error), Status.WRONG)
    except (ImportError, StorageError, TextError) as error:
        return _refuse(str(error))
    return Status.DONE


def _written(asked: Asked, edition: Edition) -> str:
    if asked.sources is not None:
        return sources_written(edition.sources.values(), SourceForm(asked.sources))
    if asked.rows is None:
        return passage_markdown(_passage(str(asked.passage), edition), edition)
    passage_id, form = asked.rows
    passage = _passage(passage_id, edition)
    rows = [row for each in passage.quantities for row in rows_of(each, passage, edition)]
    if not rows:
        raise NothingToExportError(
            f"The passage “{passage_id}” in {edition.name} has no estimates; "
            f"“--passage {passage_id}” exports what it has."
        )
    return written(rows, RowForm(form))


def _passage(passage_id: str, edition: Edition) -> Passage:
    passage = edition.passage(passage_id)
    if passage is None:
        raise NothingToExportError(no_passage(passage_id, edition))
    return passage


def _hindrance(file: Path) -> str:
    """Return the sentence that says why nothing is written to *file*, "" where nothing is there."""
    if os.path.lexists(file):
        return f"“{file}” is there already; name another file, or remove it first."
    if not file.parent.is_dir():
        return f"There is no folder “{file.parent}”; name a file in one that there is."
    return ""


def _refuse(reason: str, status: Status = Status.REFUSED) -> Status:
    say(reason, sys.stderr)
    return status
