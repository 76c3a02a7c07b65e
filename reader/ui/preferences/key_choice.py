"""A button that shows a key, and takes another once it is pressed."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from reader.ui.menus.key_rules import key_of

_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class KeyChoice(QPushButton):
    """The first or the second key of an action."""

    pressed_key = Signal(str)  # in its portable form, "" to have none

    def __init__(self, name: str, parent: QWidget) -> None:
        """Be called by a *name* by those who hear it."""
        super().__init__(parent)
        self._name = name
        self.key = ""
        self._is_waiting = False
        self.setToolTip(self.tr("Press this, and then the new key; Delete leaves it without one"))
        self.clicked.connect(self._wait)

    def show_key(self, key: str) -> None:
        """Show a *key*, or that there is none."""
        self.key, self._is_waiting = key, False
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(native.replace("&", "&&") or "–")
        self.setFlat(not native)
        self.setAccessibleName(f"{self._name}: {native or self.tr('no key')}")

    def event(self, event: QEvent) -> bool:
        """Take any key while one is waited for, Tab and what would be a shortcut too."""
        if self._is_waiting and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no more once the keyboard is elsewhere."""
        self.show_key(self.key)
        super().focusOutEvent(event)

    @Slot()
    def _wait(self) -> None:
        self._is_waiting = True
        self.setFlat(False)
        self.setText(self.tr("press a key …"))
        self.setAccessibleName(f"{self._name}: {self.tr('press a key')}")

    def _take(self, event: QKeyEvent) -> None:
        is_bare = not event.modifiers()
        if event.key() == Qt.Key.Key_Escape and is_bare:
            self.show_key(self.key)
        elif event.key() in _REMOVING and is_bare:
            self.show_key(self.key)
            self.pressed_key.emit("")
        elif key := key_of(event):
            self.show_key(self.key)
            self.pressed_key.emit(key)
