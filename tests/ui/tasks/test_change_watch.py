"""Files that change on the disk while they are read, and are read again."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.files.loading_apart import load_safely
from reader.session.session import Session
from reader.ui.tasks import change_watch
from reader.ui.window.window import Window
from tests.asking import box_of
from tests.editions import BRIDGE, write_edition
from tests.listening import Listener
from tests.standing import COST, id_of, title_of
from tests.ui.conftest import OpenText, OpenWindow

LINES = [f"Line {number} says that the ferry crosses the lake.\n\n" for number in range(300)]
TEXT = "".join(LINES)


def change(file: Path, text: str) -> None:
    """Write *text* in a *file*, visibly later than what was there."""
    later = round(file.stat().st_mtime) + 10 if file.exists() else 1
    file.write_text(text, encoding="utf-8")
    os.utime(file, (later, later))


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Return a file of plain text with many lines, in a folder of its own."""
    file = tmp_path / "texts" / "notes.txt"
    file.parent.mkdir()
    change(file, TEXT)
    return file


@pytest.fixture
def told(window: Window) -> Listener:
    """Return who listens to what the window says has changed."""
    return Listener(window.parts.change_watch.changed)


def watched(window: Window, qtbot: QtBot, file: Path) -> None:
    """Wait until the watch has looked at *file* for the first time."""
    qtbot.waitUntil(lambda: str(file) in window.parts.change_watch._watcher.files())


def read_again(qtbot: QtBot, window: Window) -> None:
    """Press the button that the notice has, and wait until nothing more comes of it."""
    notice = window.parts.panes.notice
    qtbot.waitUntil(notice.isVisible)
    (button,) = (each for each in notice.findChildren(QPushButton) if each.isVisible())
    assert button.text() == "Read Again"
    with qtbot.waitSignal(window.parts.opener.settled):
        button.click()


def text_of(session: Session) -> str:
    """Return what is read."""
    assert session.reading.at_hand is not None
    return session.reading.at_hand.article.text


def top_line(session: Session) -> str:
    """Return the line in which the reader is."""
    position = session.reading.place.position
    text = text_of(session)
    return text[text.rfind("\n", 0, position) + 1 :].partition("\n")[0]


def test_a_changed_text_is_told_of_and_read_again_at_the_same_place(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, notes: Path
) -> None:
    open_text(notes)
    session.reading.jump_to(text_of(session).index("Line 150"))
    watched(window, qtbot, notes)
    line = top_line(session)

    change(notes, "A new beginning.\n\n" + TEXT)
    read_again(qtbot, window)

    assert text_of(session).startswith("A new beginning.\n")
    assert top_line(session) == line
    assert not window.parts.panes.notice.isVisible()
    session.reading.go_back()
    assert title_of(session) == "notes"  # and not what it was


def test_nothing_is_read_again_by_itself(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, notes: Path
) -> None:
    open_text(notes)
    before = session.reading.at_hand
    watched(window, qtbot, notes)

    with qtbot.waitSignal(window.parts.change_watch.changed) as told:
        change(notes, "Other words.")

    assert told.args == ["notes.txt"]
    assert session.reading.at_hand is before


def test_a_file_that_is_put_in_the_place_of_another_is_noticed_each_time(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, notes: Path
) -> None:
    open_text(notes)

    for words in ("First.", "Second."):
        watched(window, qtbot, notes)
        change(notes.with_name(".notes.txt.new"), words)
        notes.with_name(".notes.txt.new").replace(notes)
        read_again(qtbot, window)

        assert text_of(session) == words


def test_a_file_that_is_gone_is_no_change_until_it_comes_back_another(
    qtbot: QtBot, window: Window, told: Listener, open_text: OpenText, notes: Path
) -> None:
    open_text(notes)
    watched(window, qtbot, notes)

    notes.unlink()
    qtbot.waitUntil(lambda: not window.parts.change_watch._watcher.files())
    window.parts.change_watch._look()
    qtbot.waitUntil(lambda: window.parts.change_watch._work is None)
    heard = list(told.heard)
    change(notes, "Back again.")
    window.parts.change_watch.look_soon()
    qtbot.waitUntil(lambda: bool(told.heard))

    assert heard == []
    assert told.heard == [("notes.txt",)]


def test_a_whole_folder_that_is_gone_is_no_fault(
    qtbot: QtBot, window: Window, told: Listener, open_text: OpenText, notes: Path
) -> None:
    open_text(notes)
    watched(window, qtbot, notes)

    shutil.rmtree(notes.parent)
    window.parts.change_watch._look()
    qtbot.waitUntil(lambda: window.parts.change_watch._work is None)

    assert told.heard == []
    assert not window.parts.panes.notice.isVisible()


def test_who_comes_back_to_a_text_that_changed_meanwhile_is_told(
    qtbot: QtBot, window: Window, open_text: OpenText, notes: Path, ferry: Path
) -> None:
    open_text(notes)
    open_text(ferry)
    change(notes, "Other words.")

    with qtbot.waitSignal(window.parts.change_watch.changed):
        window.parts.actions["back"].trigger()

    assert window.windowTitle().startswith("notes")


def test_the_chosen_encoding_stays(
    qtbot: QtBot, window: Window, session: Session, open_text: OpenText, notes: Path
) -> None:
    notes.write_bytes("Der Fährmann kam spät.".encode("mac-roman"))
    open_text(notes)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.encoding.choose("cp1252")
    assert isinstance(session.reading.at_hand, OpenedText)
    first = session.reading.at_hand

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.actions["read_again"].trigger()

    assert isinstance(session.reading.at_hand, OpenedText)
    assert session.reading.at_hand is not first
    assert session.reading.at_hand.is_chosen
    assert session.reading.at_hand.encoding == "windows-1252"


def test_the_perspectives_beside_a_text_and_the_chosen_passage_stay(
    qtbot: QtBot, window: Window, session: Session, bridge: Edition, notes: Path
) -> None:
    change(notes, bridge.article.text)
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open(notes, beside=bridge.folder)
    session.reading.select_passage(COST)
    change(notes, f"A new beginning.\n{bridge.article.text}")

    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.actions["read_again"].trigger()

    assert isinstance(session.reading.at_hand, AttachedEdition)
    assert text_of(session).startswith("A new beginning.\n")
    assert id_of(session) == COST


@pytest.fixture
def edited(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a window on an edition that is read while somebody edits it."""
    window = open_window(load_safely(write_edition(tmp_path / "edited", BRIDGE)))
    watched(window, qtbot, tmp_path / "edited" / "article.md")
    return window


def test_an_editor_sees_a_change_of_any_file_at_the_same_passage(
    qtbot: QtBot, session: Session, edited: Window, tmp_path: Path
) -> None:
    session.reading.select_passage(COST)

    article = BRIDGE["article.md"].replace("The Bridge", "The New Bridge")
    change(tmp_path / "edited" / "article.md", article)
    read_again(qtbot, edited)
    title, passage = title_of(session), id_of(session)
    note = tmp_path / "edited" / "passages" / "cost.md"
    watched(edited, qtbot, note)
    change(note, BRIDGE["passages/cost.md"] + "\nAnd more.\n")
    read_again(qtbot, edited)

    assert title == "The New Bridge"
    assert (passage, id_of(session)) == (COST, COST)


def test_an_edition_that_is_broken_meanwhile_stays_as_it_was(
    qtbot: QtBot, session: Session, edited: Window, tmp_path: Path
) -> None:
    before = session.reading.at_hand

    change(tmp_path / "edited" / "parties.toml", "[town")
    read_again(qtbot, edited)

    assert session.reading.at_hand is before
    box_of(edited).close()


def test_of_a_folder_with_very_many_files_the_folder_is_watched(
    qtbot: QtBot, window: Window, told: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_watch, "_MOST", 2)
    folder = write_edition(tmp_path / "bridge", BRIDGE)
    window.parts.opener.open(folder)
    qtbot.waitUntil(lambda: str(folder) in window.parts.change_watch._watcher.directories())

    watched_singly = window.parts.change_watch._watcher.files()
    change(folder / "another.toml", "")

    qtbot.waitUntil(lambda: bool(told.heard))
    assert watched_singly == []
