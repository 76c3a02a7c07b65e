"""Which keys an action can have, by hand and from a file that anybody may have written."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from reader.ui.menus.actions import DEFAULT_KEYS, Actions, first_key
from reader.ui.menus.key_rules import key_of, refusal, sound_keys
from reader.ui.window.window import Window

KEY, WITH = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "written"),
    [
        (KEY.Key_D, WITH.ControlModifier, "Ctrl+D"),
        (KEY.Key_D, WITH.ControlModifier | WITH.ShiftModifier, "Ctrl+Shift+D"),
        (KEY.Key_Question, WITH.ControlModifier | WITH.ShiftModifier, "Ctrl+?"),
        (KEY.Key_Plus, WITH.ControlModifier | WITH.KeypadModifier, "Ctrl++"),
        (KEY.Key_N, WITH.NoModifier, "N"),
        (KEY.Key_Shift, WITH.ShiftModifier, ""),
        (KEY.Key_Tab, WITH.NoModifier, "Tab"),
    ],
)
def test_a_key_is_what_was_pressed(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, written: str
) -> None:
    assert key_of(QKeyEvent(QEvent.Type.KeyPress, key.value, modifiers)) == written


@pytest.mark.parametrize(
    "key",
    ["Tab", "Shift+Tab", "Backtab", "Esc", "Shift+Esc", "Ctrl+Alt+Q", "Alt+F", "3", "Return"],
)
def test_keys_that_lead_through_the_window_are_refused_in_words(key: str) -> None:
    assert refusal(key).endswith(".")


@pytest.mark.parametrize("key", sorted({key for keys in DEFAULT_KEYS.values() for key in keys}))
def test_no_key_that_an_action_has_is_refused(key: str) -> None:
    assert not refusal(key)


@pytest.mark.parametrize(
    ("changed", "sound"),
    [
        ({"paragraph": ("Ctrl+K",)}, {"paragraph": ("Ctrl+K",)}),
        ({"next_theme": (), "paragraph": ("F8",)}, {"next_theme": (), "paragraph": ("F8",)}),
        ({"no_such_action": ("Ctrl+K",)}, {}),
        ({"paragraph": ("F8", "Ctrl+K")}, {"paragraph": ("Ctrl+K",)}),
        ({"paragraph": ("Ctrl+K", "Ctrl+K", "F4", "F12")}, {"paragraph": ("Ctrl+K", "F4")}),
        ({"paragraph": ("Tab", "Ctrl+K, Ctrl+L", "nonsense", "")}, {"paragraph": ()}),
        ({"paragraph": ("Ctrl+L",)}, {}),
    ],
)
def test_of_keys_from_a_file_those_are_taken_that_clash_with_none(
    changed: dict[str, tuple[str, ...]], sound: dict[str, tuple[str, ...]]
) -> None:
    assert sound_keys(changed, DEFAULT_KEYS) == sound


def test_letters_that_are_no_keys_leave_the_actions_their_other_key(window: Window) -> None:
    actions = Actions(window, letters=False)

    assert [key.toString() for key in actions["next_passage"].shortcuts()] == ["Ctrl+Down"]
    assert first_key("next_passage") == "Ctrl+Down"
    assert first_key("find") == "Ctrl+F"
