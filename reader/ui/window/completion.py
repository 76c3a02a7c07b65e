"""Has a window completed right after its first paint, or before the reader's first deed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_DEEDS = frozenset(
    (
        *(QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.DragEnter),
        *(QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
    )
)


class Completion(QObject):
    """Watches a window until it is complete."""

    def __init__(self, window: QWidget, complete: Callable[[], object]) -> None:
        """Have *window* completed by *complete*, which may be called more than once."""
        super().__init__(window)
        self._complete = complete
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Complete the window once it was painted, and before it hears what the reader does."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._complete)
        elif event.type() in _DEEDS:
            self._complete()
        elif event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            # What the reader does comes there first, also keys that no widget has yet.
            watched.windowHandle().installEventFilter(self)
        return False
