"""Tells when a window was first painted; for the two that are started."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

# What the two programs call it.
PAINTED = "first layout and paint"

_PAINTED = QEvent.Type.User

# Qt.EventPriority.HighEventPriority by its number: PySide6 makes all enumerations of Qt when one is
# asked for, and the bare window asks for none.
_HIGH = 1


class FirstPaint(QObject):
    """Waits for a window's first paint event, and for what is painted to be on the screen."""

    def __init__(self, window: QWidget, tell: Callable[[], None]) -> None:
        """Watch *window*, and *tell* when it was painted."""
        super().__init__(window)
        self._tell = tell
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask to be told once the painting that now begins is over."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The window paints itself and all in it before the loop comes round to this.
            QCoreApplication.postEvent(self, QEvent(_PAINTED), _HIGH)
        return False

    def event(self, event: QEvent) -> bool:
        """Tell that the window is painted."""
        if event.type() == _PAINTED:
            self._tell()
            return True
        return super().event(event)
