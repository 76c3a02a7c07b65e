"""All the text of a page, and its main text again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reader.model.edition.opened_text import OpenedText
from reader.model.library.whole_pages import WholePages
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.article.article_view import ArticleView
from reader.ui.window.window import Window
from tests.reading import has_colour, picture_of, shown_text, words_at
from tests.ui.conftest import OpenText, OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

SENTENCE = "The committee met on day {} to discuss the report, which said what all had said. "
MAIN = "".join(f"<p>{SENTENCE.format(number) * 3}</p>" for number in range(20))
PAGE = f"""<html><head><title>A bridge</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/x">News of today</a></li></ul></nav>
<article><h1>A bridge</h1>{MAIN}</article><footer>All rights reserved.</footer></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return a page with more than its main text."""
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    return file


def toggle(qtbot: QtBot, window: Window) -> None:
    """Ask for the other, and wait until nothing more comes of it."""
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.actions["whole_page"].trigger()


def beginning(article: ArticleView, words: str) -> QTextCursor:
    """Return a cursor at the beginning of the block with *words*."""
    cursor = words_at(article, words)
    cursor.setPosition(cursor.block().position())
    return cursor


def text_at_hand(session: Session) -> OpenedText:
    """Return the text that is read."""
    assert isinstance(session.reading.at_hand, OpenedText)
    return session.reading.at_hand


def test_there_is_nothing_more_to_show_of_what_is_no_page(
    window: Window, open_text: OpenText, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Some words.", encoding="utf-8")
    open_text(file)

    assert not window.parts.actions["whole_page"].isEnabled()


def test_all_the_text_is_shown_at_the_same_place_and_the_main_text_again(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, page: Path
) -> None:
    open_text(page)
    main = text_at_hand(session).article
    session.reading.jump_to(main.text.index("on day 12"))

    toggle(qtbot, window)

    whole = text_at_hand(session).article
    there = whole.text[session.reading.place.position :].partition("\n")[0]
    assert "on day 12" in there or there.startswith("The committee met on day 12")
    assert [whole.text_of(block) for block in whole.blocks if block.left_out] == [
        "Home",
        "News of today",
        "All rights reserved.",
    ]
    assert window.parts.actions["whole_page"].isChecked()
    assert "line of dots" in shown_text(window.parts.panes.perspectives)

    toggle(qtbot, window)

    assert text_at_hand(session).article.text == main.text
    assert not window.parts.actions["whole_page"].isChecked()
    assert not window.parts.library.whole_pages.has(page)


def test_to_ask_again_before_it_is_there_takes_nothing_back(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, page: Path
) -> None:
    open_text(page)

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.actions["whole_page"].trigger()
        window.parts.actions["whole_page"].trigger()

    assert text_at_hand(session).is_whole
    assert window.parts.library.whole_pages.has(page)


def test_the_link_in_the_overview_asks_for_it(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, page: Path
) -> None:
    open_text(page)

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.panes.perspectives._follow(QUrl("whole:"))

    assert text_at_hand(session).is_whole
    assert "Show its main text alone" in shown_text(window.parts.panes.perspectives)


def test_dots_run_beside_what_was_left_out_and_nothing_else(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, page: Path
) -> None:
    open_text(page)
    toggle(qtbot, window)
    session.reading.jump_to(0)
    article = window.parts.panes.article
    picture, muted = picture_of(article.viewport()), window.parts.appearance.look.theme.muted
    edge = article.cursorRect(beginning(article, "The committee met on day 0")).left()

    def has_dots(words: str) -> bool:
        line = article.cursorRect(beginning(article, words))
        return has_colour(picture.copy(edge - 9, line.top(), 7, line.height()), muted.name())

    assert has_dots("Home")
    assert has_dots("News of today")
    assert not has_dots("The committee met on day 0")


def test_it_is_remembered_for_the_page(
    qtbot: QtBot, open_window: OpenWindow, session: Session, bridge: object, page: Path
) -> None:
    first = open_window(bridge, settings=Settings())
    with qtbot.waitSignal(first.parts.opener.settled):
        first.parts.opener.open(page)
    toggle(qtbot, first)
    first.close()
    second = open_window(bridge, settings=Settings())

    with qtbot.waitSignal(second.parts.opener.settled):
        second.parts.opener.open(page)

    assert text_at_hand(session).is_whole


def test_what_is_given_up_is_not_remembered(
    window: Window, session: Session, open_text: OpenText, page: Path
) -> None:
    open_text(page)
    window.parts.whole_page.toggle()
    window.parts.opener.cancel()

    assert not window.parts.library.whole_pages.has(page)
    assert not text_at_hand(session).is_whole


def test_a_choice_that_cannot_be_kept_is_told(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, page: Path
) -> None:
    window.parts.library.whole_pages = WholePages(page / "whole_pages.json")
    open_text(page)

    toggle(qtbot, window)

    assert text_at_hand(session).is_whole
    assert "whole_pages.json" in shown_text(window.parts.panes.notice)
