"""What is printed, looked at before, and saved as a PDF."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.session.session import Session
from reader.ui.commands import save_dialog
from reader.ui.paper.choices import Beside
from reader.ui.paper.page import Page
from reader.ui.paper.paper_form import PaperForm
from reader.ui.paper.preview import Preview
from reader.ui.window.window import Window
from tests.patience import PATIENCE

MILLISECONDS = round(1000 * PATIENCE)


def choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> list[str]:
    """Let the reader choose *file* wherever they are asked; return the names that are suggested."""
    suggested = []

    def ask(_parent: QWidget, _title: str, first: Path, _forms: dict[str, str]) -> tuple[Path, str]:
        suggested.append(first.name)
        return file, "pdf"

    monkeypatch.setattr(save_dialog, "ask_where_to_save", ask)
    return suggested


def preview_of(window: Window, qtbot: QtBot) -> Preview:
    """Open the preview, and wait until all pages are there."""
    window.parts.actions["preview"].trigger()
    preview = window.findChild(Preview)
    assert preview is not None
    qtbot.waitUntil(lambda: not preview.is_busy, timeout=MILLISECONDS)
    return preview


def where(preview: Preview) -> QComboBox:
    """Return the choice of where the perspectives stand."""
    return preview.findChildren(QComboBox)[0]


def button(preview: Preview, words: str) -> QPushButton:
    """Return the button of a *preview* with these *words*."""
    return next(each for each in preview.findChildren(QPushButton) if words in each.text())


def test_what_is_read_is_saved_as_a_pdf(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "saved.pdf"
    suggested = choose(monkeypatch, file)

    with qtbot.waitSignal(window.parts.paper.said, timeout=MILLISECONDS) as said:
        window.parts.actions["save_pdf"].trigger()

    assert suggested == ["bridge.pdf"]
    assert said.args == ["Saved as “saved.pdf”"]
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_full_disk_is_told_in_one_sentence(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    choose(monkeypatch, tmp_path / "saved.pdf")
    monkeypatch.setattr(os, "write", full)
    monkeypatch.setattr(os, "fdopen", full)

    with qtbot.waitSignal(window.parts.paper.refused, timeout=MILLISECONDS) as refused:
        window.parts.actions["save_pdf"].trigger()

    monkeypatch.undo()
    assert refused.args is not None
    assert "No space left on device" in refused.args[0]
    assert list(tmp_path.iterdir()) == []


def test_who_gives_up_has_nothing_printed(
    road_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = road_window
    choose(monkeypatch, tmp_path / "saved.pdf")
    window.parts.actions["save_pdf"].trigger()
    progress = window.findChild(QProgressDialog)
    assert progress is not None

    with qtbot.waitSignal(window.parts.paper.said) as said:
        progress.findChildren(QPushButton)[0].click()

    assert said.args == ["Nothing was printed"]
    assert not window.parts.paper.is_busy
    assert list(tmp_path.iterdir()) == []


def test_the_preview_shows_the_pages_and_counts_them(road_window: Window, qtbot: QtBot) -> None:
    preview = preview_of(road_window, qtbot)

    assert preview.said.startswith("Page 1 of ")
    preview.close()


def test_another_choice_sets_the_pages_anew(road_window: Window, qtbot: QtBot) -> None:
    preview = preview_of(road_window, qtbot)
    before = preview.said

    beside = where(preview)
    beside.setCurrentIndex(beside.findData(Beside.NONE))
    qtbot.waitUntil(lambda: not preview.is_busy, timeout=MILLISECONDS)

    assert preview.said != before
    preview.close()


def test_the_chosen_passage_can_be_chosen_only_where_there_is_one(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    names = []
    for passage in ("", "cost"):
        if passage:
            session.reading.select_passage(passage)
        preview = preview_of(window, qtbot)
        beside = where(preview)
        names.append([beside.itemData(i) for i in range(beside.count())])
        preview.close()
        QApplication.sendPostedEvents(preview, 52)  # it goes once it is closed

    assert Beside.CHOSEN not in names[0]
    assert Beside.CHOSEN in names[1]


def test_a_pdf_is_saved_from_the_preview(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "saved.pdf"
    choose(monkeypatch, file)
    preview = preview_of(window, qtbot)

    with qtbot.waitSignal(window.parts.paper.said, timeout=MILLISECONDS):
        button(preview, "DF").click()

    assert file.exists()
    preview.close()


def test_qts_own_dialog_has_the_choices_and_its_pdf_is_ours(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "printed.pdf"
    forms = []

    def accept(dialog: QPrintDialog) -> int:
        forms.append(dialog.findChild(PaperForm))
        dialog.printer().setOutputFileName(str(file))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)

    with qtbot.waitSignal(window.parts.paper.said, timeout=MILLISECONDS):
        window.parts.actions["print"].trigger()

    assert forms[0] is not None
    assert b"/Outlines" in file.read_bytes()


def test_a_printer_that_takes_nothing_is_told_of(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    native = QPrinter.OutputFormat.NativeFormat
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(QPrinter, "outputFormat", lambda _: native)
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    monkeypatch.setattr(Page, "paint", lambda *_: None)

    with qtbot.waitSignal(window.parts.paper.refused, timeout=MILLISECONDS) as refused:
        window.parts.actions["print"].trigger()

    monkeypatch.undo()
    assert refused.args is not None
    assert "takes nothing" in refused.args[0]
