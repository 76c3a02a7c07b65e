"""Every button at which the keyboard is has a ring, and nothing of a ring stays behind."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.look.theme import load_theme
from reader.ui.perspectives.jump_chips import ChipButton
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.order_button import OrderButton
from reader.ui.window.window import Window
from tests.reading import has_colour, picture_of, press
from tests.ui.conftest import OpenWindow


@pytest.fixture
def long_window(open_window: OpenWindow, bundled: Edition, session: Session) -> Window:
    """Return a window with a long page in the pane."""
    window = open_window(bundled)
    session.reading.select_passage("iran-side-dead-12000")
    QApplication.processEvents()
    return window


def buttons_of(window: Window) -> list[QAbstractButton]:
    """Return the buttons at which Tab stops, but for heads: those have a line."""
    found = [*window.findChildren(QToolButton), *window.findChildren(ChipButton)]
    return [
        each
        for each in found
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def test_every_button_at_which_the_keyboard_is_has_a_ring(long_window: Window) -> None:
    focus = load_theme("light").focus.name()
    article, bare, left_over = long_window.parts.panes.article, [], []

    buttons = buttons_of(long_window)
    for button in buttons:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        bare += [] if has_colour(picture_of(button), focus) else [button.accessibleName()]
        article.setFocus()
        left_over += [button.accessibleName()] if has_colour(picture_of(button), focus) else []

    assert (bare, left_over) == ([], [])
    assert len(buttons) > 12
    assert any(isinstance(button, OrderButton) for button in buttons)
    assert any(button.isChecked() for button in buttons if isinstance(button, QToolButton))


def test_a_click_puts_a_ring_on_no_button(long_window: Window) -> None:
    button = next(each for each in buttons_of(long_window) if each.objectName() == "forward")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert not has_colour(picture_of(button), load_theme("light").focus.name())


class _Painted(QObject):
    """Which part of a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_a_link_is_painted_anew_with_all_of_its_ring(long_window: Window) -> None:
    notes = long_window.parts.panes.perspectives.findChildren(NoteText)
    note = next(note for note in notes if note.isVisible() and note.toHtml().count("<a ") > 1)
    note.focus_link(0)
    link = note.cursorRect()
    QApplication.processEvents()
    painted = _Painted()
    note.viewport().installEventFilter(painted)

    press(Qt.Key.Key_Tab)
    QApplication.processEvents()

    around = QRect(link).adjusted(-2, -2, 2, 2) & note.viewport().rect()
    assert (QRegion(around) - painted.region).isEmpty()
