"""Sheets of paper, and where on them what stands.

All lengths are in units of which a hundredth of an inch has almost ten: so fine that letters laid
out in whole units stand as evenly as the finest printer sets them.
"""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRectF

# Units in a pixel of 1/96 inch, in an inch, and in a millimetre.
PX = 10
DOTS = 96 * PX
_MM = DOTS / 25.4


class Sheet(Enum):
    """A size of paper, in millimetres."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)

    @property
    def area(self) -> QRectF:
        """Return the whole sheet."""
        width, height = self.value
        return QRectF(0, 0, width * _MM, height * _MM)

    @property
    def inside(self) -> QRectF:
        """Return what is within the margins: nothing is painted beyond it."""
        return self.area.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)

    @property
    def body(self) -> QRectF:
        """Return what is between the running head and the foot."""
        return self.inside.adjusted(0, _HEAD, 0, -_FOOT)


class Columns(NamedTuple):
    """Where on a line of the body the parts of it begin and how wide they are, in units."""

    text: float = 36.0 * PX  # before it are the numbers of paragraphs and the bars
    measure: float = 452.0 * PX
    aside: float = 523.0 * PX  # what stands at the right of a paragraph


COLUMNS = Columns()
_SIDE, _TOP = 17 * _MM, 14 * _MM
# The heights of the running head and the foot, each with its line and the room beyond it.
_HEAD, _FOOT = 42.0 * PX, 40.0 * PX
