"""The ticks on the article's scroll bar: where they are, what they say, and where they lead."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.model.own.own_mark import OwnKind, mark_at
from reader.model.text.search import Query
from reader.model.text.span import Span
from reader.session.session import Session
from reader.ui.article.scroll_strip import ScrollStrip
from reader.ui.window.window import Window


@pytest.fixture
def strip(road_window: Window) -> ScrollStrip:
    """Return the strip of a window on the long edition."""
    return road_window.parts.strip


def bar_of(strip: ScrollStrip) -> QWidget:
    """Return the bar on which a *strip* lies."""
    bar = strip.parentWidget()
    assert bar is not None
    return bar


def seen(strip: ScrollStrip) -> QImage:
    """Return what is seen of the bar and the ticks on it."""
    return bar_of(strip).grab().toImage()


def click(strip: ScrollStrip, y: float) -> None:
    """Click the bar at a height of the strip."""
    place = QPoint(strip.width() // 2, round(y))
    QTest.mouseClick(bar_of(strip), Qt.MouseButton.LeftButton, pos=place)


def test_it_lies_over_all_of_the_bar(strip: ScrollStrip, road_window: Window) -> None:
    bar = road_window.parts.panes.article.verticalScrollBar()

    assert strip.geometry() == bar.rect()
    assert strip.width() == 14


def test_every_passage_has_a_tick_at_its_height(
    strip: ScrollStrip, road: Edition, road_window: Window
) -> None:
    article = road_window.parts.panes.article
    bar = article.verticalScrollBar()

    assert strip.ticks() == tuple(passage.span.start for passage in road.passages)
    for passage in road.passages:
        top = article.cursorRect(article.cursor_at(passage.span.start)).top() + bar.value()
        share = top / (bar.maximum() + bar.pageStep())
        assert abs(strip._height_of(passage.span.start) / strip.height() - share) < 0.02


def test_the_tick_of_the_chosen_passage_is_another(
    strip: ScrollStrip, session: Session, road: Edition
) -> None:
    before = seen(strip)
    y = round(strip._height_of(road.passages[-1].span.start))

    session.reading.show(road.passages[-1].id)

    assert seen(strip) != before
    assert seen(strip).pixelColor(2, y) == strip._page.look.theme.text


def test_kinds_that_are_switched_off_have_no_ticks(
    strip: ScrollStrip, session: Session, road: Edition
) -> None:
    before = seen(strip)
    for kind in Kind:
        session.toggle_kind(kind)

    assert strip.ticks() == ()
    assert strip.tip() == ""
    assert seen(strip) != before
    assert road.passages


def test_what_is_found_has_ticks_until_the_search_ends(
    qtbot: QtBot, strip: ScrollStrip, session: Session, road: Edition
) -> None:
    start = road.article.text.index("Mile 20.")
    session.searching.find(Query("Mile 20."))

    qtbot.waitUntil(lambda: start in strip.ticks())
    session.searching.end()

    qtbot.waitUntil(lambda: start not in strip.ticks())


def test_what_the_reader_marked_has_a_tick(
    strip: ScrollStrip, session: Session, road: Edition
) -> None:
    start = road.article.text.index("Mile 20.")

    session.own_marks.put(mark_at(Span(start, start + 8), road.article.text, OwnKind.NOTE))

    assert start in strip.ticks()


def test_the_tip_counts_what_is_above_and_below(strip: ScrollStrip, road_window: Window) -> None:
    at_the_top = strip.tip()

    bar = road_window.parts.panes.article.verticalScrollBar()
    bar.setValue(bar.maximum())

    assert at_the_top == "0 passages above, 2 below"
    assert strip.tip() == "2 passages above, 0 below"


def test_a_click_on_a_tick_goes_there_and_back_leads_from_there(
    strip: ScrollStrip, session: Session, road: Edition, road_window: Window
) -> None:
    article = road_window.parts.panes.article
    place = road.passages[-1].span.start

    click(strip, strip._height_of(place))
    line = article.cursorRect(article.cursor_at(place))
    session.reading.go_back()

    third = article.viewport().height() / 3
    assert abs(line.top() - third) < line.height()
    assert article.verticalScrollBar().value() == 0


def test_a_click_far_from_any_tick_scrolls_by_a_page(
    strip: ScrollStrip, session: Session, road_window: Window
) -> None:
    free = next(y for y in range(strip.height() - 1, 0, -1) if strip.tick_at(y) is None)

    click(strip, free)

    assert road_window.parts.panes.article.verticalScrollBar().value() > 0
    assert not session.reading._history.can_go_back


def test_a_press_on_the_thumb_is_the_bars_own(strip: ScrollStrip, session: Session) -> None:
    assert strip._thumb().contains(QPointF(5, 5))

    click(strip, 5)

    assert not session.reading._history.can_go_back


def test_ticks_move_with_the_size_of_the_text(
    strip: ScrollStrip, road: Edition, road_window: Window
) -> None:
    for step in (+3, -5):
        road_window.parts.appearance.step_zoom(step)
        article = road_window.parts.panes.article
        bar = article.verticalScrollBar()
        place = road.passages[-1].span.start
        top = article.cursorRect(article.cursor_at(place)).top() + bar.value()
        share = top / (bar.maximum() + bar.pageStep())

        assert abs(strip._height_of(place) / strip.height() - share) < 0.02


def test_many_hits_are_looked_up_a_few_at_a_time_and_not_all(
    qtbot: QtBot, strip: ScrollStrip, session: Session, road: Edition
) -> None:
    count = len(road.article.text.split("e")) - 1

    session.searching.find(Query("e"))
    at_once = len(strip._hit_places)
    qtbot.waitUntil(lambda: not strip._work.isActive())

    assert at_once == 0
    assert count > 1000
    assert 500 <= len(strip._hit_places) <= 1000
