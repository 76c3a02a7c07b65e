"""The window in two steps: what its first paint shows, and all that comes right after it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.article.article_view import ArticleView
from reader.ui.article.scroll_strip import ScrollStrip
from reader.ui.bars.head_bar import HeadBar
from reader.ui.bars.status_line import StatusLine
from reader.ui.passages.passage_list import PassageList
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window
from tests.reading import picture_of, shown_text

Begin = Callable[..., Window]


@pytest.fixture
def begin(qtbot: QtBot, session: Session, road: Edition) -> Begin:
    """Return what begins a window on the long edition, and stops before its first paint."""

    def begin_one(**state: object) -> Window:
        remembered = State(theme="light", edition=str(road.folder))
        for name, value in state.items():
            setattr(remembered, name, value)
        window = Window(session, None, remembered)
        qtbot.addWidget(window)
        window.show()
        session.open(road)
        window.bring_back(remembered)
        return window

    return begin_one


def is_complete(window: Window) -> bool:
    """Tell whether all panes are there."""
    return window.findChild(PerspectivesPane) is not None


def pictures(window: Window) -> list[QImage]:
    """Return what the window shows where its first paint already shows what will be there."""
    seen_at_once = (QMenuBar, HeadBar, ArticleView, StatusLine)
    widgets = [widget for kind in seen_at_once for widget in window.findChildren(kind)]
    for strip in window.findChildren(ScrollStrip):
        strip.hide()  # its ticks come with the panes
    return [picture_of(widget) for widget in widgets]


def focus_chain(window: Window) -> Iterator[QWidget]:
    """Yield what Tab comes to after *window*, in that order."""
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        yield widget
        widget = widget.nextInFocusChain()


def test_the_first_paint_waits_for_no_pane_but_the_article(begin: Begin) -> None:
    window = begin()

    assert not is_complete(window)


def test_the_window_is_complete_right_after_its_first_paint(qtbot: QtBot, begin: Begin) -> None:
    window = begin()

    qtbot.waitUntil(lambda: is_complete(window))


@pytest.mark.parametrize("state", [{}, {"passage": "mile-30"}, {"list_shown": True}, {"zoom": 150}])
def test_nothing_but_the_perspectives_and_the_ticks_changes_after_the_first_paint(
    begin: Begin, state: dict[str, object]
) -> None:
    window = begin(**state)
    first = pictures(window)

    window.complete()

    assert pictures(window) == first


@pytest.mark.parametrize("kind", [QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress])
def test_a_key_finds_the_window_complete(begin: Begin, kind: QEvent.Type) -> None:
    window = begin()

    key = QKeyEvent(kind, Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), key)

    assert is_complete(window)


def test_a_click_finds_the_window_complete(begin: Begin) -> None:
    window = begin()

    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300))

    assert is_complete(window)


def test_a_remembered_passage_stands_beside_the_article_once_it_is_complete(begin: Begin) -> None:
    window = begin(passage="mile-30")

    window.complete()

    assert window.parts.panes.perspectives.isVisible()
    assert "paragraph 30" in shown_text(window.parts.panes.perspectives)


def test_a_pane_that_was_hidden_stays_so(begin: Begin) -> None:
    window = begin(passage="mile-30", perspectives_shown=False)

    window.complete()

    assert not window.parts.panes.perspectives.isVisible()


def test_tab_comes_to_the_list_before_the_article(begin: Begin) -> None:
    window = begin(list_shown=True)
    window.complete()

    kinds = [type(widget) for widget in focus_chain(window)]

    assert kinds.index(PassageList) < kinds.index(ArticleView) < kinds.index(PerspectivesPane)
