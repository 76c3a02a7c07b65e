"""The window shows which of its parts the keyboard is in."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.session.session import Session
from reader.ui.look.focus_ring import FocusRing
from reader.ui.look.viewport import viewport_of
from reader.ui.window.window import Window
from tests.reading import notes_of, picture_of, press, scroll_area_of


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


def test_a_note_without_a_link_shows_that_the_keyboard_is_there(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    note = notes_of(window.parts.panes.perspectives)[0]
    plain = picture_of(note)

    note.setFocus(Qt.FocusReason.TabFocusReason)
    came = picture_of(note)
    note.clearFocus()

    assert came != plain
    assert picture_of(note) == plain


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
