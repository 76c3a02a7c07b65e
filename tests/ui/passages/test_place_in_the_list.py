"""Where the list of passages begins, and that it stays where it is."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.lists.head import HEAD_ROLE, head_height
from reader.ui.passages.passage_list import PassageList
from reader.ui.passages.passage_model import PASSAGE_ROLE
from reader.ui.window.window import Window
from tests.reading import press
from tests.ui.conftest import OpenWindow


@pytest.fixture
def wide(open_window: OpenWindow, bundled: Edition) -> Window:
    """Return a window on the bundled edition with room for the list beside the text."""
    window = open_window(bundled)
    window.resize(1280, 800)
    return window


def open_list(window: Window) -> PassageList:
    """Show the list by its key, and wait until it stands."""
    window.parts.actions["list"].trigger()
    QApplication.processEvents()
    return window.parts.panes.passages


def index_of(listed: PassageList, passage_id: str) -> QModelIndex:
    """Return the row of a passage."""
    model = listed.rows.model()
    every = [model.index(row, 0) for row in range(model.rowCount())]
    found = [(each, each.data(PASSAGE_ROLE)) for each in every]
    return next(each for each, row in found if row and row.passage.id == passage_id)


def middle_of(listed: PassageList, index: QModelIndex) -> float:
    """Return where in the list a row is, 0 at its top and 1 at its bottom."""
    return listed.rows.visualRect(index).center().y() / listed.rows.viewport().height()


def nobody_is_in(listed: PassageList) -> None:
    """Take the pointer and the keyboard out of the list."""
    QApplication.sendEvent(listed.rows, QEvent(QEvent.Type.Leave))
    listed.window().setFocus()


@pytest.mark.parametrize("zoom", [100, 200])
def test_it_begins_at_the_chosen_passage_in_its_middle(
    open_window: OpenWindow, bundled: Edition, session: Session, zoom: int
) -> None:
    window = open_window(bundled, State(theme="light", zoom=zoom))
    window.resize(1280, 800)
    chosen = bundled.passages[30].id
    session.reading.select_passage(chosen)

    listed = open_list(window)

    assert 0.3 < middle_of(listed, index_of(listed, chosen)) < 0.7
    assert listed.rows.chosen() == index_of(listed, chosen)
    assert listed.rows.hasFocus()


def test_where_none_is_chosen_it_begins_at_the_first_in_view(
    wide: Window, bundled: Edition
) -> None:
    passage = bundled.passages[40]
    wide.parts.panes.article.scroll_to(passage.span.start)
    position = wide.parts.panes.article.position
    first = next(each for each in bundled.passages if each.span.end > position)

    listed = open_list(wide)

    assert listed.rows.currentIndex() == index_of(listed, first.id)
    assert 0.3 < middle_of(listed, index_of(listed, first.id)) < 0.7
    assert not listed.rows.chosen().isValid()


def test_it_goes_along_with_what_is_chosen_elsewhere(
    wide: Window, bundled: Edition, session: Session
) -> None:
    listed = open_list(wide)
    nobody_is_in(listed)

    session.reading.select_passage(bundled.passages[-3].id)

    assert 0 < middle_of(listed, index_of(listed, bundled.passages[-3].id)) < 1


def test_it_stays_while_the_keyboard_is_in_it(
    wide: Window, bundled: Edition, session: Session
) -> None:
    listed = open_list(wide)
    before = listed.rows.verticalScrollBar().value()

    session.reading.select_passage(bundled.passages[-3].id)

    assert listed.rows.verticalScrollBar().value() == before
    assert listed.rows.chosen() == index_of(listed, bundled.passages[-3].id)


def test_what_is_chosen_is_not_where_the_keyboard_is(
    wide: Window, bundled: Edition, session: Session
) -> None:
    session.reading.select_passage(bundled.passages[5].id)
    listed = open_list(wide)

    press(Qt.Key.Key_Down)

    assert listed.rows.chosen() == index_of(listed, bundled.passages[5].id)
    assert listed.rows.currentIndex() == index_of(listed, bundled.passages[6].id)


def test_the_keyboard_passes_over_heads(wide: Window, bundled: Edition) -> None:
    listed = open_list(wide)
    walked = []
    for _ in range(20):
        press(Qt.Key.Key_Down)
        walked.append(listed.rows.currentIndex().data(PASSAGE_ROLE))

    assert [row.passage.id for row in walked] == [each.id for each in bundled.passages[1:21]]


def test_a_row_that_is_walked_to_is_not_below_the_head(wide: Window) -> None:
    listed = open_list(wide)
    listed.rows.verticalScrollBar().setValue(2000)
    height = head_height(listed.look)
    listed.rows.setCurrentIndex(listed.rows.indexAt(QPoint(5, height + 200)))
    seen = []

    for _ in range(6):
        press(Qt.Key.Key_Up)
        seen.append(listed.rows.visualRect(listed.rows.currentIndex()).top())

    assert min(seen) >= height


@pytest.mark.parametrize("step", ["larger", "smaller"])
def test_another_size_of_the_text_leaves_it_at_its_place(
    wide: Window, bundled: Edition, session: Session, step: str
) -> None:
    chosen = bundled.passages[44].id
    session.reading.select_passage(chosen)
    listed = open_list(wide)
    before = listed.rows.visualRect(index_of(listed, chosen)).top()

    for _ in range(3):
        wide.parts.actions[step].trigger()
        QApplication.processEvents()

    assert abs(listed.rows.visualRect(index_of(listed, chosen)).top() - before) <= 2


def test_another_width_leaves_the_first_row_at_its_place(wide: Window) -> None:
    listed = open_list(wide)
    listed.rows.verticalScrollBar().setValue(1500)
    below_head = QPoint(5, head_height(listed.look))
    first = listed.rows.indexAt(below_head)

    wide.parts.panes.all.setSizes([360, 920])
    QApplication.processEvents()

    assert listed.rows.indexAt(below_head).row() == first.row()


@pytest.mark.parametrize("zoom", [50, 100, 200, 300])
def test_rows_have_no_gaps_between_them_when_they_are_first_seen(
    open_window: OpenWindow, bundled: Edition, zoom: int
) -> None:
    window = open_window(bundled, State(theme="light", zoom=zoom))
    window.resize(1280, 800)

    listed = open_list(window)

    rows, model = listed.rows, listed.rows.model()
    every = [model.index(row, 0) for row in range(model.rowCount())]
    areas = [rows.visualRect(index) for index in every]
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(areas))
    assert [area.height() for area in areas] == [rows.sizeHintForIndex(i).height() for i in every]


def test_a_row_is_as_high_as_its_words_and_has_three_lines_of_a_claim_at_most(
    wide: Window,
) -> None:
    listed = open_list(wide)

    model = listed.rows.model()
    every = [model.index(row, 0) for row in range(model.rowCount())]
    heights = {
        listed.rows.visualRect(index).height() for index in every if not index.data(HEAD_ROLE)
    }
    assert heights <= {56, 76, 96}
    assert {76, 96} <= heights


def test_a_second_key_hides_it_and_gives_the_keyboard_back(wide: Window) -> None:
    listed = open_list(wide)

    wide.parts.actions["list"].trigger()

    assert not listed.isVisible()
    assert wide.parts.panes.article.hasFocus()
