"""Files are known by whole paths, and by their bytes where these are no Unicode."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.window.window import Window
from tests.listening import Listener
from tests.reading import shown_text
from tests.ui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

WORDS = "A ferry crosses the lake. The bridge cost “$90 million” — twice what was planned.\n"


@pytest.fixture
def cafe(tmp_path: Path) -> Path:
    """Return a text whose name is in Latin-1, and so no Unicode."""
    file = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        file.write_text(WORDS, encoding="utf-8")
    except OSError:
        pytest.skip("names are always Unicode here")
    return file


def open_and_wait(qtbot: QtBot, window: Window, file: Path) -> None:
    """Open *file* in *window*, and wait until nothing more comes of it."""
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(file)


def test_a_name_that_is_no_unicode_is_shown_and_comes_back(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition, session: Session, cafe: Path
) -> None:
    window = open_window(bridge, settings=Settings())
    open_and_wait(qtbot, window, cafe)
    window.parts.recent_menu.fill()
    window.close()
    state = Settings().load()

    again = open_window(bridge, state, Settings())
    again.parts.recent_menu.fill()
    with qtbot.waitSignal(again.parts.opener.settled):
        again.parts.recent_menu.actions()[0].trigger()

    assert "Opened from caf?.txt" in shown_text(window.parts.panes.perspectives)
    assert again.parts.recent_menu.actions()[0].text() == "caf?.txt"
    assert (Path(state.text), state.texts) == (cafe, (str(cafe),))
    assert session.reading.at_hand is not None
    assert session.reading.at_hand.article.text.strip() == WORDS.strip()


def test_a_text_whose_name_is_no_unicode_keeps_its_decisions(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition, session: Session, cafe: Path
) -> None:
    window = open_window(bridge, settings=Settings())
    open_and_wait(qtbot, window, cafe)
    window.parts.opener.show_offer()
    window.parts.deciding.decide(Decision("cost", None))
    window.close()

    again = open_window(bridge, Settings().load(), Settings())
    open_and_wait(qtbot, again, cafe)

    assert isinstance(session.reading.at_hand, AttachedEdition)
    attachment = session.reading.at_hand.attachment("cost")
    assert attachment is not None
    assert attachment.decided
    assert attachment.span is None


@pytest.mark.skipif(sys.platform == "win32", reason="names are always Unicode there")
def test_a_file_whose_name_is_no_unicode_can_be_dropped(window: Window, cafe: Path) -> None:
    data, listener = QMimeData(), Listener(window.parts.opening.opening_requested)
    address = cafe.as_uri().encode()
    data.setUrls([QUrl.fromEncoded(address)])
    window.parts.opening.opening_requested.disconnect(window.parts.opener.open)

    window.parts.opening.take(data)

    assert listener.heard == [(cafe,)]


def test_what_is_opened_by_a_part_of_its_path_is_known_by_the_whole(
    qtbot: QtBot, window: Window, cafe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(cafe.parent)

    open_and_wait(qtbot, window, Path(cafe.name))
    monkeypatch.chdir("/")

    assert window.parts.library.texts == (cafe,)
    assert window.parts.keeper.state().text == str(cafe)


def test_a_part_of_a_path_in_the_state_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "state.json"
    file.write_text(
        '{"text": "a.txt", "texts": ["a.txt"], "edition": ".", "editions": ["..", "/e"]}',
        encoding="utf-8",
    )

    state = Settings(file).load()

    assert (state.text, state.texts, state.edition, state.editions) == ("", (), "", ("/e",))


def test_a_pasted_text_that_is_kept_nowhere_is_not_offered_again(
    qtbot: QtBot, window: Window
) -> None:
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open_pasted(WORDS, "")

    assert window.parts.library.texts == ()
