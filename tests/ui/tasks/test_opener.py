"""Texts that take long to open, are given up, or are opened again on the next start."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reader.model.apart import apart
from reader.model.apart.apart import Spare
from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.standing import title_of
from tests.ui.conftest import FERRY, OpenText, OpenWindow


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """Return a text that no parser comes to an end with."""
    file = tmp_path / "endless.md"
    file.write_text("[" * 100_000, encoding="utf-8")
    return file


def test_work_that_takes_long_is_shown_and_can_be_cancelled(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition, endless: Path
) -> None:
    window.parts.opener.open(endless)
    qtbot.waitUntil(window.parts.panes.notice.isVisible)
    said = shown_text(window.parts.panes.notice)
    cancel = next(
        b for b in window.parts.panes.notice.findChildren(QPushButton) if b.text() == "Cancel"
    )
    with qtbot.waitSignal(window.parts.opener.ended):
        cancel.click()

    assert "Opening endless.md …" in said
    assert not window.parts.panes.notice.isVisible()
    assert not window.parts.opener.is_busy
    assert session.reading.at_hand is bridge


def test_no_window_stays_empty_where_its_first_text_is_given_up(
    qtbot: QtBot, session: Session, endless: Path
) -> None:
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)
    window.show()
    window.parts.opener.open(endless)

    window.parts.panes.notice.cancelled.emit()

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.passages
    assert not window.parts.opener.is_busy


def test_the_text_that_is_ordered_last_is_the_one_that_opens(
    qtbot: QtBot, window: Window, session: Session, ferry: Path, tmp_path: Path
) -> None:
    first = tmp_path / "first.md"
    first.write_text("# First\n\nWords.", encoding="utf-8")

    window.parts.opener.open(first)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(ferry)

    assert title_of(session) == "the ferry"
    assert window.parts.library.texts == (ferry,)


def test_a_text_that_was_read_already_when_it_was_cancelled_is_not_shown(
    window: Window, session: Session, bridge: Edition, ferry: Path
) -> None:
    opener = window.parts.opener
    opener.open(ferry)
    assert opener._work is not None
    opener._work.wait()  # it has said so, and was not heard yet

    opener.cancel()
    QApplication.processEvents()

    assert session.reading.at_hand is bridge
    assert window.parts.library.texts == ()


def test_closing_the_window_does_not_wait_for_what_is_being_opened(
    window: Window, endless: Path
) -> None:
    window.parts.opener.open(endless)

    window.close()

    assert not window.parts.opener.is_busy


def test_the_next_start_continues_in_the_text_where_the_reader_was(
    qtbot: QtBot, open_window: OpenWindow, bridge: Edition, session: Session, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"Paragraph {i}. {FERRY}" for i in range(300)), encoding="utf-8")
    settings = Settings()
    window = open_window(bridge, settings=settings)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(long)
    assert session.reading.at_hand is not None
    session.reading.jump_to(session.reading.at_hand.article.text.index("Paragraph 150."))
    before = window.parts.panes.article.position
    window.close()

    state = settings.load()
    again = Window(session, settings, state)
    qtbot.addWidget(again)
    again.show()
    again.parts.keeper.resume(state)
    with qtbot.waitSignal(again.parts.opener.settled):
        again.parts.opener.open(Path(state.text))

    assert state.text == str(long)
    assert state.texts == (str(long),)
    assert again.parts.panes.article.position == before


def test_where_the_text_has_gone_no_window_stays_empty(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)
    window.show()

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(tmp_path / "gone.txt")

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.passages
    assert "gone.txt" in shown_text(window.parts.panes.notice)


@pytest.mark.parametrize("name", ["x" * 300, "x/" * 3_000])
def test_what_nobody_can_look_at_is_told_in_a_sentence(
    qtbot: QtBot, window: Window, tmp_path: Path, name: str
) -> None:
    with qtbot.waitSignal(window.parts.opener.refused) as refused:
        window.parts.opener.open(tmp_path / name)

    assert "cannot be opened" in str(refused.args)


def test_a_folder_that_nobody_may_look_into_is_told_in_a_sentence(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, **_: bool) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", refuse)
    with qtbot.waitSignal(window.parts.opener.refused) as refused:
        window.parts.opener.open(tmp_path / "locked" / "a.txt")

    assert "cannot be opened" in str(refused.args)


def test_a_process_is_kept_ahead_from_one_text_to_the_next_until_the_window_closes(
    window: Window, open_text: OpenText, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    take = Spare.take

    def noted(spare: Spare) -> apart.Process:
        done.append("taken")
        return take(spare)

    monkeypatch.setattr(Spare, "prepare", lambda _spare: done.append("prepared"))
    monkeypatch.setattr(Spare, "take", noted)
    page = tmp_path / "page.html"
    page.write_text(f"<p>{FERRY}</p>", encoding="utf-8")

    window.parts.opener.keep_spare()
    open_text(page)

    # One for the page, and another to look for perspectives on it.
    assert done == ["prepared", "taken", "taken", "prepared"]
