"""A button that unfolds what waits below it."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.width_first import WidthFirst


class Unfolding(QToolButton):
    """A button that unfolds a page within the page; on *inside* stands what waits there."""

    def __init__(self, name: str, short: str, look: Look, parent: QWidget) -> None:
        """Have all of it folded away under a *name*, or a *short* one where that has no room."""
        super().__init__(parent)
        self._names = (name, short)
        self.inside = QVBoxLayout()
        self.folded = WidthFirst(self.inside, parent)
        self.folded.hide()
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.setText(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setFont(font(SANS, look.notes_pixels))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setArrowType(Qt.ArrowType.RightArrow)
        self.toggled.connect(self._unfold)

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do: a button that does not wrap would widen the page."""
        return QSize(1, super().minimumSizeHint().height())

    def name_within(self, width: int) -> None:
        """Say what is unfolded as fully as a *width* has room for."""
        name, short = self._names
        self.setText(name)
        if self.sizeHint().width() > width:
            self.setText(short)

    @Slot(bool)
    def _unfold(self, shown: bool) -> None:
        self.folded.setVisible(shown)
        self.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
