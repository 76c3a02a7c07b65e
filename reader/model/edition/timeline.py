"""Dated events, and when the article appeared among them."""

from typing import NamedTuple


class Event(NamedTuple):
    """One dated event: the date as year, year-month or day (ISO 8601), and a sentence."""

    date: str
    text: str
    sources: tuple[str, ...]
    passages: tuple[str, ...] = ()

    @property
    def year(self) -> float:
        """Return when it was, in years with their part, for a place on a line."""
        return year_of(self.date)


class Timeline(NamedTuple):
    """Events in the order of their dates; *article* is when the article appeared."""

    article: str
    events: tuple[Event, ...]


def year_of(date: str) -> float:
    """Return a year, year-month or day (ISO 8601) in years; a vague date is its middle."""
    parts = [int(part) for part in date.split("-")]
    match parts:
        case (year,):
            return year + 0.5
        case (year, month):
            return year + (month - 0.5) / 12
        case (year, month, day, *_):
            return year + (month - 1) / 12 + (day - 0.5) / 365
    raise ValueError(f"“{date}” is not a date such as 2016, 2016-12 or 2016-12-13.")
