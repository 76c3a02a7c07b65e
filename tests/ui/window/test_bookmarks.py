"""Bookmarks: made, listed, renamed, removed, brought back, kept, and found in a changed text."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.topics import OWN, own_topic
from reader.model.own.own_mark import PlacedMark
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.commands import dialogs, save_dialog
from reader.ui.look.look import Look
from reader.ui.perspectives.own_page import OwnStep, own_parts
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.ui.conftest import FERRY, OpenText, OpenWindow


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the labels that are suggested; each place is named as the reader's answers have it."""
    suggested: list[str] = []
    answers = iter(["the beginning", "another name", None])

    def ask(_parent: QWidget, _title: str, _asked: str, words: str, _look: Look) -> str | None:
        suggested.append(words)
        return next(answers)

    monkeypatch.setattr(dialogs, "ask_for_words", ask)
    return suggested


def marks(window: Window) -> tuple[PlacedMark, ...]:
    """Return what is marked in the text of a *window*."""
    return window._session.own_marks.placed


def labels(window: Window) -> list[str]:
    """Return the labels of all bookmarks of a *window*."""
    return [placed.mark.said for placed in marks(window)]


def take(window: Window, step: OwnStep, placed: PlacedMark) -> None:
    """Follow a link of the page that asks for a *step*."""
    window.parts.panes.perspectives.own_requested.emit(f"{step}/{placed.mark.id}")


def test_a_place_is_named_and_listed(window: Window, session: Session, asked: list[str]) -> None:
    window.parts.actions["bookmark"].trigger()

    assert asked == ["🌉 The bridge cost “$40 million” — twice what was planned."]
    assert labels(window) == ["the beginning"]
    assert window.parts.status_line.currentMessage() == "Bookmarked: the beginning"

    window.parts.actions["own_marks"].trigger()

    assert session.reading.topic == OWN
    shown = shown_text(window.parts.panes.perspectives)
    assert "My marks" in shown
    assert "the beginning" in shown
    assert "paragraph 1" in shown


def test_where_nothing_is_marked_the_list_says_how_to(window: Window) -> None:
    window.parts.actions["own_marks"].trigger()

    assert "Nothing is marked in this text yet. Ctrl+D" in shown_text(
        window.parts.panes.perspectives
    )


def test_the_same_place_a_second_time_is_named_anew(window: Window, asked: list[str]) -> None:
    for _ in range(2):
        window.parts.actions["bookmark"].trigger()

    assert asked[1] == "the beginning"
    assert labels(window) == ["another name"]


@pytest.mark.usefixtures("asked")
def test_who_names_nothing_marks_nothing(window: Window) -> None:
    for _ in range(3):
        window.parts.actions["bookmark"].trigger()

    assert labels(window) == ["another name"]


def test_a_bookmark_is_at_the_words_that_are_selected(
    window: Window, bridge: Edition, asked: list[str]
) -> None:
    start = bridge.article.text.index("The builder")
    article = window.parts.panes.article
    article.setTextCursor(article.cursor_at(start, start + 11))

    window.parts.actions["bookmark"].trigger()

    (placed,) = marks(window)
    assert placed.span is not None
    assert placed.span.start == start
    assert asked == ["The builder was never paid."]


@pytest.mark.usefixtures("asked")
def test_a_bookmark_is_renamed_removed_and_brought_back(window: Window) -> None:
    window.parts.actions["bookmark"].trigger()
    window.parts.actions["own_marks"].trigger()
    (placed,) = marks(window)

    take(window, OwnStep.EDIT, placed)
    assert labels(window) == ["another name"]
    assert "another name" in shown_text(window.parts.panes.perspectives)

    take(window, OwnStep.REMOVE, placed)
    assert labels(window) == []
    assert "Removed: another name · Undo" in shown_text(window.parts.panes.perspectives)

    window.parts.actions["undo"].trigger()
    assert labels(window) == ["another name"]
    assert "Removed" not in shown_text(window.parts.panes.perspectives)

    window.parts.actions["redo"].trigger()
    assert labels(window) == []


def test_where_there_is_nothing_to_undo_that_is_said(window: Window) -> None:
    window.parts.actions["undo"].trigger()

    assert window.parts.status_line.currentMessage() == "There is nothing to undo"

    window.parts.actions["redo"].trigger()

    assert window.parts.status_line.currentMessage() == "There is nothing to do again"


@pytest.mark.usefixtures("asked")
def test_a_bookmark_leads_to_its_place_and_back_leads_from_there(
    road_window: Window, road: Edition, session: Session
) -> None:
    article = road_window.parts.panes.article
    start = road.article.paragraphs[30].span.start
    article.setTextCursor(article.cursor_at(start, start + 5))
    road_window.parts.actions["bookmark"].trigger()
    (placed,) = marks(road_window)
    before = session.reading.place

    take(road_window, OwnStep.SHOW, placed)
    assert article.cursorRect(article.cursor_at(start)).top() in range(40)

    session.reading.go_back()
    assert session.reading.place == before


@pytest.mark.usefixtures("asked")
def test_a_mark_has_a_page_of_its_own(window: Window, session: Session) -> None:
    window.parts.actions["bookmark"].trigger()
    (placed,) = marks(window)

    session.reading.select_topic(own_topic(placed.mark.id))

    shown = shown_text(window.parts.panes.perspectives)
    assert "the beginning" in shown
    assert "“🌉 The bridge cost “$40 million” — twice what was planned.”" in shown
    assert [part.text for _, part in own_parts(marks(window))] == ["the beginning"]


@pytest.mark.usefixtures("asked")
def test_bookmarks_are_kept_for_the_next_start(
    open_window: OpenWindow, bridge: Edition, settings: Settings
) -> None:
    first = open_window(bridge, settings=settings)
    first.parts.actions["bookmark"].trigger()
    first.close()
    second = Window(Session(), settings, settings.load())

    second._session.open(bridge)

    assert [placed.mark.said for placed in second.parts.own_keeping._own.placed] == [
        "the beginning"
    ]
    second.close()
    second.deleteLater()


@pytest.mark.usefixtures("asked")
def test_each_text_has_bookmarks_of_its_own_and_they_survive_a_change(
    qtbot: QtBot, window: Window, ferry: Path, open_text: OpenText
) -> None:
    window.parts.actions["bookmark"].trigger()
    open_text(ferry)
    assert labels(window) == []

    window.parts.actions["bookmark"].trigger()
    ferry.write_text(f"Some words were put before all others.\n\n{FERRY}", encoding="utf-8")
    open_text(ferry)

    qtbot.waitUntil(lambda: labels(window) == ["another name"])
    (placed,) = marks(window)
    at_hand = window._session.reading.at_hand
    assert placed.span is not None
    assert at_hand is not None
    assert placed.span.of(at_hand.article.text) == "A ferry crosses the lake."


@pytest.mark.usefixtures("asked")
def test_a_bookmark_whose_words_are_gone_is_listed_and_can_be_put_elsewhere(
    qtbot: QtBot, window: Window, ferry: Path, open_text: OpenText
) -> None:
    open_text(ferry)
    window.parts.actions["bookmark"].trigger()
    ferry.write_text("Nothing of all that is left here, not one sentence.", encoding="utf-8")
    open_text(ferry)
    qtbot.waitUntil(lambda: len(marks(window)) == 1)
    window.parts.actions["own_marks"].trigger()
    (placed,) = marks(window)
    shown = shown_text(window.parts.panes.perspectives)

    article = window.parts.panes.article
    article.setTextCursor(article.cursor_at(0, 7))
    take(window, OwnStep.HERE, placed)

    assert placed.span is None
    assert "No longer in this text" in shown
    assert "its words are gone" in shown
    assert marks(window)[0].span is not None


def test_damage_is_told_in_one_sentence_when_a_text_is_opened(
    open_window: OpenWindow, bridge: Edition, settings: Settings
) -> None:
    folder = settings.data_folder
    folder.mkdir(parents=True)
    (folder / "own_marks.json").write_text("{", encoding="utf-8")

    window = open_window(bridge, settings=settings)

    assert "and so what you marked before is not shown" in shown_text(window.parts.panes.notice)
    window.close()


@pytest.mark.usefixtures("asked")
def test_marks_are_saved_as_markdown(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.md"
    monkeypatch.setattr(save_dialog, "ask_where_to_save", lambda *_: (file, "md"))
    window.parts.actions["bookmark"].trigger()

    window.parts.actions["save_own_marks"].trigger()

    assert "- the beginning (paragraph 1, " in file.read_text(encoding="utf-8")
