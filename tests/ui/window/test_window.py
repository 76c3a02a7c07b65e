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
from tests.standing import id_of


def test_the_title_names_what_is_read(window: Window) -> None:
    assert window.windowTitle() == "The Bridge – Perspectives Reader"


def test_article_and_perspectives_are_side_by_side_and_the_text_is_not_covered(
    window: Window,
) -> None:
    article = window.parts.panes.article.geometry().translated(
        window.parts.panes.article.mapTo(window, QPoint())
    )
    pane = window.parts.panes.perspectives.geometry().translated(
        window.parts.panes.perspectives.mapTo(window, QPoint())
    )

    assert (
        window.parts.panes.article.mapTo(window, QPoint()).y()
        == window.parts.panes.perspectives.mapTo(window, QPoint()).y()
    )
    assert not article.intersects(pane)
    assert window.parts.panes.article.width() > window.parts.panes.perspectives.width() > 0


def test_the_pane_moves_below_where_the_window_is_narrow_and_back(
    qtbot: QtBot, window: Window
) -> None:
    def is_below() -> bool:
        here = window.parts.panes.perspectives.mapTo(window, QPoint())
        return (
            here.y()
            >= window.parts.panes.article.mapTo(window, QPoint()).y()
            + window.parts.panes.article.height()
        )

    window.resize(NARROW - 1, 800)
    qtbot.waitUntil(is_below)
    narrow = (window.parts.panes.article.height(), window.parts.panes.perspectives.height())
    window.resize(NARROW, 800)

    qtbot.waitUntil(lambda: not is_below())
    assert min(narrow) > 0


@pytest.mark.parametrize("size", [(900, 700), (1280, 800), (1920, 1080), (500, 500)])
def test_every_size_shows_both_panes(
    qtbot: QtBot, window: Window, session: Session, size: tuple[int, int]
) -> None:
    session.reading.select_passage("cost")

    window.resize(*size)

    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    assert window.parts.panes.article.viewport().width() > 100
    assert window.parts.panes.perspectives.isVisible()
    assert window.rect().contains(
        window.parts.panes.perspectives.mapTo(
            window, window.parts.panes.perspectives.rect().bottomRight()
        )
    )


def test_no_pane_can_be_made_too_narrow_to_read(window: Window) -> None:
    window.parts.panes.beside.setSizes([1, 5000])
    article = window.parts.panes.article.width()
    window.parts.panes.beside.setSizes([5000, 1])

    assert article >= 300
    assert window.parts.panes.perspectives.width() >= 300


# -- walking


def test_j_and_k_go_through_the_passages(window: Window, session: Session) -> None:
    walked = []

    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        QTest.keyClick(window.parts.panes.article, key)
        walked.append(id_of(session))

    assert walked == ["cost", "nobody-asked", "cost"]


def test_the_perspectives_can_be_hidden_and_shown(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")
    before = shown_text(window.parts.panes.perspectives)

    QTest.keyClick(window.parts.panes.article, Qt.Key.Key_F9)
    hidden = not window.parts.panes.perspectives.isVisible()
    QTest.keyClick(window.parts.panes.article, Qt.Key.Key_F9)

    assert hidden
    assert window.parts.panes.perspectives.isVisible()
    assert shown_text(window.parts.panes.perspectives) == before


def test_the_first_line_stays_where_it_is_when_the_pane_is_hidden(
    road_window: Window, road: Edition
) -> None:
    road_window.parts.panes.article.scroll_to(road.article.paragraphs[30].span.start)

    road_window.parts.actions["perspectives"].trigger()
    alone = road.article.paragraph_at(road_window.parts.panes.article.position)
    road_window.parts.actions["perspectives"].trigger()

    assert alone == 31
    assert road.article.paragraph_at(road_window.parts.panes.article.position) == 31


def test_choosing_a_passage_shows_perspectives_that_were_hidden(
    window: Window, session: Session
) -> None:
    window.parts.actions["perspectives"].trigger()

    session.reading.select_passage("cost")

    assert window.parts.panes.perspectives.isVisible()
    assert window.parts.actions["perspectives"].isChecked()


def test_escape_in_the_text_leaves_the_passage(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")

    press(Qt.Key.Key_Escape)

    assert session.reading.passage is None
    assert "About this edition" in shown_text(window.parts.panes.perspectives)


def panes_of(window: Window) -> list[str]:
    """Return the panes in which F6 sets the keyboard, until it is back where it was."""
    names = {
        "article": window.parts.panes.article,
        "perspectives": window.parts.panes.perspectives,
        "list": window.parts.panes.passages,
        "find": window.parts.panes.find_bar,
    }
    walked = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked += [
            name for name, pane in names.items() if pane is focused or pane.isAncestorOf(focused)
        ]
        window.parts.actions["next_pane"].trigger()
        if walked.count(walked[0]) == 2:
            break
    return walked


def test_f6_goes_through_the_panes_that_are_shown_and_round(window: Window) -> None:
    assert panes_of(window) == ["article", "perspectives", "article"]


def test_f6_goes_to_the_list_and_the_find_bar_too(window: Window) -> None:
    window.parts.actions["list"].trigger()
    window.parts.panes.find_bar.show()

    assert panes_of(window) == ["list", "find", "article", "perspectives", "list"]


def test_shift_f6_goes_the_other_way(window: Window) -> None:
    window.parts.actions["list"].trigger()
    window.parts.panes.article.setFocus()

    window.parts.actions["previous_pane"].trigger()

    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.parts.panes.passages.isAncestorOf(focused)


@pytest.mark.parametrize(("action", "first"), [("next_pane", True), ("previous_pane", False)])
def test_from_nowhere_f6_begins_at_an_end(window: Window, action: str, first: bool) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.clearFocus()

    window.parts.actions[action].trigger()

    focused = QApplication.focusWidget()
    assert focused is not None
    assert (focused is window.parts.panes.article) == first


@pytest.mark.parametrize(
    ("button", "expected"),
    [(Qt.MouseButton.BackButton, None), (Qt.MouseButton.ForwardButton, "cost")],
)
def test_the_mouse_has_buttons_for_back_and_forward(
    window: Window, session: Session, button: Qt.MouseButton, expected: str | None
) -> None:
    session.reading.select_passage("cost")
    session.reading.select_passage("twice-planned")
    session.reading.go_back()
    parts = window.parts
    panes = parts.panes
    bars = (window.menuBar(), parts.head, panes.perspectives._head, parts.status_line)
    for widget in (*bars, panes.article, panes.article.verticalScrollBar(), panes.perspectives):
        at = widget.mapTo(window, widget.rect().center())

        QTest.mouseClick(window.windowHandle(), button, pos=at)

        assert id_of(session) == (expected if expected is None else "twice-planned"), widget
        (session.reading.go_forward if expected is None else session.reading.go_back)()


def test_back_and_forward_can_be_asked_for_only_where_they_lead_somewhere(
    window: Window, session: Session
) -> None:
    back, forward = window.parts.actions["back"], window.parts.actions["forward"]
    states = [(back.isEnabled(), forward.isEnabled())]

    session.reading.select_passage("cost")
    states.append((back.isEnabled(), forward.isEnabled()))
    back.trigger()
    states.append((back.isEnabled(), forward.isEnabled()))

    assert states == [(False, False), (True, False), (False, True)]
