"""What takes more than one step: opening, copying with a citation, going to a paragraph."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from reader import __version__
from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.article.article_view import ArticleView
from reader.ui.tasks.opener import Opener
from reader.ui.window.window import Window
from tests.editions import BRIDGE, write_edition
from tests.reading import note_with, select_words, shown_text

Answer = Callable[..., object]


def answer(
    monkeypatch: pytest.MonkeyPatch, dialog: type, question: str, given: object
) -> list[object]:
    """Answer a *question* of Qt's with what is *given*, and return what was asked."""
    asked: list[object] = []

    def at_once(*arguments: object) -> object:
        asked.extend(arguments)
        return given

    monkeypatch.setattr(dialog, question, at_once)
    return asked


def box_of(window: Window) -> QMessageBox:
    """Return the box that is open."""
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    return boxes[0]


@pytest.fixture
def opener(window: Window) -> Opener:
    """Return what opens editions and texts."""
    return window.parts.opener


# -- opening


def test_another_edition_is_opened_in_place_of_the_first(
    window: Window,
    session: Session,
    road: Edition,
    bridge: Edition,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = answer(monkeypatch, QFileDialog, "getExistingDirectory", str(road.folder))
    session.reading.select_passage("cost")

    window.parts.actions["open_edition"].trigger()

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.article.title == "The Road"
    assert session.reading.passage is None
    assert "The Road" in window.windowTitle()
    assert "The Road" in shown_text(window.parts.panes.perspectives)
    assert str(bridge.folder.parent) in [str(each) for each in asked]


def test_choosing_no_edition_changes_nothing(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, QFileDialog, "getExistingDirectory", "")

    with qtbot.assertNotEmitted(window.parts.opening.opening_requested):
        window.parts.actions["open_edition"].trigger()


def test_a_broken_edition_keeps_the_old_one_and_says_why(
    window: Window,
    session: Session,
    bridge: Edition,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = dict(BRIDGE) | {"parties.toml": "not = [toml"}
    folder = write_edition(tmp_path / "broken", broken)
    answer(monkeypatch, QFileDialog, "getExistingDirectory", str(folder))
    session.reading.select_passage("cost")

    window.parts.actions["open_edition"].trigger()

    box = box_of(window)
    assert session.reading.at_hand is bridge
    assert session.reading.passage is not None
    assert "“broken” cannot be opened; what you were reading stays open." in box.text()
    assert "parties.toml" in box.informativeText()
    box.close()


def test_a_folder_that_is_no_edition_keeps_the_old_one_and_says_why(
    window: Window, opener: Opener, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    opener.open(tmp_path)

    box = box_of(window)
    assert session.reading.at_hand is bridge
    assert "article.md" in box.informativeText()
    box.close()


def test_of_many_problems_the_first_are_shown_and_all_can_be_read(
    window: Window, opener: Opener, tmp_path: Path
) -> None:
    passage = '+++\nclaim = "x"\nkind = "context"\nexact = "nowhere {i}"\n+++\n\n## Context\n\nx\n'
    many = {f"passages/p-{i}.md": passage.replace("{i}", str(i)) for i in range(20)}

    opener.open(write_edition(tmp_path / "broken", dict(BRIDGE) | many))

    box = box_of(window)
    assert "and 12 more" in box.informativeText()
    assert all(f"p-{i}.md" in box.detailedText() for i in range(20))
    box.close()


# -- copying


def clipboard() -> str:
    """Return what was copied."""
    return QGuiApplication.clipboard().text()


def test_what_is_selected_is_copied_with_its_source_and_other_views(
    window: Window,
) -> None:
    select_words(window.parts.panes.article, "$40 million")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == (
        "“$40 million”\n— The Bridge, a small article, paragraph 1\n"
        "Perspectives Reader has other views on this:\n- The bridge cost $40 million."
    )
    assert "Copied" in window.parts.status_line.currentMessage()


def test_a_selection_without_passages_is_copied_without_other_views(window: Window) -> None:
    select_words(window.parts.panes.article, "The builder was never paid.")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == (
        "“The builder was never paid.”\n— The Bridge, a small article, paragraph 3"
    )


def test_the_chosen_passage_is_copied_where_nothing_is_selected(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("nobody-asked")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard().startswith("“twice what was planned. Nobody was asked”")
    assert "- Nobody was asked about the bridge." in clipboard()
    assert "- The bridge cost twice what was planned." in clipboard()


def test_with_nothing_to_copy_it_is_said_what_to_do(window: Window) -> None:
    QGuiApplication.clipboard().setText("from before")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == "from before"
    assert "Select words or choose a passage first" in window.parts.status_line.currentMessage()


def test_the_title_is_not_quoted_as_if_it_stood_in_the_first_paragraph(window: Window) -> None:
    article: ArticleView = window.parts.panes.article
    select_words(article, "Restated from the Daily Example")

    window.parts.actions["copy_with_citation"].trigger()

    assert "other views" not in clipboard()


def test_what_is_selected_in_the_notes_is_copied_from_there(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    note = note_with(window.parts.panes.perspectives, "In 2021 a court")
    select_words(note, "In 2021 a court")
    note.setFocus()

    window.parts.actions["copy"].trigger()

    assert clipboard() == "In 2021 a court"


def test_copying_where_nothing_can_be_copied_changes_nothing(window: Window) -> None:
    QGuiApplication.clipboard().setText("from before")
    window.parts.actions["list"].trigger()
    window.parts.panes.passages.setFocus()

    window.parts.actions["copy"].trigger()

    assert clipboard() == "from before"


# -- places


def test_the_reader_can_go_to_a_paragraph_and_back(
    road_window: Window, road: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QInputDialog, "getInt", (40, True))

    road_window.parts.actions["paragraph"].trigger()
    there = road.article.paragraph_at(road_window.parts.panes.article.position)
    road_window.parts.actions["back"].trigger()

    assert there == 40
    assert road_window.parts.panes.article.position == 0
    assert asked[-2:] == [1, 60]


def test_going_to_no_paragraph_stays(road_window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, QInputDialog, "getInt", (40, False))

    road_window.parts.actions["paragraph"].trigger()

    assert road_window.parts.panes.article.position == 0
    assert not road_window.parts.actions["back"].isEnabled()


def test_the_reader_can_ask_where_they_are(window: Window, session: Session) -> None:
    session.reading.select_passage("twice-planned")

    window.parts.actions["where"].trigger()

    assert window.parts.status_line.currentMessage() == (
        "Paragraph 1 of 3; 3 of 3, context, “twice what was planned”, paragraph 1"
    )


def test_without_a_passage_the_reader_is_in_a_paragraph(window: Window) -> None:
    window.parts.actions["where"].trigger()

    assert window.parts.status_line.currentMessage() == "Paragraph 1 of 3"


@pytest.mark.parametrize("action", ["where", "paragraph", "copy_with_citation"])
def test_before_an_edition_is_open_nothing_happens(
    qtbot: QtBot, session: Session, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QInputDialog, "getInt", (1, True))
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)

    window.parts.actions[action].trigger()

    assert window.parts.status_line.currentMessage() == ""
    assert asked == []


def test_the_program_says_what_it_is(window: Window) -> None:
    window.parts.actions["about"].trigger()

    box = box_of(window)
    assert __version__ in box.text()
    assert "network" in box.text()
    box.close()
