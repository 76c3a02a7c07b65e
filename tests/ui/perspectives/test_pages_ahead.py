"""Pages that are prepared before they are asked for: which, when, and that nobody can tell."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.text.search import Query
from reader.session.session import Session
from reader.ui.perspectives.pages_ahead import MOST
from reader.ui.window.window import Window
from tests.listening import Listener
from tests.reading import (
    button_named,
    highlighted_words,
    note_with,
    picture_of,
    point_at,
    point_of,
    press,
    scroll_area_of,
    select_words,
    shown_text,
    tables_of,
)
from tests.ui.conftest import OpenWindow

Idle = Callable[[], None]


@pytest.fixture
def idle(qtbot: QtBot, window: Window) -> Idle:
    """Return what does nothing until all that is likely is prepared."""

    def wait() -> None:
        window.parts.pages_ahead.wait()
        qtbot.waitUntil(lambda: window.parts.pages_ahead.is_done)

    return wait


def is_ready(window: Window, session: Session, passage_id: str) -> bool:
    """Tell whether the page of a passage is prepared."""
    at_hand = session.reading.at_hand
    passage = at_hand.passage(passage_id) if at_hand else None
    assert passage is not None
    kept = window.parts.panes.perspectives.kept
    return kept.has(session.searching.perspectives(passage))


# -- which pages


def test_before_a_first_passage_nothing_is_prepared(window: Window, idle: Idle) -> None:
    idle()

    assert len(window.parts.panes.perspectives.kept) == 0


def test_the_passages_before_and_after_the_chosen_one_are_prepared(
    window: Window, session: Session, idle: Idle
) -> None:
    session.reading.select_passage("cost")

    idle()

    assert is_ready(window, session, "twice-planned")
    assert is_ready(window, session, "nobody-asked")
    assert not is_ready(window, session, "cost")


def test_what_is_pointed_at_is_prepared(window: Window, session: Session, idle: Idle) -> None:
    article = window.parts.panes.article
    point_at(article.viewport(), point_of(article, "twice what was planned"))

    idle()

    assert is_ready(window, session, "twice-planned")


def test_what_the_keyboard_points_at_is_prepared(
    window: Window, session: Session, idle: Idle
) -> None:
    window.parts.panes.article.setFocus()
    press(Qt.Key.Key_Tab)

    idle()

    assert is_ready(window, session, "cost")


def test_no_more_than_so_many_are_kept(
    qtbot: QtBot, window: Window, session: Session, bundled: Edition
) -> None:
    session.open(bundled)
    for passage in bundled.passages[: 2 * MOST]:
        session.reading.select_passage(passage.id)

    qtbot.waitUntil(lambda: window.parts.pages_ahead.is_done)

    assert len(window.parts.panes.perspectives.kept) == MOST
    assert is_ready(window, session, bundled.passages[2 * MOST - 2].id)  # it was read before
    assert is_ready(window, session, bundled.passages[2 * MOST].id)


# -- when


@pytest.mark.parametrize("begin", ["key", "pointer", "wheel"])
def test_whatever_the_reader_does_comes_first(
    window: Window, session: Session, monkeypatch: pytest.MonkeyPatch, begin: str
) -> None:
    session.reading.select_passage("cost")
    put_off = []
    monkeypatch.setattr(window.parts.pages_ahead, "wait", lambda: put_off.append(begin))
    handle = window.windowHandle()

    if begin == "key":
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    elif begin == "pointer":
        # To two places, for a test before may have left it at one of them.
        QTest.mouseMove(handle, QPoint(300, 300))
        QTest.mouseMove(handle, QPoint(310, 310))
    else:
        QTest.wheelEvent(handle, QPoint(300, 300), QPoint(0, -120))
    QApplication.processEvents()

    assert put_off


def test_a_pane_that_is_put_away_is_not_prepared_for(
    window: Window, session: Session, idle: Idle
) -> None:
    session.reading.select_passage("cost")
    window.parts.actions["perspectives"].setChecked(False)

    idle()

    assert not is_ready(window, session, "twice-planned")


# -- until when


def test_another_look_throws_them_away(window: Window, session: Session, idle: Idle) -> None:
    session.reading.select_passage("cost")
    idle()

    window.parts.appearance.larger()

    assert len(window.parts.panes.perspectives.kept) == 0
    idle()
    assert is_ready(window, session, "twice-planned")


def test_another_article_throws_them_away(
    window: Window, session: Session, road: Edition, idle: Idle
) -> None:
    session.reading.select_passage("cost")
    idle()

    session.open(road)

    assert len(window.parts.panes.perspectives.kept) == 0


def test_other_perspectives_on_the_article_throw_them_away(
    window: Window, session: Session, bridge: Edition, idle: Idle
) -> None:
    session.reading.select_passage("cost")
    idle()

    session.put_beside(bridge)

    assert len(window.parts.panes.perspectives.kept) == 0


# -- that nobody can tell


def test_a_prepared_page_looks_as_one_that_was_not(
    open_window: OpenWindow, session: Session, bundled: Edition, qtbot: QtBot
) -> None:
    window = open_window(bundled)
    first, second = bundled.passages[9].id, bundled.passages[10].id

    def seen() -> QImage:
        session.reading.select_passage(second)
        qtbot.waitUntil(lambda: shown_text(window).count("put vast resources") > 0)
        for _ in range(5):
            QApplication.processEvents()
        return picture_of(window.parts.panes.perspectives)

    session.reading.select_passage(first)
    fresh = seen()
    session.reading.select_passage(first)
    qtbot.waitUntil(lambda: window.parts.pages_ahead.is_done)
    assert is_ready(window, session, second)

    assert seen() == fresh


def test_a_page_that_is_come_back_to_is_as_it_was_at_first(
    open_window: OpenWindow, session: Session, bundled: Edition, qtbot: QtBot
) -> None:
    window = open_window(bundled)
    pane = window.parts.panes.perspectives
    session.reading.select_passage(bundled.passages[10].id)
    unfold = next(b for b in pane.findChildren(QToolButton) if b.isCheckable())
    unfold.setChecked(True)
    tables_of(pane)[0].selectRow(1)
    select_words(note_with(pane, "vast"), "vast")
    scroll_area_of(pane).verticalScrollBar().setValue(400)
    session.reading.next_passage()
    qtbot.waitUntil(lambda: window.parts.pages_ahead.is_done)

    session.reading.previous_passage()
    QApplication.processEvents()

    assert scroll_area_of(pane).verticalScrollBar().value() == 0
    assert not tables_of(pane)[0].selectedIndexes()
    assert not note_with(pane, "vast").textCursor().hasSelection()
    (unfold,) = (b for b in pane.findChildren(QToolButton) if b.isCheckable() and b.isVisible())
    assert not unfold.isChecked()


def test_a_prepared_page_frames_what_is_looked_for(
    window: Window, session: Session, idle: Idle
) -> None:
    session.reading.select_passage("twice-planned")
    idle()
    assert is_ready(window, session, "cost")

    session.searching.find(Query("fifth"))
    session.searching.find_in_notes()

    assert highlighted_words(window.parts.panes.perspectives) == ["fifth"]


def test_a_prepared_page_is_hidden_and_silent(window: Window, session: Session, idle: Idle) -> None:
    pane = window.parts.panes.perspectives
    session.reading.select_passage("cost")
    focused = QApplication.focusWidget()
    links, hovered = Listener(pane.link_focused), Listener(pane.link_hovered)
    before = shown_text(pane)

    idle()

    assert shown_text(pane) == before
    assert QApplication.focusWidget() is focused
    assert not links.heard
    assert not hovered.heard
    viewport = QAccessible.queryAccessibleInterface(scroll_area_of(pane).viewport())
    children = [viewport.child(i) for i in range(viewport.childCount())]
    assert len(children) > 1
    assert [child.state().invisible for child in children].count(False) <= 1


def test_the_keyboard_walks_through_a_prepared_page_as_through_any(
    window: Window, session: Session, idle: Idle
) -> None:
    pane = window.parts.panes.perspectives

    def walked() -> list[str]:
        session.reading.select_passage("twice-planned")
        session.reading.select_passage("cost")
        button_named(pane, "Next passage").setFocus()
        seen = []
        for _ in range(12):
            press(Qt.Key.Key_Tab)
            widget = QApplication.focusWidget()
            seen.append(f"{type(widget).__name__} {getattr(widget, 'toPlainText', str)()}")
        return seen

    fresh = walked()
    session.reading.select_passage("twice-planned")
    idle()
    assert is_ready(window, session, "cost")

    assert walked() == fresh
