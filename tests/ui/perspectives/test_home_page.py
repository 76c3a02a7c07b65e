"""The home of an edition or a text: buttons, places to begin, and rows that lead on."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.session.session import Session
from reader.ui.look.key_button import KeyButton
from reader.ui.look.look import Look
from reader.ui.perspectives.home_row import HomeRow, RowWords
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.topic_pages import make_topic_page
from reader.ui.window.window import Window
from tests.attached import attached_in_every_state, opened
from tests.reading import page_of
from tests.ui.conftest import OpenWindow

Home = Callable[[AtHand], NotesPage]


@pytest.fixture
def home(qtbot: QtBot, light: Look) -> Home:
    """Return what makes the home of what is at hand."""

    def make(at_hand: AtHand) -> NotesPage:
        page = make_topic_page("", at_hand, light)
        qtbot.addWidget(page)
        return page

    return make


def rows(page: NotesPage) -> list[str]:
    """Return what the rows of a *page* say, aloud."""
    return [row.accessibleName() for row in page.findChildren(HomeRow)]


def buttons(page: NotesPage) -> list[str]:
    """Return the words of the buttons of a *page*."""
    return [button.text() for button in page.findChildren(KeyButton)]


def press(window: Window, words: str) -> None:
    """Press the button or row of the home in *window* that begins with *words*."""
    found = page_of(window.parts.panes.perspectives).findChildren(QToolButton)
    next(each for each in found if each.accessibleName().startswith(words)).click()


def test_three_places_to_begin_are_offered_with_what_is_found_there(
    home: Home, whole: Edition
) -> None:
    assert rows(home(whole))[:3] == [
        "“twice what was planned. Nobody was asked”, who says so, and how they could know, ¶ 1",
        "“cost ‘$40 million’”, 3 published figures, ¶ 1",
        "“twice what was planned”, what else to know, ¶ 1",
    ]


def test_what_concerns_the_article_as_a_whole_has_a_line_and_a_count(
    home: Home, whole: Edition
) -> None:
    _, _, _, *topics = rows(home(whole))

    assert topics[0].startswith("Whose words the article rests on, by whom the article names")
    assert topics[0].endswith(" voices")
    assert topics[1] == "Timeline, 2014 to 2021, with the article’s own date, 6 events"
    assert topics[5] == "The parties, who speaks, and what is at stake for each, 2 parties"


def test_one_begins_with_the_first_passage_or_sees_them_all(
    window: Window, session: Session
) -> None:
    press(window, "All 3 passages")
    listed = window.parts.actions["list"].isChecked()

    press(window, "Begin with the first passage")

    assert listed
    assert session.reading.passage is not None
    assert session.reading.passage.id == "cost"


def test_a_row_leads_to_its_passage_and_one_to_its_topic(
    open_window: OpenWindow, session: Session, whole: Edition
) -> None:
    window = open_window(whole)

    press(window, "“twice what was planned”")
    passage = session.reading.passage
    window.parts.actions["overview"].trigger()
    press(window, "Timeline")

    assert passage is not None
    assert passage.id == "twice-planned"
    assert session.reading.topic == "timeline"


def test_rows_and_buttons_are_reached_and_pressed_by_keyboard(
    window: Window, session: Session
) -> None:
    page = page_of(window.parts.panes.perspectives)
    row = next(iter(page.findChildren(HomeRow)))

    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, Qt.Key.Key_Return)

    assert session.reading.passage is not None
    assert session.reading.passage.id == "nobody-asked"


def test_an_edition_without_passages_offers_none(home: Home, bridge: Edition) -> None:
    page = home(replace(bridge, passages=()))

    assert rows(page) == []
    assert buttons(page) == []


def test_a_text_with_nothing_beside_it_leads_nowhere(home: Home) -> None:
    page = home(opened("A ferry crosses the lake."))

    assert rows(page) == []
    assert buttons(page) == []


def test_beside_a_text_the_edition_that_speaks_is_named_and_one_click_away(
    home: Home, bridge: Edition
) -> None:
    page = home(attached_in_every_state(bridge))

    said = "\n".join(text.toHtml() for text in page.texts.values())
    assert "of the edition" in said
    assert 'href="edition:"' in said
    assert rows(page)[0] == "“cost ‘$40 million’”, 3 published figures, ¶ 1"


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [160, 300, 560])
def test_a_row_has_room_for_all_its_words(
    qtbot: QtBot, light: Look, width: int, zoom: float
) -> None:
    words = RowWords("A title that goes on for some words", "and a line below it", "6 things")
    row = HomeRow(words, "topic:x", light._replace(zoom=zoom), Kind.CONTEXT)
    qtbot.addWidget(row)

    title, below, beside = row.places(width)

    assert row.heightForWidth(width) >= title.height() + below.height()
    assert row.heightForWidth(width) >= round(56 * zoom)
    assert beside or "6 things" in row.below(count=True)


def test_a_row_is_56_pixels_high(qtbot: QtBot, light: Look) -> None:
    row = HomeRow(RowWords("Timeline", "2014 to 2021", "6 events"), "topic:timeline", light)
    qtbot.addWidget(row)

    assert row.heightForWidth(500) == 57  # the hairline included
