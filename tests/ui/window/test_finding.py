"""Where a search leads: to its hits, round the end, back again or staying."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.session.history import Place
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import (
    button_named,
    field_of,
    highlighted_words,
    is_hit_in_view,
    press,
    search_for,
)
from tests.standing import found_words

# -- where the search leads


def test_the_hit_is_shown_in_reverse(window: Window) -> None:
    search_for(window, "town")

    assert highlighted_words(window) == ["town"]


def test_f3_goes_through_the_article_and_on_through_the_perspectives(
    window: Window, session: Session
) -> None:
    search_for(window, "town")
    count = len(session.searching.search)
    seen = [session.searching.search.current]

    for _ in range(count):
        window.parts.actions["find_next"].trigger()
        seen.append(session.searching.search.current)

    assert seen == [*range(count), 0]


@pytest.mark.parametrize("action", ["find_next", "find_previous", "find_in_notes"])
def test_without_a_search_a_step_asks_what_to_look_for(window: Window, action: str) -> None:
    window.parts.actions[action].trigger()

    assert window.parts.panes.find_bar.isVisible()
    assert field_of(window.parts.panes.find_bar).hasFocus()


def test_the_hit_comes_into_view(road_window: Window, road: Edition) -> None:
    search_for(road_window, "Mile 45.")

    first = road.article.paragraphs[44].span.start
    article = road_window.parts.panes.article
    assert article.position < first
    assert road.article.paragraph_at(article.position) >= 35


def test_a_hit_in_the_perspectives_selects_its_passage_and_is_shown(
    window: Window, session: Session
) -> None:
    search_for(window, "meeting in 2014")

    window.parts.actions["find_next"].trigger()

    assert session.reading.passage is not None
    assert session.reading.passage.id == "nobody-asked"
    assert highlighted_words(window.parts.panes.perspectives) == ["meeting in 2014"]


def test_the_button_with_the_count_goes_to_the_perspectives(window: Window) -> None:
    search_for(window, "court")

    window.parts.actions["find_in_notes"].trigger()

    assert highlighted_words(window.parts.panes.perspectives) == ["court"]


def test_a_hit_far_down_in_the_perspectives_comes_into_view(road_window: Window) -> None:
    search_for(road_window, "it was said 38 times")

    road_window.parts.actions["find_next"].trigger()

    assert highlighted_words(road_window.parts.panes.perspectives) == ["it was said 38 times"]
    assert is_hit_in_view(road_window.parts.panes.perspectives)


def test_escape_returns_to_the_place_before(
    road_window: Window, session: Session, road: Edition
) -> None:
    session.reading.select_passage("mile-2")
    road_window.parts.panes.article.scroll_to(road.article.paragraphs[12].span.start)
    before = session.reading.place
    search_for(road_window, "Mile 45.")

    press(Qt.Key.Key_Escape)

    assert session.reading.place == before
    assert road_window.parts.panes.article.position == before.position
    assert not road_window.parts.panes.find_bar.isVisible()
    assert road_window.parts.panes.article.hasFocus()
    assert not session.searching.search.query


def test_escape_after_a_hit_in_the_perspectives_returns_to_the_passage_before(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    search_for(window, "meeting in 2014")
    window.parts.actions["find_next"].trigger()

    press(Qt.Key.Key_Escape)

    assert session.reading.place.passage == "cost"


def test_closing_the_bar_stays(road_window: Window, session: Session) -> None:
    search_for(road_window, "Mile 45.")
    found = road_window.parts.panes.article.position

    button_named(road_window.parts.panes.find_bar, "Close").click()

    assert road_window.parts.panes.article.position == found
    assert not road_window.parts.panes.find_bar.isVisible()
    assert not session.searching.search.query
    assert not highlighted_words(road_window)


def test_after_closing_the_bar_back_leads_to_the_place_before(
    road_window: Window, session: Session
) -> None:
    search_for(road_window, "Mile 45.")
    button_named(road_window.parts.panes.find_bar, "Close").click()

    road_window.parts.actions["back"].trigger()

    assert session.reading.place == Place(None, 0)


def test_letters_typed_into_the_field_are_letters_and_no_shortcuts(
    window: Window, session: Session
) -> None:
    window.parts.actions["find"].trigger()

    QTest.keyClicks(field_of(window.parts.panes.find_bar), "jk/")

    assert field_of(window.parts.panes.find_bar).text() == "jk/"
    assert session.reading.passage is None


def test_return_on_words_that_stayed_in_the_field_finds_them_again(
    window: Window, session: Session
) -> None:
    search_for(window, "town")
    press(Qt.Key.Key_Escape)
    window.parts.actions["find"].trigger()

    press(Qt.Key.Key_Return)

    assert field_of(window.parts.panes.find_bar).text() == "town"
    assert found_words(session) == ["town", "town"]


@pytest.mark.parametrize("action", ["next_theme", "larger"])
def test_a_hit_stays_shown_when_the_appearance_changes(window: Window, action: str) -> None:
    search_for(window, "town")

    window.parts.actions[action].trigger()

    assert highlighted_words(window) == ["town"]


@pytest.mark.parametrize("action", ["next_theme", "larger"])
def test_a_hit_in_the_perspectives_stays_shown_when_the_appearance_changes(
    window: Window, action: str
) -> None:
    search_for(window, "court")
    window.parts.actions["find_next"].trigger()

    window.parts.actions[action].trigger()

    assert highlighted_words(window) == ["court"]


def test_a_hit_in_perspectives_that_are_hidden_shows_them(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")
    window.parts.actions["perspectives"].setChecked(False)
    search_for(window, "court")

    window.parts.actions["find_next"].trigger()

    assert window.parts.panes.perspectives.isVisible()


def test_the_keyboard_comes_into_the_field_with_f6(window: Window) -> None:
    window.parts.actions["find"].trigger()
    window.parts.panes.article.setFocus()

    window.parts.actions["previous_pane"].trigger()

    assert QApplication.focusWidget() is field_of(window.parts.panes.find_bar)
