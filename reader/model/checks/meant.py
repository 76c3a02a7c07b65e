"""Exceptions from the editor's checks: what is meant so, and why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.model.checks.finding import Check, Finding
from reader.model.files.edition_file import EditionFile
from reader.model.files.toml_table import TomlTable
from reader.model.text.folding import fold_quotation

MEANT = "meant.toml"

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


def read_meant(table: TomlTable, file: EditionFile) -> tuple[Meant, ...]:
    """Return the exceptions in the front matter *table* of a *file*."""
    return tuple(_read(row, file.name, file.name, i) for i, row in enumerate(table.tables("meant")))


def read_meant_file(file: EditionFile) -> tuple[Meant, ...]:
    """Return the exceptions in *file*, of which each names its file; none without the file."""
    if not file.exists():
        return ()
    table = file.read_toml()
    meant = tuple(
        _read(row, row.text("file", required=True), file.name, i)
        for i, row in enumerate(table.tables("meant"))
    )
    table.finish()
    return meant


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
