"""What the article foretold, and what happened."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast of the article, the passage it stands in, and what happened (Markdown)."""

    passage: str
    says: str
    happened: str


@dataclass(frozen=True, slots=True)
class Forecasts:
    """All forecasts, in the order of the file, and a word on them (Markdown)."""

    note: str
    forecasts: tuple[Forecast, ...]
