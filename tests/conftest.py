"""What holds for every test: no screen, no network, settings of its own, nothing left behind."""

import os

# Before anything makes a Qt application, which looks only once. Whatever the developer's session
# says of scale, style or platform, a test sees none of it and opens no window on the screen; those
# that drive a real window start the program under a display of their own.
for _name in [name for name in os.environ if name.startswith("QT_")]:
    del os.environ[_name]
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import gc
import ipaddress
import socket
from collections.abc import Generator, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import getAllValidWrappers

from tests.patience import PATIENCE

# A property that needs long is a slow machine or a benchmark's matter, not a failure. On the server
# the examples are the same each time, so that a failure is the change's and not chance's.
hypothesis.settings.register_profile("developer", deadline=None)
hypothesis.settings.register_profile("server", deadline=None, derandomize=True)
hypothesis.settings.load_profile("server" if os.environ.get("CI") else "developer")

pytest_plugins = ("tests.copies", "tests.editions", "tests.whole_edition", "tests.pointing")

# Each waits for five seconds unless it is told otherwise.
_WAITS = ("waitActive", "waitCallback", "waitExposed", "waitSignal", "waitSignals", "waitUntil")

Address: TypeAlias = tuple[Any, ...] | str | bytes

FAILED = pytest.StashKey[bool]()
COUNT = pytest.StashKey[int]()


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what a test remembers, and what a program it starts remembers, in an empty folder."""
    home = tmp_path_factory.mktemp("home")
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    # Qt reads the variables once in a process, so that this process must be told each time.
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "config"))
    return home


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Let the bot wait for as long as a busy machine may need."""
    for wait in _WAITS:
        patient = partial(getattr(qtbot, wait), timeout=round(1000 * PATIENCE))
        monkeypatch.setattr(qtbot, wait, patient)
    return qtbot


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that calls any machine but this one."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded_connect(self: socket.socket, address: Address) -> None:
        refuse_strangers(self, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Address) -> int:
        refuse_strangers(self, address)
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)


def refuse_strangers(caller: socket.socket, address: Address) -> None:
    """Fail the test if *address* lies beyond this machine."""
    if caller.family not in (socket.AF_INET, socket.AF_INET6):
        return
    host = str(address[0])
    try:
        here = ipaddress.ip_address(host).is_loopback
    except ValueError:
        here = host == "localhost"
    if not here:
        pytest.fail(f"the test calls {host}, and only this machine may be called")


# So many tests make garbage before it is collected.
_TESTS = 20


@pytest.fixture(scope="session", autouse=True)
def own_garbage() -> Iterator[None]:
    """Let only the tests' own thread take things apart, as in the program: ui/tasks/garbage.py."""
    gc.disable()
    gc.freeze()  # What is there before the first test stays, and need not be looked through again.
    yield
    gc.unfreeze()
    gc.collect()  # while there is still an application to take windows apart in
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_collected(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect the garbage of every so many tests, between two of them."""
    yield
    count = request.session.stash.get(COUNT, 0) + 1
    request.session.stash[COUNT] = count
    if count % _TESTS == 0:
        gc.collect()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window or an active timer behind."""
    if "qapp" not in request.fixturenames:
        yield  # Without an application there are no windows, and no timer runs.
        return
    before = leftovers()

    yield

    if request.node.stash.get(FAILED, False):
        return  # Its traceback keeps the widgets alive, and one failure is enough to read.
    if leftovers() - before:
        gc.collect()  # What hangs in a cycle is not left behind, only not yet cleared away.
    left = sorted(f"{type(thing).__name__} {thing.objectName()}" for thing in leftovers() - before)
    if left:
        pytest.fail("the test leaves behind: " + ", ".join(left))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note on *item* that it failed, for the fixture above."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


def leftovers() -> set[QObject]:
    """Return every window and every active timer that there is."""
    if QApplication.instance() is None:
        return set()
    # Outside a running event loop nobody carries out what deleteLater() asked for.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = {
        window
        for window in QApplication.topLevelWidgets()
        # Menus and dialogs go with their window; Qt keeps its one tooltip for a while by itself.
        if window.parent() is None and not window.inherits("QTipLabel")
    }
    timers = {
        thing for thing in getAllValidWrappers() if isinstance(thing, QTimer) and thing.isActive()
    }
    return windows | timers
