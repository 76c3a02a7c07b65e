"""What stands in the place of a list that has no rows: why, and where there would be some."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from reader.ui.lists.head import SIDE
from reader.ui.look.look import Look


class NothingFound(QWidget):
    """A sentence, and below it buttons that lead to more."""

    way_chosen = Signal(str)  # its id

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._look = look
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        self._column.addWidget(self._words)
        self._column.addStretch()
        self.ways: list[QToolButton] = []
        self.hide()

    def tell(self, words: str, ways: Sequence[tuple[str, str]]) -> None:
        """Say these *words*, and offer these *ways*, each by its id and in words."""
        self._words.setText(words)
        for button in self.ways:
            button.hide()
            button.deleteLater()
        self.ways = []
        for way, name in ways:
            button = QToolButton(self)
            button.setObjectName(way)
            button.setText(name)
            button.setAccessibleName(name)
            button.setAutoRaise(True)
            button.clicked.connect(self._choose)
            self._column.insertWidget(self._column.count() - 1, button)
            self.ways.append(button)
        self.show_look(self._look)
        self.show()

    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._look = look
        letters = look.small_font
        self._words.setFont(letters)
        letters.setUnderline(True)
        for button in self.ways:
            button.setFont(letters)

    @Slot()
    def _choose(self) -> None:
        self.way_chosen.emit(self.sender().objectName())
