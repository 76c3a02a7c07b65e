"""Which keys an action can have, and why it cannot have others."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

MOST_KEYS = 2
_CONTEXT = "KeyRules"
_MOVING = (
    *("Return", "Enter", "Space", "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
    *("Backspace", "Del", "Ins", "Menu", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
)


def key_of(event: QKeyEvent) -> str:
    """Return the key that is pressed in its portable form, "" for one that only goes with others.

    Of a sign that takes Shift to be typed the sign is the key.
    """
    if event.key() in (
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta),
        *(Qt.Key.Key_AltGr, Qt.Key.Key_unknown, Qt.Key.Key_CapsLock),
    ):
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_sign = event.key() < Qt.Key.Key_Escape and not chr(event.key()).isalnum()
    if is_sign and event.key() != Qt.Key.Key_Space:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(event.key() | modifiers.value).toString()


def refusal(key: str) -> str:
    """Return in words why no action can have a *key*; "" where it can."""
    *modifiers, last = key.replace("++", "+Plus").split("+")
    if last in ("Tab", "Backtab"):
        return _translate("Tab goes from one thing to the next, and stays so.")
    if last == "Esc":
        return _translate("Esc leads back from everything, and stays so.")
    if {"Ctrl", "Alt"} <= {*modifiers} and len(last) == 1:
        return _translate("Ctrl+Alt with a letter types a sign on many keyboards.")
    if modifiers == ["Alt"] and len(last) == 1:
        return _translate("Alt with a letter opens a menu.")
    if not modifiers and last in tuple("12345"):
        return _translate("The figures lead to the sections of the perspectives.")
    if key in _MOVING:
        return _translate("This key moves in the text or presses what it is on.")
    return ""


def sound_keys(
    changed: Mapping[str, tuple[str, ...]], defaults: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return of the *changed* keys those of actions that there are, none of them twice.

    A key that another action has by *defaults*, and keeps, stays there.
    """
    kept = {key for action, keys in defaults.items() if action not in changed for key in keys}
    sound = {}
    for action in (each for each in defaults if each in changed):
        keys = tuple(
            key for key in dict.fromkeys(map(_portable, changed[action])) if key and key not in kept
        )[:MOST_KEYS]
        kept.update(keys)
        if keys != defaults[action]:
            sound[action] = keys
    return sound


def _portable(key: str) -> str:
    """Return a *key* as Qt writes it, "" where it is none that an action can have."""
    sequence = QKeySequence(key)
    written = sequence.toString() if sequence.count() == 1 else ""
    return "" if refusal(written) else written


def _translate(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
