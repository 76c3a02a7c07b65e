"""Pages on the article as a whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page of notes in Markdown; pages stand in the order of *order* and then of their ids."""

    id: str
    title: str
    order: float
    text: str
