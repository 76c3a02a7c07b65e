"""Leaves out of an opened text what no reader should meet, and tells of it."""

from dataclasses import dataclass

from reader.model.edition.remark import About, Remark
from reader.model.text import cleaning


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that is safe to show, with a remark for each kind of thing that was left out."""

    text: str
    remarks: tuple[Remark, ...] = ()


def clean(text: str) -> Cleaned:
    """Return *text* without what hides, turns or breaks its words; its lines end with newlines."""
    cleaned = cleaning.clean(text)
    return Cleaned(cleaned.text, tuple(Remark(About(what), n) for what, n in cleaned.left_out))
