"""What the reader marked in the text that is read, and word of every change to it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from reader.model.own.own_mark import OwnMark, PlacedMark, in_order

# What a step did to a mark: as it was before, and as it is since; None where it is not there.
_Step = tuple[PlacedMark | None, PlacedMark | None]


class OwnMarks(QObject):
    """The marks in the order of the text, and the steps that can be undone."""

    changed = Signal(object)  # OwnMarks, this
    mark_changed = Signal(str, object)  # by the reader: its id, and OwnMark or None

    def __init__(self, parent: QObject | None = None) -> None:
        """Know of none yet."""
        super().__init__(parent)
        self._placed: tuple[PlacedMark, ...] = ()
        self._steps: list[_Step] = []
        self._undone: list[_Step] = []

    @property
    def placed(self) -> tuple[PlacedMark, ...]:
        """Return the marks as they stand in the text; those without a place last."""
        return self._placed

    @property
    def removed(self) -> OwnMark | None:
        """Return the mark that the last step removed, if it removed one."""
        before, after = self._steps[-1] if self._steps else (None, None)
        return before.mark if before and after is None else None

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to undo."""
        return bool(self._steps)

    def find(self, mark_id: str) -> PlacedMark | None:
        """Return the mark of that id; None where there is none."""
        return next((each for each in self._placed if each.mark.id == mark_id), None)

    def show(self, placed: Iterable[PlacedMark]) -> None:
        """Show the marks of another text, as they were *placed* in it."""
        self._steps.clear()
        self._undone.clear()
        self._show(placed)

    def add_found(self, placed: Iterable[PlacedMark]) -> None:
        """Show further marks that were kept, once they are *placed* too."""
        self._show((*self._placed, *placed))

    def put(self, placed: PlacedMark) -> None:
        """Take a mark as it is now, for a new one or in the place of the one with its id."""
        self._take_step(self.find(placed.mark.id), placed)

    def remove(self, mark_id: str) -> None:
        """Remove the mark of that id."""
        before = self.find(mark_id)
        if before is not None:
            self._take_step(before, None)

    def undo(self) -> bool:
        """Undo the last step; tell whether there was one."""
        if not self._steps:
            return False
        self._undone.append(self._steps.pop())
        before, after = self._undone[-1]
        self._replace(after, before)
        return True

    def redo(self) -> bool:
        """Do again what was undone last; tell whether there was anything."""
        if not self._undone:
            return False
        self._steps.append(self._undone.pop())
        self._replace(*self._steps[-1])
        return True

    def _take_step(self, before: PlacedMark | None, after: PlacedMark | None) -> None:
        self._steps.append((before, after))
        self._undone.clear()
        self._replace(before, after)

    def _replace(self, before: PlacedMark | None, after: PlacedMark | None) -> None:
        changed = after or before
        if changed is None:
            return
        others = (each for each in self._placed if each.mark.id != changed.mark.id)
        self._show((*others, after) if after else others)
        self.mark_changed.emit(changed.mark.id, after.mark if after else None)

    def _show(self, placed: Iterable[PlacedMark]) -> None:
        self._placed = in_order(placed)
        self.changed.emit(self)
