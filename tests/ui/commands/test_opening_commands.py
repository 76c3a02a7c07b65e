"""Opening another edition, and what keeps one from being opened."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.asking import answer, box_of
from tests.editions import BRIDGE, write_edition
from tests.reading import shown_text
from tests.ui.conftest import OpenText

Choose = Callable[[Path], list[object]]


@pytest.fixture
def choose(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Return what opens the folder that is chosen in the dialog; it returns what that was asked."""

    def choose_one(folder: Path) -> list[object]:
        asked = answer(monkeypatch, QFileDialog, "getExistingDirectory", str(folder))
        with qtbot.waitSignal(window.parts.opener.settled):
            window.parts.actions["open_edition"].trigger()
        return asked

    return choose_one


def test_another_edition_is_opened_in_place_of_the_first(
    window: Window, session: Session, road: Edition, bridge: Edition, choose: Choose
) -> None:
    session.reading.select_passage("cost")

    asked = choose(road.folder)

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.article.title == "The Road"
    assert session.reading.passage is None
    assert "The Road" in window.windowTitle()
    assert "0 of 60 paragraphs examined" in shown_text(window.parts.panes.perspectives)
    assert str(bridge.folder.parent) in [str(each) for each in asked]


def test_choosing_no_edition_changes_nothing(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, QFileDialog, "getExistingDirectory", "")

    with qtbot.assertNotEmitted(window.parts.opening.opening_requested):
        window.parts.actions["open_edition"].trigger()


def test_a_broken_edition_keeps_the_old_one_and_says_why(
    window: Window, session: Session, bridge: Edition, tmp_path: Path, choose: Choose
) -> None:
    broken = dict(BRIDGE) | {"parties.toml": "not = [toml"}
    folder = write_edition(tmp_path / "broken", broken)
    session.reading.select_passage("cost")

    choose(folder)

    box = box_of(window)
    assert session.reading.at_hand is bridge
    assert session.reading.passage is not None
    assert "“broken” cannot be opened; what you were reading stays open." in box.text()
    assert "parties.toml" in box.informativeText()
    box.close()


def test_a_folder_that_is_no_edition_keeps_the_old_one_and_says_why(
    window: Window, open_text: OpenText, session: Session, bridge: Edition, tmp_path: Path
) -> None:
    open_text(tmp_path)

    said = f"“{tmp_path}” is not an edition: no article.md can be read in it."
    assert said in shown_text(window.parts.panes.notice)
    assert not window.findChildren(QMessageBox)
    assert session.reading.at_hand is bridge


def test_of_many_problems_the_first_are_shown_and_all_can_be_read(
    window: Window, open_text: OpenText, tmp_path: Path
) -> None:
    passage = '+++\nclaim = "x"\nkind = "context"\nexact = "nowhere {i}"\n+++\n\n## Context\n\nx\n'
    many = {f"passages/p-{i}.md": passage.replace("{i}", str(i)) for i in range(20)}

    open_text(write_edition(tmp_path / "broken", dict(BRIDGE) | many))

    box = box_of(window)
    assert "and 12 more" in box.informativeText()
    assert all(f"p-{i}.md" in box.detailedText() for i in range(20))
    box.close()
