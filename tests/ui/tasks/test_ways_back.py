"""The way back leads across what was opened, to the place where the reader was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.text.search import Query
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.ui.conftest import OpenText

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

WORDS = "A ferry crosses the lake.\n\nThe bridge cost “$90 million” — twice what was planned.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return a text that has the words of one passage."""
    file = tmp_path / "ferry.txt"
    file.write_text(WORDS, encoding="utf-8")
    return file


@pytest.fixture
def window(road_window: Window) -> Window:
    """Return the window that texts are opened in."""
    return road_window


def go(window: Window, key: Qt.Key) -> None:
    """Go back or forward by the keyboard."""
    QTest.keyClick(window.parts.panes.article, key, Qt.KeyboardModifier.AltModifier)


def test_back_leads_from_a_text_to_the_place_in_the_edition_and_forward_to_the_text(
    road_window: Window, road: Edition, session: Session, open_text: OpenText, text: Path
) -> None:
    article = road_window.parts.panes.article
    session.reading.select_passage("mile-30")
    article.scroll_to(road.article.paragraphs[44].span.start)
    before = session.reading.place
    open_text(text)

    go(road_window, Qt.Key.Key_Left)
    back = session.reading.at_hand, session.reading.place, road_window.windowTitle()
    paragraph = road.article.paragraph_at(article.position)
    go(road_window, Qt.Key.Key_Right)
    forward = session.reading.at_hand

    assert back == (road, before, "The Road – Perspectives Reader")
    assert paragraph == 45
    assert isinstance(forward, OpenedText)
    assert forward.file == text
    assert "A ferry crosses" in article.toPlainText()
    assert not road_window.parts.actions["forward"].isEnabled()


def test_what_was_found_is_searched_in_the_article_that_is_read(
    road_window: Window, session: Session, open_text: OpenText, text: Path
) -> None:
    open_text(text)
    session.searching.find(Query("ferry"))
    in_text = len(session.searching.search.in_article)

    go(road_window, Qt.Key.Key_Left)
    query = session.searching.search.query
    session.searching.find(Query("ferry"))

    assert in_text == 2  # the title, too
    assert not query
    assert not session.searching.search.in_article


def test_perspectives_that_were_beside_a_text_come_back_with_it(
    qtbot: QtBot, road_window: Window, session: Session, text: Path, bridge: Edition
) -> None:
    opener = road_window.parts.opener
    with qtbot.waitSignal(opener.settled):
        opener.open(text, beside=bridge.folder)
    opener.show_offer()
    road_window.parts.deciding.decide(Decision("cost", None))
    attached = session.reading.at_hand
    session.reading.select_topic("")
    with qtbot.waitSignal(opener.settled):
        opener.open(bridge.folder)

    go(road_window, Qt.Key.Key_Left)

    assert isinstance(attached, AttachedEdition)
    assert session.reading.at_hand is attached
    assert "passages found" in shown_text(road_window.parts.status_line)


def test_no_perspectives_come_beside_another_text_than_they_were_looked_for(
    qtbot: QtBot, road_window: Window, session: Session, text: Path, bridge: Edition
) -> None:
    opener = road_window.parts.opener
    road_window.parts.library.add_edition(bridge.folder)
    with qtbot.waitSignal(opener.text_opened):
        opener.open(text)

    go(road_window, Qt.Key.Key_Left)
    busy_in_the_edition = opener.is_busy
    opener.show_offer()
    in_the_edition = session.reading.at_hand
    with qtbot.waitSignal(opener.settled):
        go(road_window, Qt.Key.Key_Right)

    assert not busy_in_the_edition
    assert isinstance(in_the_edition, Edition)
    assert isinstance(session.reading.at_hand, OpenedText)


def test_where_back_has_led_is_what_the_next_start_reads(
    road_window: Window, road: Edition, open_text: OpenText, text: Path
) -> None:
    open_text(text)

    go(road_window, Qt.Key.Key_Left)

    state = road_window.parts.keeper.state()
    assert (state.edition, state.text) == (str(road.folder), "")


# -- after a paste


def paste(qtbot: QtBot, window: Window, words: str) -> None:
    """Paste *words*, as an accident has it, and wait until nothing more comes of it."""
    data = QMimeData()
    data.setText(words)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opening.take(data)


def test_after_a_paste_one_sentence_and_one_key_lead_back(
    qtbot: QtBot, road_window: Window, road: Edition, session: Session
) -> None:
    notice = road_window.parts.panes.notice
    session.reading.select_passage("mile-30")

    paste(qtbot, road_window, "a word")
    pasted, told, shown = session.reading.at_hand, shown_text(notice), notice.isVisible()
    go(road_window, Qt.Key.Key_Left)

    assert isinstance(pasted, OpenedText)
    assert shown
    assert "You pasted a text; Alt+Left leads back to “The Road”." in told
    assert session.reading.at_hand is road
    assert session.reading.place.passage == "mile-30"
    assert not notice.isVisible()


def test_the_sentence_after_a_paste_goes_with_escape_and_does_not_come_again(
    qtbot: QtBot, road_window: Window, session: Session
) -> None:
    notice = road_window.parts.panes.notice
    paste(qtbot, road_window, "a word")
    close = notice.findChild(QToolButton)
    assert close is not None

    QTest.keyClick(close, Qt.Key.Key_Escape)
    notice.end_work()

    assert not notice.isVisible()
    assert isinstance(session.reading.at_hand, OpenedText)


@pytest.mark.parametrize("words", [" ", "\n"])
def test_a_paste_that_opens_nothing_leads_nowhere(
    qtbot: QtBot, road_window: Window, road: Edition, session: Session, words: str
) -> None:
    paste(qtbot, road_window, words)

    assert session.reading.at_hand is road
    assert "leads back" not in shown_text(road_window.parts.panes.notice)
    assert not road_window.parts.actions["back"].isEnabled()
