"""The window shows which of its parts the keyboard is in."""

import re
from itertools import cycle

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.edition.topics import profile_topic
from reader.session.session import Session
from reader.ui.look.focus_ring import FocusRing
from reader.ui.look.viewport import viewport_of
from reader.ui.perspectives.card import Card
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.section import SectionHead
from reader.ui.window.window import Window
from tests.reading import picture_of, press, scroll_area_of, shown_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

_MOST = 500  # more keys than there are places for the keyboard


def ringed(window: Window) -> list[QWidget]:
    """Return the panes with a ring around what has the keyboard."""
    rings = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    panes = (window.parts.panes.perspectives, window.parts.panes.passages)
    return [pane for pane in panes if any(map(pane.isAncestorOf, rings))]


def test_f6_shows_which_pane_has_the_keyboard(window: Window) -> None:
    panes = window.parts.panes

    before = ringed(window)
    window.parts.actions["next_pane"].trigger()
    there = ringed(window)
    window.parts.actions["next_pane"].trigger()

    assert (before, there, ringed(window)) == ([], [panes.perspectives], [])


def test_a_click_needs_no_ring(window: Window) -> None:
    area = scroll_area_of(window.parts.panes.perspectives)

    QTest.mouseClick(viewport_of(area), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert ringed(window) == []


def test_the_ring_in_the_article_goes_with_the_keyboard(window: Window) -> None:
    article = window.parts.panes.article
    plain = picture_of(article)
    press(Qt.Key.Key_Tab)
    at_passage = picture_of(article)

    window.parts.actions["next_pane"].trigger()
    elsewhere = picture_of(article)
    article.setFocus()

    assert at_passage != plain
    assert elsewhere == plain
    assert picture_of(article) == at_passage


def test_the_list_has_the_keyboard_once_it_is_shown(window: Window, session: Session) -> None:
    window.parts.actions["list"].trigger()
    there = ringed(window)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    passage = session.reading.passage
    window.parts.actions["list"].trigger()

    assert there == [window.parts.panes.passages]
    assert passage is not None
    assert window.parts.panes.article.hasFocus()


def test_a_card_gives_the_keyboard_back_to_the_link_that_opened_it(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    pane = window.parts.panes.perspectives
    scroll_area_of(pane).setFocus(Qt.FocusReason.TabFocusReason)
    note = step_to_link()
    link, ringed = note.focused_link, picture_of(note)

    press(Qt.Key.Key_Return)
    cards = [card for card in pane.findChildren(Card) if card.isVisible()]
    press(Qt.Key.Key_Escape)

    assert len(cards) == 1
    assert QApplication.focusWidget() is note
    assert note.focused_link == link
    assert picture_of(note) == ringed
    press(Qt.Key.Key_Return)
    assert cards[0].isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["on", "back"])
def test_among_the_notes_the_keyboard_stops_only_where_return_does_something(
    window: Window, session: Session, key: Qt.Key
) -> None:
    session.reading.select_passage("cost")
    article = window.parts.panes.article
    at_links, idle = 0, []

    for _ in range(_MOST):
        press(key)
        note = QApplication.focusWidget()
        if isinstance(note, NoteText):
            at_links += note.focused_link is not None
            idle += [] if note.focused_link is not None else [note.toPlainText()]
        elif at_links and article.hasFocus():
            break

    assert at_links > 3
    assert idle == []


def test_return_presses_the_button_that_the_keyboard_is_at(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    heads = window.parts.panes.perspectives.findChildren(SectionHead)
    before = [head.isChecked() for head in heads]

    for head, key in zip(heads, cycle([Qt.Key.Key_Return, Qt.Key.Key_Enter]), strict=False):
        head.setFocus(Qt.FocusReason.TabFocusReason)
        press(key)

    assert [head.isChecked() for head in heads] == [not folded for folded in before]
    assert len(heads) > 2


def step_to_link() -> NoteText:
    """Go with Tab to the first link in the notes."""
    for _ in range(_MOST):
        press(Qt.Key.Key_Tab)
        note = QApplication.focusWidget()
        if isinstance(note, NoteText) and note.focused_link is not None:
            return note
    raise AssertionError("no link was come to")


def test_the_status_line_says_what_esc_does(window: Window, session: Session) -> None:
    told = [esc_of(window)]
    session.reading.select_passage("cost")
    told.append(esc_of(window))
    for step in ("next_pane", "find"):
        window.parts.actions[step].trigger()
        told.append(esc_of(window))
    for _ in range(3):
        press(Qt.Key.Key_Escape)
        told.append(esc_of(window))

    leaves, back = "Esc leaves the passage", "Esc back to the text"
    assert told == ["", leaves, back, "Esc ends the search", back, leaves, ""]


def test_no_key_is_offered_where_it_types_a_letter(window: Window) -> None:
    told = []

    for step in (window.parts.actions["find"].trigger, window.parts.panes.article.setFocus):
        step()
        told.append("J next" in shown_text(window.parts.status_line))

    assert told == [False, True]


def test_of_a_topic_too_the_status_line_says_that_esc_leaves_it(
    window: Window, session: Session
) -> None:
    session.reading.select_topic(profile_topic("town"))
    told = esc_of(window)

    press(Qt.Key.Key_Escape)

    assert (told, esc_of(window)) == ("Esc leaves this page", "")


def esc_of(window: Window) -> str:
    """Return what the status line says that Esc does."""
    words = shown_text(window.parts.status_line)
    return next(iter(re.findall("Esc [a-z ]*", words)), "")


def test_the_status_line_names_the_pane_that_is_reached(window: Window) -> None:
    told = []

    for _ in range(2):
        window.parts.actions["next_pane"].trigger()
        told.append(window.parts.status_line.currentMessage())

    assert told == ["Perspectives", "Article"]
