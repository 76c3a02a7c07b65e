"""``python -m tests.fuzz.edition_shown EDITION``: reads all of an edition, in a bounded process."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from reader import app
from reader.model.edition.edition import Edition
from reader.model.edition.topics import profile_topic, topics
from reader.model.files.loading_apart import load_safely
from reader.model.files.problem import EditionError, Problem
from reader.model.text.search import Query
from reader.session.edition_search import EditionSearch
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.window.window import Window

SECONDS = 60  # of computing
SHOWN, REFUSED = 0, 2
_MEMORY = 4 * 1024**3
# So many of its passages are shown, from the first on in even steps.
_PASSAGES = 8


def main() -> int:
    """Load the edition, render all there is and show some; tell whether it is refused well."""
    # What is raised in a slot is a broken promise too.
    sys.excepthook = _fail
    _limit()
    try:
        edition = load_safely(Path(sys.argv[1]))
    except EditionError as error:
        _look_at(error.problems)
        return REFUSED
    EditionSearch(edition).find(Query("the"))
    application = app._application()
    session = Session()
    window = Window(session, None, State(theme="dark"))
    window.show()
    _read(application, window, session, edition)
    window.close()
    return SHOWN


def _limit() -> None:
    import resource  # only on Unix

    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _look_at(problems: Sequence[Problem]) -> None:
    """Fail where *problems* are none, or not told in words."""
    assert problems
    for problem in problems:
        assert problem.message.strip()
        assert "Traceback" not in problem.message


def _fail(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def _read(application: QApplication, window: Window, session: Session, edition: Edition) -> None:
    session.open(edition)
    application.processEvents()
    passages = edition.passages
    for passage in passages[:: max(1, len(passages) // _PASSAGES)]:
        session.reading.select_passage(passage.id)
        application.processEvents()
        window.grab()
    told = (topic.id for topic in topics(edition))
    for topic in (*told, *map(profile_topic, edition.parties)):
        session.reading.select_topic(topic)
        application.processEvents()
        window.grab()


if __name__ == "__main__":
    sys.exit(main())
