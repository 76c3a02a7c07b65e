"""A fault in the window is told in a sentence with its log, and the reader reads on."""

import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from pytestqt.qtbot import QtBot

from reader.model.storage.paths import state_folder
from reader.model.storage.uncaught import faults_told
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.running import ROOT

LONG = 30_000  # milliseconds; a slow machine is no failure

# The program itself, in which something fails while it runs; soon after it is quit.
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader import app
run = QApplication.exec

def fail():
    raise ZeroDivisionError("on purpose")

def run_and_fail():
    for _ in range(3):
        QTimer.singleShot(0, fail)
    QTimer.singleShot(10, QApplication.quit)
    return run()

QApplication.exec = staticmethod(run_and_fail)
sys.exit(app.main([]))
"""


class Broken(QObject):
    """Something that fails whenever it is asked."""

    @Slot()
    def fail(self) -> None:
        """Fail."""
        raise ZeroDivisionError("on purpose")


@pytest.fixture
def watched(window: Window) -> Iterator[Window]:
    """Return a window that is told of faults, as the program tells it."""
    with faults_told(window.something_failed.emit):
        yield window


def test_a_fault_in_a_slot_is_told_and_logged(watched: Window, qtbot: QtBot) -> None:
    broken = Broken()

    QTimer.singleShot(0, broken.fail)
    qtbot.waitUntil(watched.parts.panes.notice.isVisible, timeout=LONG)

    said = shown_text(watched.parts.panes.notice)
    assert "The reader is at fault: ZeroDivisionError in test_faults.py, line " in said
    assert str(state_folder() / "faults.log") in said
    assert "in fail\n" in (state_folder() / "faults.log").read_text(encoding="utf-8")


def test_a_fault_on_a_thread_is_told_in_the_window(watched: Window, qtbot: QtBot) -> None:
    thread = threading.Thread(target=Broken().fail)

    thread.start()
    thread.join()
    before = watched.parts.panes.notice.isVisible()
    qtbot.waitUntil(watched.parts.panes.notice.isVisible, timeout=LONG)

    assert not before  # it came through the window's own events
    assert "ZeroDivisionError" in shown_text(watched.parts.panes.notice)


def test_the_program_goes_on_and_the_terminal_gets_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", PROGRAM]

    finished = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    (sentence,) = finished.stderr.splitlines()
    assert finished.returncode == 0
    assert sentence.startswith("The reader is at fault: ZeroDivisionError in ")
    assert sentence.endswith(f"; the log is “{state_folder() / 'faults.log'}”.")
    assert (state_folder() / "crashes.log").read_bytes() == b""
