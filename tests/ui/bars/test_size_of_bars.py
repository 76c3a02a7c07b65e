"""Bars, menus and the status line grow with the text, up to half as large again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from reader.model.edition.edition import Edition
from reader.session.settings import State
from reader.ui.look.bar_styles import MENUS
from reader.ui.window.window import Window
from tests.ui.conftest import OpenWindow

PARTS: dict[str, Callable[[Window], int]] = {
    "tool bar": lambda window: window.parts.head.height(),
    "status line": lambda window: window.parts.status_line.height(),
    "menu bar": lambda window: window.menuBar().height(),
    "menu": lambda window: window.findChildren(QMenu)[0].sizeHint().height(),
}


@pytest.fixture(autouse=True)
def menus_as_before() -> Iterator[None]:
    """Leave the menus of other windows as large as they were."""
    before = {name: QApplication.font(name) for name in MENUS}
    yield
    for name, letters in before.items():
        QApplication.setFont(letters, name)


@pytest.mark.parametrize("part", PARTS)
def test_bars_grow_with_the_text_up_to_half_as_large_again(
    open_window: OpenWindow, bridge: Edition, part: str
) -> None:
    heights = []
    for zoom in (60, 100, 150, 300):
        window = open_window(bridge, State(theme="light", zoom=zoom))
        QApplication.processEvents()
        heights.append(PARTS[part](window))
        window.close()

    smaller, usual, larger, largest = heights
    assert smaller == usual
    assert 1.2 * usual < larger < 1.6 * usual
    assert largest == larger


@pytest.mark.parametrize("width", [420, 640, 900, 1280, 1920])
def test_however_large_they_are_the_bars_widen_no_window(
    open_window: OpenWindow, bridge: Edition, width: int
) -> None:
    window = open_window(bridge, State(theme="light", zoom=300))

    window.resize(width, 800)
    QApplication.processEvents()

    assert window.width() == width


def test_bars_grow_at_once(window: Window) -> None:
    before = [height(window) for height in PARTS.values()]

    for _ in range(5):
        window.parts.actions["larger"].trigger()
    QApplication.processEvents()

    after = [height(window) for height in PARTS.values()]
    assert all(now > then for now, then in zip(after, before, strict=True))
