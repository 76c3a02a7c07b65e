"""The words in which figures, dates and sources are put, shown and searched alike."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


class Phrasing(NamedTuple):
    """Phrases with named fields in braces; in English, unless the window hands over others."""

    at_least: str = "at least {bound}"
    up_to: str = "up to {bound}"
    through: str = "{party}, through {outlet}"
    read_in: str = "through {outlet}"
    row: str = "{who}, {as_of}, {counts}: {figure}{interval}{calculated}."
    interval: str = " ({words})"
    calculated: str = " (calculated)"
    kept_apart: str = "Kept apart:"
    why_they_differ: str = "Why they differ:"
    articles_claim: str = "The article’s claim: {claim}"
    claim_as_marked: str = "The claim as marked: {claim}"
    the_article: str = "The article"
    nobody_named: str = "Nobody named"
    articles_figure: str = "article: {figure}"
    marked_figure: str = "as marked: {figure}"
    texts_figure: str = "this text: {figure}"
    note_by: str = "Note by {author}"
    note: str = "Note"
    written: str = "{note}, written {date}"
    corrected: str = "{note}, corrected {date}"
    both: str = "{several} and {last}"
    and_others: str = "{first} and others"
    title: str = "“{title}”"
    as_of: str = "perspectives as of {date}"
    chain_labels: Sequence[str] = (
        *("how known", "at stake", "other times"),
        *("what it says", "confirmed"),
    )
    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"
    months: Sequence[str] = _MONTHS
    standings: Sequence[str] = ("seen", "via", "recalled", "calculated")
    how_read: Sequence[str] = (
        "Seen.",
        "Not read in the original.",
        "Recalled, not read.",
        "Calculated.",
    )
    not_seen: Sequence[str] = (
        "",
        "not read in the original",
        "recalled, not looked up",
        "our sum",
    )

    def date(self, parts: Sequence[int]) -> str:
        """Return a year, a year and month, or a day, given as numbers, in words."""
        match parts:
            case (year, month, day):
                return self.day.format(day=day, month=self.months[month - 1], year=year)
            case (year, month):
                return self.month.format(month=self.months[month - 1], year=year)
            case (year,):
                return str(year)
        return ""

    def listed(self, names: Sequence[str]) -> str:
        """Return up to three *names* as a list, and of more the first."""
        if len(names) > 3:
            return self.and_others.format(first=names[0])
        if len(names) > 1:
            return self.both.format(several=", ".join(names[:-1]), last=names[-1])
        return names[0] if names else ""


ENGLISH = Phrasing()


def date_in_words(date: str, phrasing: Phrasing = ENGLISH) -> str:
    """Return a year, year-month or day (ISO 8601) in words, and any other *date* as it is."""
    return phrasing.date([int(part) for part in date.split("-")]) if is_iso(date) else date


def is_iso(date: str) -> bool:
    """Tell whether a *date* is a year, year-month or day as ISO 8601 has it."""
    return _ISO.fullmatch(date) is not None
