"""What the article foretold, and what happened."""

from typing import NamedTuple


class Forecast(NamedTuple):
    """A forecast of the article, the passage it stands in, and what happened (Markdown)."""

    passage: str
    says: str
    happened: str


class Forecasts(NamedTuple):
    """All forecasts, in the order of the file, and a word on them (Markdown)."""

    note: str
    forecasts: tuple[Forecast, ...]
