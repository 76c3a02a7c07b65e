"""The keys of actions: looked for, changed, told where they clash, and shown everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.look.check_box import CheckBox
from reader.ui.menus.shortcut_sheet import ShortcutSheet
from reader.ui.preferences.key_choice import KeyChoice
from reader.ui.preferences.key_filter import KeyFilter
from reader.ui.preferences.key_row import KeyRow
from reader.ui.preferences.preferences_dialog import PreferencesDialog
from reader.ui.window.window import Window
from tests.preferring import opened, press
from tests.ui.conftest import OpenWindow

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def row(dialog: PreferencesDialog, action_id: str) -> KeyRow:
    """Return the row of an action."""
    return next(each for each in dialog.findChildren(KeyRow) if each.action_id == action_id)


def give(
    dialog: PreferencesDialog,
    action_id: str,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = NONE,
    *,
    which: int = 0,
) -> None:
    """Press a button of an action's row, and then a key."""
    button = row(dialog, action_id).findChildren(KeyChoice)[which]
    button.click()
    QTest.keyClick(button, key, modifiers)


def told(dialog: PreferencesDialog, action_id: str) -> str:
    """Return what is said below the row of an action."""
    return row(dialog, action_id).findChildren(QLabel)[-1].text()


def answer(dialog: PreferencesDialog, action_id: str, link: str) -> None:
    """Follow a link below the row of an action."""
    row(dialog, action_id).findChildren(QLabel)[-1].linkActivated.emit(link)


def shortcuts(window: Window, action_id: str) -> list[str]:
    """Return the keys that an action has."""
    return [key.toString() for key in window.parts.actions[action_id].shortcuts()]


def test_an_action_takes_the_key_that_is_pressed_and_keeps_its_other(window: Window) -> None:
    dialog = opened(window)

    give(dialog, "find_next", Qt.Key.Key_K, CTRL)

    assert shortcuts(window, "find_next") == ["Ctrl+K", "Ctrl+G"]


def test_return_asks_for_a_key_and_closes_nothing(window: Window) -> None:
    dialog = opened(window)
    dialog.show_page(2)
    button = row(dialog, "paragraph").findChildren(KeyChoice)[0]
    button.setFocus()

    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_F4)

    assert shortcuts(window, "paragraph") == ["F4"]
    assert dialog.isVisible()


def test_a_second_key_goes_beside_the_first(window: Window) -> None:
    dialog = opened(window)

    give(dialog, "paragraph", Qt.Key.Key_F4, which=1)

    assert shortcuts(window, "paragraph") == ["Ctrl+L", "F4"]


def test_delete_takes_a_key_away_and_esc_leaves_it(window: Window) -> None:
    dialog = opened(window)

    give(dialog, "paragraph", Qt.Key.Key_Escape)
    kept = shortcuts(window, "paragraph")
    give(dialog, "paragraph", Qt.Key.Key_Delete)

    assert (kept, shortcuts(window, "paragraph")) == (["Ctrl+L"], [])
    assert dialog.isVisible()


def test_a_clash_is_told_and_nothing_changes_until_it_is_answered(window: Window) -> None:
    dialog = opened(window)

    give(dialog, "paragraph", Qt.Key.Key_F8)

    assert "F8</b> is the key of “Next Theme”" in told(dialog, "paragraph")
    assert shortcuts(window, "paragraph") == ["Ctrl+L"]
    answer(dialog, "paragraph", "leave")
    assert shortcuts(window, "paragraph") == ["Ctrl+L"]
    assert not told(dialog, "paragraph")


def test_a_key_is_given_by_one_action_to_the_other(window: Window) -> None:
    dialog = opened(window)
    give(dialog, "paragraph", Qt.Key.Key_F8)

    answer(dialog, "paragraph", "give")

    assert shortcuts(window, "paragraph") == ["F8"]
    assert shortcuts(window, "next_theme") == []


def test_a_key_that_is_needed_elsewhere_is_refused_in_words(window: Window) -> None:
    dialog = opened(window)

    give(dialog, "paragraph", Qt.Key.Key_Tab)

    assert "Tab goes from one thing to the next" in told(dialog, "paragraph")
    assert shortcuts(window, "paragraph") == ["Ctrl+L"]


def test_the_way_back_is_there_where_keys_were_changed_and_tells_of_a_clash(
    window: Window,
) -> None:
    dialog = opened(window)
    give(dialog, "paragraph", Qt.Key.Key_F8)
    answer(dialog, "paragraph", "give")

    row(dialog, "next_theme").reset_requested.emit("next_theme")

    assert "F8</b> is the key of “Go to Paragraph”" in told(dialog, "next_theme")
    row(dialog, "paragraph").reset_requested.emit("paragraph")
    row(dialog, "next_theme").reset_requested.emit("next_theme")
    assert shortcuts(window, "next_theme") == ["F8"]
    assert shortcuts(window, "paragraph") == ["Ctrl+L"]


def test_actions_are_found_by_words_and_by_the_key_that_is_pressed(window: Window) -> None:
    dialog = opened(window)
    field = dialog.findChild(KeyFilter)
    assert field is not None

    field.setText("theme")
    by_words = {each.action_id for each in dialog.findChildren(KeyRow) if not each.isHidden()}
    QTest.keyClick(field, Qt.Key.Key_L, CTRL)
    by_key = {each.action_id for each in dialog.findChildren(KeyRow) if not each.isHidden()}

    assert (by_words, by_key) == ({"next_theme"}, {"paragraph"})


def test_single_letters_do_nothing_once_they_are_switched_off(
    window: Window, session: Session
) -> None:
    dialog = opened(window)
    letters = next(
        each for each in dialog.findChildren(CheckBox) if each.text().startswith("Single")
    )

    letters.click()

    dialog.accept()
    QTest.keyClick(window.parts.panes.article, Qt.Key.Key_J)
    before = session.reading.passage
    QTest.keyClick(window.parts.panes.article, Qt.Key.Key_Down, CTRL)
    assert (before is None, session.reading.passage is None) == (True, False)
    said = [label.text() for label in window.parts.status_line.findChildren(QLabel)]
    assert any("Ctrl+Down next" in each for each in said)


def test_tips_and_the_sheet_of_shortcuts_show_the_changed_keys(window: Window) -> None:
    dialog = opened(window)

    give(dialog, "back", Qt.Key.Key_F4)
    give(dialog, "find_next", Qt.Key.Key_K, CTRL)

    assert window.parts.actions["back"].toolTip() == "Back (F4)"
    tips = {each.toolTip() for each in window.parts.panes.find_bar.findChildren(QToolButton)}
    assert "Next hit (Ctrl+K)" in tips
    sheet = ShortcutSheet(window.parts.actions, window)
    tree = sheet.findChild(QTreeWidget)
    assert tree is not None
    assert tree.findItems("F4", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 1)


def test_changed_keys_are_there_at_the_next_start_and_can_be_undone(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition, settings: Settings
) -> None:
    window = open_window(bridge, settings=settings)
    dialog = opened(window)
    give(dialog, "paragraph", Qt.Key.Key_F4)
    window.parts.keeper.save()

    again = Window(Session(), None, settings.load())
    qtbot.addWidget(again)

    assert shortcuts(again, "paragraph") == ["F4"]
    press(dialog, "Undo the Changes")
    assert shortcuts(window, "paragraph") == ["Ctrl+L"]
