"""The page beside the article keeps its place, whatever becomes of its size, colours and width."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import render_perspectives
from reader.session.session import Session
from reader.ui.estimates.estimates_model import Order
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.perspectives.more_counts import MoreCounts
from reader.ui.perspectives.order_button import OrderButton
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window
from tests.reading import notes_of, picture_of, scroll_area_of, tables_of
from tests.ui.conftest import OpenWindow
from tests.ui.perspectives.conftest import ShowPane

Change = Callable[[PerspectivesPane], object]

# It has notes, two tables, and accounts.
LONG = "iran-side-dead-12000"


@pytest.fixture
def bundled_window(open_window: OpenWindow, bundled: Edition) -> Window:
    """Return a window on the bundled edition."""
    return open_window(bundled)


@pytest.fixture
def long_pane(show_pane: ShowPane, bundled: Edition) -> PerspectivesPane:
    """Return a pane with a long page that was scrolled to the middle of a table."""
    pane = show_pane(bundled, 540)
    passage = bundled.passage(LONG)
    assert passage is not None
    pane.show_perspectives(render_perspectives(passage, bundled))
    QApplication.processEvents()
    scroll_to_row(pane, tables_of(pane)[0], 4)
    return pane


def scroll_to_row(pane: PerspectivesPane, table: EstimatesView, row: int) -> None:
    """Bring the middle of a *row* of a *table* to the top of the pane."""
    sheet = scroll_area_of(pane).widget()
    assert sheet is not None
    top = table.viewport().mapTo(sheet, QPoint(0, table.rowViewportPosition(row))).y()
    pane._scroll.verticalScrollBar().setValue(top + table.rowHeight(row) // 2)


def row_at_the_top(pane: PerspectivesPane, table: EstimatesView) -> int:
    """Return the row of a *table* that is cut by the top of the pane."""
    return table.rowAt(table.viewport().mapFrom(pane._scroll, QPoint(0, 0)).y())


def value(pane: PerspectivesPane) -> int:
    return pane._scroll.verticalScrollBar().value()


def show_look(pane: PerspectivesPane, look: Look) -> None:
    pane.show_look(look)
    QApplication.processEvents()


@pytest.mark.parametrize("zoom", [0.6, 0.9, 1.1, 1.5, 3.0])
def test_another_size_keeps_the_row_at_the_top_and_the_way_back_leads_to_the_very_pixel(
    long_pane: PerspectivesPane, light: Look, zoom: float
) -> None:
    before = value(long_pane)

    show_look(long_pane, light._replace(zoom=zoom))
    row = row_at_the_top(long_pane, tables_of(long_pane)[0])
    show_look(long_pane, light)

    assert row == 4
    assert value(long_pane) == before > 0


def test_another_theme_keeps_the_very_pixel(long_pane: PerspectivesPane, light: Look) -> None:
    before = value(long_pane)

    show_look(long_pane, light._replace(theme=load_theme("dark")))

    assert value(long_pane) == before


@pytest.mark.parametrize("width", [320, 420, 700, 1200])
def test_another_width_keeps_the_row_at_the_top(long_pane: PerspectivesPane, width: int) -> None:
    before = value(long_pane)

    long_pane.resize(width, 600)
    QApplication.processEvents()
    row = row_at_the_top(long_pane, tables_of(long_pane)[0])
    long_pane.resize(540, 600)
    QApplication.processEvents()

    assert row == 4
    assert value(long_pane) == before


def test_a_line_of_a_note_stays_at_the_top(long_pane: PerspectivesPane, light: Look) -> None:
    note = max(notes_of(long_pane), key=lambda note: len(note.toPlainText()))
    assert long_pane._page is not None
    y = note.mapTo(long_pane._page, QPoint()).y()
    long_pane._scroll.verticalScrollBar().setValue(y + note.height() // 2)
    at = notes_of(long_pane).index(note)
    there = note.cursorForPosition(QPoint(0, note.height() // 2)).position()

    show_look(long_pane, light._replace(zoom=1.7))

    note = notes_of(long_pane)[at]
    top = note.mapFrom(long_pane._scroll, QPoint(0, 0)).y()
    first = note.cursorForPosition(QPoint(0, top)).position()
    last = note.cursorForPosition(QPoint(note.width(), top + 40)).position()
    assert first - 1 <= there <= last


def test_the_order_of_the_rows_and_the_chosen_one_stay(
    long_pane: PerspectivesPane, light: Look
) -> None:
    long_pane.findChildren(OrderButton)[0].choose(Order.FIGURE)
    tables_of(long_pane)[1].choose(2)

    show_look(long_pane, light._replace(zoom=1.2))

    assert long_pane.findChildren(OrderButton)[0].order is Order.FIGURE
    assert [table.chosen for table in tables_of(long_pane)] == [None, 2]
    figures = [
        tables_of(long_pane)[0]._estimates._rows[row][1].figure.magnitude for row in range(4)
    ]
    assert figures == sorted(figures)


def test_what_was_unfolded_stays_unfolded(
    long_pane: PerspectivesPane, bundled: Edition, light: Look
) -> None:
    many = next(passage for passage in bundled.passages if len(passage.quantities) > 4)
    long_pane.show_perspectives(render_perspectives(many, bundled))
    long_pane.findChildren(MoreCounts)[0].setChecked(True)

    show_look(long_pane, light._replace(zoom=1.2))

    assert long_pane.findChildren(MoreCounts)[-1].isChecked()
    assert len(tables_of(long_pane)) == len(many.quantities)


def test_another_passage_is_shown_from_its_beginning(
    long_pane: PerspectivesPane, bundled: Edition
) -> None:
    long_pane.show_perspectives(render_perspectives(bundled.passages[3], bundled))

    assert value(long_pane) == 0


def _search_and_give_up(session: Session) -> None:
    from reader.model.text.search import Query

    session.searching.find(Query("the"))
    for _ in range(4):
        session.searching.find_previous()
    session.searching.cancel()


def _look_at_another_and_come_back(session: Session) -> None:
    session.reading.next_passage()
    session.reading.go_back()


def _read_a_profile_and_come_back(session: Session) -> None:
    session.reading.select_topic("timeline")
    session.reading.go_back()


@pytest.mark.parametrize(
    "go", [_search_and_give_up, _look_at_another_and_come_back, _read_a_profile_and_come_back]
)
def test_whoever_comes_back_comes_back_to_the_same_line(
    bundled_window: Window, session: Session, go: Callable[[Session], object]
) -> None:
    pane = bundled_window.parts.panes.perspectives
    session.reading.select_passage(LONG)
    QApplication.processEvents()
    scroll_to_row(pane, tables_of(pane)[0], 4)
    before = value(pane)

    go(session)
    QApplication.processEvents()

    assert session.reading.passage is not None
    assert session.reading.passage.id == LONG
    assert value(pane) == before > 0


def test_chosen_anew_a_passage_is_shown_from_its_beginning(
    bundled_window: Window, session: Session
) -> None:
    pane = bundled_window.parts.panes.perspectives
    session.reading.select_passage(LONG)
    QApplication.processEvents()
    scroll_to_row(pane, tables_of(pane)[0], 4)

    session.reading.next_passage()
    session.reading.previous_passage()

    assert value(pane) == 0


def test_a_pane_that_was_hidden_and_is_shown_again_looks_as_before(
    bundled_window: Window, session: Session, qtbot: QtBot
) -> None:
    pane = bundled_window.parts.panes.perspectives
    session.reading.select_passage(LONG)
    QApplication.processEvents()
    scroll_to_row(pane, tables_of(pane)[0], 4)
    before = picture_of(pane)

    bundled_window.parts.actions["perspectives"].trigger()
    QApplication.processEvents()
    bundled_window.parts.actions["perspectives"].trigger()

    qtbot.waitUntil(lambda: picture_of(pane) == before)


def test_home_and_end_lead_to_the_ends_of_the_page(long_pane: PerspectivesPane) -> None:
    long_pane.setFocus()

    QTest.keyClick(long_pane._scroll, Qt.Key.Key_End)
    end = value(long_pane)
    QTest.keyClick(long_pane._scroll, Qt.Key.Key_Home)

    assert end == long_pane._scroll.verticalScrollBar().maximum() > 0
    assert value(long_pane) == 0
