"""The card on which passages that overlap are offered."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.article.passage_chooser import PassageChooser
from reader.ui.look.look import Look
from reader.ui.window.window import Window
from tests.listening import Listener
from tests.reading import chooser_of, click_words

LINE = QRect(QPoint(20, 20), QSize(100, 24))


@pytest.fixture
def chooser(qtbot: QtBot, light: Look) -> PassageChooser:
    """Return a card on which nothing is offered yet."""
    parent = QWidget()
    qtbot.addWidget(parent)
    return PassageChooser(light, parent)


def words_of(chooser: PassageChooser) -> list[str]:
    """Return what the card says, from the top down."""
    return [label.text() for label in chooser.findChildren(QLabel)]


def test_passages_are_offered_by_their_words_and_claims_and_the_first_is_pointed_at(
    chooser: PassageChooser, bridge: Edition
) -> None:
    chooser.offer(bridge.passages[:2], bridge, LINE)

    assert [choice.text() for choice in chooser.choices] == [
        passage.claim for passage in bridge.passages[:2]
    ]
    assert f"“{bridge.passages[0].exact}”" in words_of(chooser)
    assert chooser.chosen is chooser.choices[0]


@pytest.mark.parametrize(
    ("count", "said"), [(2, "Two passages meet here"), (3, "3 passages meet here")]
)
def test_it_says_how_many_meet_and_what_the_keys_do(
    chooser: PassageChooser, bridge: Edition, count: int, said: str
) -> None:
    chooser.offer(bridge.passages[:count], bridge, LINE)

    assert said in words_of(chooser)
    assert "Up, Down choose · Enter opens · Esc closes" in words_of(chooser)


@pytest.mark.parametrize(("downs", "expected"), [(0, "cost"), (1, "nobody-asked"), (2, "cost")])
def test_the_arrow_keys_and_return_choose(
    chooser: PassageChooser, bridge: Edition, downs: int, expected: str
) -> None:
    chosen = Listener(chooser.passage_activated)
    chooser.offer(bridge.passages[:2], bridge, LINE)

    for _ in range(downs):
        QTest.keyClick(chooser, Qt.Key.Key_Down)
    QTest.keyClick(chooser, Qt.Key.Key_Return)

    assert chosen.heard == [(expected,)]
    assert not chooser.isVisible()


def test_escape_chooses_nothing(chooser: PassageChooser, bridge: Edition) -> None:
    chosen = Listener(chooser.passage_activated)
    chooser.offer(bridge.passages[:2], bridge, LINE)

    QTest.keyClick(chooser, Qt.Key.Key_Escape)

    assert chosen.heard == []
    assert not chooser.isVisible()


def test_it_stands_below_the_line_or_above_where_there_is_no_room(
    chooser: PassageChooser, bridge: Edition
) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    low = LINE.translated(0, screen.bottom() - 60)

    chooser.offer(bridge.passages[:2], bridge, LINE)
    below = chooser.geometry()
    again = PassageChooser(chooser._look, chooser._parent)
    again.offer(bridge.passages[:2], bridge, low)

    assert LINE.bottom() + 6 <= below.top() <= LINE.bottom() + 10
    assert again.geometry().bottom() < low.top()
    again.close()


def test_what_is_pointed_at_is_outlined_in_the_text(window: Window, session: Session) -> None:
    article = window.parts.panes.article
    click_words(article, "twice what")
    chooser = chooser_of(article)

    pointed = [article.marks.hovered]
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    pointed.append(article.marks.hovered)
    QTest.keyClick(chooser, Qt.Key.Key_Escape)
    pointed.append(article.marks.hovered)

    assert pointed == ["twice-planned", "nobody-asked", ""]
    assert session.reading.passage is None
