"""The bar at the top, in windows of any width."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from reader.model.edition.edition import Edition
from reader.session.settings import State
from reader.ui.bars.title import Title
from reader.ui.window.window import Window
from tests.reading import button_named
from tests.ui.conftest import OpenWindow


def title_of(window: Window) -> Title:
    """Return the part of the bar that names what is read."""
    title = window.parts.head.findChild(Title)
    assert title is not None
    return title


def named(window: Window) -> list[str]:
    """Return what the bar says of what is read."""
    return [label.text() for label in title_of(window).findChildren(QLabel)]


def test_the_title_stands_once_on_the_screen(road_window: Window) -> None:
    bar = road_window.parts.panes.article.verticalScrollBar()
    at_first = named(road_window)

    bar.setValue(500)
    scrolled = named(road_window)
    bar.setValue(0)

    assert at_first == ["", ""]
    assert scrolled == ["The Road", ""]
    assert named(road_window) == ["", ""]


def test_a_title_without_room_is_cut(open_window: OpenWindow, road: Edition) -> None:
    window = open_window(road)
    window.resize(420, 700)
    title_of(window).show_text("A title that goes on " * 9, "and on " * 9)

    window.parts.panes.article.verticalScrollBar().setValue(500)
    QApplication.processEvents()

    name, subtitle = named(window)
    assert name.endswith("…")
    assert subtitle == ""
    assert window.width() == 420


@pytest.mark.parametrize(
    ("width", "zoom", "expected"),
    [(1440, 100, 264), (1000, 100, 150), (900, 100, 150), (1900, 150, 396)],
)
def test_the_search_is_a_field_that_shrinks(
    open_window: OpenWindow, bridge: Edition, width: int, zoom: int, expected: int
) -> None:
    window = open_window(bridge, State(theme="light", zoom=zoom))

    window.resize(width, 800)
    QApplication.processEvents()

    assert button_named(window.parts.head, "Find").width() == expected


def test_in_a_narrow_window_the_search_is_a_button(
    open_window: OpenWindow, bridge: Edition
) -> None:
    window = open_window(bridge)

    window.resize(700, 800)
    QApplication.processEvents()

    assert button_named(window.parts.head, "Find").width() < 60


def test_the_field_opens_the_search(window: Window) -> None:
    button_named(window.parts.head, "Find").click()

    assert window.parts.panes.find_bar.isVisible()
