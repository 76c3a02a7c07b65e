"""While another program has its turn nobody waits, and nothing is lost."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.library.library import Library
from reader.model.storage import turns
from reader.model.storage.paths import state_folder
from reader.model.storage.turns import NoTurnError
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.tasks import keeping
from reader.ui.tasks.keeping import Keepsake
from reader.ui.window.window import Window
from tests.listening import Listener
from tests.patience import PATIENCE
from tests.reading import shown_text
from tests.running import ROOT
from tests.ui.conftest import FERRY, OpenWindow

# Another program, which has its turn until somebody says a word to it.
HOLD = """
import sys
from pathlib import Path
from reader.model.storage.turns import in_turn
with in_turn(Path(sys.argv[1]), 60.0):
    print("mine", flush=True)
    sys.stdin.read(1)
"""


@pytest.fixture
def window(open_window: OpenWindow, bridge: Edition, settings: Settings) -> Iterator[Window]:
    """Return a window that keeps things, until it is closed."""
    window = open_window(bridge, settings=settings)
    yield window
    window.close()


@pytest.fixture(autouse=True)
def never_asleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test whose window waits for another program."""

    def fail(_seconds: float) -> NoReturn:
        pytest.fail("the window waits")

    monkeypatch.setattr(turns, "time", SimpleNamespace(monotonic=time.monotonic, sleep=fail))


@contextmanager
def another_s_turn(folder: Path) -> Iterator[None]:
    """Let another program have its turn in *folder* meanwhile."""
    command = [sys.executable, "-c", HOLD, str(folder / "file")]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == b"mine\n"
            yield
        finally:
            program.communicate(b"\n", PATIENCE)


def let_it_beat(qtbot: QtBot, window: Window) -> None:
    """Wait until the loop has come round, and what is not kept was tried again, a few times."""
    (timer,) = window.parts.keeping.findChildren(QTimer)
    timer.setInterval(0)
    beats = Listener(timer.timeout)
    qtbot.waitUntil(lambda: len(beats.heard) > 3)


def test_a_state_is_kept_once_the_turn_is_over(
    qtbot: QtBot, window: Window, settings: Settings
) -> None:
    window.parts.appearance.choose_theme("black")

    with another_s_turn(state_folder()):
        window.parts.keeper.save()
        let_it_beat(qtbot, window)
        meanwhile = settings.load().theme

    qtbot.waitUntil(lambda: settings.load().theme == "black")
    assert meanwhile != "black"


def test_a_text_is_kept_once_the_turn_is_over(
    qtbot: QtBot, window: Window, session: Session, settings: Settings
) -> None:
    texts = settings.data_folder / "texts"

    with another_s_turn(texts):
        with qtbot.waitSignal(window.parts.opener.settled):
            window.parts.opener.open_pasted(FERRY, "")
        let_it_beat(qtbot, window)
        meanwhile = list(texts.glob("Pasted*"))

    assert isinstance(session.reading.at_hand, OpenedText)
    file = session.reading.at_hand.file
    qtbot.waitUntil(file.exists)
    assert meanwhile == []
    assert file.read_text(encoding="utf-8") == FERRY
    assert window.parts.library.texts == (file,)


def test_decisions_are_kept_once_the_turn_is_over(
    qtbot: QtBot, beside: Window, session: Session, bridge: Edition, settings: Settings
) -> None:
    at_hand = session.reading.at_hand
    assert isinstance(at_hand, AttachedEdition)

    def decided() -> tuple[str, ...]:
        decisions = Library(settings.data_folder).decisions(bridge.id, bridge.name)
        kept = decisions.kept(at_hand.article.text, at_hand.text.file)
        return tuple(each.passage for each in kept.decisions)

    with another_s_turn(settings.data_folder / "decisions"):
        for passage in ("cost", "nobody-asked"):
            beside.parts.deciding.decide(Decision(passage, None))
        let_it_beat(qtbot, beside)
        meanwhile = decided()

    qtbot.waitUntil(lambda: decided() == ("cost", "nobody-asked"))
    assert meanwhile == ()


def test_a_turn_that_does_not_end_is_told_and_what_is_kept_after_all_is_told_no_more(
    qtbot: QtBot, window: Window, settings: Settings
) -> None:
    notice = window.parts.panes.notice
    window.parts.appearance.choose_theme("black")

    with another_s_turn(state_folder()):
        window.parts.keeper.save()
        let_it_beat(qtbot, window)
        qtbot.waitUntil(notice.isVisible)
        told = shown_text(notice)
    qtbot.waitUntil(notice.isHidden)

    assert "another program is changing what is in its folder" in told
    assert "is known until you close it." in told
    assert settings.load().theme == "black"


def test_a_window_that_closes_waits_only_a_little_and_tells_what_it_could_not_keep(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_AT_THE_END", 0)
    left = Listener(window.parts.keeping.left_unkept)

    with another_s_turn(state_folder()):
        window.close()

    ((words,),) = left.heard
    assert "state.json” could not be kept" in str(words)
    assert not window.isVisible()


def test_all_together_are_waited_for_as_long_as_one(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    patiences = []

    def keep(patience: float) -> NoReturn:
        patiences.append(patience)
        now[0] += patience / 2
        raise NoTurnError(Path("file"), "No turn.")

    monkeypatch.setattr(keeping, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(keeping, "_AT_THE_END", 8)
    for name in ("first", "second"):
        window.parts.keeping.take(Keepsake(name, keep, ""), NoTurnError(Path("file"), "No turn."))

    window.parts.keeping.finish(Keepsake("last", keep, ""))

    assert patiences[-3:] == [8, 4, 2]
