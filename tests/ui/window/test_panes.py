"""What is dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.session.session import Session
from reader.ui.window.window import Window
from tests.standing import title_of
from tests.ui.conftest import FERRY

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard"),
    # From Qt 6.12 on a drag enters at a QPointF, for which the versions before have no constructor.
    pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning"),
]


def dropped(window: Window, data: QMimeData) -> None:
    """Drop *data* on the text in *window*, as the desktop does."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier
    target = window.parts.panes.article.viewport()
    place = QPointF(target.rect().center())
    enter = QDragEnterEvent(place.toPoint(), copy, data, left, held)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(place, copy, data, left, held))


def test_a_file_that_is_dropped_opens(
    qtbot: QtBot, window: Window, session: Session, ferry: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ferry))])

    with qtbot.waitSignal(window.parts.opener.settled):
        dropped(window, data)

    assert title_of(session) == "the ferry"


def test_words_that_are_dropped_open(qtbot: QtBot, window: Window, session: Session) -> None:
    data = QMimeData()
    data.setText(FERRY)

    with qtbot.waitSignal(window.parts.opener.settled):
        dropped(window, data)

    assert session.reading.at_hand is not None
    assert session.reading.at_hand.article.text.startswith("A ferry crosses the lake.\n")
