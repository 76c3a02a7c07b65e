"""The menu of encodings: what it offers, and what a choice does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.model.edition.opened_text import OpenedText
from reader.model.library.choices import Choices
from reader.model.opening.encoding_names import known
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.ui.conftest import OpenText, OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

LINES = "Der Fährmann grüßt über den Fluß hinüber, und niemand hört ihn.\n\n" * 200


@pytest.fixture
def fluss(tmp_path: Path) -> Path:
    """Return a German text of the Macintosh."""
    file = tmp_path / "fluss.txt"
    file.write_bytes(LINES.encode("mac-roman"))
    return file


def actions(menu: QMenu) -> Iterator[QAction]:
    """Yield what can be chosen in *menu*, in the menus within it too."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions(inner)
        elif not action.isSeparator():
            yield action


def offered(window: Window) -> list[QAction]:
    """Return what the menu of encodings offers now."""
    window.parts.encoding_menu.aboutToShow.emit()
    return list(actions(window.parts.encoding_menu))


def choose(qtbot: QtBot, window: Window, encoding: str) -> None:
    """Choose an encoding, by Python's name, and wait until nothing more comes of it."""
    action = next(each for each in offered(window) if each.data() == encoding)
    with qtbot.waitSignal(window.parts.opener.settled):
        action.trigger()


def text_at_hand(session: Session) -> OpenedText:
    """Return the text that is read."""
    assert isinstance(session.reading.at_hand, OpenedText)
    return session.reading.at_hand


def test_an_edition_has_no_encoding_to_choose(window: Window) -> None:
    assert not window.parts.encoding_menu.menuAction().isEnabled()


def test_what_was_found_comes_first_and_every_encoding_is_one_that_is_known(
    window: Window, open_text: OpenText, fluss: Path
) -> None:
    open_text(fluss)

    automatic, *others = offered(window)

    assert window.parts.encoding_menu.menuAction().isEnabled()
    assert (automatic.text(), automatic.isChecked()) == ("&Automatic (Mac Roman)", True)
    assert len(others) > 40
    assert not any(action.isChecked() for action in others)
    assert all(known(action.data()) == action.data() for action in others)


def test_the_text_is_read_again_at_the_same_place(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, fluss: Path
) -> None:
    open_text(fluss)
    before = text_at_hand(session).article.text
    session.reading.jump_to(before.index("Der", 5000))
    place = session.reading.place.position

    choose(qtbot, window, "cp1252")

    text = text_at_hand(session)
    assert (text.encoding, text.found, text.is_chosen) == ("windows-1252", "mac-roman", True)
    assert "FŠhrmann" in text.article.text
    assert abs(session.reading.place.position - place) < len(LINES) / 200
    assert "as you chose" in shown_text(window.parts.panes.perspectives)


def test_the_choice_is_shown_and_taken_back(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, fluss: Path
) -> None:
    open_text(fluss)
    choose(qtbot, window, "cp1252")
    automatic, chosen, *_ = offered(window)
    shown = [(each.text(), each.isChecked()) for each in (automatic, chosen)]

    choose(qtbot, window, "")

    assert shown == [("&Automatic (Mac Roman)", False), ("Windows-1252", True)]
    assert "Fährmann" in text_at_hand(session).article.text
    assert window.parts.library.encodings.of(fluss) == ""


def test_a_wrong_choice_is_told_and_changes_nothing(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, fluss: Path
) -> None:
    open_text(fluss)
    before = text_at_hand(session)

    choose(qtbot, window, "utf-8")

    assert session.reading.at_hand is before
    assert "cannot be in UTF-8" in shown_text(window.parts.panes.notice)
    assert window.parts.library.encodings.of(fluss) == ""


def test_a_choice_that_is_given_up_is_forgotten(
    window: Window, session: Session, open_text: OpenText, fluss: Path
) -> None:
    open_text(fluss)
    session.reading.jump_to(5000)
    window.parts.encoding.choose("cp1252")
    window.parts.opener.cancel()

    open_text(fluss)

    assert not text_at_hand(session).is_chosen


def test_a_choice_that_cannot_be_kept_is_told(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, fluss: Path
) -> None:
    window.parts.library.encodings = Choices(fluss / "encodings.json")
    open_text(fluss)

    choose(qtbot, window, "cp1252")

    assert text_at_hand(session).is_chosen
    assert "encodings.json" in shown_text(window.parts.panes.notice)


def test_the_choice_is_remembered_for_the_file(
    qtbot: QtBot, open_window: OpenWindow, session: Session, bridge: object, fluss: Path
) -> None:
    first = open_window(bridge, settings=Settings())
    with qtbot.waitSignal(first.parts.opener.settled):
        first.parts.opener.open(fluss)
    choose(qtbot, first, "cp1252")
    first.close()

    second = open_window(bridge, settings=Settings())
    with qtbot.waitSignal(second.parts.opener.settled):
        second.parts.opener.open(fluss)

    assert text_at_hand(session).is_chosen
    assert text_at_hand(session).encoding == "windows-1252"


def test_a_file_that_changed_and_cannot_be_in_what_was_chosen_is_read_as_it_is_now(
    window: Window, session: Session, open_text: OpenText, fluss: Path
) -> None:
    window.parts.library.encodings.choose(fluss, "euc_jp")

    open_text(fluss)

    assert not text_at_hand(session).is_chosen
    assert "Fährmann" in text_at_hand(session).article.text


def test_what_was_kept_by_somebody_else_is_no_encoding_of_ours(
    window: Window, session: Session, open_text: OpenText, fluss: Path
) -> None:
    window.parts.library.encodings.choose(fluss, "unicode_escape")

    open_text(fluss)

    assert "Fährmann" in text_at_hand(session).article.text


def test_the_keyboard_leads_to_an_encoding(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, fluss: Path
) -> None:
    open_text(fluss)
    view = window.menuBar().actions()[2].menu()
    assert isinstance(view, QMenu)
    menu = window.parts.encoding_menu
    view.popup(window.pos())

    QTest.keyClick(view, Qt.Key.Key_C)
    qtbot.waitUntil(menu.isVisible)
    QApplication.processEvents()
    QTest.keyClick(menu, Qt.Key.Key_W)
    western = next(each.menu() for each in menu.actions() if each.text() == "&Western European")
    assert isinstance(western, QMenu)
    qtbot.waitUntil(western.isVisible)
    QApplication.processEvents()
    with qtbot.waitSignal(window.parts.opener.settled):
        QTest.keyClick(western, Qt.Key.Key_Return)

    assert text_at_hand(session).encoding == "windows-1252"
