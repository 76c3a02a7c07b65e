"""Says what is wrong with an edition, and how much each side has to say in it."""

import json
import sys
from contextlib import suppress
from pathlib import Path

from reader.cli.output import Status, not_an_edition, say
from reader.model.checks.balance import measure_balance
from reader.model.checks.report import Report, check_edition
from reader.model.files.edition_folder import is_edition
from reader.model.files.loading_apart import TooMuchError, load_safely
from reader.model.files.problem import EditionError
from reader.model.storage.paths import bundled_edition


def check(edition: Path | None, *, as_json: bool) -> Status:
    """Print what is wrong with an *edition* (default: the bundled one); return the exit status."""
    folder = edition or bundled_edition()
    if not is_edition(folder):
        say(not_an_edition(folder), sys.stderr)
        return Status.REFUSED
    report = _examine(folder)
    say(json.dumps(report.as_json(), indent=2) if as_json else _text(report), sys.stdout)
    return Status.WRONG if report.problems else Status.DONE


def balance(edition: Path | None, *, as_json: bool) -> Status:
    """Print how much each party of an *edition* has to say; return the exit status."""
    folder = edition or bundled_edition()
    if not is_edition(folder):
        say(not_an_edition(folder), sys.stderr)
        return Status.REFUSED
    try:
        found = measure_balance(load_safely(folder))
    except EditionError as error:
        say(str(error), sys.stderr)
        return Status.WRONG
    say(json.dumps(found.as_json(), indent=2) if as_json else found.as_text(), sys.stdout)
    return Status.DONE


def _examine(folder: Path) -> Report:
    """Return what is wrong with the edition in *folder*, which is tried first where it may hang."""
    with suppress(EditionError):  # which the checks tell of, and how to mend it
        try:
            load_safely(folder)
        except TooMuchError as error:
            return Report(folder.resolve().name, problems=error.problems)
    return check_edition(folder)


def _text(report: "Report") -> str:
    if report.problems:
        lines = [str(problem) for problem in report.problems]
        count = len(lines)
        lines.append(f"{count} {'problem' if count == 1 else 'problems'} in {report.edition}.")
        lines += [report.last_line] if report.last_line else []
        return "\n".join(lines)
    nothing = (
        f"Nothing is wrong with {report.edition}: {report.passages} passages on "
        f"{report.paragraphs} paragraphs ({report.examined} examined), {report.estimates} "
        f"estimates of {report.quantities} quantities, {report.parties} parties, {report.cited} of "
        f"{report.sources} sources cited, {report.words:,} words."
    )
    return "\n".join((nothing, *report.remarks))
