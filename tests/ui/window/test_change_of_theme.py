"""A window whose theme was changed looks as one that began in it, every part of it."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.model.storage.themes import THEMES
from reader.session.settings import State
from reader.ui.window.window import Window
from tests.reading import picture_of
from tests.ui.conftest import OpenWindow


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_keeps_the_colours_of_the_theme_before(
    open_window: OpenWindow, bridge: Edition, theme: str
) -> None:
    def seen(begun_in: str) -> QImage:
        window = open_window(bridge, State(theme=begun_in))
        window.parts.actions["list"].trigger()
        window.parts.actions["find"].trigger()
        QApplication.processEvents()
        window.parts.appearance.choose_theme(theme)
        window.parts.panes.article.setFocus()
        for _ in range(20):
            QApplication.processEvents()
        picture = picture_of(window)
        window.close()
        return picture

    other = "sepia" if theme != "sepia" else "dark"

    assert seen(other) == seen(theme)


def test_each_theme_that_f8_chooses_is_named(window: Window) -> None:
    told = list[str]()

    for _ in range(len(THEMES) + 1):
        window.parts.actions["next_theme"].trigger()
        told.append(window.parts.status_line.currentMessage())

    assert len(set(told)) == len(THEMES) + 1
    assert "Theme: As the System" in told
