"""Going to a paragraph, and asking where one is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.window.window import Window
from tests.asking import answer
from tests.ui.conftest import OpenText


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


def test_the_reader_is_told_under_which_heading_they_are(
    window: Window, session: Session, bridge: Edition
) -> None:
    window.resize(900, 420)
    session.reading.jump_to(bridge.article.paragraphs[1].span.start)

    window.parts.actions["where"].trigger()

    assert window.parts.status_line.currentMessage() == (
        "Paragraph 2 of 3, under “What the town says”"
    )


def test_a_text_without_paragraphs_says_so(
    window: Window, tmp_path: Path, open_text: OpenText
) -> None:
    file = tmp_path / "table.md"
    file.write_text("| a | b |\n|---|---|\n| 1 | 2 |\n", encoding="utf-8")
    open_text(file)

    window.parts.actions["paragraph"].trigger()

    assert window.parts.status_line.currentMessage() == "This text has no paragraphs"


@pytest.mark.parametrize("action", ["where", "paragraph"])
def test_before_an_edition_is_open_nothing_happens(
    qtbot: QtBot, session: Session, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QInputDialog, "getInt", (1, True))
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)

    window.parts.actions[action].trigger()

    assert window.parts.status_line.currentMessage() == ""
    assert asked == []
