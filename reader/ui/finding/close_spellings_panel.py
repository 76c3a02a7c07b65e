"""Counts close spellings apart from what was looked for, below the list and always in view."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from reader.ui.lists.head import SIDE
from reader.ui.lists.wrapped_row import WrappedRow
from reader.ui.look.bar_styles import button_style
from reader.ui.look.look import Look
from reader.ui.look.typefaces import BOLD, SANS, font

_LETTERS = 14.0  # pixels at 100 %


class CloseSpellingsPanel(QWidget):
    """How many there are, and each spelling as a choice."""

    spelling_chosen = Signal(str)  # "" is none

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Have none yet."""
        super().__init__(parent)
        self._look = look
        self._count = QLabel(self)
        self.forms: tuple[QToolButton, ...] = ()
        self._row = WrappedRow((), self, side=SIDE - 4, between=4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(2)
        self._count.setTextFormat(Qt.TextFormat.RichText)
        self._count.setContentsMargins(SIDE, 0, SIDE, 0)
        self._column.addWidget(self._count)
        self._column.addWidget(self._row)
        self.hide()

    def show_spellings(self, spellings: Sequence[tuple[str, int]], chosen: str) -> None:
        """Show *spellings* with their counts, the most frequent first, and which is *chosen*."""
        kept = {button.objectName(): button for button in self.forms}
        forms = []
        for form, count in spellings:
            # The one that was chosen has the keyboard, and stays.
            button = kept.pop(form, None) or self._make(form)
            button.setText(f"{form} {count:,}")
            button.setAccessibleName(f"{form}, {count:,}")
            button.setChecked(form == chosen)
            forms.append(button)
        for button in kept.values():
            button.hide()
            button.deleteLater()
        self.forms = tuple(forms)
        self._row.hold(self.forms)
        every = sum(count for _, count in spellings)
        name, apart = self.tr("Close spellings"), self.tr("{count}, counted apart")
        apart = apart.format(count=f"{every:,}")
        muted = self._look.theme.muted.name()
        self._count.setText(
            f'<span style="font-weight:{BOLD.value}">{name}</span>'
            f' <span style="color:{muted}">{apart}</span>'
        )
        self.setVisible(bool(spellings))
        self.show_look(self._look)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._look = look
        letters, style = font(SANS, _LETTERS * look.zoom), button_style(look.theme)
        self._count.setFont(letters)
        for button in self.forms:
            button.setFont(letters)
            button.setStyleSheet(style)
        self._row.arrange()

    def _make(self, form: str) -> QToolButton:
        button = QToolButton(self._row)
        button.setObjectName(form)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.clicked.connect(self._choose)
        button.show()
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line that parts the panel from the list."""
        painter = QPainter(self)
        painter.setPen(self._look.theme.edge)
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.end()

    @Slot()
    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.spelling_chosen.emit(button.objectName() if button.isChecked() else "")
