"""The reader's window in which a long text is read."""

import threading
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.topics import topics
from reader.model.storage.paths import bundled_edition
from reader.model.storage.themes import THEMES
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.window.window import Window
from tests.benchmarks.heartbeat import Steps, at_once
from tests.benchmarks.long_side import FURTHER, JUMPS, LETTER, VISITS, WORD, Side, press

# Of looking for perspectives, before it is cancelled: in the middle of it.
_SOME_TIME = 0.1  # seconds


class ReaderSide(Side):
    """The real window, asked by the same keys, actions and slots as by a person."""

    def __init__(self) -> None:
        """Show the bundled edition."""
        self._session = Session()
        self._reader = Window(self._session, None, State(theme=THEMES[0]))
        super().__init__(self._reader, self._reader.parts.panes.article)
        self._opener = self._reader.parts.opener
        # What the reader does in idle moments it does on these.
        self._timers = self._reader.findChildren(QTimer)
        self._session.reading.at_hand_changed.connect(self._see_article)
        self.close_text()

    def open(self, path: Path) -> None:
        """Order the text at *path* to be opened."""
        self._opener.open(path)

    def reads(self, path: Path) -> bool:
        """Tell whether the edition or the text at *path* was opened, and not refused."""
        at_hand = self._session.reading.at_hand
        if isinstance(at_hand, Edition):
            return at_hand.folder == path.resolve()
        return isinstance(at_hand, OpenedText) and at_hand.file == path

    def close_text(self) -> None:
        """Show the bundled edition instead."""
        self._opener.open(bundled_edition())
        self.beats.run(self.resting())

    def is_at_rest(self) -> bool:
        """Tell whether nothing is being opened, looked for or done in idle moments."""
        idle = any(timer.isActive() and not timer.interval() for timer in self._timers)
        return not idle and not self._opener.is_busy

    def finish(self) -> None:
        """Wait until nothing is left; the reader can tell."""
        self.beats.run(self.resting())

    def visiting(self) -> Steps:
        """Go to some of the passages, and read all that concerns the article as a whole."""
        edition = self._session.reading.at_hand
        if edition is None:
            return
        for passage in edition.passages[:: max(1, len(edition.passages) // VISITS)]:
            self._session.reading.select_passage(passage.id)
            yield self.is_at_rest
        for topic in topics(edition):
            self._session.reading.select_topic(topic.id)
            yield self.is_at_rest

    def searching(self) -> Steps:
        """Look for a word key by key, then for a letter, and go on to further hits."""
        actions = self._reader.parts.actions
        actions["find"].trigger()
        field = self._reader.parts.panes.find_bar.focusProxy()
        assert isinstance(field, QLineEdit)
        field.clear()
        yield at_once
        for letter in WORD:
            self._type(field, letter)
            yield self._is_found
        field.selectAll()
        self._type(field, LETTER)
        yield self._is_found
        for _ in range(FURTHER):
            actions["find_next"].trigger()
            yield at_once
        self._reader.parts.search.close_search()
        yield self.is_at_rest

    def walking_back(self) -> Steps:
        """Go to places all over the text, and back through them."""
        edition = self._session.reading.at_hand
        end = len(edition.article.text) - 1 if edition else 0
        for jump in range(1, JUMPS + 1):
            self._session.reading.jump_to(end * jump // JUMPS)
            yield at_once
        for _ in range(JUMPS):
            self._reader.parts.actions["back"].trigger()
            yield at_once
        yield self.is_at_rest

    def zoom(self, step: int) -> None:
        """Make the text larger by a *step*, or smaller."""
        self._reader.parts.actions["larger" if step > 0 else "smaller"].trigger()

    def recolour(self, step: int) -> None:
        """Change to the next theme, the number of which is *step*."""
        self._reader.parts.appearance.choose_theme(THEMES[(step + 1) % len(THEMES)])

    def seconds_to_cancel(self, path: Path) -> tuple[float, float] | None:
        """Cancel the search for perspectives on the text at *path*.

        Return the time until the reader is free, and until the work itself has ended; None where it
        had ended before.
        """
        self.close_text()
        before = set(threading.enumerate())
        self.beats.run(self.opening(path))
        self.beats.run(self._waiting_some_time())
        if not self._opener.is_busy:
            return None
        works = set(threading.enumerate()) - before
        begun = time.perf_counter()
        self._opener.cancel()
        free = time.perf_counter()
        for work in works:
            work.join()
        return free - begun, time.perf_counter() - begun

    def _see_article(self, at_hand: AtHand) -> None:
        if isinstance(at_hand, OpenedText):
            self.watch()

    def _type(self, field: QLineEdit, letter: str) -> None:
        press(field, Qt.Key(ord(letter.upper())), letter)
        # At once, and not when the keys have rested.
        press(field, Qt.Key.Key_Return)

    def _is_found(self) -> bool:
        return not self._session.searching.search.waiting

    def _waiting_some_time(self) -> Steps:
        since = time.perf_counter()
        yield lambda: time.perf_counter() - since > _SOME_TIME
