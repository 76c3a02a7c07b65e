"""The panel of a list: a field, what narrows the list, and its rows, beside the text."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from reader.ui.lists.asking_field import AskingField
from reader.ui.lists.head import SIDE
from reader.ui.lists.list_rows import ListRows
from reader.ui.lists.nothing_found import NothingFound
from reader.ui.look.look import Look


class ListPanel(QWidget):
    """A field and below it rows, or the words that say why there are none."""

    left = Signal()  # Esc: back to the text
    said = Signal(str)  # aloud

    def __init__(self, look: Look, width: int, parent: QWidget | None = None) -> None:
        """Have no rows yet, and if possible a *width* in pixels at the size of the bars."""
        super().__init__(parent)
        self._width = width
        self.look = look
        self.field = AskingField(look, self)
        self.rows = ListRows(look, self)
        self.nothing = NothingFound(look, self)
        self.setAutoFillBackground(True)

    def lay_out(self, *between: QWidget, below: QWidget | None = None) -> None:
        """Set the field, what stands *between* it and the rows, and what is *below* them."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, 0, SIDE, 0)
        inner.addWidget(self.field)
        column.addLayout(inner)
        for part in between:
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addWidget(self.nothing, 1)
        if below is not None:
            column.addWidget(below)

    def sizeHint(self) -> QSize:
        """Return the width that the rows are made for."""
        return QSize(round(self._width * self.look.bar_zoom), super().sizeHint().height())

    @property
    def is_over(self) -> bool:
        """Tell whether the panel lies over the text, and goes once something is chosen."""
        return not isinstance(self.parentWidget(), QSplitter)

    @property
    def is_used(self) -> bool:
        """Tell whether the pointer or the keyboard is in the list, which then stays as it is."""
        focused = QApplication.focusWidget()
        has_keyboard = focused is not None and self.isAncestorOf(focused)
        return has_keyboard or self.rows.underMouse()

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self.look = look
        palette = look.theme.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.pane)
        self.setPalette(palette)
        for part in (self.field, self.nothing, self.rows):
            part.show_look(look)

    def show_nothing(self, words: str = "", *ways: tuple[str, str]) -> None:
        """Say in *words* why there are no rows, and what leads to some; show them where there are.

        Each of the *ways* is an id, and words for a button.
        """
        self.rows.setVisible(not words)
        if words:
            self.nothing.tell(words, ways)
        else:
            self.nothing.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line that parts it from the text over which it lies."""
        if self.is_over:
            painter = QPainter(self)
            painter.setPen(self.look.theme.edge)
            painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text with Esc, and from the field into the rows with Down."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down and self.field.line.hasFocus():
            self.enter_rows()
        else:
            super().keyPressEvent(event)

    def enter_rows(self) -> None:
        """Move the keyboard to the row that is chosen, or to the first."""
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.rows.currentIndex().isValid():
            self.rows.go_to_first()
