"""Texts that a reader opens: by menu, drop, paste and again, and what is said where none opens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.standing import title_of
from tests.ui.conftest import FERRY, OpenText, OpenWindow


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Return the clipboard; what a test puts there would else outlive the application."""
    del qapp
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


# -- the ways to open


def test_a_text_is_opened_from_the_menu(
    qtbot: QtBot, window: Window, session: Session, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def answer(*args: object) -> tuple[str, str]:
        asked.append(args[2])
        return str(ferry), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.actions["open"].trigger()

    assert title_of(session) == "the ferry"
    assert "It is “slow”, people say" in window.parts.panes.article.toPlainText()
    assert window.windowTitle() == "the ferry – Perspectives Reader"
    assert "Opened from the-ferry.txt" in shown_text(window.parts.panes.perspectives)
    assert "No perspectives shown" in shown_text(window.parts.status_line)
    assert not window.parts.panes.notice.isVisible()
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.actions["open"].trigger()
    assert asked == [str(Path.home()), str(ferry.parent)]


def test_choosing_no_text_changes_nothing(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))

    with qtbot.assertNotEmitted(window.parts.opening.opening_requested):
        window.parts.actions["open"].trigger()


def test_a_page_that_is_pasted_keeps_its_form_and_loses_its_harm(
    qtbot: QtBot, window: Window, session: Session, clipboard: QClipboard
) -> None:
    data = QMimeData()
    data.setText("One two")
    data.setHtml("<h2>One</h2><p>two <em>three</em><script>alert(1)</script></p>")
    clipboard.setMimeData(data)

    with qtbot.waitSignal(window.parts.opener.settled):
        QTest.keyClick(
            window.parts.panes.article, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
        )

    assert session.reading.at_hand is not None
    assert title_of(session) == "One"
    assert session.reading.at_hand.article.html == "<p>two <em>three</em></p>"
    assert "alert" not in window.parts.panes.article.toPlainText()


def test_an_empty_clipboard_opens_nothing(
    window: Window, bridge: Edition, clipboard: QClipboard
) -> None:
    clipboard.setMimeData(QMimeData())

    window.parts.actions["paste"].trigger()

    assert window.parts.status_line.currentMessage() == "There is no text on the clipboard"
    assert title_of(window.parts.opener._session) == bridge.article.title


@pytest.mark.parametrize("html", ["", "<h1>Łódź</h1><ol start=3><li>One <b>two</b></ol><p>Three"])
def test_what_is_pasted_reads_the_same_from_the_recent_texts(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition, session: Session, html: str
) -> None:
    window = open_window(bridge, settings=Settings())
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open_pasted(FERRY, html)
    first = session.reading.at_hand
    window.close()

    again = open_window(bridge, Settings().load(), Settings())
    again.parts.recent_menu.fill()
    with qtbot.waitSignal(again.parts.opener.settled):
        again.parts.recent_menu.actions()[0].trigger()

    assert session.reading.at_hand is not first
    assert session.reading.at_hand == first


def test_what_is_pasted_is_kept_and_offered_again(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition
) -> None:
    window = open_window(bridge, settings=Settings())

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open_pasted(FERRY, "")

    (file,) = window.parts.library.texts
    assert file.read_text(encoding="utf-8") == FERRY
    assert file.parent == Settings().data_folder / "texts"


@pytest.mark.parametrize("file", ["article.md", "edition.toml"])
def test_a_file_that_stands_for_an_edition_opens_the_edition(
    open_text: OpenText, session: Session, road: Edition, file: str
) -> None:
    open_text(road.folder / file)

    assert isinstance(session.reading.at_hand, Edition)
    assert session.reading.at_hand.folder == road.folder
    assert len(session.reading.at_hand.passages) == len(road.passages)


# -- what does not open


NO_TEXTS = {
    "nowhere.txt": (None, "nowhere.txt"),
    "empty.txt": (b" \n", "There is no text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a picture, not a text"),
}


@pytest.mark.parametrize("name", NO_TEXTS)
def test_what_is_no_text_is_refused_in_a_sentence_and_nothing_is_lost(
    window: Window, session: Session, open_text: OpenText, tmp_path: Path, name: str
) -> None:
    content, told = NO_TEXTS[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    session.reading.select_passage("cost")
    before = session.reading.at_hand

    open_text(tmp_path / name)

    assert session.reading.at_hand is before
    assert session.reading.passage is not None
    assert window.parts.panes.notice.isVisible()
    assert told in shown_text(window.parts.panes.notice)
    assert not window.parts.opener.is_busy


def test_a_notice_goes_with_escape_and_the_reader_is_back_in_the_text(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(tmp_path / "nowhere.txt")
    close = window.parts.panes.notice.findChild(QToolButton)
    assert close is not None
    close.setFocus()

    QTest.keyClick(close, Qt.Key.Key_Escape)

    assert not window.parts.panes.notice.isVisible()
    assert window.parts.panes.article.hasFocus()
