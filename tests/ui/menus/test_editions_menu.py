"""There is always a way to an edition: the bundled one, and every other that was opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.library.library import Library
from reader.model.storage.paths import bundled_edition
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.menus.editions_menu import EditionsMenu
from reader.ui.menus.menu_words import menu_words
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.ui.conftest import OpenText, OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


def names(menu: QMenu) -> list[str]:
    """Return what *menu* offers."""
    return [action.text() for action in menu.actions() if action.text()]


def test_the_bundled_edition_comes_first_and_the_others_by_when_they_were_opened(
    window: Window, open_text: OpenText, road: Edition
) -> None:
    open_text(road.folder)

    window.parts.editions_menu.fill()

    assert names(window.parts.editions_menu) == [bundled_edition().name, "The Road", "The Bridge"]


def test_from_a_text_the_keyboard_leads_to_the_bundled_edition(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    text = tmp_path / "ferry.txt"
    text.write_text("A ferry crosses the lake.", encoding="utf-8")
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(text)
    file = window.menuBar().actions()[0].menu()
    assert isinstance(file, QMenu)
    file.popup(window.pos())

    QTest.keyClick(file, Qt.Key.Key_I)
    qtbot.waitUntil(window.parts.editions_menu.isVisible)
    QApplication.processEvents()
    QTest.keyClick(window.parts.editions_menu, Qt.Key.Key_Return)

    assert isinstance(session.reading.at_hand, Edition)
    assert session.reading.at_hand.folder == bundled_edition()
    assert session.reading.at_hand.passages


def test_titles_are_known_at_the_next_start(open_window: OpenWindow, bridge: Edition) -> None:
    open_window(bridge, settings=Settings()).close()

    state = Settings().load()

    library = Library(None, state.texts, state.editions, state.titles)
    assert library.title(bridge.folder) == "The Bridge"


def test_an_edition_that_has_gone_is_told_of_and_nothing_is_lost(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    window.parts.library.add_edition(tmp_path / "gone")
    window.parts.editions_menu.fill()
    gone = window.parts.editions_menu.actions()[2]

    with qtbot.waitSignal(window.parts.opener.settled):
        gone.trigger()

    assert gone.text() == "gone"
    assert session.reading.at_hand is bridge
    assert str(tmp_path / "gone") in shown_text(window.parts.panes.notice)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("This & that", "This && that"),
        ("One\ttwo\n three", "One two three"),
        ("w" * 1_000_000, "w" * 59 + "…"),
        ("caf\udce9", "caf?"),
    ],
    ids=["ampersand", "lines", "long", "bytes"],
)
def test_a_menu_shows_any_words_in_one_line(words: str, shown: str) -> None:
    assert menu_words(words) == shown


def test_the_menu_offers_what_is_known_at_the_moment(window: Window) -> None:
    library = Library()
    menu = EditionsMenu(library, window)

    library.add_edition(Path("/editions/new"), "New")
    menu.aboutToShow.emit()

    assert names(menu) == [bundled_edition().name, "New"]
