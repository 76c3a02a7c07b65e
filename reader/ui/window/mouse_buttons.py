"""Hears the mouse's own buttons for back and forward, wherever in the window the pointer is."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

_BUTTONS = frozenset((Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton))


class MouseButtons(QObject):
    """What the buttons ask for; no part of the window hears them, for some would keep them."""

    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        """Listen in *window*, at once or as soon as it is shown."""
        super().__init__(window)
        window.installEventFilter(self)
        if window.windowHandle() is not None:
            window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a button that is pressed, the second of a double click too."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.windowHandle().installEventFilter(self)
        if not isinstance(event, QMouseEvent) or event.button() not in _BUTTONS:
            return False
        if event.type() != QEvent.Type.MouseButtonRelease:
            is_back = event.button() == Qt.MouseButton.BackButton
            (self.back_requested if is_back else self.forward_requested).emit()
        return True
