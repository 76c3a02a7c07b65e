"""The menu in which passages that overlap are offered."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.ui.article.passage_chooser import PassageChooser
from tests.listening import Listener


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Return what the chooser belongs to."""
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def claims_of(passages: Iterable[Passage]) -> dict[str, str]:
    """Return what *passages* claim, by their ids."""
    return {passage.id: passage.claim for passage in passages}


def test_passages_are_offered_by_their_claims_and_the_first_is_pointed_at(
    parent: QWidget, bridge: Edition
) -> None:
    chooser = PassageChooser(parent)

    chooser.offer(claims_of(bridge.passages[:2]), QPoint(20, 20))

    assert [action.text() for action in chooser.actions()] == [
        passage.claim for passage in bridge.passages[:2]
    ]
    assert chooser.activeAction() is chooser.actions()[0]


def test_an_ampersand_in_a_claim_is_shown_and_marks_no_key(parent: QWidget) -> None:
    chooser = PassageChooser(parent)

    chooser.offer({"cost": "Bridge & road."}, QPoint(20, 20))

    assert chooser.actions()[0].text() == "Bridge && road."


@pytest.mark.parametrize(("downs", "expected"), [(0, "cost"), (1, "nobody-asked")])
def test_the_arrow_keys_and_return_choose(
    parent: QWidget, bridge: Edition, downs: int, expected: str
) -> None:
    chooser = PassageChooser(parent)
    chosen = Listener(chooser.passage_activated)
    chooser.offer(claims_of(bridge.passages[:2]), QPoint(20, 20))

    for _ in range(downs):
        QTest.keyClick(chooser, Qt.Key.Key_Down)
    QTest.keyClick(chooser, Qt.Key.Key_Return)

    assert chosen.heard == [(expected,)]
    assert not chooser.isVisible()


def test_escape_chooses_nothing(parent: QWidget, bridge: Edition) -> None:
    chooser = PassageChooser(parent)
    chosen = Listener(chooser.passage_activated)
    chooser.offer(claims_of(bridge.passages[:2]), QPoint(20, 20))

    QTest.keyClick(chooser, Qt.Key.Key_Escape)

    assert chosen.heard == []
    assert not chooser.isVisible()


def test_what_was_offered_before_is_not_offered_again(parent: QWidget, bridge: Edition) -> None:
    chooser = PassageChooser(parent)
    chooser.offer(claims_of(bridge.passages[:2]), QPoint(20, 20))

    chooser.offer(claims_of(bridge.passages[2:3]), QPoint(20, 20))

    assert [action.text() for action in chooser.actions()] == [bridge.passages[2].claim]
