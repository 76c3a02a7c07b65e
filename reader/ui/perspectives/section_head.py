"""The head of a section of the perspectives: its badge, its name, and what is in it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from reader.model.edition.passage import Kind
from reader.ui.look.badge import Badge, label
from reader.ui.look.look import Look


class SectionHead(QWidget):
    """A badge, a name, and to the right a few words or a button."""

    def __init__(self, kind: Kind, name: str, note: str | QWidget, look: Look) -> None:
        """Name a section."""
        super().__init__()
        pixels = look.notes_pixels
        if isinstance(note, str):
            note = label(note, look.theme.muted.name(), look.small_pixels)
        self._badge = Badge(kind, look, self)
        self._name = label(name, look.theme.text.name(), pixels, bold=True)
        self._note = note

        self.setMinimumWidth(1)
        self._note.setMinimumWidth(1)
        named = QHBoxLayout()
        named.setSpacing(round(0.5 * pixels))
        named.addWidget(self._badge)
        named.addWidget(self._name)
        named.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(round(0.2 * pixels))
        self._row.addLayout(named, 1)
        self._row.addWidget(self._note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note below the name where both do not fit side by side."""
        super().resizeEvent(event)
        needed = self._badge.width() + self._name.sizeHint().width() + self._note.sizeHint().width()
        fits = needed + 3 * self._row.spacing() + self._badge.width() <= self.width()
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(side if fits else below)
