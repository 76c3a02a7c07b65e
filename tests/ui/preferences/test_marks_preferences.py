"""How passages are marked and what lists remember, chosen in the dialog."""

from PySide6.QtWidgets import QToolButton

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.session.marks import ALL_KINDS, Marks, Strength
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.look.check_box import CheckBox
from reader.ui.preferences.preferences_dialog import PreferencesDialog
from reader.ui.window.window import Window
from tests.preferring import opened, press
from tests.ui.conftest import OpenWindow


def box(dialog: PreferencesDialog, words: str) -> CheckBox:
    """Return the box that begins with *words*."""
    return next(each for each in dialog.findChildren(CheckBox) if each.text().startswith(words))


def test_strength_and_kinds_of_the_marks_are_chosen_at_once(
    window: Window, session: Session
) -> None:
    dialog = opened(window)
    lines = dialog.findChild(QToolButton, "lines")
    assert lines is not None

    lines.click()
    box(dialog, "Context").click()

    assert session.marks == Marks(ALL_KINDS - {Kind.CONTEXT}, Strength.LINES)
    press(dialog, "Undo the Changes")
    assert session.marks == Marks()
    assert box(dialog, "Context").isChecked()


def test_a_list_that_shall_not_remember_begins_anew(
    open_window: OpenWindow, bridge: Edition, settings: Settings
) -> None:
    begun = State(theme="light", list_shown=True)
    window = open_window(bridge, begun, settings)

    box(opened(window), "The list of passages").click()

    window.close()
    kept = settings.load()
    assert (kept.list_shown, kept.forgotten) == (False, ("passages",))
