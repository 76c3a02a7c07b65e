"""Choosing a passage in the real window, against a text browser that shows the same text."""

import os
import time
from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from reader.files import bundled_edition
from reader.model.loading import load_edition
from reader.model.perspectives import Perspectives, render_perspectives
from reader.session import Session
from reader.settings import State
from reader.ui.theme import SANS, font, load_fonts
from reader.ui.window import Window
from tests.benchmarks.comparison import Comparison, Effort, alternate

# Of turns of the event loop; a window that is still not at rest then never will be.
_PATIENCE = 200


class _Updates(QObject):
    """Counts how often a window is brought up to date on the screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)
        # Qt asks the window or, where the platform paces it, the surface below it.
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


class _Shown:
    """A window on the screen."""

    def __init__(self, window: QWidget) -> None:
        window.show()
        self._updates = _Updates(window)
        self.settle()

    def seconds_to_paint(self, change: Callable[[], None]) -> float:
        """Make a *change* and return the time until it is painted and the window is at rest."""
        before = self._updates.count
        begun = time.perf_counter()
        change()
        self.settle()
        seconds = time.perf_counter() - begun
        if self._updates.count == before:
            raise RuntimeError("Nothing was painted.")
        return seconds

    def settle(self) -> None:
        """Let the window lay out and paint until there is nothing more to do."""
        for _ in range(_PATIENCE):
            before = self._updates.count
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if self._updates.count == before:
                return


def measure(effort: Effort) -> list[Comparison]:
    """Compare Session.select_passage with QTextBrowser.setHtml, passage by passage."""
    # Asked when the application is made: how long an update waits for more to come. Both would.
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(font(SANS, 15))
    edition = load_edition(bundled_edition())
    step = max(1, len(edition.passages) // effort.passages)
    passages = edition.passages[::step][: effort.passages]
    pages = [_page(render_perspectives(passage, edition)) for passage in passages]
    session = Session()
    window = Window(session, None, State(theme="light"))
    session.open(edition)
    shown = _Shown(window)
    browser = QTextBrowser()
    browser.resize(window.perspectives.size())
    plain = _Shown(browser)

    def show_pages() -> float:
        seconds = [plain.seconds_to_paint(partial(browser.setHtml, page)) for page in pages]
        return sum(seconds) / len(seconds)

    def choose() -> float:
        # Opened anew, the session has rendered none of them yet.
        session.open(edition)
        shown.settle()
        seconds = [
            shown.seconds_to_paint(partial(session.select_passage, passage.id))
            for passage in passages
        ]
        return sum(seconds) / len(seconds)

    result = alternate(f"choosing a passage, mean of {len(pages)}", show_pages, choose, effort)
    window.close()
    browser.close()
    return [result]


def _page(perspectives: Perspectives) -> str:
    return "".join(
        part.html or f"<p>{escape(part.text)}</p>" for part in perspectives.parts.values()
    )
