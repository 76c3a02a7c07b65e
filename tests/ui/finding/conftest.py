"""The list of what is found everywhere, opened as by its key."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.finding.search_list import SearchList
from reader.ui.window.window import Window
from tests.reading import field_of

LookFor = Callable[[str], None]


@pytest.fixture
def found(window: Window) -> SearchList:
    """Return the list, opened as by its key."""
    window.parts.actions["find_everywhere"].trigger()
    return window.parts.find_everywhere(window).list


@pytest.fixture
def look_for(qtbot: QtBot, found: SearchList) -> LookFor:
    """Return what types words and waits until they are looked for."""

    def look(words: str) -> None:
        type_words(qtbot, found, words)

    return look


def type_words(qtbot: QtBot, found: SearchList, words: str) -> None:
    """Type *words* into the list and wait until they are looked for."""
    field_of(found).clear()
    QTest.keyClicks(field_of(found), words)
    with qtbot.waitSignal(found.query_changed):
        pass
