"""Prepares, in idle moments, the pages that the reader is likely to ask for next."""

from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from reader.model.edition.passage import Passage
from reader.session.reading import Reading
from reader.session.searching import Searching
from reader.ui.perspectives.perspectives_pane import PerspectivesPane

MOST = 8  # pages, of some two MiB each
# Milliseconds without anything being done: more than between two keys of somebody who types.
_IDLE = 250
_BETWEEN = 50  # from one page to the next, so that what was done meanwhile is heard of first

_INPUT = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Resize,
    )
)


class PagesAhead(QObject):
    """Makes a page at a time: of what is pointed at, of what is next, and of what was left."""

    def __init__(
        self, reading: Reading, searching: Searching, pane: PerspectivesPane, parent: QObject
    ) -> None:
        """Prepare for the *pane* what *reading* may come to; nothing before a first passage."""
        super().__init__(parent)
        self._reading = reading
        self._searching = searching
        self._pane = pane
        self._visited: deque[Passage] = deque(maxlen=MOST)
        self._pointed_at = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._prepare)

    @property
    def is_done(self) -> bool:
        """Tell whether there is nothing left to prepare until the reader does something."""
        return not self._timer.isActive()

    @Slot(object)
    def follow(self, passage: Passage | None) -> None:
        """Prepare what the reader may come to from a *passage*."""
        if passage is not None:
            self._visited.appendleft(passage)
            self.wait()

    @Slot(str)
    def point_at(self, passage_id: str) -> None:
        """Prepare what the reader points at in the article, "" for nothing."""
        self._pointed_at = passage_id
        if passage_id:
            self.wait()

    @Slot()
    def forget(self) -> None:
        """Prepare nothing, for something else is read."""
        self._visited.clear()
        self._pointed_at = ""
        self.stop()

    @Slot()
    def wait(self) -> None:
        """Go on once the reader has done nothing for a moment."""
        if self._pane.isVisible() and (self._visited or self._pointed_at):
            # Of which there is one, however often it is installed.
            self._pane.window().windowHandle().installEventFilter(self)
            self._timer.start(_IDLE)

    @Slot()
    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait while the reader types, points, scrolls or draws the window larger."""
        if event.type() in _INPUT:
            self.wait()
        return False

    @Slot()
    def _prepare(self) -> None:
        if not self._pane.isVisible():
            return
        wanted = [self._searching.perspectives(passage) for passage in self._likely()]
        kept = self._pane.kept
        kept.keep_only(wanted)
        missing = next((each for each in wanted if not kept.has(each)), None)
        if missing is not None:
            self._pane.prepare(missing)
            self._timer.start(_BETWEEN)

    def _likely(self) -> list[Passage]:
        """Return the passages that are likely to be chosen next, the likeliest first."""
        chosen = self._reading.passage
        distinct = {passage.id: passage for passage in self._candidates() if passage is not chosen}
        return list(distinct.values())[:MOST]

    def _candidates(self) -> Iterator[Passage]:
        at_hand = self._reading.at_hand
        pointed_at = at_hand.passage(self._pointed_at) if at_hand else None
        for passage in (pointed_at, self._reading.beside(+1), self._reading.beside(-1)):
            if passage is not None:
                yield passage
        yield from self._visited
