"""From what concerns the article as a whole to passages and hits, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import highlighted_words, is_hit_in_view, press, search_for, shown_text
from tests.ui.conftest import OpenWindow
from tests.whole_edition import PROFILES, TOPICS, is_shown


@pytest.fixture
def window(open_window: OpenWindow, whole: Edition) -> Window:
    """Return a window on the edition that has every topic."""
    return open_window(whole)


# -- to passages and back


def test_j_leads_from_a_topic_to_the_passages(window: Window, session: Session) -> None:
    session.reading.select_topic("timeline")

    QTest.keyClick(window.parts.panes.article, Qt.Key.Key_J)

    assert session.reading.passage is not None
    assert session.reading.passage.id == "cost"
    assert session.reading.topic == ""
    assert "The article names no source." in shown_text(window.parts.panes.perspectives)


def test_escape_leads_from_the_page_to_the_text_and_from_there_to_the_overview(
    window: Window, session: Session
) -> None:
    session.reading.select_topic("voices")
    window.parts.panes.perspectives.setFocus()

    press(Qt.Key.Key_Escape)
    topic = session.reading.topic
    press(Qt.Key.Key_Escape)

    assert topic == "voices"
    assert is_shown(window, "")


def test_back_and_forward_go_through_topics_and_passages(window: Window, session: Session) -> None:
    for topic in ("timeline", "party/town"):
        session.reading.select_topic(topic)
    session.reading.select_passage("cost")
    session.reading.select_topic("voices")
    back, forward = window.parts.actions["back"], window.parts.actions["forward"]
    steps = []

    for action in (back, back, back, back, forward, forward, forward, forward):
        action.trigger()
        steps.append(
            session.reading.passage.id if session.reading.passage else session.reading.topic
        )

    expected = ["cost", "party/town", "timeline", "", "timeline", "party/town", "cost", "voices"]
    assert steps == expected
    assert is_shown(window, "voices")
    assert not forward.isEnabled()


def test_the_step_back_shows_the_topic_again(window: Window, session: Session) -> None:
    session.reading.select_topic("timeline")
    session.reading.select_passage("cost")

    window.parts.actions["back"].trigger()

    assert is_shown(window, "timeline")


@pytest.mark.parametrize("topic", [*TOPICS, *PROFILES])
def test_a_topic_comes_back_at_the_next_start(
    qtbot: QtBot, window: Window, whole: Edition, session: Session, topic: str
) -> None:
    session.reading.select_topic(topic)
    state = window.parts.keeper.state()
    session = Session()
    after = Window(session, None, state)
    qtbot.addWidget(after)

    session.open(whole)
    after.parts.keeper.bring_back(state)

    assert session.reading.topic == topic
    assert is_shown(after, topic)


# -- searching


def test_a_hit_in_a_passage_is_shown_in_place_of_the_topic(
    window: Window, session: Session
) -> None:
    session.reading.select_topic("timeline")

    search_for(window, "roads were needed")
    window.parts.actions["find_next"].trigger()

    assert session.reading.passage is not None
    assert session.reading.topic == ""
    assert highlighted_words(window.parts.panes.perspectives) == ["roads were needed"]
    assert is_hit_in_view(window.parts.panes.perspectives)


def test_a_search_that_is_given_up_leads_back_to_the_topic(
    window: Window, session: Session
) -> None:
    session.reading.select_topic("timeline")
    search_for(window, "roads were needed")
    window.parts.actions["find_next"].trigger()

    window.parts.search.cancel_search()

    assert session.reading.topic == "timeline"
    assert is_shown(window, "timeline")


def test_a_hit_in_the_article_leaves_the_topic_where_it_is(
    window: Window, session: Session
) -> None:
    session.reading.select_topic("timeline")

    search_for(window, "naïve")

    assert session.searching.search.article_hit is not None
    assert is_shown(window, "timeline")
