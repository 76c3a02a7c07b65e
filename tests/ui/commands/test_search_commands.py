"""Beginning a search, stepping through it, and the two ways out of it."""

import pytest

from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import field_of, search_for, select_words


def test_a_search_begins_with_the_words_that_are_selected(window: Window, session: Session) -> None:
    select_words(window.parts.panes.article, "the best thing")

    window.parts.search.find()

    assert field_of(window.parts.panes.find_bar).text() == "the best thing"
    assert len(session.searching.search.in_article) == 1


def test_a_selection_of_several_paragraphs_is_not_searched_for(
    window: Window, session: Session
) -> None:
    window.parts.panes.article.selectAll()

    window.parts.search.find()

    assert window.parts.panes.find_bar.isVisible()
    assert not session.searching.search.query


@pytest.mark.parametrize("step", ["find_next", "find_previous", "find_in_notes"])
def test_where_nothing_is_searched_for_a_step_asks_what_to_look_for(
    window: Window, step: str
) -> None:
    getattr(window.parts.search, step)()

    assert window.parts.panes.find_bar.isVisible()
    assert field_of(window.parts.panes.find_bar).hasFocus()


def test_a_search_that_is_given_up_leads_back_to_where_the_reader_was(
    road_window: Window, session: Session
) -> None:
    search_for(road_window, "Mile 40.")

    road_window.parts.search.cancel_search()

    assert road_window.parts.panes.article.position == 0
    assert not session.searching.search.query


def test_a_search_that_is_closed_leaves_the_reader_at_the_hit(
    road_window: Window, session: Session
) -> None:
    search_for(road_window, "Mile 40.")

    road_window.parts.search.close_search()

    assert road_window.parts.panes.article.paragraph > 30
    assert road_window.parts.panes.article.hasFocus()
    assert not road_window.parts.panes.find_bar.isVisible()
    assert not session.searching.search.query
