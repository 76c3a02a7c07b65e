"""What is to be on paper: the reader's choices before printing."""

from enum import StrEnum
from typing import NamedTuple

from reader.ui.paper.sheet import Sheet


class Beside(StrEnum):
    """Where the perspectives stand, or that there are none."""

    AFTER = "after"  # each paragraph
    AT_END = "end"
    CHOSEN = "chosen"  # only those of the passage that is chosen, with its paragraph
    NONE = "none"


class Choices(NamedTuple):
    """Where the perspectives stand, whether with their sources, on which sheets.

    *passage* is the id of the one that is chosen.
    """

    beside: Beside = Beside.AFTER
    sources: bool = True
    sheet: Sheet = Sheet.A4
    passage: str = ""
