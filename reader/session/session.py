"""What the reader is looking at, and word of every change to it.

Views ask for a change by calling a slot and wait, like everybody else, to be told of it by a
signal. To choose what is chosen already says nothing, and that ends every loop; what is opened is
always told of, from the beginning.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.model.edition.phrasing import ENGLISH, Phrasing
from reader.session.marks import ALL_KINDS, Marks, Strength
from reader.session.reading import Reading

if TYPE_CHECKING:
    from reader.session.own_marks import OwnMarks
    from reader.session.searching import Searching


class Session(QObject):
    """The state that the views share: the reader's place, the search and the marks."""

    marks_changed = Signal(object)  # Marks

    def __init__(self, phrasing: Phrasing = ENGLISH, parent: QObject | None = None) -> None:
        """Begin with nothing to read; what is to come is put into words by *phrasing*."""
        super().__init__(parent)
        self.reading = Reading(self)
        self._phrasing = phrasing
        self._marks = Marks()
        self._strength = self._marks.strength  # when they are not off

    # -- what is read

    @Slot(object)
    def open(self, at_hand: AtHand) -> None:
        """Read what is *at_hand* from its beginning."""
        self.reading.open(at_hand)

    @Slot(object)
    def put_beside(self, at_hand: AtHand) -> None:
        """Read the same article with other perspectives beside it, and stay at the same place."""
        self.reading.put_beside(at_hand)

    @cached_property
    def searching(self) -> "Searching":
        """Return the search in what is read; it is made when it is first asked for."""
        from reader.session.searching import Searching  # the first paint does without

        return Searching(self.reading, self._phrasing, self)

    @cached_property
    def own_marks(self) -> "OwnMarks":
        """Return what the reader marked in what is read; it is made when it is first asked for."""
        from reader.session.own_marks import OwnMarks

        return OwnMarks(self)

    # -- the marks

    @property
    def marks(self) -> Marks:
        """Return which passages are marked, and how strongly."""
        return self._marks

    @Slot()
    def toggle_marks(self) -> None:
        """Hide all marks, or show those that were shown before."""
        if self._marks.shown:
            self.show_marks(self._marks._replace(strength=Strength.OFF))
        else:
            self.show_marks(Marks(self._marks.kinds or ALL_KINDS, self._strength))

    @Slot(str)
    def toggle_kind(self, kind: str) -> None:
        """Hide the marks of one *kind*, or show them."""
        self.show_marks(Marks(self._marks.kinds ^ {Kind(kind)}, self._strength))

    @Slot(str)
    def choose_strength(self, strength: str) -> None:
        """Show the marks with another *strength*."""
        self.show_marks(self._marks._replace(strength=Strength(strength)))

    def show_marks(self, marks: Marks) -> None:
        """Mark the text so."""
        self._marks = marks
        self.reading.kinds = marks.kinds or ALL_KINDS
        if marks.strength is not Strength.OFF:
            self._strength = marks.strength
        self.marks_changed.emit(marks)
