"""A field in which one of the parties is chosen; what is typed in it filters them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from reader.model.edition.two_parties import Speaker
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font


class PartyChooser(QComboBox):
    """All parties with accounts, each with the number of the passages beside which it has one."""

    party_chosen = Signal(str)  # its id

    def __init__(self, speakers: Iterable[Speaker], name: str, look: Look, parent: QWidget) -> None:
        """Offer *speakers*, none of them chosen; *name* says for those who listen what for."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._field = QLineEdit(self)
        self.setLineEdit(self._field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFont(font(SANS, look.small_pixels, bold=True))
        for speaker in speakers:
            self.addItem(f"{speaker.party.full_name} ({speaker.passages})", speaker.party.id)
        filtering = QCompleter(self.model(), self)
        filtering.setFilterMode(Qt.MatchFlag.MatchContains)
        filtering.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(filtering)
        self.activated.connect(self._choose)
        self._field.editingFinished.connect(self._take_back)

    def show_party(self, party_id: str) -> None:
        """Show which party is chosen, without a word to others."""
        self.setCurrentIndex(self.findData(party_id))
        self._field.setCursorPosition(0)  # a name that has no room is cut at its end

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is typed take the place of the name."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.OtherFocusReason):
            # A press would afterwards set the cursor where it was.
            QTimer.singleShot(0, self._field.selectAll)

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.party_chosen.emit(self.itemData(index))

    @Slot()
    def _take_back(self) -> None:
        """Show the party again that is chosen, where something else was typed."""
        self.setEditText(self.itemText(self.currentIndex()))
        self._field.setCursorPosition(0)
