"""What is copied and saved for other programs."""

import errno
import json
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.exchange.passage_markdown import passage_markdown
from reader.model.opening.foreign_article import html_article
from reader.session.session import Session
from reader.ui.commands import save_dialog
from reader.ui.window.window import Window
from tests.reading import shown_text, tables_of
from tests.ui.conftest import OpenWindow


def clipboard() -> str:
    """Return what was copied."""
    return QGuiApplication.clipboard().text()


def told(window: Window) -> str:
    """Return what the status line says."""
    return window.parts.status_line.currentMessage()


def choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> list[str]:
    """Let the reader choose *file* wherever they are asked; return the names that are suggested."""
    suggested = []

    def ask(_parent: QWidget, _title: str, first: Path, _forms: dict[str, str]) -> tuple[Path, str]:
        suggested.append(first.name)
        return file, file.suffix.removeprefix(".")

    monkeypatch.setattr(save_dialog, "ask_where_to_save", ask)
    return suggested


def test_a_passage_is_copied_as_markdown(window: Window, session: Session, bridge: Edition) -> None:
    session.reading.select_passage("cost")

    window.parts.actions["copy_passage"].trigger()

    assert clipboard() == passage_markdown(bridge.passages[0], bridge)
    assert told(window) == "Copied with all its perspectives"


def test_the_estimates_of_all_quantities_are_copied(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")

    window.parts.actions["copy_rows_tsv"].trigger()

    lines = clipboard().split("\n")
    assert [line.split("\t")[0] for line in lines] == [
        "quantity",
        "Cost of the bridge",
        "Cost of the bridge",
        "Upkeep, per year",
    ]


def test_at_a_table_its_rows_are_copied_or_those_that_are_selected(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    table = tables_of(window.parts.panes.perspectives)[0]
    table.setFocus()

    window.parts.actions["copy_rows_csv"].trigger()
    every = clipboard().split("\n")
    table.selectRow(1)
    window.parts.actions["copy_rows_csv"].trigger()

    assert len(every) == 3
    assert clipboard().split("\n") == [every[0], every[2]]


def test_estimates_are_copied_as_a_table_in_markdown(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")

    window.parts.actions["copy_rows_markdown"].trigger()

    assert clipboard().startswith("**Cost of the bridge** · US$ million · article’s figure: $40")


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("copy_passage", "Choose a passage first"),
        ("copy_rows_tsv", "Choose a passage with figures first"),
        ("save_plot", "Choose a passage with figures first"),
    ],
)
def test_where_nothing_is_chosen_it_is_said_what_to_do(
    window: Window, action: str, said: str
) -> None:
    QGuiApplication.clipboard().setText("from before")

    window.parts.actions[action].trigger()

    assert clipboard() == "from before"
    assert told(window) == said


def test_beside_a_text_without_perspectives_there_are_no_sources(open_window: OpenWindow) -> None:
    page = html_article("<p>A page.</p>", "A page", named=True).article
    window = open_window(OpenedText(page, file=Path("a")))

    window.parts.actions["save_sources"].trigger()

    assert told(window) == "There are no sources beside this text"


@pytest.mark.parametrize(
    ("name", "begins"), [("plot.svg", b"<?xml "), ("plot.png", b"\x89PNG\r\n")]
)
def test_a_plot_is_saved_as_the_file_is_named(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: bytes
) -> None:
    window.parts.panes.article.passage_activated.emit("cost")
    suggested = choose(monkeypatch, tmp_path / name)

    window.parts.actions["save_plot"].trigger()

    assert (tmp_path / name).read_bytes().startswith(begins)
    assert suggested == ["cost.svg"]
    assert told(window) == f"Saved as “{name}”"


def test_at_a_table_its_own_plot_is_saved_with_where_it_is_from(
    window: Window, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.reading.select_passage("cost")
    tables_of(window.parts.panes.perspectives)[1].setFocus()
    choose(monkeypatch, tmp_path / "a.svg")

    window.parts.actions["save_plot"].trigger()

    svg = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "<title>Upkeep, per year · US$ million a year</title>" in svg
    assert "The Bridge, a small article, paragraph 1</desc>" in svg


@pytest.mark.parametrize(
    ("name", "begins"), [("a.bib", "@techreport{"), ("a.ris", "TY  - "), ("a.json", "[\n")]
)
def test_sources_are_saved_as_the_file_is_named(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: str
) -> None:
    choose(monkeypatch, tmp_path / name)

    window.parts.actions["save_sources"].trigger()

    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.startswith(begins)
    if name == "a.json":
        assert [each["id"] for each in json.loads(text)] == [
            "town-2018",
            "builder-2019",
            "daily-2019",
        ]


def test_a_full_disk_is_told_of_and_what_was_there_stays(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.bib"
    file.write_text("mine", encoding="utf-8")
    choose(monkeypatch, file)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        window.parts.actions["save_sources"].trigger()

    assert file.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [file]
    assert "could not be kept (No space left on device)" in shown_text(window.parts.panes.notice)


def test_nobody_is_asked_twice_where_to_begin(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = []

    def ask(_parent: QWidget, _title: str, first: Path, _forms: dict[str, str]) -> tuple[Path, str]:
        folders.append(first.parent)
        return tmp_path / f"{len(folders)}.bib", "bib"

    monkeypatch.setattr(save_dialog, "ask_where_to_save", ask)

    window.parts.actions["save_sources"].trigger()
    window.parts.actions["save_sources"].trigger()

    assert folders == [Path.home(), tmp_path]


def test_nothing_is_saved_where_the_reader_thinks_better_of_it(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(save_dialog, "ask_where_to_save", lambda *_: None)

    window.parts.actions["save_sources"].trigger()

    assert "Saved" not in told(window)
