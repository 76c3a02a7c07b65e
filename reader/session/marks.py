"""Which passages are marked in the text, and how strongly."""

from enum import StrEnum
from typing import NamedTuple

from reader.model.edition.passage import Kind

ALL_KINDS = frozenset(Kind)


class Strength(StrEnum):
    """How strong the marks are at rest: on their full fill, a soft one or none, or not there."""

    FULL = "full"
    SOFT = "soft"
    LINES = "lines"
    OFF = "off"


class Marks(NamedTuple):
    """The *kinds* of passages that are marked unless the *strength* is off."""

    kinds: frozenset[Kind] = ALL_KINDS
    strength: Strength = Strength.SOFT

    @property
    def shown(self) -> frozenset[Kind]:
        """Return the kinds whose marks are seen."""
        return frozenset() if self.strength is Strength.OFF else self.kinds
