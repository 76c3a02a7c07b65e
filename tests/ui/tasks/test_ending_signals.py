"""Each signal with which a system tells programs to end is heard, whichever of them it has."""

import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.ui.tasks.ending import _NAMES, EndingSignals
from tests.listening import Listener


@pytest.fixture
def parent(monkeypatch: pytest.MonkeyPatch) -> Iterator[QObject]:
    """Have every signal that there is anywhere, and leave to each what it did before."""
    if not hasattr(signal, "SIGBREAK"):
        monkeypatch.setattr(signal, "SIGBREAK", signal.SIGUSR1, raising=False)
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        signal.signal(number, signal.SIG_DFL)
    listening = signal.set_wakeup_fd(-1)
    parent = QObject()
    yield parent
    signal.set_wakeup_fd(listening)
    for number, handler in before.items():
        signal.signal(number, handler)
    delete(parent)


@pytest.fixture(params=["linux", "win32"])
def ending(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, parent: QObject
) -> EndingSignals:
    """Return what hears signals, by the ways of one system and another."""
    if sys.platform == "win32" and request.param != "win32":
        pytest.skip("Qt listens to no pipe here")
    monkeypatch.setattr(sys, "platform", request.param)
    return EndingSignals(parent)


@pytest.mark.parametrize("name", _NAMES)
def test_a_signal_is_told_once_and_ends_the_program_the_second_time(
    qtbot: QtBot, ending: EndingSignals, name: str
) -> None:
    if not hasattr(signal, name):
        pytest.skip("this system has no such signal")
    told = Listener(ending.asked_to_end)

    signal.raise_signal(getattr(signal, name))
    at_once = list(told.heard)
    qtbot.waitUntil(lambda: told.heard == [()])

    assert at_once == []
    assert signal.getsignal(getattr(signal, name)) is signal.SIG_DFL


def test_what_is_ignored_stays_ignored(parent: QObject) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)

    EndingSignals(parent)

    assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_DFL
