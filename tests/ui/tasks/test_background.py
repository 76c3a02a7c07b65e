"""Work off the window's thread: what it returns, what it raises, how far it is, and its end."""

import gc
import re
import threading
from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest
from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from reader.model.storage.paths import state_folder
from reader.model.text.progress import Progress
from reader.ui.tasks.background import Background, Cancelled, Work
from tests.patience import PATIENCE


class Waiting(QObject):
    """Somebody on the window's thread who waits for work, and keeps what is said of it."""

    def __init__(self, work: Work, *expected: type[Exception]) -> None:
        """Be about to begin *work*."""
        super().__init__()
        self.said: list[tuple[str, object]] = []
        self.threads: set[threading.Thread] = set()
        self.background = Background(work, expected, self)
        self.background.done.connect(self._hear_result)
        self.background.failed.connect(self._hear_failure)
        self.background.progressed.connect(self._hear_progress)

    @Slot(object)
    def _hear_result(self, result: object) -> None:
        self._hear("done", result)

    @Slot(str)
    def _hear_failure(self, why: str) -> None:
        self._hear("failed", why)

    @Slot(float)
    def _hear_progress(self, done: float) -> None:
        self._hear("progressed", done)

    def _hear(self, what: str, value: object) -> None:
        self.threads.add(threading.current_thread())
        self.said.append((what, value))


Begin: TypeAlias = Callable[..., Waiting]


@pytest.fixture
def wait_for(qapp: QApplication) -> Iterator[Begin]:
    """Return what makes somebody wait for work, and clears away everybody in the end."""
    del qapp
    everybody: list[Waiting] = []

    def wait_for_one(work: Work, *expected: type[Exception]) -> Waiting:
        everybody.append(Waiting(work, *expected))
        return everybody[-1]

    # What hangs in a cycle would be cleared away on whichever thread happens to be running.
    gc.collect()
    yield wait_for_one
    for waiting in everybody:
        if isValid(waiting):
            waiting.background.wait()
            delete(waiting)


@pytest.fixture
def begin(wait_for: Begin) -> Begin:
    """Return what begins work and waits for it to end; what it says has not been heard then."""

    def begin_one(work: Work, *expected: type[Exception]) -> Waiting:
        waiting = wait_for(work, *expected)
        waiting.background.start()
        waiting.background.wait()
        return waiting

    return begin_one


def hear(qtbot: QtBot, waiting: Waiting) -> None:
    """Wait until something is heard that ends the work."""
    qtbot.waitUntil(lambda: any(what != "progressed" for what, _ in waiting.said))


def hear_all() -> None:
    """Hear whatever was said and is still on its way."""
    for _ in range(20):
        QApplication.processEvents()


def test_the_work_is_done_on_a_thread_of_its_own_and_told_on_the_windows(
    qtbot: QtBot, begin: Begin
) -> None:
    worked_on = []

    def work(_progress: Progress) -> str:
        worked_on.append(threading.current_thread())
        return "the text"

    waiting = begin(work)
    before = list(waiting.said)
    hear(qtbot, waiting)

    assert before == []  # it came through the window's own events
    assert waiting.said == [("done", "the text")]
    assert waiting.threads == {threading.current_thread()}
    assert worked_on != [threading.current_thread()]


@pytest.mark.parametrize("result", [None, 0, "", ["a", "list"]])
def test_the_result_is_what_the_work_returned(qtbot: QtBot, begin: Begin, result: object) -> None:
    waiting = begin(lambda _progress: result)
    hear(qtbot, waiting)

    assert waiting.said == [("done", result)]
    assert waiting.said[0][1] is result


def test_the_window_goes_on_while_the_work_is_done(qtbot: QtBot, wait_for: Begin) -> None:
    gate = threading.Event()
    waiting = wait_for(lambda _progress: gate.wait(PATIENCE))

    waiting.background.start()
    hear_all()
    meanwhile = list(waiting.said)
    gate.set()
    hear(qtbot, waiting)

    assert meanwhile == []
    assert waiting.said == [("done", True)]


def test_an_expected_error_is_told_in_its_own_words(qtbot: QtBot, begin: Begin) -> None:
    def work(_progress: Progress) -> None:
        raise FileNotFoundError("“a.txt” is not there; choose another.")

    waiting = begin(work, LookupError, OSError)
    hear(qtbot, waiting)

    assert waiting.said == [("failed", "“a.txt” is not there; choose another.")]


@pytest.mark.parametrize("error", [ZeroDivisionError("by zero"), RuntimeError("odd"), KeyError(3)])
def test_an_error_that_nobody_expects_is_told_in_a_sentence(
    qtbot: QtBot, begin: Begin, error: Exception
) -> None:
    def work(_progress: Progress) -> None:
        raise error

    waiting = begin(work, OSError)
    hear(qtbot, waiting)

    ((what, why),) = waiting.said
    log = state_folder() / "faults.log"
    before, after = f"at fault ({type(error).__name__} in ", f"; the log is “{log}”)."
    assert what == "failed"
    assert re.fullmatch(f"This .* {re.escape(before)}.*, line \\d+{re.escape(after)}", str(why))
    assert "in work\n    raise error\n" in log.read_text(encoding="utf-8")


def test_work_that_is_cancelled_ends_at_its_next_word_and_says_nothing_more(
    qtbot: QtBot, wait_for: Begin
) -> None:
    begun, cancelled, told = threading.Event(), threading.Event(), []

    def work(progress: Progress) -> str:
        begun.set()
        cancelled.wait(PATIENCE)
        try:
            progress(0.5)
        except Cancelled:
            told.append("ended")
            raise
        return "never"

    waiting = wait_for(work, OSError)
    waiting.background.start()
    qtbot.waitUntil(begun.is_set)
    waiting.background.cancel()
    cancelled.set()
    waiting.background.wait()
    hear_all()

    assert told == ["ended"]
    assert waiting.said == []


@pytest.mark.parametrize("error", [None, OSError("expected"), ValueError("not expected")])
def test_work_that_ends_after_it_was_cancelled_says_nothing(
    qtbot: QtBot, wait_for: Begin, error: Exception | None
) -> None:
    begun, cancelled = threading.Event(), threading.Event()

    def work(_progress: Progress) -> str:
        begun.set()
        cancelled.wait(PATIENCE)
        if error is not None:
            raise error
        return "too late"

    waiting = wait_for(work, OSError)
    waiting.background.start()
    qtbot.waitUntil(begun.is_set)
    waiting.background.cancel()
    cancelled.set()
    waiting.background.wait()
    hear_all()

    assert waiting.said == []


def test_work_that_is_cancelled_before_it_begins_says_nothing(wait_for: Begin) -> None:
    waiting = wait_for(lambda progress: progress(0.1))

    waiting.background.cancel()
    waiting.background.start()
    waiting.background.wait()
    hear_all()

    assert waiting.said == []


def test_how_far_it_is_is_told_but_not_a_thousand_times(
    qtbot: QtBot, begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("reader.ui.tasks.background.time.monotonic", lambda: now[0])

    def work(progress: Progress) -> None:
        for number in range(1000):
            progress(number / 1000)
            now[0] += 0.001

    waiting = begin(work)
    hear(qtbot, waiting)

    told = [value for _, value in waiting.said if isinstance(value, float)]
    # A second's work: the first word at once, and then one in each twentieth of a second.
    assert 15 <= len(told) <= 21
    assert told[0] == 0
    assert told == sorted(told)
    assert waiting.said[-1] == ("done", None)


def test_it_may_end_after_whoever_waited_for_it_has_gone(qtbot: QtBot, wait_for: Begin) -> None:
    begun, gone = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        begun.set()
        gone.wait(PATIENCE)
        progress(0.5)
        return "for nobody"

    waiting = wait_for(work)
    background = waiting.background
    background.start()
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(waiting.destroyed):
        waiting.deleteLater()
    gone.set()
    background.wait()
    hear_all()

    assert waiting.said == []


def test_what_is_let_go_goes_once_its_thread_has_ended(qtbot: QtBot, wait_for: Begin) -> None:
    begun, ending = threading.Event(), threading.Event()

    def work(_progress: Progress) -> None:
        begun.set()
        ending.wait(PATIENCE)

    background = wait_for(work).background
    background.start()
    qtbot.waitUntil(begun.is_set)
    background.let_go()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    is_there_meanwhile = isValid(background)
    ending.set()

    qtbot.waitUntil(lambda: not isValid(background))
    assert is_there_meanwhile
