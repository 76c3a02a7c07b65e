"""A field in which actions are looked for, by their names or by pressing a key."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.menus.key_rules import key_of

# These do in the field what they do in every other.
_EDITING = (
    *(QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste),
    *(QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Undo),
)
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class KeyFilter(QLineEdit):
    """A line of words, or of the key that was pressed."""

    def __init__(self, parent: QWidget) -> None:
        """Look for nothing yet."""
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Filter: an action or a key"))
        self.setAccessibleName(self.tr("Filter: an action or a key"))
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Take a key that types nothing for what is looked for; Return closes no dialog here."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and _is_key(event):
            if event.type() is QEvent.Type.KeyPress:
                key = QKeySequence(key_of(event))
                self.setText(key.toString(QKeySequence.SequenceFormat.NativeText))
                self.selectAll()
            event.accept()
            return True
        return super().event(event)


def _is_key(event: QKeyEvent) -> bool:
    if not key_of(event) or any(map(event.matches, _EDITING)):
        return False
    is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    is_letter = bool(event.modifiers() & _WITH) and event.key() < Qt.Key.Key_Escape
    return is_function or is_letter
