"""Exceptions from the editor's checks: what is meant so, and why."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.model.checks.finding import Check, Finding
from reader.model.files.edition_file import MEANT, EditionFile
from reader.model.files.loading import PROFILES
from reader.model.files.problem import Problem
from reader.model.files.toml_table import TomlTable
from reader.model.text.folding import fold_quotation

MEANT_FILE = "meant.toml"

# An exception that nothing needs cannot be excepted: it is to be taken out.
_CHECKS = [str(check) for check in Check if check is not Check.UNUSED_EXCEPTION]


@dataclass(frozen=True, slots=True)
class Meant:
    """An exception: the *check* is silent in *file*, or only on findings that hold *words*.

    It stands in *source*, the *number*-th there (from 0).
    """

    check: Check
    file: str
    reason: str
    source: str
    number: int
    words: str = ""

    def covers(self, finding: Finding) -> bool:
        """Tell whether the *finding* is meant so."""
        return (finding.check, finding.file) == (self.check, self.file) and fold_quotation(
            self.words
        ).text in fold_quotation(finding.words).text


def read_meant(folder: Path, names: Iterable[str]) -> tuple[tuple[Meant, ...], tuple[Problem, ...]]:
    """Return the exceptions in the edition in *folder*, and what is wrong with them.

    They stand in the front matter of files in Markdown, of which *names* are those of the edition,
    and in a file of their own. One that is wrong keeps nobody from reading.
    """
    meant: list[Meant] = []
    problems: list[Problem] = []
    with_front_matter = (n for n in names if n.endswith(".md") and not n.startswith(PROFILES))
    for name in (*with_front_matter, MEANT_FILE):
        file = EditionFile(folder, name)
        if file.exists():
            meant += _in_file(file)
            problems += file.problems
    return tuple(meant), tuple(problems)


def leave_out_meant(
    findings: Iterable[Finding], meant: Iterable[Meant], line: Callable[[Meant], int]
) -> list[Finding]:
    """Return the *findings* that no exception covers, and one for each exception without use.

    *line* tells where an exception stands.
    """
    exceptions = list(meant)
    left: list[Finding] = []
    used: set[int] = set()
    for finding in findings:
        covering = {i for i, exception in enumerate(exceptions) if exception.covers(finding)}
        used |= covering
        if not covering:
            left.append(finding)
    return left + [_unused(e, line(e)) for i, e in enumerate(exceptions) if i not in used]


def _in_file(file: EditionFile) -> Iterator[Meant]:
    alone = file.name == MEANT_FILE
    table = file.read_toml() if alone else file.read_with_front_matter()[0]
    for i, row in enumerate(table.tables(MEANT)):
        before = len(file.problems)
        name = row.text("file", required=True) if alone else file.name
        exception = _read(row, name, file.name, i)
        # What is misspelled excepts nothing, and is not called useless besides.
        if len(file.problems) == before:
            yield exception
    if alone:
        table.finish()


def _read(row: TomlTable, file: str, source: str, number: int) -> Meant:
    exception = Meant(
        check=Check(row.choice("check", _CHECKS)),
        file=file,
        reason=row.text("reason", required=True),
        source=source,
        number=number,
        words=row.text("words"),
    )
    row.finish()
    return exception


def _unused(exception: Meant, line: int) -> Finding:
    on = f" on “{exception.words}”" if exception.words else ""
    return Finding(
        exception.source,
        line,
        f"No finding of “{exception.check}”{on} in {exception.file} needs this exception; "
        "take it out.",
        Check.UNUSED_EXCEPTION,
    )
