"""Sections of a page: their heads, and how they are folded away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.edition.passage import Kind
from reader.ui.look.look import Look
from reader.ui.perspectives.section import SectionHead
from tests.reading import shown_text


def test_a_section_names_itself_and_what_is_in_it(qtbot: QtBot, light: Look) -> None:
    head = SectionHead("Context", "2 accounts", light, Kind.CONTEXT)
    qtbot.addWidget(head)

    assert shown_text(head).split("\n") == ["Context", "2 accounts"]
    assert head.accessibleName() == "Context, 2 accounts"


def test_a_head_says_whether_its_section_is_folded(qtbot: QtBot, light: Look) -> None:
    head = SectionHead("Sources", "", light)
    qtbot.addWidget(head)
    before = head.accessibleDescription()

    QTest.keyClick(head, Qt.Key.Key_Space)

    assert (before, head.accessibleDescription()) == ("unfolded", "folded")


def test_a_head_shows_the_keyboard_and_leaves_its_words_alone(qtbot: QtBot, light: Look) -> None:
    head = SectionHead("Sources", "", light)
    qtbot.addWidget(head)
    with qtbot.waitActive(head):
        head.show()
        head.activateWindow()
    head.clearFocus()
    without = head.grab().toImage()

    head.setFocus(Qt.FocusReason.TabFocusReason)

    shown = head.grab().toImage()
    words = head.rect().adjusted(0, 0, 0, -2)
    assert shown.copy(words) == without.copy(words)
    assert shown.pixelColor(1, head.height() - 1) == light.theme.focus


def test_a_head_that_was_clicked_shows_no_keyboard(qtbot: QtBot, light: Look) -> None:
    head = SectionHead("Sources", "", light)
    qtbot.addWidget(head)
    with qtbot.waitActive(head):
        head.show()
        head.activateWindow()
    head.clearFocus()
    without = head.grab().toImage()

    head.setFocus(Qt.FocusReason.MouseFocusReason)

    assert head.grab().toImage() == without
