"""A window that keeps things, what keeps it from that, and the notice that tells of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.settings import Settings
from reader.ui.window.window import Window
from tests.ui.conftest import OpenWindow


@pytest.fixture
def remembering(open_window: OpenWindow, bridge: Edition, settings: Settings) -> Iterator[Window]:
    """Return a window that keeps things, until it is closed."""
    window = open_window(bridge, settings=settings)
    yield window
    window.parts.keeping.let_texts_go()  # nobody is there to be asked
    window.close()


def put_in_the_way(folder: Path) -> None:
    """Put a file where *folder* would have to be, or where it is already."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_bytes(b"in the way")


def close_notice(window: Window) -> None:
    """Put the notice away as the reader does."""
    close = window.parts.panes.notice.findChild(QToolButton)
    assert close is not None
    close.click()


def press(window: Window, words: str) -> None:
    """Press the button of the notice that reads *words*."""
    (button,) = (
        each
        for each in window.parts.panes.notice.findChildren(QPushButton)
        if each.isVisible() and each.text() == words
    )
    button.click()


def open_pasted(qtbot: QtBot, window: Window, text: str) -> None:
    """Open a *text* as the clipboard holds it, and wait until nothing more comes of it."""
    with qtbot.waitSignal(window.parts.opener.settled):
        window.parts.opener.open_pasted(text, "")
