"""A profile taken along, and what is kept told and forgotten."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from reader.model.edition.edition import Edition
from reader.model.files.edition_copy import copy_file
from reader.model.storage.fault_log import faults_file
from reader.session.settings import Settings
from reader.ui.commands import save_dialog
from reader.ui.preferences.files_page import FilesPage
from reader.ui.window.window import Window
from tests.preferring import opened, press
from tests.ui.conftest import OpenWindow


def choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Let the reader choose *file* wherever they are asked."""

    def save(_parent: QWidget, _title: str, _file: Path, _forms: object) -> tuple[Path, str]:
        return file, "json"

    def read(*_asked: object) -> tuple[str, str]:
        return str(file), ""

    monkeypatch.setattr(save_dialog, "ask_where_to_save", save)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", read)


def told(page: FilesPage) -> str:
    """Return what the page says of what was asked for."""
    return page.findChildren(QLabel)[0].text()


def test_a_profile_that_was_exported_is_imported_into_another_window(
    open_window: OpenWindow, bridge: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "mine.json")
    one, other = open_window(bridge), open_window(bridge)
    one.parts.appearance.choose_theme("black")
    one.parts.actions.bind({"paragraph": ("F4",)}, letters=True)

    press(opened(one), "Export…")
    dialog = opened(other)
    press(dialog, "Import…")

    assert told(dialog.files) == "Everything is as in “mine.json”."
    assert other.parts.appearance.theme_id == "black"
    assert [key.toString() for key in other.parts.actions["paragraph"].shortcuts()] == ["F4"]
    press(dialog, "Undo the Changes")
    assert other.parts.appearance.theme_id == "light"


def test_a_foreign_file_changes_nothing_and_is_told_of(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "foreign.json")
    (tmp_path / "foreign.json").write_text('{"theme": "black"}')
    dialog = opened(window)

    press(dialog, "Import…")

    assert told(dialog.files).startswith("“foreign.json” is no profile of this reader")
    assert window.parts.appearance.theme_id == "light"


def test_a_folder_that_takes_no_file_is_told_of(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "nowhere" / "mine.json")
    dialog = opened(window)

    press(dialog, "Export…")

    assert "mine.json" in told(dialog.files)


def test_what_is_kept_is_told_with_its_place(
    open_window: OpenWindow, bridge: Edition, settings: Settings
) -> None:
    dialog = opened(open_window(bridge, settings=settings))

    places = {each.text() for each in dialog.files.findChildren(QLineEdit)}

    assert {str(faults_file()), str(settings.data_folder)} <= places


def test_what_was_opened_is_forgotten(
    open_window: OpenWindow, bridge: Edition, settings: Settings, tmp_path: Path
) -> None:
    window = open_window(bridge, settings=settings)
    window.parts.library.add_text(tmp_path / "read.txt")

    press(opened(window), "Forget what was opened")

    window.parts.keeper.save()
    assert settings.load().texts == ()


def test_copies_and_logs_are_removed(window: Window, tmp_path: Path) -> None:
    copy = copy_file(tmp_path)
    assert copy is not None
    for file in (copy, faults_file()):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("kept")
    page = opened(window).files

    for button in page.findChildren(QPushButton):
        if button.text() == "Forget" and button.isVisibleTo(page):
            button.click()

    assert not copy.exists()
    assert not faults_file().exists()
