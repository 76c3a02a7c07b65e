"""Tool bar and status line, names for those who listen, and how the window is built."""

import ast
import inspect
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

import reader.ui
from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import shown_text

UI = sorted(Path(inspect.getfile(reader.ui)).parent.glob("*.py"))


# -- status line


def test_the_status_line_says_where_the_reader_is_and_how_much_was_examined(
    window: Window,
) -> None:
    text = shown_text(window.parts.status_line)

    assert "Paragraph 1 of 3" in text
    assert "Examined 2 of 3" in text


def test_the_status_line_follows_the_reader(road_window: Window, road: Edition) -> None:
    road_window.parts.panes.article.scroll_to(road.article.paragraphs[30].span.start)

    number = road_window.parts.panes.article.paragraph
    assert number > 30
    assert f"Paragraph {number} of 60" in shown_text(road_window.parts.status_line)


def test_full_screen_can_be_entered_and_left(window: Window) -> None:
    action = window.parts.actions["full_screen"]

    action.trigger()
    full = window.isFullScreen()
    action.trigger()

    assert full
    assert not window.isFullScreen()


def test_a_full_screen_that_came_back_is_left_with_one_key(window: Window) -> None:
    window.setWindowState(Qt.WindowState.WindowFullScreen)

    window.parts.actions["full_screen"].trigger()

    assert not window.isFullScreen()
    assert not window.parts.actions["full_screen"].isChecked()


def named(widget: QWidget) -> str:
    """Return the name that a screen reader says of *widget*."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


# -- for those who listen


def test_every_widget_that_can_be_used_has_a_name(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")
    window.parts.actions["list"].trigger()
    window.parts.actions["find"].trigger()
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit)

    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for kind in kinds
        for widget in window.findChildren(kind)
        if widget.isVisible()
        and not isinstance(widget.parent(), QLineEdit)
        and not isinstance(widget, QHeaderView)
        and not named(widget)
    ]

    assert nameless == []


@pytest.mark.parametrize(
    ("attribute", "name"),
    [
        ("article", "Article"),
        ("perspectives", "Perspectives"),
        ("find_bar", "Find"),
    ],
)
def test_the_panes_are_named(window: Window, attribute: str, name: str) -> None:
    assert named(getattr(window.parts.panes, attribute)) == name


def test_the_article_can_be_read_as_text_by_a_screen_reader(window: Window) -> None:
    interface = QAccessible.queryAccessibleInterface(window.parts.panes.article)

    assert interface.textInterface() is not None
    assert isinstance(window.parts.panes.article, QTextEdit)


# -- how it is built


@pytest.mark.parametrize("module", UI, ids=lambda module: module.stem)
def test_slots_are_bound_methods(module: Path) -> None:
    calls = [
        node
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
    ]

    loose = [
        f"line {call.lineno}"
        for call in calls
        if not isinstance(call.args[0], ast.Attribute | ast.Name)
    ]

    assert loose == []


def test_closing_the_window_leaves_no_window(window: Window) -> None:
    window.parts.actions["close"].trigger()

    shown = [each for each in QApplication.topLevelWindows() if each.isVisible()]
    assert not window.isVisible()
    assert shown == []


def test_quitting_closes_the_window(window: Window) -> None:
    window.parts.actions["quit"].trigger()

    assert not window.isVisible()


def test_the_tool_bar_offers_what_it_draws_with_names_and_keys(window: Window) -> None:
    buttons = [b for b in window.parts.head.findChildren(QToolButton) if b.accessibleName()]

    tips = {button.toolTip() for button in buttons}
    assert {"Back (Alt+Left)", "Forward (Alt+Right)", "Find (Ctrl+F)"} <= tips
    assert {"Perspectives (F9)", "All Passages (F7)", "Appearance"} <= tips
