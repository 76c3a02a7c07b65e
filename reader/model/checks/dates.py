"""Finds what is dated later than the edition reaches, or than a party that could have said it."""

from collections.abc import Iterator, Mapping

from reader.model.checks.finding import Check, Finding
from reader.model.checks.lines import Lines
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage
from reader.model.edition.timeline import Timeline


def later_rows(file: str, passage: Passage, as_of: str, lines: Lines) -> Iterator[Finding]:
    """Yield the rows of a *passage* that hold for a time after the edition's date *as_of*."""
    for i, quantity in enumerate(passage.quantities):
        for j, estimate in enumerate(quantity.estimates):
            if _is_later(estimate.date, as_of):
                yield _later(file, lines.row(file, i, j), estimate.date, as_of)


def rows_after_their_party(
    file: str, passage: Passage, parties: Mapping[str, Party], lines: Lines
) -> Iterator[Finding]:
    """Yield the rows of a *passage* of somebody who had died, or of a body that was no more."""
    for i, quantity in enumerate(passage.quantities):
        for j, estimate in enumerate(quantity.estimates):
            party = parties[estimate.party]
            if _is_later(estimate.date, party.until):
                yield Finding(
                    file,
                    lines.row(file, i, j),
                    f"{estimate.date} is later than {party.until}, until when “{party.id}” could "
                    "speak; mend the date, or the “until” in parties.toml.",
                    Check.LATER,
                    estimate.date,
                )


def later_events(
    file: str, timeline: Timeline | None, as_of: str, lines: Lines
) -> Iterator[Finding]:
    """Yield the events of a *timeline* that came after the edition's date *as_of*."""
    for i, event in enumerate(timeline.events if timeline else ()):
        if _is_later(event.date, as_of):
            yield _later(file, lines.event(file, i), event.date, as_of)


def _is_later(date: str, as_of: str) -> bool:
    # Both are as exact as the vaguer of them; what has no date of its own is never too early.
    return date[: len(as_of)] > as_of[: len(date)]


def _later(file: str, line: int, date: str, as_of: str) -> Finding:
    return Finding(
        file,
        line,
        f"{date} is later than {as_of}, the edition’s own date; see whether all of it was brought "
        "up to then, and change “as_of” in edition.toml, or mend the date here.",
        Check.LATER,
        date,
    )
