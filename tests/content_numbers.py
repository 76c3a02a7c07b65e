"""``python -m tests.content_numbers [EDITION]``: compares each number with what its source says.

Every figure, date and year beside a passage is looked for in the records of the sources that the
passage cites and, where there is one, in the dossier from which the bundled edition was written. A
row that the dossier does not have is an error. What is found nowhere is listed for a human: it may
be a sum, a rounding or a slip, and no program can tell which.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from reader.cli.output import say
from reader.model.checks.report import notes_of
from reader.model.checks.sentences import Sentence, split_sentences
from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Estimate, Number
from reader.model.edition.passage import Passage
from reader.model.files.loading import SOURCES, load_edition
from reader.model.markup.citations import cited_keys
from reader.model.storage.paths import bundled_edition

DOSSIER = Path(__file__).resolve().parents[2] / "shared" / "dossier"
# What was found after the dossier was written.
LATER = Path(__file__).resolve().parent / "project" / "later_findings.md"

_SCALES = {"thousand": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)"
    rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)})\b)?"
)
_PASSAGE_LINK = re.compile(r"\]\(passage:([a-z0-9-]+)\)")
_SECTION = re.compile(r"^## +([a-z0-9-]+):.*$", re.MULTILINE)
_SCALE_OF_UNIT = re.compile(rf"\b({'|'.join(_SCALES)})\b")

Bounds = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the dossier says: the bounds by source key, and the text of each section by its id."""

    bounds: dict[str, set[Bounds]] = field(default_factory=dict)
    sections: dict[str, str] = field(default_factory=dict)

    def add(self, text: str) -> None:
        """Add what one file of Markdown holds."""
        found = list(_SECTION.finditer(text))
        # A file may have no sections, as a list of corrections.
        for section, following in zip(found, [*found[1:], None], strict=False):
            end = following.start() if following else len(text)
            self.sections[section[1]] = text[section.start() : end]
        for row in table_rows(text):
            scale = scale_of(row["unit"])
            bounds = (_cell(row["low"], scale), _cell(row["high"], scale))
            for key in re.split(r"[;,]\s*", row["source key"]):
                self.bounds.setdefault(key, set()).add(bounds)

    def has(self, estimate: Estimate, unit: str) -> bool:
        """Tell whether the dossier gives the row's figure for one of its sources."""
        scale = scale_of(unit)
        bounds = tuple(_scaled(n, scale) for n in (estimate.figure.low, estimate.figure.high))
        return any(bounds in self.bounds.get(key, ()) for key in estimate.sources)


def read_dossier(folder: Path) -> Dossier:
    """Return the dossier in *folder*."""
    dossier = Dossier()
    for path in sorted(folder.glob("*.md")):
        dossier.add(path.read_text(encoding="utf-8"))
    return dossier


def table_rows(text: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the figures' tables in Markdown *text*, cell by head of column."""
    heads: list[str] = []
    for line in text.splitlines():
        if not line.startswith("|"):
            heads = []
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not heads:
            heads = cells
        elif {"low", "high", "unit", "source key"} <= set(heads) and set(line) - set("|-: "):
            yield dict(zip(heads, cells, strict=False))


def numbers(text: str) -> set[Decimal]:
    """Return the numbers in *text*; one with a scale both as it stands and in full."""
    found: set[Decimal] = set()
    for match in _NUMBER.finditer(text):
        number = Decimal(match["digits"].replace(",", ""))
        found |= {number, number.scaleb(_SCALES.get(match["scale"] or "", 0))}
    return found


def scale_of(unit: str) -> int:
    """Return the power of ten that a *unit* such as "US$ million" counts in."""
    found = _SCALE_OF_UNIT.search(unit)
    return _SCALES[found[1]] if found else 0


def wrong_rows(passage: Passage, dossier: Dossier) -> Iterator[str]:
    """Yield the rows of a *passage* whose bounds the dossier does not have for their source."""
    for quantity in passage.quantities:
        for row in quantity.estimates:
            if not dossier.has(row, quantity.unit):
                sources = ", ".join(row.sources)
                figure = f"low {row.figure.low}, high {row.figure.high} {quantity.unit}"
                yield f"{row.counts}, {row.as_of}: {figure} is not in the dossier for {sources}"


def unknown_numbers(
    passage: Passage, edition: Edition, records: Mapping[str, Mapping[str, Any]], dossier: Dossier
) -> Iterator[str]:
    """Yield the sentences of a *passage* with numbers that nothing it rests on has."""
    known = numbers(dossier.sections.get(passage.id, "")) | _own_numbers(passage)
    for key in _cited(passage):
        known |= numbers(_text_of_record(records[key]))
    for sentence in _sentences(passage):
        # What a link names stands in the passage that it leads to.
        linked = map(edition.passage, _PASSAGE_LINK.findall(sentence.text))
        here = known.union(*(_own_numbers(other) for other in linked if other))
        unknown = [
            match[0] for match in _NUMBER.finditer(sentence.plain) if not numbers(match[0]) & here
        ]
        if unknown:
            yield f"{', '.join(unknown)} in “{sentence.plain}”"


def compare(edition: Edition, dossier: Dossier | None) -> tuple[list[str], list[str]]:
    """Return the errors in an *edition*'s numbers, and what a human should look at, by passage."""
    text = (edition.folder / SOURCES).read_text(encoding="utf-8")
    records = {record["id"]: record for record in json.loads(text)}
    errors: list[str] = []
    by_eye: list[str] = []
    for passage in edition.passages:
        if dossier is not None:
            errors += [f"{passage.id}: {row}" for row in wrong_rows(passage, dossier)]
        found = unknown_numbers(passage, edition, records, dossier or Dossier())
        by_eye += [f"{passage.id}: {sentence}" for sentence in found]
    return errors, by_eye


def main(arguments: list[str]) -> int:
    """Compare the numbers of the edition that *arguments* name, or of the bundled one."""
    edition = load_edition(Path(arguments[0]) if arguments else bundled_edition())
    dossier = read_dossier(DOSSIER) if DOSSIER.is_dir() else None
    if dossier is not None:
        dossier.add(LATER.read_text(encoding="utf-8"))
    if dossier is None:
        say(
            "There is no dossier beside this checkout, so the comparison with it is skipped.",
            sys.stdout,
        )
    errors, by_eye = compare(edition, dossier)
    if by_eye:
        say("Please check by eye:\n" + "\n".join(f"  {line}" for line in by_eye), sys.stdout)
    say(f"{len(errors)} errors, {len(by_eye)} sentences to check by eye.", sys.stdout)
    for error in errors:
        say(error, sys.stderr)
    return 1 if errors else 0


def _cell(text: str, scale: int) -> Decimal | None:
    return Decimal(text.replace(",", "")).scaleb(scale).normalize() if text else None


def _scaled(number: Number | None, scale: int) -> Decimal | None:
    return None if number is None else Decimal(str(number)).scaleb(scale).normalize()


def _cited(passage: Passage) -> set[str]:
    in_rows = (row.sources for quantity in passage.quantities for row in quantity.estimates)
    in_notes = (key for text in notes_of(passage) for key, _ in cited_keys(text))
    return set(in_notes).union(*in_rows)


def _own_numbers(passage: Passage) -> set[Decimal]:
    """Return the numbers of a passage's rows and of the article's words that it is about."""
    texts: list[object] = [passage.claim, passage.exact, passage.original]
    for quantity in passage.quantities:
        scale = scale_of(quantity.unit)
        figures = [row.figure for row in quantity.estimates]
        for figure in [*figures, quantity.article] if quantity.article else figures:
            bounds = [n for n in (figure.low, figure.high) if n is not None]
            texts += [figure.words, *bounds, *(f"{_scaled(n, scale):f}" for n in bounds)]
        for row in quantity.estimates:
            texts += [row.counts, row.as_of, row.interval]
    return numbers(" ; ".join(str(text) for text in texts))


def _text_of_record(record: Mapping[str, Any]) -> str:
    issued: Iterable[object] = record.get("issued", {}).get("date-parts", [[]])[0]
    return " ; ".join([record["title"], record["note"], *(str(part) for part in issued)])


def _sentences(passage: Passage) -> Iterator[Sentence]:
    for text in notes_of(passage):
        yield from split_sentences(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
