"""Where something is saved, and in which form."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.commands.save_dialog import SaveDialog, ask_where_to_save

FORMS = {"bib": "BibTeX", "ris": "RIS"}


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Return a widget over which is asked."""
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def dialog(parent: QWidget, tmp_path: Path) -> SaveDialog:
    """Return a dialog that suggests a file."""
    return SaveDialog(parent, "Save", tmp_path / "sources.bib", FORMS)


def chosen(dialog: SaveDialog, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, str] | None:
    """Return what the reader chooses who accepts what the *dialog* has."""
    monkeypatch.setattr(SaveDialog, "exec", lambda _: int(QDialog.DialogCode.Accepted))
    return dialog.ask()


def test_what_is_suggested_can_be_accepted(
    dialog: SaveDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert chosen(dialog, monkeypatch) == (tmp_path / "sources.bib", "bib")


def test_the_form_is_that_of_the_suffix(
    dialog: SaveDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog.selectFile("other.RIS")

    assert chosen(dialog, monkeypatch) == (tmp_path / "other.RIS", "ris")


def test_a_file_without_a_suffix_has_that_of_the_form_that_is_chosen(
    dialog: SaveDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog.choose_form("RIS (*.ris)")
    dialog.selectFile("other")

    assert chosen(dialog, monkeypatch) == (tmp_path / "other.ris", "ris")


def test_a_suffix_of_no_form_stays_and_the_form_is_the_one_that_is_chosen(
    dialog: SaveDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog.selectFile("other.txt")

    assert chosen(dialog, monkeypatch) == (tmp_path / "other.txt", "bib")


def test_a_file_is_not_written_over_unasked(dialog: SaveDialog) -> None:
    assert not dialog.testOption(SaveDialog.Option.DontConfirmOverwrite)
    assert dialog.acceptMode() is SaveDialog.AcceptMode.AcceptSave


def test_to_cancel_chooses_nothing(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(SaveDialog, "exec", lambda _: int(QDialog.DialogCode.Rejected))

    assert ask_where_to_save(parent, "Save", tmp_path / "a.bib", FORMS) is None
