"""Prints or saves what other programs take: sources, a passage's perspectives, its estimates."""

import os
import sys
from pathlib import Path

from reader.cli.asked import Asked
from reader.cli.output import Status, no_passage, not_an_edition, say
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.exchange.estimate_rows import RowForm, rows_of, written
from reader.model.exchange.passage_markdown import passage_markdown
from reader.model.exchange.source_forms import SourceForm, sources_written
from reader.model.files.edition_folder import is_edition
from reader.model.files.loading_apart import load_safely
from reader.model.files.problem import EditionError
from reader.model.storage.atomic_file import StorageError, save_whole
from reader.model.storage.paths import bundled_edition


class NothingToExportError(Exception):
    """What was asked for is not in the edition, in one sentence."""


def export(asked: Asked) -> Status:
    """Print what is *asked* for of an edition (default: the bundled one), or save it to a file."""
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
