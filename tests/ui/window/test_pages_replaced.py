"""The keyboard and the place, when one page of the pane takes the place of another."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reader.model.edition.edition import Edition
from reader.model.edition.topics import OWN
from reader.session.session import Session
from reader.ui.perspectives.home_row import HomeRow
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window
from tests.reading import button_named, press, scroll_area_of
from tests.ui.conftest import OpenWindow


@pytest.fixture
def bundled_window(open_window: OpenWindow, bundled: Edition) -> Window:
    """Return a window whose home is longer than the pane."""
    return open_window(bundled)


def pane_of(window: Window) -> PerspectivesPane:
    return window.parts.panes.perspectives


def is_in_pane(window: Window) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and pane_of(window).isAncestorOf(focused)


def value(window: Window) -> int:
    return scroll_area_of(pane_of(window)).verticalScrollBar().value()


def row_named(window: Window, start: str) -> HomeRow:
    rows = pane_of(window).findChildren(HomeRow)
    return next(row for row in rows if row.accessibleName().startswith(start))


def tab_to_row(window: Window, start: str) -> None:
    """Go from the article to a row of the home, as the keyboard does."""
    window.parts.actions["next_pane"].trigger()
    row = row_named(window, start)
    while not row.hasFocus():
        press(Qt.Key.Key_Tab)
    QApplication.processEvents()


def test_the_keyboard_goes_on_in_the_page_to_which_a_row_leads(bundled_window: Window) -> None:
    tab_to_row(bundled_window, "Timeline")

    press(Qt.Key.Key_Return)
    QApplication.processEvents()

    assert is_in_pane(bundled_window)


def test_the_keyboard_stays_in_the_pane_at_the_next_passage(bundled_window: Window) -> None:
    tab_to_row(bundled_window, "Timeline")

    bundled_window.parts.actions["next_passage"].trigger()
    QApplication.processEvents()

    assert is_in_pane(bundled_window)


def test_back_leads_to_the_row_and_its_place(bundled_window: Window) -> None:
    tab_to_row(bundled_window, "Timeline")
    before = value(bundled_window)
    press(Qt.Key.Key_Return)

    bundled_window.parts.actions["back"].trigger()
    QApplication.processEvents()

    assert before > 0
    assert value(bundled_window) == before
    assert row_named(bundled_window, "Timeline").hasFocus()


@pytest.mark.parametrize("row", ["Timeline", "“the deaths"])
def test_esc_leads_to_the_place_on_the_home(bundled_window: Window, row: str) -> None:
    tab_to_row(bundled_window, row)
    scroll_area_of(pane_of(bundled_window)).verticalScrollBar().setValue(300)
    before = value(bundled_window)
    press(Qt.Key.Key_Return)

    for _ in range(2):  # first back to the text
        press(Qt.Key.Key_Escape)
    QApplication.processEvents()

    assert before > 0
    assert value(bundled_window) == before


def test_esc_from_ones_own_marks_leads_to_the_passage(window: Window, session: Session) -> None:
    session.reading.next_passage()
    before = session.reading.passage
    window.parts.actions["own_marks"].trigger()
    shown = session.reading.topic

    press(Qt.Key.Key_Escape)

    assert shown == OWN
    assert session.reading.passage is before
    assert session.reading.topic == ""


@pytest.mark.usefixtures("bundled_window")
def test_esc_leads_through_topics_to_where_they_were_opened(session: Session) -> None:
    session.reading.next_passage()
    passage, seen = session.reading.passage, []
    for topic in (OWN, "voices"):
        session.reading.select_topic(topic)

    for _ in range(3):
        press(Qt.Key.Key_Escape)
        seen.append((session.reading.passage, session.reading.topic))

    assert seen == [(None, OWN), (passage, ""), (None, "")]


def test_what_qt_made_of_the_window_is_still_there_after_many_pages(
    window: Window, session: Session
) -> None:
    bar = window.parts.panes.article.verticalScrollBar()
    window.parts.actions["next_pane"].trigger()

    for _ in range(4):
        session.reading.next_passage()
        press(Qt.Key.Key_Tab)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert isValid(bar)
    assert all(map(isValid, window.parts.head.actions()))


@pytest.mark.parametrize("action", ["larger", "next_theme"])
def test_the_library_is_entered_again_in_another_look(window: Window, action: str) -> None:
    for each in ("library", "library", action):
        window.parts.actions[each].trigger()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    window.parts.actions["library"].trigger()
    QApplication.processEvents()

    assert not button_named(window.parts.head, "Find").isVisible()
