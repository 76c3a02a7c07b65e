"""The window: its panes and the way through them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.window.panes import NARROW
from reader.ui.window.window import Window
from tests.reading import press, shown_text


def id_of(session: Session) -> str | None:
    """Return the id of the chosen passage."""
    return session.passage.id if session.passage else None


def test_the_title_names_what_is_read(window: Window) -> None:
    assert window.windowTitle() == "The Bridge – Perspectives Reader"


def test_article_and_perspectives_are_side_by_side_and_the_text_is_not_covered(
    window: Window,
) -> None:
    article = window.article.geometry().translated(window.article.mapTo(window, QPoint()))
    pane = window.perspectives.geometry().translated(window.perspectives.mapTo(window, QPoint()))

    assert (
        window.article.mapTo(window, QPoint()).y()
        == window.perspectives.mapTo(window, QPoint()).y()
    )
    assert not article.intersects(pane)
    assert window.article.width() > window.perspectives.width() > 0


def test_the_pane_moves_below_where_the_window_is_narrow_and_back(
    qtbot: QtBot, window: Window
) -> None:
    def is_below() -> bool:
        here = window.perspectives.mapTo(window, QPoint())
        return here.y() >= window.article.mapTo(window, QPoint()).y() + window.article.height()

    window.resize(NARROW - 1, 800)
    qtbot.waitUntil(is_below)
    narrow = (window.article.height(), window.perspectives.height())
    window.resize(NARROW, 800)

    qtbot.waitUntil(lambda: not is_below())
    assert min(narrow) > 0


@pytest.mark.parametrize("size", [(900, 700), (1280, 800), (1920, 1080), (500, 500)])
def test_every_size_shows_both_panes(
    qtbot: QtBot, window: Window, session: Session, size: tuple[int, int]
) -> None:
    session.select_passage("cost")

    window.resize(*size)

    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    assert window.article.viewport().width() > 100
    assert window.perspectives.isVisible()
    assert window.rect().contains(
        window.perspectives.mapTo(window, window.perspectives.rect().bottomRight())
    )


def test_no_pane_can_be_made_too_narrow_to_read(window: Window) -> None:
    window.panes.reading.setSizes([1, 5000])
    article = window.article.width()
    window.panes.reading.setSizes([5000, 1])

    assert article >= 300
    assert window.perspectives.width() >= 300


# -- walking


def test_j_and_k_go_through_the_passages(window: Window, session: Session) -> None:
    walked = []

    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        QTest.keyClick(window.article, key)
        walked.append(id_of(session))

    assert walked == ["cost", "nobody-asked", "cost"]


def test_the_perspectives_can_be_hidden_and_shown(window: Window, session: Session) -> None:
    session.select_passage("cost")
    before = shown_text(window.perspectives)

    QTest.keyClick(window.article, Qt.Key.Key_F9)
    hidden = not window.perspectives.isVisible()
    QTest.keyClick(window.article, Qt.Key.Key_F9)

    assert hidden
    assert window.perspectives.isVisible()
    assert shown_text(window.perspectives) == before


def test_the_first_line_stays_where_it_is_when_the_pane_is_hidden(
    road_window: Window, road: Edition
) -> None:
    road_window.article.scroll_to(road.article.paragraphs[30].span.start)

    road_window.actions_by_id["perspectives"].trigger()
    alone = road.article.paragraph_at(road_window.article.position)
    road_window.actions_by_id["perspectives"].trigger()

    assert alone == 31
    assert road.article.paragraph_at(road_window.article.position) == 31


def test_choosing_a_passage_shows_perspectives_that_were_hidden(
    window: Window, session: Session
) -> None:
    window.actions_by_id["perspectives"].trigger()

    session.select_passage("cost")

    assert window.perspectives.isVisible()
    assert window.actions_by_id["perspectives"].isChecked()


def test_escape_in_the_text_leaves_the_passage(window: Window, session: Session) -> None:
    session.select_passage("cost")

    press(Qt.Key.Key_Escape)

    assert session.passage is None
    assert "About this edition" in shown_text(window.perspectives)


def panes_of(window: Window) -> list[str]:
    """Return the panes in which F6 sets the keyboard, until it is back where it was."""
    names = {
        "article": window.article,
        "perspectives": window.perspectives,
        "list": window.passages,
        "find": window.find_bar,
    }
    walked = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked += [
            name for name, pane in names.items() if pane is focused or pane.isAncestorOf(focused)
        ]
        window.actions_by_id["next_pane"].trigger()
        if walked.count(walked[0]) == 2:
            break
    return walked


def test_f6_goes_through_the_panes_that_are_shown_and_round(window: Window) -> None:
    assert panes_of(window) == ["article", "perspectives", "article"]


def test_f6_goes_to_the_list_and_the_find_bar_too(window: Window) -> None:
    window.actions_by_id["list"].trigger()
    window.find_bar.show()

    assert panes_of(window) == ["article", "perspectives", "list", "find", "article"]


def test_shift_f6_goes_the_other_way(window: Window) -> None:
    window.actions_by_id["list"].trigger()

    window.actions_by_id["previous_pane"].trigger()

    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.passages.isAncestorOf(focused)


@pytest.mark.parametrize(("action", "first"), [("next_pane", True), ("previous_pane", False)])
def test_from_nowhere_f6_begins_at_an_end(window: Window, action: str, first: bool) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.clearFocus()

    window.actions_by_id[action].trigger()

    focused = QApplication.focusWidget()
    assert focused is not None
    assert (focused is window.article) == first


@pytest.mark.parametrize(
    ("button", "expected"),
    [(Qt.MouseButton.BackButton, None), (Qt.MouseButton.ForwardButton, "cost")],
)
def test_the_mouse_has_buttons_for_back_and_forward(
    window: Window, session: Session, button: Qt.MouseButton, expected: str | None
) -> None:
    session.select_passage("cost")
    session.select_passage("twice-planned")
    session.go_back()
    at = window.status_line.mapTo(window, window.status_line.rect().center())

    QTest.mouseClick(window, button, pos=at)

    assert id_of(session) == (expected if expected is None else "twice-planned")


def test_back_and_forward_can_be_asked_for_only_where_they_lead_somewhere(
    window: Window, session: Session
) -> None:
    back, forward = window.actions_by_id["back"], window.actions_by_id["forward"]
    states = [(back.isEnabled(), forward.isEnabled())]

    session.select_passage("cost")
    states.append((back.isEnabled(), forward.isEnabled()))
    back.trigger()
    states.append((back.isEnabled(), forward.isEnabled()))

    assert states == [(False, False), (True, False), (False, True)]
