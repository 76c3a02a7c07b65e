"""The dialog of preferences, asked for and pressed as a reader does."""

from PySide6.QtWidgets import QDialog, QPushButton

from reader.ui.preferences.preferences_dialog import PreferencesDialog
from reader.ui.window.window import Window


def opened(window: Window) -> PreferencesDialog:
    """Return the dialog that the window's action shows."""
    window.parts.actions["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    return dialog


def press(dialog: QDialog, words: str) -> None:
    """Press the button that reads *words*."""
    buttons = dialog.findChildren(QPushButton)
    next(each for each in buttons if each.text().replace("&", "") == words).click()
