"""The rows of a list: the head that stays in view, and how chips show their state."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.ui.lists.filter_chip import FilterChip
from reader.ui.lists.head import HEAD_ROLE, head_height
from reader.ui.lists.list_rows import ListRows
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.window.window import Window
from tests.reading import has_colour, picture_of
from tests.ui.conftest import OpenWindow


@pytest.fixture
def window_with_list(open_window: OpenWindow, bundled: Edition) -> Window:
    """Return a window on the bundled edition with the list of its passages."""
    window = open_window(bundled)
    window.resize(1280, 800)
    window.parts.actions["list"].trigger()
    QApplication.processEvents()
    return window


@pytest.fixture
def listed(window_with_list: Window) -> ListRows:
    """Return rows that are many more than there is room for, at their top."""
    rows = window_with_list.parts.panes.passages.rows
    rows.verticalScrollBar().setValue(0)
    return rows


def staying_head(rows: ListRows) -> QWidget:
    """Return the head that stays in view."""
    return rows._head


def head_rows(rows: ListRows) -> list[int]:
    """Return the numbers of the rows that are heads."""
    model = rows.model()
    return [n for n in range(model.rowCount()) if model.index(n, 0).data(HEAD_ROLE) is not None]


def scroll_to_row(rows: ListRows, number: int, beyond: int) -> None:
    """Scroll until a row begins so many pixels above the top."""
    bar = rows.verticalScrollBar()
    bar.setValue(bar.value() + rows.visualRect(rows.model().index(number, 0)).top() + beyond)


def test_the_head_of_the_rows_in_view_stays_at_the_top(listed: ListRows) -> None:
    second = head_rows(listed)[1]

    scroll_to_row(listed, second, 200)

    model = listed.model()
    assert staying_head(listed).isVisible()
    assert staying_head(listed).geometry().topLeft() == QPoint(0, 0)
    assert listed._head._shown == model.index(second, 0).data(HEAD_ROLE)


def test_the_next_head_pushes_it_away(listed: ListRows) -> None:
    second = head_rows(listed)[1]

    scroll_to_row(listed, second, -10)

    height = head_height(Look(load_theme("light")))
    assert staying_head(listed).y() == 10 - height
    assert listed._head._shown == listed.model().index(0, 0).data(HEAD_ROLE)


def test_a_click_on_it_does_not_go_to_a_row_behind_it(listed: ListRows) -> None:
    scroll_to_row(listed, head_rows(listed)[1], 200)
    before = listed.currentIndex()

    QTest.mouseClick(staying_head(listed), Qt.MouseButton.LeftButton)

    assert not listed.chosen().isValid()
    assert listed.currentIndex() == before


def test_a_list_without_heads_has_none_that_stays(open_window: OpenWindow, road: Edition) -> None:
    window = open_window(road)

    window.parts.actions["list"].trigger()

    rows = window.parts.panes.passages.rows
    assert bool(head_rows(rows)) is staying_head(rows).isVisible()


@pytest.mark.parametrize("theme", ["light", "sepia", "dark", "black"])
def test_a_chip_that_is_on_is_ringed_and_filled(qtbot: QtBot, theme: str) -> None:
    look = Look(load_theme(theme), 2)
    holder = QWidget()
    qtbot.addWidget(holder)
    chip = FilterChip(Kind.ESTIMATES, look, holder)
    chip.setText("19")
    chip.resize(chip.sizeHint())
    colours = (look.theme.selection.name(), look.theme.kinds[Kind.ESTIMATES].fill.name())
    off = picture_of(chip)

    chip.setChecked(True)

    on = picture_of(chip)
    assert [has_colour(on, colour) for colour in colours] == [True, True]
    assert not has_colour(off, colours[0])
    assert chip.sizeHint().height() == 56


def test_the_ring_of_a_row_stays_within_it(listed: ListRows) -> None:
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Down)

    picture = listed.viewport().grab().toImage()

    row = listed.visualRect(listed.currentIndex())
    ring = load_theme("light").focus
    x = row.center().x()
    assert picture.pixelColor(x, row.bottom() - 1) == ring
    assert picture.pixelColor(x, row.top()) == ring
    assert picture.pixelColor(x, row.bottom() + 1) != ring
    assert picture.pixelColor(x, row.top() - 1) != ring
