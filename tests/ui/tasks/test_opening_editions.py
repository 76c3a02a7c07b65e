"""Editions of unknown origin are opened while the window goes on working."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.files import loading_apart
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.editions import ARTICLE, BRIDGE, write_edition
from tests.reading import shown_text


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """Return an edition whose article no parser comes to an end with."""
    article = f"{ARTICLE}\n\n{'[' * 50_000}"
    return write_edition(tmp_path / "endless", {**BRIDGE, "article.md": article})


def test_an_edition_opens_with_its_notes_rendered(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    folder = write_edition(tmp_path / "copy", BRIDGE)

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(folder)

    edition = session.reading.at_hand
    assert isinstance(edition, Edition)
    assert edition.folder == folder
    assert edition.rendered


def test_the_window_works_on_while_an_edition_is_read_and_may_give_it_up(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition, endless: Path
) -> None:
    beats: list[int] = []
    heart = QTimer(window, interval=20)
    heart.timeout.connect(lambda: beats.append(0))

    window.parts.opener.open(endless)
    heart.start()
    qtbot.waitUntil(lambda: len(beats) > 10)
    said = shown_text(window.parts.panes.notice)
    window.parts.panes.notice.cancelled.emit()

    assert "Opening endless …" in said
    assert not window.parts.opener.is_busy
    assert session.reading.at_hand is bridge


def test_what_takes_for_ever_is_told_with_its_file_and_changes_nothing(
    qtbot: QtBot,
    window: Window,
    session: Session,
    endless: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loading_apart, "SECONDS", 2.0)
    before = session.reading.at_hand
    window.parts.opener.broken.disconnect()

    with qtbot.waitSignal(window.parts.opener.broken) as told:
        window.parts.opener.open(endless)

    folder, error = told.args
    assert folder == endless
    assert [problem.file for problem in error.problems] == ["article.md"]
    assert session.reading.at_hand is before


def test_an_edition_that_was_given_up_does_not_come_after_all(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    first, second = (write_edition(tmp_path / name, BRIDGE) for name in ("first", "second"))

    window.parts.opener.open(first)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(second)

    edition = session.reading.at_hand
    assert isinstance(edition, Edition)
    assert edition.folder == second
    assert first not in window.parts.library.editions
