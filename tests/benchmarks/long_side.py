"""A window in which a long text is read, and what a person does there, step by step."""

import time
from abc import ABC, abstractmethod
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from tests.benchmarks.first_paint import FirstPaint
from tests.benchmarks.heartbeat import Heartbeat, Steps, at_once
from tests.benchmarks.shown import Shown

# What is looked for: a word that comes seldom and a letter that comes more often than is counted.
WORD, LETTER, FURTHER = "wilderness", "e", 20
JUMPS, VISITS = 10, 8

_NOTCH = 120  # of a wheel, as Qt counts
_ZOOMS, _THEMES = 5, 4
_SIZES = (0.8, 0.6, 0.9, 1.1, 1.0)


class Side(ABC):
    """A window in which a long text is read, and what a person does there."""

    def __init__(self, window: QWidget, page: QTextBrowser) -> None:
        """Read on *page*, which is in *window* or is that window itself."""
        self.window = window
        self.page = page
        self.shown = Shown(window)
        self.beats = Heartbeat(self.shown.updates)
        self._painted = 0.0
        self._loop = QEventLoop()

    # -- opening

    @abstractmethod
    def open(self, path: Path) -> None:
        """Order the text at *path* to be opened."""

    @abstractmethod
    def close_text(self) -> None:
        """Show something short instead."""

    @abstractmethod
    def is_at_rest(self) -> bool:
        """Tell whether nothing more is done by itself."""

    @abstractmethod
    def finish(self) -> None:
        """Do at once whatever is left, which would hold up the loop that both sides share."""

    def seconds_to_first_lines(self, path: Path) -> float:
        """Open the text at *path*, and return the time until its first lines are painted."""
        self.close_text()
        self._painted = 0.0
        begun = time.perf_counter()
        self.open(path)
        if not self._painted:
            self._loop.exec()
        if not self._painted:
            raise RuntimeError("The text was not opened.")
        return self._painted - begun

    def opening(self, path: Path) -> Steps:
        """Open the text at *path*, until its first lines are painted."""
        self._painted = 0.0
        self.open(path)
        yield self._is_painted

    def resting(self) -> Steps:
        """Leave the window alone until it is at rest."""
        yield self.is_at_rest

    # -- reading

    def going_to(self, share: float) -> Steps:
        """Go to so large a *share* of the text, and wait until the window is at rest."""
        bar = self.page.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
        yield self.is_at_rest

    def scrolling(self) -> Steps:
        """Scroll by the wheel and page by page, then go to the middle and the end by the bar."""
        for _ in range(100):
            self._turn_wheel()
            yield at_once
        for _ in range(100):
            press(self.page, Qt.Key.Key_PageDown)
            yield at_once
        bar = self.page.verticalScrollBar()
        for share in (2, 1):
            bar.setValue(bar.maximum() // share)
            yield at_once
        yield self.is_at_rest

    def zooming(self) -> Steps:
        """Make the text larger step by step, and smaller again."""
        for step in (*[+1] * _ZOOMS, *[-1] * _ZOOMS):
            self.zoom(step)
            yield at_once
        yield self.is_at_rest

    def recolouring(self) -> Steps:
        """Change the theme until it is again what it was."""
        for step in range(_THEMES):
            self.recolour(step)
            yield at_once
        yield self.is_at_rest

    def resizing(self) -> Steps:
        """Make the window narrower and wider."""
        size = self.window.size()
        for share in _SIZES:
            self.window.resize(round(share * size.width()), size.height())
            yield at_once
        yield self.is_at_rest

    @abstractmethod
    def searching(self) -> Steps:
        """Look for a word key by key, then for a letter, and go on to further hits."""

    @abstractmethod
    def walking_back(self) -> Steps:
        """Go to places all over the text, and back through them."""

    @abstractmethod
    def zoom(self, step: int) -> None:
        """Make the text larger by a *step*, or smaller."""

    @abstractmethod
    def recolour(self, step: int) -> None:
        """Change to the next theme, the number of which is *step*."""

    def watch(self) -> None:
        """Take note of the time when the page is next painted."""
        FirstPaint(self.page.viewport(), self._note_painted)

    # -- how it is done

    def _note_painted(self) -> None:
        self._painted = time.perf_counter()
        self._loop.quit()

    def _is_painted(self) -> bool:
        return self._painted > 0

    def _turn_wheel(self) -> None:
        viewport = self.page.viewport()
        place = QPointF(viewport.rect().center())
        turned = QWheelEvent(
            place,
            QPointF(viewport.mapToGlobal(place)),
            QPoint(),
            QPoint(0, -_NOTCH),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, turned)


def press(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Press a key on *widget*, one that types *text* or none."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(widget, event)
