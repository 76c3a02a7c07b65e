"""A bare text browser in which a long text is read."""

import time
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser

from reader.model.storage.themes import THEMES
from reader.ui.look.theme import load_theme
from tests.benchmarks.finding import find_all
from tests.benchmarks.heartbeat import Steps, at_once
from tests.benchmarks.long_side import FURTHER, JUMPS, LETTER, WORD, Side

# A layout that has not grown for so long is finished, in seconds.
_RESTED = 0.1
_POINTS = 2  # that a step of the zoom makes


class BareSide(Side):
    """A QTextBrowser that does each thing in the way that Qt offers."""

    def __init__(self, width: int, height: int) -> None:
        """Show nothing yet, in a window of this size."""
        browser = QTextBrowser()
        browser.resize(width, height)
        super().__init__(browser, browser)
        self._highest = -1
        self._grown = 0.0

    def open(self, path: Path) -> None:
        """Read the file at *path* and show it."""
        self.page.setPlainText(path.read_bytes().decode("utf-8"))
        self.watch()

    def close_text(self) -> None:
        """Show something short instead."""
        self.page.setPlainText("")
        self.beats.run(self.resting())

    def is_at_rest(self) -> bool:
        """Tell whether Qt has laid out all that it leaves to idle moments."""
        highest = self.page.verticalScrollBar().maximum()
        if highest != self._highest:
            self._highest, self._grown = highest, time.perf_counter()
        return time.perf_counter() - self._grown > _RESTED

    def finish(self) -> None:
        """Have Qt lay out all that is left; nobody is told when it has come to an end by itself."""
        self.page.document().pageCount()

    def searching(self) -> Steps:
        """Look for a word key by key, then for a letter, and go on to further hits."""
        document = self.page.document()
        for needle in (*(WORD[:end] for end in range(1, len(WORD) + 1)), LETTER):
            hits = find_all(document, needle)
            if hits:
                self._go_to(hits[0][0])
            yield at_once
        for _ in range(FURTHER):
            self.page.find(LETTER)
            yield at_once
        yield self.is_at_rest

    def walking_back(self) -> Steps:
        """Go to places all over the text, and back through them."""
        end = self.page.document().characterCount() - 1
        places = [end * jump // JUMPS for jump in range(JUMPS + 1)]
        for place in (*places[1:], *reversed(places[:-1])):
            self._go_to(place)
            yield at_once
        yield self.is_at_rest

    def zoom(self, step: int) -> None:
        """Make the text larger by a *step*, or smaller."""
        self.page.zoomIn(_POINTS * step)

    def recolour(self, step: int) -> None:
        """Change to the next theme, the number of which is *step*."""
        theme = load_theme(THEMES[(step + 1) % len(THEMES)])
        self.page.setPalette(theme.palette())

    def _go_to(self, position: int) -> None:
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(position)
        self.page.setTextCursor(cursor)
