"""Editions of unknown origin are opened while the window goes on working."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.files import loading_apart
from reader.model.files.loading import load_edition
from reader.model.storage.paths import bundled_edition
from reader.model.text.progress import Progress
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.window.window import Window
from tests.editions import BRIDGE, ENDLESS, write_edition
from tests.reading import shown_text


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """Return an edition whose pages take too long to render."""
    return write_edition(tmp_path / "endless", {**BRIDGE, **ENDLESS})


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
    qtbot.waitUntil(lambda: len(beats) > 10 and window.parts.panes.notice.isVisible())
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
    assert [problem.file in ENDLESS for problem in error.problems] == [True]
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


# -- at the start, when nothing else is open


@pytest.fixture
def empty(qtbot: QtBot, session: Session) -> Window:
    """Return a window as it stands at the start, before anything is open."""
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)
    window.show()
    return window


def is_bundled(window: Window, session: Session) -> bool:
    """Tell whether the *window* came to rest on the bundled edition."""
    at_hand = session.reading.at_hand
    idle = not window.parts.opener.is_busy
    return idle and isinstance(at_hand, Edition) and at_hand.folder == bundled_edition()


def test_a_broken_edition_gives_way_to_the_bundled_one_with_a_sentence(
    qtbot: QtBot, empty: Window, session: Session, tmp_path: Path
) -> None:
    folder = write_edition(tmp_path / "wrong", {**BRIDGE, "parties.toml": "not = [toml"})

    with qtbot.waitSignal(empty.parts.opener.settled):
        empty.parts.opener.open(folder)

    assert is_bundled(empty, session)
    assert (
        f"“{folder}” cannot be read; “perspectives-reader check” says what is wrong with it."
        in shown_text(empty.parts.panes.notice)
    )


@pytest.mark.parametrize("error", [RecursionError, MemoryError, KeyError, OSError])
def test_whatever_an_edition_raises_it_gives_way(
    qtbot: QtBot,
    empty: Window,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    error: type[Exception],
) -> None:
    def fail(folder: Path, _progress: Progress) -> Edition:
        if folder == bundled_edition():
            return load_edition(folder)
        raise error

    monkeypatch.setattr(loading_apart, "load_safely", fail)

    with qtbot.waitSignal(empty.parts.opener.settled):
        empty.parts.opener.open(Path(__file__).parent)

    assert is_bundled(empty, session)
    said = shown_text(empty.parts.panes.notice)
    assert f"the reader is at fault ({error.__name__} in " in said


def test_an_edition_that_is_given_up_gives_way_to_the_bundled_one(
    qtbot: QtBot, empty: Window, session: Session, endless: Path
) -> None:
    empty.parts.opener.open(endless)
    qtbot.waitUntil(lambda: "Opening endless …" in shown_text(empty.parts.panes.notice))
    nothing_yet = session.reading.at_hand

    empty.parts.panes.notice.cancelled.emit()

    assert nothing_yet is None
    assert is_bundled(empty, session)


def test_a_window_that_is_closed_before_its_edition_is_there_forgets_nothing(
    qtbot: QtBot, session: Session, endless: Path
) -> None:
    before = State(edition=str(endless), passage="cost", position=9, words="w", marks=("context",))
    settings = Settings()
    window = Window(session, settings, before)
    qtbot.addWidget(window)
    window.show()
    window.parts.keeper.resume(before)
    window.parts.opener.open(endless)

    window.close()

    state = Settings().load()
    assert (state.edition, state.passage, state.position) == (str(endless), "cost", 9)
    assert (state.words, state.marks) == ("w", ("context",))
