"""Lets the reader choose among passages that overlap."""

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.edition.passage import Passage


class PassageChooser(QMenu):
    """A menu of passages, the innermost first; the arrow keys walk through it."""

    passage_activated = Signal(str)  # its id

    def __init__(self, parent: QWidget) -> None:
        """Stay hidden until there is something to choose."""
        super().__init__(parent)
        self.triggered.connect(self._take)

    def offer(self, passages: list[Passage], at: QPoint) -> None:
        """Offer *passages* by their claims, at the global point *at*."""
        self.clear()
        for passage in passages:
            # A single ampersand would mark a key.
            self.addAction(passage.claim.replace("&", "&&")).setData(passage.id)
        self.popup(at)
        self.setActiveAction(self.actions()[0])

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self.passage_activated.emit(action.data())
