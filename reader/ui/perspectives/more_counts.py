"""The counts of a passage that wait, folded away, behind a button."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.width_first import WidthFirst


class MoreCounts(QToolButton):
    """A button that unfolds a page within the page; on *inside* stands what waits there."""

    def __init__(self, count: int, look: Look, parent: QWidget) -> None:
        """Offer so many counts, all of them folded away."""
        super().__init__(parent)
        self._count = count
        self.inside = QVBoxLayout()
        self.folded = WidthFirst(self.inside, parent)
        self.folded.hide()
        self.inside.setContentsMargins(0, 0, 0, 0)
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
        """Say what is unfolded: of what it is, too, where a *width* has room for so much."""
        self.setText(self.tr("{count} more counts, of other things").format(count=self._count))
        if self.sizeHint().width() > width:
            self.setText(self.tr("{count} more").format(count=self._count))

    @Slot(bool)
    def _unfold(self, shown: bool) -> None:
        self.folded.setVisible(shown)
        self.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
