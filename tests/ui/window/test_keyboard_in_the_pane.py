"""The keyboard keeps its place in the pane, whatever becomes of the page, and comes in at it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.viewport import viewport_of
from reader.ui.perspectives.card import Card
from reader.ui.perspectives.jump_chips import ChipButton
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window
from tests.reading import press, scroll_area_of, search_for, tables_of
from tests.ui.conftest import OpenWindow

# It has notes with citations, two tables, and accounts.
LONG = "iran-side-dead-12000"

LOOKS = ["next_theme", "larger"]


@pytest.fixture
def long_window(open_window: OpenWindow, bundled: Edition, session: Session) -> Window:
    """Return a window with a long page in the pane."""
    window = open_window(bundled)
    QCursor.setPos(0, 0)  # what a key opens stands elsewhere where the pointer was left at its row
    session.reading.select_passage(LONG)
    QApplication.processEvents()
    return window


def pane_of(window: Window) -> PerspectivesPane:
    return window.parts.panes.perspectives


def value(window: Window) -> int:
    """Return how far the pane is scrolled."""
    return scroll_area_of(pane_of(window)).verticalScrollBar().value()


def scroll(window: Window, to: int) -> None:
    scroll_area_of(pane_of(window)).verticalScrollBar().setValue(to)
    QApplication.processEvents()


def change(window: Window, action: str) -> None:
    window.parts.actions[action].trigger()
    QApplication.processEvents()


def step_to_link(steps: int) -> NoteText:
    """Go with Tab to the link that is so many stops away, and on to the next."""
    for _ in range(steps):
        press(Qt.Key.Key_Tab)
    while True:
        note = QApplication.focusWidget()
        if isinstance(note, NoteText) and note.focused_link is not None:
            return note
        press(Qt.Key.Key_Tab)


def link_at_keyboard() -> tuple[str, int]:
    """Return the note in which the keyboard is, and where its link begins."""
    note = QApplication.focusWidget()
    assert isinstance(note, NoteText)
    link = note.focused_link
    return note.toPlainText(), link.selectionStart() if link else -1


@pytest.mark.parametrize("share", [0.0, 0.25, 0.4, 0.6, 0.8])
def test_tab_comes_into_a_scrolled_page_where_it_is_scrolled_to(
    long_window: Window, share: float
) -> None:
    area = scroll_area_of(pane_of(long_window))
    scroll(long_window, round(share * area.verticalScrollBar().maximum()))
    before = value(long_window)

    change(long_window, "next_pane")
    press(Qt.Key.Key_Tab)

    assert abs(value(long_window) - before) <= 130  # a row at the edge is shown with what is around
    part = QApplication.focusWidget()
    assert part is not None
    assert scroll_area_of(pane_of(long_window)).isAncestorOf(part)
    at = part.cursorRect() if isinstance(part, NoteText) else part.rect()
    seen = viewport_of(area).rect()
    assert seen.intersects(QRect(part.mapTo(viewport_of(area), at.topLeft()), at.size()))


@pytest.mark.parametrize("action", LOOKS)
def test_the_keyboard_stays_at_its_link(long_window: Window, action: str) -> None:
    change(long_window, "next_pane")
    step_to_link(3)
    before = link_at_keyboard()

    change(long_window, action)
    there = link_at_keyboard()
    press(Qt.Key.Key_Tab)

    assert there == before
    assert before[1] >= 0
    assert link_at_keyboard() != before


def test_the_keyboard_stays_at_its_row(long_window: Window) -> None:
    table = tables_of(pane_of(long_window))[0]
    table.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    chosen = [table.chosen]

    for action in (*LOOKS, *LOOKS):
        change(long_window, action)
        table = tables_of(pane_of(long_window))[0]
        chosen.append(table.chosen if table.hasFocus() else None)
    press(Qt.Key.Key_Down)

    assert chosen == [2] * 5
    assert table.chosen == 3


def test_a_row_chosen_last_stays_chosen_at_another_width(long_window: Window) -> None:
    change(long_window, "larger")
    tables_of(pane_of(long_window))[0].choose(2)

    long_window.resize(long_window.width() - 60, long_window.height())
    QApplication.processEvents()

    assert tables_of(pane_of(long_window))[0].chosen == 2


@pytest.mark.parametrize("action", LOOKS)
def test_the_keyboard_stays_at_its_chip(long_window: Window, action: str) -> None:
    pane = pane_of(long_window)
    chip = pane.findChildren(ChipButton)[1]
    chip.setFocus(Qt.FocusReason.TabFocusReason)

    change(long_window, action)

    now = QApplication.focusWidget()
    assert isinstance(now, ChipButton)
    assert now.chip == chip.chip


def test_esc_from_a_search_leads_back_to_the_link(long_window: Window) -> None:
    change(long_window, "next_pane")
    step_to_link(2)
    before = link_at_keyboard()

    change(long_window, "find")
    press(Qt.Key.Key_Escape)

    assert link_at_keyboard() == before


def test_esc_from_a_search_that_led_elsewhere_leads_back_to_the_pane(
    long_window: Window, session: Session
) -> None:
    change(long_window, "next_pane")

    search_for(long_window, "Syria")
    session.searching.find_in_notes()
    long_window.parts.panes.find_bar.setFocus()
    press(Qt.Key.Key_Escape)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert pane_of(long_window).isAncestorOf(focused)


def test_esc_from_a_search_leads_back_to_the_text(long_window: Window) -> None:
    change(long_window, "next_pane")
    long_window.parts.panes.article.setFocus()

    change(long_window, "find")
    press(Qt.Key.Key_Escape)

    assert long_window.parts.panes.article.hasFocus()


def tab_to_table() -> EstimatesView:
    while True:
        press(Qt.Key.Key_Tab)
        table = QApplication.focusWidget()
        if isinstance(table, EstimatesView):
            return table


def test_tab_into_a_table_shows_its_first_row_and_down_goes_on(long_window: Window) -> None:
    change(long_window, "next_pane")
    table = tab_to_table()
    come_to = table.chosen
    press(Qt.Key.Key_Down)

    assert (come_to, table.chosen) == (0, 1)


def test_a_table_that_the_keyboard_only_passes_has_no_row_chosen(long_window: Window) -> None:
    change(long_window, "next_pane")
    table = tab_to_table()

    for _ in range(2):
        press(Qt.Key.Key_Tab)

    assert not table.hasFocus()
    assert table.chosen is None


def test_tab_into_a_table_comes_to_the_chosen_row(long_window: Window) -> None:
    tables_of(pane_of(long_window))[0].choose(3)
    change(long_window, "next_pane")

    table = tab_to_table()

    assert table.chosen == 3
    area = table.chosen_area()
    viewport = viewport_of(scroll_area_of(pane_of(long_window)))
    assert viewport.rect().contains(QRect(table.mapTo(viewport, area.topLeft()), area.size()))


def test_a_click_into_a_table_chooses_what_it_clicks(long_window: Window) -> None:
    table = tables_of(pane_of(long_window))[0]

    table.setFocus(Qt.FocusReason.MouseFocusReason)

    assert table.chosen is None


def test_every_row_that_the_keyboard_comes_to_is_seen(long_window: Window) -> None:
    change(long_window, "next_pane")
    table = tab_to_table()
    viewport = viewport_of(scroll_area_of(pane_of(long_window)))
    hidden = []

    for _ in range(table.model().rowCount() - 1):
        press(Qt.Key.Key_Down)
        area = table.chosen_area()
        if not viewport.rect().contains(table.mapTo(viewport, area.center())):
            hidden.append(table.chosen)

    assert hidden == []


def test_return_on_a_row_opens_the_card_beside_it(long_window: Window) -> None:
    change(long_window, "next_pane")
    table = tab_to_table()
    press(Qt.Key.Key_Down)
    area = table.chosen_area()
    row = QRect(table.mapToGlobal(area.topLeft()), area.size())

    press(Qt.Key.Key_Return)

    cards = [card for card in pane_of(long_window).findChildren(Card) if card.isVisible()]
    assert len(cards) == 1
    card = cards[0].frameGeometry()
    assert not card.intersects(row)
    assert min(abs(card.top() - row.bottom()), abs(row.top() - card.bottom())) <= 20


def test_return_at_a_link_opens_the_card_beside_it(long_window: Window) -> None:
    change(long_window, "next_pane")
    note = step_to_link(1)
    link = note.mapToGlobal(note.cursorRect().center() + QPoint(0, 0))

    press(Qt.Key.Key_Return)

    cards = [card for card in pane_of(long_window).findChildren(Card) if card.isVisible()]
    assert len(cards) == 1
    assert not cards[0].frameGeometry().contains(link)
    assert abs(cards[0].frameGeometry().top() - link.y()) <= 50
