"""The column in which a text is set: its measure, its wheel, and that it loads nothing."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.article.article_column import ArticleColumn
from reader.ui.look.look import Look
from tests.listening import Listener

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def column(qtbot: QtBot, light: Look) -> ArticleColumn:
    """Return a column with a text of many lines."""
    column = ArticleColumn(light)
    qtbot.addWidget(column)
    column.resize(900, 500)
    column.setPlainText("A line of the text.\n" * 200)
    with qtbot.waitExposed(column):
        column.show()
    return column


def turn(column: ArticleColumn, delta: QPoint, held: Qt.KeyboardModifier) -> None:
    """Turn the wheel over the *column*, and tilt it, by *delta*."""
    middle = QPointF(column.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(column.mapToGlobal(middle)),
        QPoint(),
        delta,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(column.viewport(), event)


@pytest.mark.parametrize(
    ("delta", "steps"),
    [(QPoint(0, 120), [(1,)]), (QPoint(0, -120), [(-1,)]), (QPoint(120, 0), [])],
    ids=["up", "down", "tilted"],
)
def test_the_wheel_with_ctrl_asks_for_another_size_only_when_it_is_turned(
    column: ArticleColumn, delta: QPoint, steps: list[tuple[object, ...]]
) -> None:
    asked = Listener(column.zoom_requested)

    turn(column, delta, CTRL)

    assert asked.heard == steps
    assert column.verticalScrollBar().value() == 0


@pytest.mark.parametrize("sign", [1, -1])
def test_a_fine_wheel_asks_for_another_size_once_it_has_turned_by_a_notch(
    column: ArticleColumn, sign: int
) -> None:
    asked = Listener(column.zoom_requested)

    for _ in range(15):
        turn(column, QPoint(0, 8 * sign), CTRL)

    assert asked.heard == [(sign,)]


def test_the_wheel_without_ctrl_scrolls(column: ArticleColumn) -> None:
    asked = Listener(column.zoom_requested)

    turn(column, QPoint(0, -120), NONE)

    assert asked.heard == []
    assert column.verticalScrollBar().value() > 0


def test_the_column_is_no_wider_in_a_wider_window(column: ArticleColumn) -> None:
    column.set_measure(0)
    before = column.viewport().width()

    column.resize(1600, 500)
    column.set_measure(0)

    assert abs(column.viewport().width() - before) <= 1


def test_larger_text_has_a_wider_column(column: ArticleColumn) -> None:
    column.resize(2000, 500)
    column.set_measure(0)
    before = column.viewport().width()

    column.look = column.look._replace(zoom=1.5)
    column.set_measure(0)

    assert column.viewport().width() > before


def test_what_is_gone_to_comes_to_stand_a_third_down(column: ArticleColumn) -> None:
    column.set_margins(column.document(), 0)
    place = QRectF(0, 2000, 10, 10)

    column.bring_into_view(place)

    below = place.top() - column.verticalScrollBar().value()
    assert abs(below - column.viewport().height() / 3) <= 1


def test_the_column_loads_nothing(column: ArticleColumn) -> None:
    kind = int(QTextDocument.ResourceType.ImageResource.value)

    found = column.loadResource(kind, QUrl("file:///etc/hostname"))

    assert (found.width(), found.height()) == (1, 1)
