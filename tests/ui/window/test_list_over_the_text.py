"""Where a list has no room beside the text it lies over it, until something is chosen."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.window.window import Window
from tests.reading import press
from tests.ui.conftest import OpenWindow


@pytest.fixture
def narrow(open_window: OpenWindow, bundled: Edition) -> Window:
    """Return a window without room for the list beside the text, with the list shown."""
    window = open_window(bundled)
    resize(window, 1000)
    window.parts.actions["list"].trigger()
    QApplication.processEvents()
    return window


def resize(window: Window, width: int) -> None:
    """Make a window as wide as that, and let its parts follow."""
    window.resize(width, 700)
    QApplication.processEvents()


def test_the_text_stays_where_it_is_below_the_list(
    open_window: OpenWindow, bundled: Edition
) -> None:
    window = open_window(bundled)
    resize(window, 1000)
    panes = window.parts.panes
    before = panes.article.geometry()

    window.parts.actions["list"].trigger()
    QApplication.processEvents()

    assert panes.article.geometry() == before
    assert panes.passages.geometry().intersects(panes.all.geometry())
    assert panes.passages.width() == 320


def test_a_choice_closes_it_and_gives_the_keyboard_to_the_text(
    narrow: Window, session: Session
) -> None:
    press(Qt.Key.Key_Down)

    press(Qt.Key.Key_Return)

    assert session.reading.passage is not None
    assert not narrow.parts.panes.passages.isVisible()
    assert not narrow.parts.actions["list"].isChecked()
    assert narrow.parts.panes.article.hasFocus()


def test_escape_closes_it(narrow: Window) -> None:
    press(Qt.Key.Key_Escape)

    assert not narrow.parts.panes.passages.isVisible()
    assert narrow.parts.panes.article.hasFocus()


def test_in_a_wide_window_neither_closes_it(narrow: Window, session: Session) -> None:
    resize(narrow, 1280)
    narrow.parts.panes.passages.setFocus()

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)

    assert session.reading.passage is not None
    assert narrow.parts.panes.passages.isVisible()
    assert narrow.parts.panes.article.hasFocus()


def test_it_goes_over_the_text_and_back_beside_it_with_the_width_of_the_window(
    narrow: Window,
) -> None:
    panes = narrow.parts.panes
    resize(narrow, 1400)
    panes.widths = (350, 1050)
    QApplication.processEvents()
    beside = panes.widths

    resize(narrow, 900)
    over = panes.passages.parentWidget() is panes
    kept = panes.widths
    resize(narrow, 1400)

    assert over
    assert panes.all.indexOf(panes.passages) == 0
    assert beside == kept == panes.widths
    assert panes.passages.isVisible()


def test_it_is_as_high_as_the_panes_whatever_bars_come_above(narrow: Window) -> None:
    panes = narrow.parts.panes

    narrow.parts.actions["find"].trigger()
    QApplication.processEvents()

    assert panes.passages.y() == panes.all.y() > 0
    assert panes.passages.height() == panes.all.height()


@pytest.mark.parametrize("zoom", [50, 100, 200, 300])
@pytest.mark.parametrize("width", [420, 640, 899, 1099])
def test_it_is_within_the_window_and_leaves_some_of_the_text_free(
    open_window: OpenWindow, bundled: Edition, zoom: int, width: int
) -> None:
    window = open_window(bundled, State(theme="light", zoom=zoom))
    resize(window, width)

    window.parts.actions["list"].trigger()
    QApplication.processEvents()

    panes = window.parts.panes
    area = QRect(
        panes.passages.mapTo(window, panes.passages.rect().topLeft()), panes.passages.size()
    )
    assert window.rect().contains(area)
    assert panes.passages.width() <= window.width() - 40


def test_it_is_not_over_the_text_of_the_next_start(
    open_window: OpenWindow, bundled: Edition
) -> None:
    window = open_window(bundled, State(theme="light", list_shown=True))

    assert window.parts.panes.passages.isVisible() is not window.parts.panes.is_over


def test_what_is_typed_narrows_it_there_too(narrow: Window) -> None:
    field = narrow.parts.panes.passages.field.line
    field.setFocus()

    QTest.keyClicks(field, "Hezbollah")
    press(Qt.Key.Key_Down)

    assert narrow.parts.panes.passages.isVisible()
    assert narrow.parts.panes.passages.rows.hasFocus()
