"""Pointing at passages and choosing them, with the mouse and from the keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.window.window import Window
from tests.reading import (
    chooser_of,
    click_words,
    drag_over,
    point_at,
    point_of,
    press,
    shown_text,
)
from tests.standing import ASKED, COST, PLANNED, id_of

# -- the mouse


def test_a_click_on_a_passage_opens_it(window: Window, session: Session) -> None:
    click_words(window.parts.panes.article, "$40 million")

    assert id_of(session) == COST
    assert "The bridge cost $40 million." in shown_text(window.parts.panes.perspectives)


def test_a_click_beside_the_passages_opens_nothing(window: Window, session: Session) -> None:
    click_words(window.parts.panes.article, "naïve")

    assert session.reading.passage is None


def test_selecting_text_inside_a_passage_does_not_open_it(window: Window, session: Session) -> None:
    drag_over(window.parts.panes.article, "40 mill", "llion")

    assert session.reading.passage is None
    assert "mil" in window.parts.panes.article.textCursor().selectedText()


def test_selecting_text_across_passages_does_not_open_one(window: Window, session: Session) -> None:
    drag_over(window.parts.panes.article, "cost “", "Nobody")

    assert session.reading.passage is None
    assert "twice what was planned" in window.parts.panes.article.textCursor().selectedText()


def test_overlapping_passages_are_offered_the_innermost_first(
    window: Window, session: Session
) -> None:
    click_words(window.parts.panes.article, "twice what")

    chooser = chooser_of(window.parts.panes.article)
    assert [choice.text() for choice in chooser.choices] == [
        "The bridge cost twice what was planned.",
        "Nobody was asked about the bridge.",
    ]
    assert chooser.chosen is chooser.choices[0]
    assert session.reading.passage is None
    chooser.close()


@pytest.mark.parametrize(("place", "expected"), [(0, PLANNED), (1, ASKED)])
def test_a_choice_among_overlapping_passages_opens_it(
    window: Window, session: Session, place: int, expected: str
) -> None:
    click_words(window.parts.panes.article, "twice what")

    chooser_of(window.parts.panes.article).choices[place].click()

    assert id_of(session) == expected


def test_the_chooser_is_answered_from_the_keyboard(window: Window, session: Session) -> None:
    click_words(window.parts.panes.article, "twice what")
    chooser = chooser_of(window.parts.panes.article)

    QTest.keyClick(chooser, Qt.Key.Key_Down)
    QTest.keyClick(chooser, Qt.Key.Key_Return)

    assert id_of(session) == ASKED


def test_the_chooser_can_be_left_without_a_choice(window: Window, session: Session) -> None:
    click_words(window.parts.panes.article, "twice what")
    chooser = chooser_of(window.parts.panes.article)

    QTest.keyClick(chooser, Qt.Key.Key_Escape)

    assert not chooser.isVisible()
    assert session.reading.passage is None


def test_a_click_where_only_the_outer_passage_is_opens_it_at_once(
    window: Window, session: Session
) -> None:
    click_words(window.parts.panes.article, "Nobody was asked")

    assert id_of(session) == ASKED


def test_a_passage_that_is_pointed_at_looks_different(window: Window) -> None:
    viewport = window.parts.panes.article.viewport()
    before = viewport.grab().toImage()

    point_at(viewport, point_of(window.parts.panes.article, "$40 million"))
    pointed_at = viewport.grab().toImage()
    point_at(viewport, point_of(window.parts.panes.article, "naïve"))

    assert pointed_at != before
    assert viewport.grab().toImage() == before


def test_a_source_of_the_notice_is_shown(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.parts.panes.article.source_activated) as told:
        click_words(window.parts.panes.article, "¹")

    assert told.args == ["daily-2019"]
    card = QApplication.activePopupWidget()
    assert card is not None
    card.close()


def test_a_double_click_in_a_passage_selects_the_word_that_was_clicked(
    road_window: Window, road: Edition, session: Session
) -> None:
    article = road_window.parts.panes.article
    passage = road.passages[1]
    word = passage.exact.split()[0]
    article.scroll_to(passage.span.start)
    place = article.cursorRect(article.cursor_at(passage.span.start + 1)).center()
    before = article.verticalScrollBar().value()

    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=place)
    moved = article.verticalScrollBar().value() != before
    QTest.mouseDClick(article.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert moved
    assert id_of(session) == passage.id
    assert article.textCursor().selectedText() == word


def scroll_wheel(article: ArticleView, steps: int, held: Qt.KeyboardModifier) -> None:
    """Turn the wheel over the *article*."""
    middle = QPointF(article.viewport().rect().center())
    turned = QWheelEvent(
        middle,
        QPointF(article.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(article.viewport(), turned)


@pytest.mark.parametrize("steps", [1, -1])
def test_the_wheel_with_ctrl_zooms_and_does_not_scroll(
    qtbot: QtBot, road_window: Window, steps: int
) -> None:
    article = road_window.parts.panes.article
    position = article.position

    with qtbot.waitSignal(article.zoom_requested) as told:
        scroll_wheel(article, steps, Qt.KeyboardModifier.ControlModifier)

    assert told.args == [steps]
    assert article.position == position


def test_the_wheel_alone_scrolls(qtbot: QtBot, road_window: Window) -> None:
    article = road_window.parts.panes.article

    with qtbot.waitSignal(article.position_changed) as told:
        scroll_wheel(article, -20, Qt.KeyboardModifier.NoModifier)

    assert told.args is not None
    assert told.args[0] > 0


# -- the keyboard


def test_tab_walks_through_the_passages_and_return_opens_one(
    window: Window, session: Session
) -> None:
    pointed_at = []

    for _ in range(3):
        press(Qt.Key.Key_Tab)
        pointed_at.append(window.parts.panes.article.marks.focused)
    press(Qt.Key.Key_Return)

    assert pointed_at == [COST, ASKED, PLANNED]
    assert id_of(session) == PLANNED


@pytest.mark.usefixtures("window")
def test_shift_tab_walks_back(session: Session) -> None:
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)

    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Enter)

    assert id_of(session) == COST


def test_tab_goes_on_from_the_chosen_passage(window: Window, session: Session) -> None:
    session.reading.select_passage(ASKED)

    press(Qt.Key.Key_Tab)

    assert window.parts.panes.article.marks.focused == PLANNED


def test_the_keyboard_points_at_no_passage_once_one_is_chosen(
    window: Window, session: Session
) -> None:
    press(Qt.Key.Key_Tab)
    before = window.parts.panes.article.marks.focused

    session.reading.select_passage(PLANNED)

    assert before == COST
    assert window.parts.panes.article.marks.focused == ""


def test_tab_leaves_the_article_after_the_last_passage(window: Window) -> None:
    for _ in range(3):
        press(Qt.Key.Key_Tab)

    press(Qt.Key.Key_Tab)

    assert not window.parts.panes.article.hasFocus()
    assert window.parts.panes.article.marks.focused == ""


def test_shift_tab_leaves_the_article_before_the_first_passage(window: Window) -> None:
    press(Qt.Key.Key_Tab)

    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)

    assert not window.parts.panes.article.hasFocus()


def test_tab_passes_over_passages_whose_marks_are_hidden(window: Window, session: Session) -> None:
    session.toggle_kind("attribution")
    press(Qt.Key.Key_Tab)

    press(Qt.Key.Key_Tab)

    assert window.parts.panes.article.marks.focused == PLANNED


@pytest.mark.usefixtures("window")
def test_return_on_no_passage_opens_nothing(session: Session) -> None:
    press(Qt.Key.Key_Return)

    assert session.reading.passage is None


def test_what_the_keyboard_points_at_comes_into_view(road_window: Window) -> None:
    press(Qt.Key.Key_Tab)

    press(Qt.Key.Key_Tab)

    assert road_window.parts.panes.article.marks.focused == "mile-30"
    assert road_window.parts.panes.article.is_passage_visible("mile-30")
