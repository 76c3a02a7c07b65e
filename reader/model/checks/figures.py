"""Finds quantities that show too little, units that do not fit, and figures given in two ways."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.model.checks.finding import Check, Finding, excerpt
from reader.model.checks.lines import Lines
from reader.model.edition.estimate import Estimate, Figure, Quantity, Standing
from reader.model.edition.passage import Passage
from reader.model.edition.source import Source
from reader.model.text.folding import fold

# Only units of one dimension can contradict each other.
_SCALE = re.compile(r"(?:\b|\d)(thousand|million|billion|bn|trillion)s?\b")
_PERIOD = re.compile(
    r"\b(?:an?|per|each|every) (day|week|month|year)\b|\b(dai|week|month|year)ly\b|\b(annual)"
)
_OTHER_NAMES = {"bn": "billion", "dai": "day", "annual": "year"}
# From the best known on.
_STANDINGS = tuple(Standing)
_ORIGINAL_NOT_READ = re.compile(r"\boriginal\b[^.;]*\bnot (?:read|reached|found)\b", re.IGNORECASE)
_SHARE = re.compile(r"%|\bper ?cent\b")


def one_row(file: str, passage: Passage, lines: Lines) -> Iterator[Finding]:
    """Yield the quantities of a *passage* that have a single row, and nothing to set it beside."""
    for i, quantity in enumerate(passage.quantities):
        if len(quantity.estimates) == 1 and quantity.article is None and not quantity.apart:
            yield Finding(
                file,
                lines.quantity(file, i),
                f"{excerpt(quantity.name)} has one row, nothing to compare it with and no reason "
                "for that; add rows or the article's figure, or say why in “apart”.",
                Check.ONE_ROW,
                quantity.name,
            )


def unlike_units(file: str, passage: Passage, lines: Lines) -> Iterator[Finding]:
    """Yield the units in a *passage* that differ without a reason, or from a row's own words."""
    for i, quantity in enumerate(passage.quantities):
        others = {fold(q.unit).text for q in passage.quantities[:i]}
        if others - {fold(quantity.unit).text} and not quantity.apart:
            yield Finding(
                file,
                lines.quantity(file, i),
                f"{excerpt(quantity.name)} is in “{quantity.unit}”, a quantity before it in "
                "another unit; say in “apart” what it measures instead.",
                Check.UNITS,
                quantity.name,
            )
        for j, estimate in enumerate(quantity.estimates):
            words = estimate.figure.words
            if _contradicts(words, quantity.unit):
                yield Finding(
                    file,
                    lines.row(file, i, j),
                    f"“{words}” names another unit than “{quantity.unit}”; "
                    "convert the figure, or put the row into a quantity of its own.",
                    Check.UNITS,
                    words,
                )


def _contradicts(words: str, unit: str) -> bool:
    words, unit = fold(words).text, fold(unit).text
    scale, unit_scale = _name(_SCALE, words), _name(_SCALE, unit)
    period, unit_period = _name(_PERIOD, words), _name(_PERIOD, unit)
    return (
        # “2 million” of a unit without a scale is the figure in full, put shorter.
        bool(scale and unit_scale and scale != unit_scale)
        or bool(period and period != unit_period)
        or bool(_SHARE.search(words) and not _SHARE.search(unit))
    )


def _name(pattern: re.Pattern[str], text: str) -> str:
    """Return the scale or period that *text* names, "" where it names none."""
    found = pattern.search(text)
    name = next(group for group in found.groups() if group) if found else ""
    return _OTHER_NAMES.get(name, name)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row with all that tells where it stands."""

    file: str
    quantity: Quantity
    estimate: Estimate
    at: tuple[int, int]

    @property
    def bounds(self) -> tuple[object, object]:
        """Return what the row gives."""
        return self.estimate.figure.low, self.estimate.figure.high

    def facts(self) -> Iterator[tuple[str, ...]]:
        """Yield what the row is a figure of: by its quantity's name, and by what is counted."""
        estimate = self.estimate
        for source in estimate.sources:
            known = (source, estimate.party, _alike(estimate.as_of), _alike(self.quantity.unit))
            yield (*known, "quantity", _alike(self.quantity.name))
            yield (*known, "counts", _alike(estimate.counts))


def better_known(
    file: str, passage: Passage, sources: Mapping[str, Source], lines: Lines
) -> Iterator[Finding]:
    """Yield the rows of a *passage* that are said to be better known than any of their sources."""
    for i, quantity in enumerate(passage.quantities):
        for j, estimate in enumerate(quantity.estimates):
            best = min((_best_of(sources[key]) for key in estimate.sources), key=_STANDINGS.index)
            if _STANDINGS.index(estimate.standing) < _STANDINGS.index(best):
                yield Finding(
                    file,
                    lines.row(file, i, j),
                    f"This row is said to be “{estimate.standing}”, and of its sources none is "
                    f"better than “{best}”; write so, or mend the note of a source.",
                    Check.STANDING,
                    estimate.counts,
                )


def _best_of(source: Source) -> Standing:
    """Return how well a figure can be known from a *source*, whose note may tell of an original."""
    is_report = source.standing is Standing.SEEN and _ORIGINAL_NOT_READ.search(source.note)
    return Standing.VIA if is_report else source.standing


def two_ways(passages: Sequence[tuple[str, Passage]], lines: Lines) -> Iterator[Finding]:
    """Yield the rows of *passages*, given with their files, that another passage contradicts."""
    facts: dict[tuple[str, ...], dict[str, list[_Row]]] = {}
    for file, passage in passages:
        for row in _rows(file, passage):
            for fact in row.facts():
                facts.setdefault(fact, {}).setdefault(file, []).append(row)
    found: set[tuple[str, tuple[int, int], str]] = set()
    for by_file in facts.values():
        (first_file, first), *others = by_file.items()
        for file, rows in others:
            # Passages that share the fact may show more or fewer rows of it, but not other ones.
            ours, theirs = {row.bounds for row in first}, {row.bounds for row in rows}
            odd = [row for row in rows if row.bounds not in ours]
            if not odd or ours < theirs or (file, odd[0].at, first_file) in found:
                continue
            found.add((file, odd[0].at, first_file))
            yield _given_otherwise(odd[0], first_file, first[0].estimate.figure, lines)


def _given_otherwise(row: _Row, other: str, figure: Figure, lines: Lines) -> Finding:
    return Finding(
        row.file,
        lines.row(row.file, *row.at),
        f"{excerpt(row.estimate.counts)}, {row.estimate.as_of}, is {row.estimate.figure} here and "
        f"{figure} in {other}, from one source; make them one, or say what differs.",
        Check.TWO_WAYS,
        row.estimate.counts,
    )


def _rows(file: str, passage: Passage) -> Iterator[_Row]:
    for i, quantity in enumerate(passage.quantities):
        for j, estimate in enumerate(quantity.estimates):
            yield _Row(file, quantity, estimate, (i, j))


def _alike(text: str) -> str:
    """Return *text* folded and its words sorted, so that word order is of no account."""
    return " ".join(sorted(re.findall(r"\w+", fold(text).text)))
