"""At every size all that stands above and below a list is within its panel, one beside another."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from reader.model.edition.edition import Edition
from reader.session.settings import State
from reader.ui.lists.list_panel import ListPanel
from tests.ui.conftest import OpenWindow

SIZES = [(width, zoom) for width in (420, 900, 1280) for zoom in (50, 100, 200, 300)]


def areas(panel: ListPanel) -> list[QRect]:
    """Return where the controls of a *panel* are."""
    shown: list[QWidget] = [
        each for each in panel.findChildren(QAbstractButton) if each.isVisible()
    ]
    shown += [each for each in panel.findChildren(QLineEdit) if each.isVisible()]
    return [QRect(each.mapTo(panel, QPoint()), each.size()) for each in shown]


def assert_all_within(panel: ListPanel) -> None:
    """Assert that no control of a *panel* is cut, or lies over another."""
    found = areas(panel)
    assert len(found) > 4
    assert all(panel.rect().contains(area) for area in found)
    assert not [(a, b) for a, b in combinations(found, 2) if a.intersects(b)]


@pytest.mark.parametrize(("width", "zoom"), SIZES)
def test_the_chips_of_the_passages_are_within(
    open_window: OpenWindow, bundled: Edition, width: int, zoom: int
) -> None:
    window = open_window(bundled, State(theme="light", zoom=zoom))
    window.resize(width, 800)

    window.parts.actions["list"].trigger()

    QApplication.processEvents()
    assert_all_within(window.parts.panes.passages)


@pytest.mark.parametrize(("width", "zoom"), SIZES)
def test_the_options_of_the_search_are_within(
    open_window: OpenWindow, bridge: Edition, width: int, zoom: int
) -> None:
    window = open_window(bridge, State(theme="light", zoom=zoom))
    window.resize(width, 800)

    window.parts.actions["find_everywhere"].trigger()

    QApplication.processEvents()
    found = window.parts.find_everywhere(window).list
    found.field.line.setText("Exmaple")
    assert_all_within(found)
