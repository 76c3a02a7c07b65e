"""``python -m tests.fuzz.busy_reader EDITION TEXT NUMBER``: a reader who never rests.

The window is the real one, on the folders that the environment names. Whatever is done has the next
*number*, and is told twice, before it is begun and after it is kept.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from reader import app
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.storage.themes import THEMES
from reader.model.storage.uncaught import faults_told
from reader.model.text.span import Span
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.window.window import Window

READY = "ready"
PASTED = "Text {number} goes on and on. "


class BusyReader(QObject):
    """Decides, pastes, and changes how everything stands, for as long as there is."""

    def __init__(self, window: Window, session: Session, number: int) -> None:
        """Be busy in *window* as soon as the perspectives are there."""
        super().__init__(window)
        self._parts = window.parts
        self._reading = session.reading
        self._number = number
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._do_something)
        self._parts.opener.settled.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        print(READY, flush=True)
        self._timer.start()

    @Slot()
    def _do_something(self) -> None:
        self._number += 1
        chore = (self._decide, self._paste, self._change)[self._number % 3]
        name = chore.__name__.removeprefix("_")
        print(f"{name} begun {self._number}", flush=True)
        chore(self._number)
        print(f"{name} done {self._number}", flush=True)

    def _decide(self, number: int) -> None:
        """Put a passage at the place of that *number*."""
        at_hand = self._reading.at_hand
        assert isinstance(at_hand, AttachedEdition)
        text = at_hand.article.text
        start = number % (len(text) - 1)
        passage = at_hand.edition.passages[0].id
        self._parts.deciding.decide(Decision.here(passage, Span(start, start + 1), text))

    def _paste(self, number: int) -> None:
        """Paste a text of many letters."""
        self._parts.library.keep_pasted(PASTED.format(number=number) * 1000, "")

    def _change(self, number: int) -> None:
        """Change the theme and what was opened, both in one state."""
        self._parts.appearance.choose_theme(THEMES[number % len(THEMES)])
        self._parts.library.add_text(Path(f"/{number}.txt"))
        self._parts.keeper.save()


def main() -> int:
    """Read until somebody ends it."""
    edition, text, number = sys.argv[1:]
    application = app._application()
    settings = Settings()
    state = settings.load()
    session = Session()
    window = Window(session, settings, state)
    window.show()
    BusyReader(window, session, int(number))
    window.parts.opener.open(Path(text), beside=Path(edition))
    # They are logged, where whoever kills looks for them.
    with faults_told(_complain):
        return application.exec()


def _complain(fault: str) -> None:
    print(fault, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
