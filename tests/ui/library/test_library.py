"""The library: the way in and out, and what it lists."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.storage.paths import bundled_edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.library.order_of_texts import OrderOfTexts
from reader.ui.window.window import Window
from tests.library import enter, row_of, rows, titles
from tests.reading import button_named
from tests.standing import title_of
from tests.ui.conftest import OpenText, OpenWindow

# -- in and out


def test_it_stands_in_the_place_of_both_panes_and_leaves_it_again(window: Window) -> None:
    page = enter(window)
    inside = page.isVisible(), window.parts.panes.all.isVisible()

    window.parts.actions["library"].trigger()

    assert inside == (True, False)
    assert (page.isVisible(), window.parts.panes.all.isVisible()) == (False, True)


@pytest.mark.parametrize("way", ["esc", "back", "library"])
def test_there_are_ways_back_to_what_is_read(window: Window, session: Session, way: str) -> None:
    before = session.reading.place
    page = enter(window)

    if way == "esc":
        QTest.keyClick(page, Qt.Key.Key_Escape)
    else:
        window.parts.actions[way].trigger()

    assert not page.isVisible()
    assert session.reading.place == before
    assert not window.parts.actions["back"].isEnabled()


def test_the_keyboard_goes_round_no_pane_that_is_not_shown(window: Window) -> None:
    page = enter(window)
    button_named(window.parts.head, "Back").setFocus()

    for step in ("next_pane", "previous_pane"):
        window.parts.actions[step].trigger()

    assert isinstance(window.focusWidget(), QLineEdit)
    assert page.isAncestorOf(window.focusWidget())


def test_esc_leaves_it_wherever_the_keyboard_is(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")
    page = enter(window)

    QTest.keyClick(button_named(window.parts.head, "Library"), Qt.Key.Key_Escape)

    assert not page.isVisible()
    assert session.reading.passage is not None


def test_the_bar_offers_there_only_what_concerns_it(window: Window) -> None:
    enter(window)

    offered = {
        button: button_named(window.parts.head, button).isVisible()
        for button in ("Back", "Library", "Appearance", "Find", "Marks", "All Passages")
    }

    assert [name for name, shown in offered.items() if shown] == ["Back", "Library", "Appearance"]


def test_the_status_line_says_how_much_is_at_hand(
    window: Window, open_text: OpenText, ferry: Path
) -> None:
    open_text(ferry)

    enter(window)
    inside = window.parts.status_line.text()
    window.parts.actions["library"].trigger()

    assert inside == "2 editions, 1 text at hand"
    assert window.parts.status_line.text() == "Paragraph 1 of 2"


def test_a_step_in_what_is_read_leads_out(window: Window, session: Session) -> None:
    page = enter(window)

    window.parts.actions["next_passage"].trigger()

    assert not page.isVisible()
    assert session.reading.passage is not None


# -- what is listed


def test_the_shipped_edition_is_always_there_and_first(window: Window) -> None:
    page = enter(window)

    first, second = rows(page)
    assert first.entry.path == bundled_edition()
    assert not first.entry.can_go
    assert "Comes with the program." in first.entry.below
    assert second.entry.title == "The Bridge"


def test_a_row_says_what_there_is_and_how_far_it_was_read(window: Window) -> None:
    entry = row_of(enter(window), "The Bridge").entry

    assert entry.below == "A small article"
    assert entry.there == "3 passages"
    assert entry.more == "3 estimates, 3 sources"
    assert (entry.place, entry.day) == ("¶ 1 of 3", "today")


def test_texts_stand_by_last_reading_or_by_title(
    window: Window, open_text: OpenText, ferry: Path
) -> None:
    other = ferry.parent / "a-boat.txt"
    other.write_text("A boat is on the lake.\n\nNobody is in it.\n", encoding="utf-8")
    open_text(other)
    open_text(ferry)
    page = enter(window)
    by_reading = titles(page)[2:]

    (order,) = [each for each in page.findChildren(OrderOfTexts) if each.isVisibleTo(page)]
    order.menu().actions()[1].trigger()
    QApplication.processEvents()

    assert by_reading == ["the ferry", "a boat"]
    assert titles(page)[2:] == ["a boat", "the ferry"]


def test_what_was_pasted_says_when(
    open_window: OpenWindow, bridge: Edition, tmp_path: Path
) -> None:
    pasted = tmp_path / "Pasted 2026-11-26 10.00.00.txt"
    pasted.write_text("Words.", encoding="utf-8")
    window = open_window(bridge, State(theme="light", texts=(str(pasted),)))

    page = enter(window)

    assert rows(page)[-1].entry.below == "Pasted on 26 November 2026"


def test_a_row_opens_what_it_is_of(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, ferry: Path
) -> None:
    open_text(ferry)
    page = enter(window)

    with qtbot.waitSignal(window.parts.opener.settled):
        row_of(page, "The Bridge").click()

    assert title_of(session) == "The Bridge"
    assert not page.isVisible()


def test_the_row_of_what_is_read_leads_back_to_it(window: Window, session: Session) -> None:
    before = session.reading.at_hand
    page = enter(window)

    row_of(page, "The Bridge").click()

    assert session.reading.at_hand is before
    assert not page.isVisible()


@pytest.mark.parametrize("zoom", [100, 200, 300])
@pytest.mark.parametrize("width", [420, 900, 1440])
def test_every_row_has_room_for_its_words_at_any_width(
    open_window: OpenWindow, bridge: Edition, width: int, zoom: int
) -> None:
    window = open_window(bridge, State(theme="light", zoom=zoom))
    window.resize(width, 800)

    page = enter(window)
    QApplication.processEvents()

    for row in rows(page):
        assert row.height() >= row.heightForWidth(row.width()), row.entry
        assert row.width() <= page.viewport().width()
