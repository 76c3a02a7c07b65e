"""What the program says of itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from reader import __version__
from reader.model.storage.fault_log import log_fault
from reader.ui.commands.problem_report import ProblemReport
from reader.ui.window.window import Window
from tests.asking import box_of


def test_the_program_says_what_it_is(window: Window) -> None:
    window.parts.actions["about"].trigger()

    box = box_of(window)
    assert __version__ in box.text()
    assert "network" in box.text()
    box.close()


def open_report(window: Window) -> ProblemReport:
    """Return the report that the menu opens."""
    window.parts.actions["report"].trigger()
    (dialog,) = window.findChildren(ProblemReport)
    return dialog


def told(dialog: ProblemReport) -> str:
    """Return what a report tells."""
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    return field.toPlainText()


def test_a_report_tells_the_versions_and_the_last_faults_but_not_whose_they_are(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Path("/home/somebody")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for number in range(40):
        log_fault(FileNotFoundError(f"{number} {home / 'a text.txt'}"))

    dialog = open_report(window)

    assert __version__ in told(dialog)
    assert qVersion() in told(dialog)
    assert "FileNotFoundError: 39 ~" in told(dialog)
    assert "FileNotFoundError: 0 ~" not in told(dialog)
    assert "somebody" not in told(dialog)
    dialog.close()


def test_a_report_without_faults_says_so_and_is_copied_as_the_reader_leaves_it(
    window: Window,
) -> None:
    dialog = open_report(window)
    assert told(dialog).endswith("No fault is in the log.")
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    field.appendPlainText("I clicked it.")

    copy = next(button for button in dialog.findChildren(QPushButton) if "Copy" in button.text())
    copy.click()

    assert QGuiApplication.clipboard().text() == told(dialog)
    assert told(dialog).endswith("I clicked it.")
    dialog.close()
    QGuiApplication.clipboard().clear()
