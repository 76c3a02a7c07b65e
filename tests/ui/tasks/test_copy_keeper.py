"""What is read is copied for the next start, and nobody hears of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.files import loading_apart
from reader.model.files.edition_copy import copied_edition
from reader.model.storage.fault_log import faults_file
from reader.session.session import Session
from reader.ui.tasks import copy_keeper
from reader.ui.window.window import Window
from tests.copies import file_of, kept, read_long_after
from tests.editions import write_edition
from tests.ui.conftest import OpenWindow

pytestmark = pytest.mark.usefixtures("settled")


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Return an edition of which there is no copy yet."""
    return read_long_after(write_edition(tmp_path / "bridge"))


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait until a copy is kept."""
    monkeypatch.setattr(copy_keeper, "_AFTER", 0)


@pytest.mark.usefixtures("at_once")
def test_an_edition_that_is_read_is_copied(
    qtbot: QtBot, open_window: OpenWindow, edition: Edition
) -> None:
    open_window(edition)

    qtbot.waitUntil(lambda: copied_edition(edition.folder) == edition)


def test_what_was_copied_is_opened_without_asking_the_process_apart(
    qtbot: QtBot,
    window: Window,
    session: Session,
    edition: Edition,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept(edition.folder)
    monkeypatch.delattr(loading_apart, "ask")

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(edition.folder)

    assert session.reading.at_hand == edition


@pytest.mark.usefixtures("at_once")
def test_that_no_copy_can_be_kept_is_logged_once_and_told_nobody(
    qtbot: QtBot, open_window: OpenWindow, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    window = open_window(bridge)
    names = ("first", "second", "last")
    first, second, last = (read_long_after(write_edition(tmp_path / name)) for name in names)
    for each in (first, second):
        file_of(each.folder).mkdir(parents=True)

    for each in (first, second, last):
        session.open(each)

    qtbot.waitUntil(file_of(last.folder).is_file)
    assert faults_file().read_text("utf-8").count(", Python ") == 1
    assert not window.parts.panes.notice.isVisible()


def test_a_window_that_closes_first_keeps_none(open_window: OpenWindow, edition: Edition) -> None:
    window = open_window(edition)

    window.close()

    assert not file_of(edition.folder).exists()
