"""Windows without a screen, and when what was changed in them has been painted."""

import os
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.look.typefaces import SANS, font, load_fonts
from reader.ui.tasks.garbage import GarbageCollector

# Of turns of the event loop; a window that is still not at rest then never will be.
_PATIENCE = 200


def application() -> QApplication:
    """Return the application, made as the program makes its own."""
    # Asked when the application is made: how long an update waits for more to come.
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"
    made = QApplication.instance() or QApplication([])
    assert isinstance(made, QApplication)
    if made.findChild(GarbageCollector) is None:
        GarbageCollector(made)
    made.setStyle("Fusion")
    load_fonts()
    made.setFont(font(SANS, 15))
    return made


class Updates(QObject):
    """Counts how often a window is brought up to date on the screen."""

    # Of the class as well: Qt may ask after Python has taken away what an object holds, at the end.
    count = 0

    def __init__(self, window: QWidget) -> None:
        """Count from now on; *window* is shown already."""
        super().__init__(window)
        window.installEventFilter(self)
        # Qt asks the window or, where the platform paces it, the surface below it.
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count what brings the window up to date."""
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


class Shown:
    """A window on the screen."""

    def __init__(self, window: QWidget) -> None:
        """Show *window*."""
        window.show()
        self.updates = Updates(window)
        self.settle()

    def seconds_to_paint(self, change: Callable[[], None]) -> float:
        """Make a *change* and return the time until it is painted and the window is at rest."""
        before = self.updates.count
        begun = time.perf_counter()
        change()
        self.settle()
        seconds = time.perf_counter() - begun
        if self.updates.count == before:
            raise RuntimeError("Nothing was painted.")
        return seconds

    def settle(self) -> None:
        """Let the window lay out and paint until there is nothing more to do."""
        for _ in range(_PATIENCE):
            before = self.updates.count
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if self.updates.count == before:
                return
