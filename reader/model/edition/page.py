"""Pages on the article as a whole."""

from typing import NamedTuple


class Page(NamedTuple):
    """A page of notes in Markdown; pages stand in the order of *order* and then of their ids."""

    id: str
    title: str
    order: float
    text: str
