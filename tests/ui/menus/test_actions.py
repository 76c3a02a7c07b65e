"""Everything that can be done: named, with keys of its own, in a menu and on the sheet."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTreeWidget

from reader.ui.menus.actions import OTHER_KEYS, Actions, first_key
from reader.ui.menus.shortcut_sheet import ShortcutSheet
from reader.ui.window.window import Window
from tests.reading import field_of

# Interface design, 6.2: those that apply so far.
KEYS = {
    "open": ["Ctrl+O"],
    "quit": ["Ctrl+Q"],
    "close": ["Ctrl+W"],
    "find": ["Ctrl+F", "/"],
    "find_next": ["F3", "Ctrl+G"],
    "find_previous": ["Shift+F3", "Ctrl+Shift+G"],
    "find_everywhere": ["Ctrl+Shift+F"],
    "back": ["Alt+Left"],
    "forward": ["Alt+Right"],
    "next_passage": ["J", "Ctrl+Down"],
    "previous_passage": ["K", "Ctrl+Up"],
    "next_pane": ["F6"],
    "previous_pane": ["Shift+F6"],
    "perspectives": ["F9"],
    "marks": ["Ctrl+Shift+H"],
    "whole_page": ["Ctrl+Shift+E"],
    "paragraph": ["Ctrl+L"],
    "bookmark": ["Ctrl+D"],
    "own_marks": ["Ctrl+B"],
    "highlight": ["H"],
    "note": ["M"],
    "undo": ["Ctrl+Z"],
    "redo": ["Ctrl+Shift+Z", "Ctrl+Y"],
    "copy_with_citation": ["Ctrl+Shift+C"],
    "larger": ["Ctrl++"],
    "smaller": ["Ctrl+-"],
    "normal_size": ["Ctrl+0"],
    "next_theme": ["F8"],
    "full_screen": ["F11"],
    "where": ["Ctrl+Shift+I"],
    "shortcuts": ["Ctrl+?", "F1"],
}


@pytest.fixture
def actions(window: Window) -> Actions:
    """Return the window's actions."""
    return window.parts.actions


def every(actions: Actions) -> list[QAction]:
    """Return every action, in the order of the menus."""
    return [action for _, group in actions.menus() for action in group if action is not None]


def in_menus(window: Window) -> list[QAction]:
    """Return the actions of all menus and of those within them."""
    found: list[QAction] = []
    menus = [action.menu() for action in window.menuBar().actions()]
    while menus:
        menu = menus.pop()
        assert isinstance(menu, QMenu)
        found += menu.actions()
        menus += [action.menu() for action in menu.actions() if action.menu() is not None]
    return found


@pytest.mark.parametrize("action_id", KEYS)
def test_an_action_has_the_keys_that_readers_expect(actions: Actions, action_id: str) -> None:
    keys = actions[action_id].shortcuts()

    assert set(keys) >= {QKeySequence(key) for key in KEYS[action_id]}


def test_every_action_has_a_text_and_an_id(actions: Actions) -> None:
    for action in every(actions):
        assert action.text().replace("&", "").strip()
        assert actions[action.objectName()] is action


def test_no_key_does_two_things(window: Window) -> None:
    keys = Counter(
        key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()
    )

    assert keys
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_key_needs_ctrl_and_alt_which_some_keyboards_use_for_letters(actions: Actions) -> None:
    keys = [key.toString() for action in every(actions) for key in action.shortcuts()]

    assert not [key for key in keys if "Ctrl" in key and "Alt" in key]


def test_in_a_menu_no_letter_stands_for_two_entries(window: Window) -> None:
    for bar_action in window.menuBar().actions():
        menu = bar_action.menu()
        assert isinstance(menu, QMenu)
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), texts


def test_every_action_is_in_a_menu(window: Window, actions: Actions) -> None:
    offered = in_menus(window)

    assert [action.objectName() for action in every(actions) if action not in offered] == []


def test_every_theme_is_in_a_menu(window: Window) -> None:
    texts = [action.text().replace("&", "") for action in in_menus(window)]

    assert {"Light", "Sepia", "Dark", "Black", "As the System"} <= set(texts)


def test_every_action_does_something(actions: Actions) -> None:
    signals = ("triggered(bool)", "toggled(bool)")

    idle = [
        action.objectName()
        for action in every(actions)
        if not any(action.receivers(f"2{signal}") for signal in signals)
    ]

    assert idle == []


@pytest.fixture
def sheet(window: Window) -> ShortcutSheet:
    """Return the sheet as the menu opens it."""
    window.parts.actions["shortcuts"].trigger()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    return sheet


def rows(sheet: ShortcutSheet) -> dict[str, str]:
    """Return what the sheet shows, with the keys."""
    tree = sheet.findChild(QTreeWidget)
    assert tree is not None
    groups = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    children = [
        group.child(j) for group in groups if group is not None for j in range(group.childCount())
    ]
    return {row.text(0): row.text(1) for row in children if row is not None and not row.isHidden()}


def test_the_sheet_shows_every_action_with_its_keys(sheet: ShortcutSheet, window: Window) -> None:
    shown = rows(sheet)

    for action in every(window.parts.actions):
        keys = shown[action.text().replace("&", "").rstrip("…")]
        for key in action.shortcuts():
            assert key.toString(QKeySequence.SequenceFormat.NativeText) in keys


def test_the_sheet_shows_the_keys_of_the_panes_too(sheet: ShortcutSheet) -> None:
    shown = rows(sheet)

    for keys, text in OTHER_KEYS:
        assert shown[text] == keys


@pytest.mark.parametrize("typed", ["THEME", "f8", "thème"])
def test_the_sheet_can_be_filtered_by_words_and_keys(sheet: ShortcutSheet, typed: str) -> None:
    field_of(sheet).setText(typed)

    assert "Next Theme" in rows(sheet)
    assert "Find Next" not in rows(sheet)


def test_where_no_row_is_left_no_group_is_left(sheet: ShortcutSheet) -> None:
    field_of(sheet).setText("no such action")

    tree = sheet.findChild(QTreeWidget)
    assert tree is not None
    groups = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    assert rows(sheet) == {}
    assert all(group.isHidden() for group in groups if group is not None)


def test_escape_closes_the_sheet(window: Window, sheet: ShortcutSheet) -> None:
    QTest.keyClick(field_of(sheet), Qt.Key.Key_Escape)

    assert window.findChild(ShortcutSheet) is None or not sheet.isVisible()


@pytest.mark.parametrize(("action", "key"), [("find", "Ctrl+F"), ("next_passage", "J")])
def test_what_is_said_of_a_key_is_the_first_of_the_table(action: str, key: str) -> None:
    assert first_key(action) == key
