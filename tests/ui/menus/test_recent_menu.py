"""The menu of what was opened before."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.model.storage.paths import bundled_edition
from reader.session.session import Session
from reader.ui.menus.recent_menu import RecentMenu
from reader.ui.window.window import Window
from tests.standing import title_of
from tests.ui.conftest import OpenText


def test_texts_that_were_opened_are_offered_again_the_latest_first(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, ferry: Path
) -> None:
    other = ferry.parent / "a & b.md"
    other.write_text("# Title\n\nWords.", encoding="utf-8")
    for file in (ferry, other):
        open_text(file)
    menu = window.findChild(RecentMenu)
    assert menu is not None

    menu.fill()
    entries = [action.text() for action in menu.actions() if action.text()]
    with qtbot.waitSignal(window.parts.opener.settled):
        menu.actions()[1].trigger()

    assert entries == [
        "a && b.md",
        "the-ferry.txt",
        "The Bridge",
        bundled_edition().name,
        "&Forget These",
    ]
    assert title_of(session) == "the ferry"


def test_recent_texts_can_be_forgotten(window: Window, open_text: OpenText, ferry: Path) -> None:
    open_text(ferry)
    menu = window.findChild(RecentMenu)
    assert menu is not None
    menu.fill()

    menu.actions()[-1].trigger()
    menu.fill()

    assert window.parts.library.texts == ()
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True, False]
    assert ferry.exists()
