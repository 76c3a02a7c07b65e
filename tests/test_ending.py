"""However the program is told to end, it writes down how everything stood."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.storage.paths import state_folder
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.window.window import Window
from tests import xvfb
from tests.patience import PATIENCE
from tests.running import ROOT

# Whatever ignores signals around the tests, the program is started as from a terminal. Once the
# edition is there it moves on to a passage, which would be written down only two seconds later.
_START = """
import signal, sys
for number in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from reader.app import main
from reader.ui.window.window import Window
show, then = Window.show, sys.argv.pop()
def show_and_move_on(window):
    show(window)
    def move_on():
        window.parts.actions["next_passage"].trigger()
        if then == "pastes":
            window.parts.opener.open_pasted("A ferry.", "")
        print("moved on", flush=True)
        while then == "hangs":
            pass
        if then == "asks":
            QMessageBox(window).exec()
    # Beside the slots that bring the reader back, and not among them.
    window.parts.opener.settled.connect(lambda: QTimer.singleShot(0, move_on))
Window.show = show_and_move_on
sys.exit(main(sys.argv[1:]))
"""

pytestmark = [
    pytest.mark.largest,
    pytest.mark.skipif(sys.platform == "win32", reason="there are other signals there"),
]


@contextmanager
def reading(folder: Path, then: str = "goes on") -> Iterator[subprocess.Popen[str]]:
    """Run the program on the edition in *folder*, where it has moved on to the first passage."""
    environment = xvfb.without_session(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", _START, str(folder), then],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "moved on\n"
            yield program
        finally:
            program.kill()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_the_program_as_if_by_hand(bridge_folder: Path, name: str) -> None:
    with reading(bridge_folder) as program:
        assert Settings().load().passage == ""

        program.send_signal(getattr(signal, name))
        _, complaints = program.communicate(timeout=PATIENCE)

    assert (program.returncode, complaints) == (0, "")
    assert Settings().load().passage == "cost"


def test_a_program_that_hangs_is_ended_by_the_second_signal(bridge_folder: Path) -> None:
    with reading(bridge_folder, "hangs") as program:
        while program.poll() is None:
            program.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                program.wait(0.1)

    assert program.returncode == -signal.SIGTERM


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_question_does_not_keep_the_program_from_ending(bridge_folder: Path, name: str) -> None:
    with reading(bridge_folder, "asks") as program:
        program.send_signal(getattr(signal, name))
        program.communicate(timeout=PATIENCE)

    assert program.returncode == 0
    assert Settings().load().passage == "cost"


def test_what_cannot_be_kept_at_the_end_is_told_in_the_terminal(bridge_folder: Path) -> None:
    (state_folder() / "state.json").mkdir(parents=True)
    with reading(bridge_folder) as program:
        program.send_signal(signal.SIGTERM)
        _, complaints = program.communicate(timeout=PATIENCE)

    assert program.returncode == 0
    assert "state.json” could not be read" in complaints
    assert "Traceback" not in complaints


def test_a_text_that_is_kept_nowhere_is_put_aside_and_the_terminal_says_where(
    bridge_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    data = Settings().data_folder
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_bytes(b"in the way")
    with reading(bridge_folder, "pastes") as program:
        program.send_signal(signal.SIGTERM)
        _, complaints = program.communicate(timeout=PATIENCE)

    (file,) = tmp_path.glob("*/Pasted*.txt")
    assert program.returncode == 0
    assert complaints.endswith(f"The text is in “{file}”.\n")
    assert file.read_text(encoding="utf-8") == "A ferry."


# -- the end of the session of the desktop, whose manager nobody but the desktop can make


@pytest.fixture
def window(qtbot: QtBot, bridge: Edition) -> Iterator[Window]:
    """Return a window that would keep what changed only a little later, until it is closed."""
    session = Session()
    window = Window(session, Settings(), State(theme="light"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    session.open(bridge)
    session.reading.select_passage("cost")
    yield window
    window.close()


@pytest.mark.parametrize("request_of_it", ["commitDataRequest", "saveStateRequest"])
def test_the_end_of_the_session_of_the_desktop_waits_for_nobody(
    qapp: QApplication, window: Window, request_of_it: str
) -> None:
    before = Settings().load().passage

    getattr(qapp, request_of_it).emit(None)

    assert (before, Settings().load().passage) == ("", "cost")
    assert window.isVisible()


def test_the_end_of_the_session_of_the_desktop_is_heard_while_a_question_is_asked(
    qapp: QApplication, window: Window
) -> None:
    kept = []
    question = QMessageBox(window)

    def end_the_session() -> None:
        qapp.commitDataRequest.emit(None)
        kept.append(Settings().load().passage)
        question.reject()

    QTimer.singleShot(0, end_the_session)
    question.exec()

    assert kept == ["cost"]


def test_what_could_not_be_kept_is_tried_at_the_end_of_the_session_too(
    qtbot: QtBot, qapp: QApplication, window: Window
) -> None:
    data = Settings().data_folder
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_bytes(b"in the way")
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open_pasted("A ferry crosses the lake.", "")
    data.unlink()

    qapp.commitDataRequest.emit(None)

    (file,) = (data / "texts").glob("Pasted*")
    assert file.read_text(encoding="utf-8") == "A ferry crosses the lake."
