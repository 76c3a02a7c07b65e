"""A page between its margins, as it is scrolled in the pane."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.width_first import WidthFirst

MARGIN = 24
# No wider than a page of notes reads well: 38 to 50 letters in two columns, in letter sizes.
_WIDEST = 40


class Sheet(WidthFirst):
    """What the pane scrolls: one page; there is room beside it where the pane is wide."""

    def __init__(self, page: NotesPage, parent: QWidget) -> None:
        """Put a *page* on it, and stay hidden."""
        row = QHBoxLayout()
        super().__init__(row, parent)
        self.page = page
        self._row = row
        row.setContentsMargins(MARGIN, 4, MARGIN - 4, 0)
        page.setMaximumWidth(round(_WIDEST * page.pixels))
        row.addWidget(page, 1)
        row.addStretch(0)
        # Not told so, it would be shown together with what it lies on.
        self.hide()

    def fit(self, width: int) -> None:
        """Be of a *width*, with everything that depends on it, and as high as is needed for it."""
        margins = self._row.contentsMargins()
        inside = width - margins.left() - margins.right()
        self.page.fit(min(inside, self.page.maximumWidth()))
        self.resize(width, self.heightForWidth(width))

    def settle(self) -> None:
        """Let Qt do now what it leaves until something is painted: give every part its place."""
        self.grab(QRect(0, 0, 1, 1))
