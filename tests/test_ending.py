"""However the program is told to end, it writes down how everything stood."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.window.window import Window
from tests import xvfb
from tests.patience import PATIENCE
from tests.running import ROOT

# Whatever ignores signals around the tests, the program is started as from a terminal. Once its
# loop runs it moves on to a passage, which would be written down only two seconds later.
_START = """
import signal, sys
for number in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
from PySide6.QtCore import QTimer
from reader.app import main
from reader.ui.window.window import Window
show, hangs = Window.show, sys.argv.pop() == "hangs"
def show_and_move_on(window):
    show(window)
    def move_on():
        window.parts.actions["next_passage"].trigger()
        print("moved on", flush=True)
        while hangs:
            pass
    QTimer.singleShot(0, move_on)
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


@pytest.mark.parametrize("request_of_it", ["commitDataRequest", "saveStateRequest"])
def test_the_end_of_the_session_of_the_desktop_is_heard(
    qtbot: QtBot, qapp: QApplication, request_of_it: str
) -> None:
    # Nobody but the desktop can make the manager that comes with it.
    told = SIGNAL(f"{request_of_it}(QSessionManager&)")
    before = qapp.receivers(told)

    qtbot.addWidget(Window(Session(), None, State()))

    assert qapp.receivers(told) == before + 1
