"""A window that is the only place where a pasted text is asks before it closes."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.session.settings import Settings
from reader.ui.window.window import Window
from tests.listening import Listener
from tests.ui.conftest import FERRY
from tests.ui.window.conftest import close_notice, open_pasted, put_in_the_way


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for what is temporary, one of the test's own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def full(qtbot: QtBot, remembering: Window, settings: Settings) -> Window:
    """Return a window with a text that could not be kept, of which the reader knows."""
    put_in_the_way(settings.data_folder)
    open_pasted(qtbot, remembering, FERRY)
    close_notice(remembering)
    return remembering


def question(window: Window) -> QMessageBox | None:
    """Return what the window asks."""
    return next((box for box in window.findChildren(QMessageBox) if box.isVisible()), None)


def answer(window: Window, words: str) -> None:
    """Answer what the window asks."""
    box = question(window)
    assert box is not None
    (button,) = (each for each in box.buttons() if each.text() == words)
    button.click()


def test_whoever_closes_it_is_asked_and_may_keep_it_open(full: Window, temporary: Path) -> None:
    full.close()
    box = question(full)
    full.close()
    answer(full, "Keep Window Open")

    assert box is not None
    assert "could not be kept" in box.informativeText()
    assert full.isVisible()
    assert question(full) is None
    assert list(temporary.iterdir()) == []


def test_whoever_is_asked_may_lose_it(full: Window, temporary: Path) -> None:
    left = Listener(full.left_unkept)
    full.close()

    answer(full, "Close and Lose It")

    assert not full.isVisible()
    assert left.heard == []
    assert list(temporary.iterdir()) == []


def test_what_is_copied_is_put_aside_too_for_it_may_be_gone_with_the_program(
    full: Window, temporary: Path
) -> None:
    full.close()

    answer(full, "Copy the Text and Close")

    (file,) = temporary.glob("*/Pasted*.txt")
    assert QGuiApplication.clipboard().text() == FERRY
    assert not full.isVisible()
    assert file.read_text(encoding="utf-8") == FERRY


def test_of_many_texts_the_first_are_told_and_how_many_there_are(
    qtbot: QtBot, full: Window
) -> None:
    for number in range(4):
        open_pasted(qtbot, full, f"{FERRY}{number}")
        close_notice(full)

    full.close()
    box = question(full)

    assert box is not None
    assert box.informativeText().count("could not be kept") == 3
    assert box.informativeText().endswith("\n\nAnd 2 more.")


def test_what_is_kept_while_it_asks_is_asked_about_no_more(
    full: Window, settings: Settings
) -> None:
    full.close()
    asked = question(full)
    settings.data_folder.unlink()

    full.parts.keeping.try_again()

    assert asked is not None
    assert question(full) is None
    assert full.isVisible()


def test_whoever_kept_it_open_is_asked_again(full: Window) -> None:
    full.close()
    answer(full, "Keep Window Open")

    full.close()

    assert question(full) is not None


def test_where_there_is_room_by_then_nobody_is_asked(full: Window, settings: Settings) -> None:
    settings.data_folder.unlink()

    full.close()

    assert not full.isVisible()
    assert len(list(settings.data_folder.glob("texts/Pasted*"))) == 1


@pytest.mark.parametrize("asked", [False, True])
def test_where_the_program_has_to_end_nobody_is_asked_and_the_text_is_put_aside(
    full: Window, temporary: Path, asked: bool
) -> None:
    left = Listener(full.left_unkept)
    if asked:
        full.close()

    full.end()

    (file,) = temporary.glob("*/Pasted*.txt")
    ((words,),) = left.heard
    assert not full.isVisible()
    assert str(words).endswith(f"The text is in “{file}”.")
    assert file.read_text(encoding="utf-8") == FERRY
    assert file.stat().st_mode & 0o077 == file.parent.stat().st_mode & 0o077 == 0


def test_the_end_of_the_session_of_the_desktop_puts_it_aside_once(
    qapp: QApplication, full: Window, temporary: Path
) -> None:
    qapp.commitDataRequest.emit(None)
    qapp.saveStateRequest.emit(None)
    full.close()

    assert len(list(temporary.iterdir())) == 1
    assert not full.isVisible()


def test_a_page_is_put_aside_as_it_was_pasted(
    qtbot: QtBot, remembering: Window, settings: Settings, temporary: Path
) -> None:
    put_in_the_way(settings.data_folder)
    with qtbot.waitSignal(remembering.parts.opener.settled):
        remembering.parts.opener.open_pasted("A ferry.", "<p>A <b>ferry</b>.</p>")

    remembering.end()

    (file,) = temporary.glob("*/Pasted*.html")
    assert file.read_text(encoding="utf-8") == "<p>A <b>ferry</b>.</p>"


def test_where_it_can_be_put_nowhere_that_is_told(
    full: Window, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = Listener(full.left_unkept)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary / "nowhere"))

    full.end()

    ((words,),) = left.heard
    assert str(words).count("could not be kept") == 2
