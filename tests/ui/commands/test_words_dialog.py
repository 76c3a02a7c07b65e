"""Words are asked for, and given, with the keyboard alone; none are lost by a slip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.commands.words_dialog import WordsDialog
from reader.ui.look.look import Look


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return what a dialog belongs to."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def asking(window: QWidget, light: Look) -> WordsDialog:
    """Return a dialog that asks for several lines."""
    dialog = WordsDialog("My Note", "On “words”:", "", light, window, in_lines=True)
    dialog.show()
    return dialog


def field_of(dialog: WordsDialog) -> QPlainTextEdit:
    """Return the field of a *dialog*."""
    return dialog.findChildren(QPlainTextEdit)[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_several_lines_are_given_with_control_and_return(asking: WordsDialog, key: Qt.Key) -> None:
    QTest.keyClicks(field_of(asking), "one")
    QTest.keyClick(field_of(asking), Qt.Key.Key_Return)
    QTest.keyClicks(field_of(asking), "two")

    QTest.keyClick(field_of(asking), key, Qt.KeyboardModifier.ControlModifier)

    assert asking.result() == QDialog.DialogCode.Accepted
    assert asking.textValue() == "one\ntwo"


def test_tab_leads_out_of_the_lines(asking: WordsDialog) -> None:
    QTest.keyClick(field_of(asking), Qt.Key.Key_Tab)

    assert not asking.textValue()


def test_an_empty_note_closes_at_once(asking: WordsDialog) -> None:
    QTest.keyClick(asking, Qt.Key.Key_Escape)

    assert not asking.isVisible()


@pytest.mark.parametrize("thrown", [True, False])
def test_what_was_written_is_thrown_away_only_when_that_is_said(
    asking: WordsDialog, monkeypatch: pytest.MonkeyPatch, thrown: bool
) -> None:
    QTest.keyClicks(field_of(asking), "much")
    monkeypatch.setattr(asking, "_is_thrown_away", lambda: thrown)

    QTest.keyClick(asking, Qt.Key.Key_Escape)

    assert asking.isVisible() is not thrown
    assert asking.textValue() == "much"


def test_one_line_is_a_line(window: QWidget, light: Look) -> None:
    dialog = WordsDialog("Bookmark", "Name:", "here", light, window, in_lines=False)

    fields = dialog.findChildren(QLineEdit)

    assert [field.text() for field in fields] == ["here"]
