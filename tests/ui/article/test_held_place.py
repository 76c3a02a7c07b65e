"""What the reader looks at stays where it is whatever becomes of the size of the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import press, search_for

_ZOOMS = ["larger"] * 6


def height_of(window: Window, position: int) -> int:
    """Return how far below the top of the article's pane a code point's line is."""
    article = window.parts.panes.article
    return article.cursorRect(article.cursor_at(position)).top()


def zoom(window: Window, *steps: str) -> None:
    """Take *steps*, each by the name of its command."""
    for step in steps:
        window.parts.actions[step].trigger()


def test_the_chosen_passage_keeps_its_height_when_the_text_grows(
    road_window: Window, session: Session
) -> None:
    session.reading.select_passage("mile-30")
    assert session.reading.passage is not None
    start = session.reading.passage.span.start
    before = height_of(road_window, start)

    zoom(road_window, *_ZOOMS)

    assert height_of(road_window, start) == before


@pytest.mark.parametrize("size", [(700, 800), (1000, 800), (1600, 800), (1280, 420)])
def test_the_chosen_passage_stays_in_view_when_the_window_changes(
    road_window: Window, session: Session, size: tuple[int, int]
) -> None:
    session.reading.select_passage("mile-30")
    article = road_window.parts.panes.article

    road_window.resize(*size)

    area = article.passage_area("mile-30")
    assert article.viewport().rect().contains(area.center())


def test_the_passage_at_the_keyboard_keeps_its_height(road_window: Window, road: Edition) -> None:
    for _ in range(2):
        press(Qt.Key.Key_Tab)
    start = road.passages[1].span.start
    before = height_of(road_window, start)

    zoom(road_window, *_ZOOMS)

    assert height_of(road_window, start) == before


def test_the_current_hit_keeps_its_height(road_window: Window, session: Session) -> None:
    search_for(road_window, "Mile 40.")
    hit = session.searching.search.article_hit
    assert hit is not None
    before = height_of(road_window, hit.start)

    zoom(road_window, *_ZOOMS)

    assert height_of(road_window, hit.start) == before


@pytest.mark.parametrize("chosen", ["", "mile-1", "mile-30", "mile-59"])
def test_back_at_its_size_the_text_stands_to_the_pixel_where_it_stood(
    road_window: Window, session: Session, chosen: str
) -> None:
    bar = road_window.parts.panes.article.verticalScrollBar()
    if chosen:
        session.reading.select_passage(chosen)
    else:
        bar.setValue(1234)
    before = bar.value()

    zoom(road_window, *_ZOOMS, "smaller", "larger", "normal_size")

    assert bar.value() == before


def test_a_passage_out_of_view_is_not_fetched(
    road_window: Window, session: Session, road: Edition
) -> None:
    session.reading.select_passage("mile-2")
    article = road_window.parts.panes.article
    article.scroll_to(road.article.paragraphs[40].span.start)

    zoom(road_window, *_ZOOMS)

    assert road.article.paragraph_at(article.position) == 41


def test_nothing_scrolls_to_a_passage_that_is_amid_the_view(
    road_window: Window, session: Session, road: Edition
) -> None:
    article = road_window.parts.panes.article
    session.reading.select_passage(road.passages[-2].id)
    session.reading.clear_passage()
    bar = article.verticalScrollBar()
    bar.setValue(bar.value() + 60)
    before = bar.value()

    session.reading.select_passage(road.passages[-2].id)

    assert bar.value() == before


@pytest.mark.parametrize("edge", [0, 1])
def test_a_passage_at_the_edge_of_the_view_comes_to_a_third(
    road_window: Window, session: Session, road: Edition, edge: int
) -> None:
    article = road_window.parts.panes.article
    height = article.viewport().height()
    start = road.passages[1].span.start
    article.scroll_to(start, round((0.02 - 0.93 * edge) * height) - 10)

    session.reading.select_passage(road.passages[1].id)

    assert abs(height_of(road_window, start) - height / 3) < 40


@pytest.mark.parametrize("beyond", range(0, 200, 25))
def test_the_paragraph_told_does_not_depend_on_the_list(
    road_window: Window, road: Edition, beyond: int
) -> None:
    article = road_window.parts.panes.article
    article.scroll_to(road.article.paragraphs[20].span.start, beyond)
    line = road_window.parts.status_line
    told = [line.text()]

    for _ in range(2):
        road_window.parts.actions["list"].trigger()
        QApplication.processEvents()
        told.append(line.text())

    assert len(set(told)) == 1
