"""The find bar: what it asks for, and what it says."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import CLAIM
from reader.model.text.search import Query
from reader.session.search import NotesHit, Search
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.bars.find_bar import FindBar
from reader.ui.look.look import Look
from reader.ui.window.window import Window
from tests.listening import Listener
from tests.reading import (
    button_named,
    count_text,
    field_of,
    press,
    search_for,
    select_words,
)
from tests.standing import found_words
from tests.ui.conftest import OpenWindow

# Windows too narrow for letters so large: the count is cut in its middle.
_CUT = ((480, 200), (480, 300), (700, 300), (900, 300))
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(qtbot: QtBot, light: Look) -> FindBar:
    """Return a find bar by itself."""
    bar = FindBar(light)
    qtbot.addWidget(bar)
    with qtbot.waitExposed(bar):
        bar.start()
    return bar


# -- its signs


def test_the_signs_of_the_buttons_grow_with_the_text(bar: FindBar, light: Look) -> None:
    buttons = bar.findChildren(QToolButton)
    signs = [button for button in buttons if button.objectName() in ("up", "down", "close")]
    before = [button.iconSize().height() for button in signs]

    bar.show_look(light._replace(zoom=light.zoom * 3))

    assert len(signs) == 3
    assert [button.iconSize().height() for button in signs] == [3 * size for size in before]


# -- what the bar asks for


def test_the_search_follows_what_is_typed(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignal(bar.query_changed) as told:
        QTest.keyClicks(field_of(bar), "brid")

    assert told.args == [Query("brid")]


def test_quick_typing_makes_one_search(qtbot: QtBot, bar: FindBar) -> None:
    asked: list[Query] = []
    bar.query_changed.connect(asked.append)

    with qtbot.waitSignal(bar.query_changed):
        QTest.keyClicks(field_of(bar), "a longer text")

    assert asked == [Query("a longer text")]


def test_return_does_not_wait(bar: FindBar) -> None:
    asked = Listener(bar.query_changed)
    QTest.keyClicks(field_of(bar), "bridge")

    press(Qt.Key.Key_Return)

    assert asked.heard == [(Query("bridge"),)]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("Match case", Query("Bridge", case=True)),
        ("Whole words", Query("Bridge", whole_words=True)),
    ],
)
def test_how_strict_the_search_is_can_be_chosen(
    qtbot: QtBot, bar: FindBar, start: str, expected: Query
) -> None:
    bar.start("Bridge")
    box = next(box for box in bar.findChildren(QCheckBox) if box.text() == start)

    with qtbot.waitSignal(bar.query_changed) as told:
        box.click()

    assert told.args == [expected]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_goes_to_the_next_hit_and_shift_return_back(
    qtbot: QtBot, bar: FindBar, key: Qt.Key
) -> None:
    bar.start("bridge")

    with qtbot.waitSignal(bar.next_requested):
        press(key)
    with qtbot.waitSignal(bar.previous_requested):
        press(key, SHIFT)

    assert field_of(bar).hasFocus()


def test_escape_cancels_and_nothing_is_asked_afterwards(qtbot: QtBot, bar: FindBar) -> None:
    QTest.keyClicks(field_of(bar), "bridge")

    with (
        qtbot.assertNotEmitted(bar.query_changed, wait=300),
        qtbot.waitSignal(bar.cancelled),
    ):
        press(Qt.Key.Key_Escape)


def test_the_buttons_ask_for_what_they_say(qtbot: QtBot, bar: FindBar) -> None:
    bar.show_search(Search(Query("x"), (), (NotesHit("cost", CLAIM, 0),)))

    with qtbot.waitSignals(
        [bar.next_requested, bar.previous_requested, bar.closed], order="strict"
    ):
        button_named(bar, "Next hit").click()
        button_named(bar, "Previous hit").click()
        button_named(bar, "Close").click()


def test_the_bar_opens_on_what_is_selected(window: Window, session: Session) -> None:
    select_words(window.parts.panes.article, "naïve")

    window.parts.actions["find"].trigger()

    assert field_of(window.parts.panes.find_bar).text() == "naïve"
    assert field_of(window.parts.panes.find_bar).selectedText() == "naïve"
    assert found_words(session) == ["naïve"]


def test_a_selection_of_several_paragraphs_is_not_looked_for(window: Window) -> None:
    window.parts.panes.article.selectAll()

    window.parts.actions["find"].trigger()

    assert field_of(window.parts.panes.find_bar).text() == ""


def test_the_clear_button_ends_what_was_found(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    search_for(window, "town")
    found = len(session.searching.search)

    button_named(window.parts.panes.find_bar, "Erase").click()

    qtbot.waitUntil(lambda: len(session.searching.search) == 0)
    assert found
    assert count_text(window.parts.panes.find_bar) == ""


# -- what the bar says


def test_the_bar_says_which_of_how_many_hits_is_shown(window: Window, session: Session) -> None:
    search_for(window, "town")

    in_notes = len(session.searching.search.in_notes)
    assert count_text(window.parts.panes.find_bar) == f"1 of 2 / {in_notes} in the perspectives"


def test_the_bar_says_which_of_the_hits_in_the_perspectives_is_shown(
    window: Window, session: Session
) -> None:
    search_for(window, "town")

    window.parts.actions["find_in_notes"].trigger()

    in_notes = len(session.searching.search.in_notes)
    assert (
        count_text(window.parts.panes.find_bar)
        == f"2 in the article / 1 of {in_notes} in the perspectives"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("no such words", "Not found"),
        ("meeting in 2014", "None in the article / 1 in the perspectives"),
        ("400000", "1 of 1"),
        ("NAIVE", "1 of 1"),
        ('"$40 million"', "1 of 1"),
    ],
)
def test_the_bar_counts(window: Window, words: str, expected: str) -> None:
    search_for(window, words)

    assert count_text(window.parts.panes.find_bar) == expected


def test_the_bar_says_that_a_long_text_is_being_made_ready(bar: FindBar) -> None:
    bar.show_search(Search(Query("x"), waiting=True))

    assert count_text(bar).startswith("Searching …")


@pytest.mark.parametrize("steps", [("find_previous",), ("find_previous", "find_next")])
def test_going_round_an_end_is_announced(window: Window, steps: tuple[str, ...]) -> None:
    search_for(window, "town")

    for step in steps:
        window.parts.actions[step].trigger()

    assert "from the other end" in count_text(window.parts.panes.find_bar)


def test_a_step_that_does_not_go_round_is_not_announced(window: Window) -> None:
    search_for(window, "town")

    window.parts.actions["find_next"].trigger()

    assert "from the other end" not in count_text(window.parts.panes.find_bar)


def test_where_nothing_is_found_there_is_nowhere_to_step(window: Window) -> None:
    search_for(window, "no such words")

    assert not button_named(window.parts.panes.find_bar, "Next hit").isEnabled()
    assert not button_named(window.parts.panes.find_bar, "Previous hit").isEnabled()


# -- how it stands in any width


@pytest.mark.parametrize("zoom", [100, 200, 300])
@pytest.mark.parametrize("width", [480, 700, 900, 1280])
def test_all_of_the_bar_can_be_read_and_reached(
    open_window: OpenWindow, bundled: Edition, width: int, zoom: int
) -> None:
    window = open_window(bundled, State(theme="light", zoom=zoom))
    window.resize(width, 700)
    search_for(window, "the")
    bar = window.parts.panes.find_bar

    window.parts.actions["find_in_notes"].trigger()

    for _ in range(3):  # the bar grows after it was told how wide it is
        QApplication.processEvents()
    parts = [part for part in bar.findChildren(QWidget) if part.isVisible()]
    kinds = QLabel | QCheckBox | QToolButton
    told = [p for p in parts if isinstance(p, kinds) and p.parent() is not field_of(bar)]
    cut = [part for part in told if part.width() < part.sizeHint().width()]
    areas = [QRect(part.mapTo(bar, QPoint()), part.size()) for part in (*told, field_of(bar))]
    assert len(told) > 5
    assert all(bar.rect().contains(area) for area in areas)
    assert not cut or (width, zoom) in _CUT
    assert field_of(bar).width() > 7 * field_of(bar).fontMetrics().averageCharWidth()


def test_the_bar_keeps_its_rows_while_one_types(open_window: OpenWindow, bundled: Edition) -> None:
    window = open_window(bundled, State(theme="light", zoom=150))
    window.resize(900, 700)
    heights = []

    for words in ("t", "th", "the", "the z", "nowhere"):
        search_for(window, words)
        QApplication.processEvents()
        heights.append(window.parts.panes.find_bar.height())

    assert len(set(heights)) == 1
