"""State comes back: taken down at the end, and soon after each change; put back at the start."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.window.window import Window
from tests.ui.conftest import OpenWindow

Change = Callable[[Window], object]

# A window that is brought back is made to fit the screen, and that of these tests is small.
SMALL = QSize(760, 640)

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def again(qtbot: QtBot, edition: Edition, state: State) -> tuple[Window, Session]:
    """Return a window and its session as the next start of the program makes them."""
    session = Session()
    window = Window(session, None, state)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    session.open(edition)
    window.parts.keeper.bring_back(state)
    return window, session


def test_the_place_the_passage_and_the_look_come_back(
    qtbot: QtBot, road_window: Window, road: Edition, session: Session
) -> None:
    road_window.resize(SMALL)
    session.reading.select_passage("mile-30")
    road_window.parts.panes.article.scroll_to(road.article.paragraphs[44].span.start)
    session.toggle_kind("estimates")
    road_window.parts.appearance.choose_theme("sepia")
    road_window.parts.actions["larger"].trigger()
    road_window.parts.actions["list"].trigger()
    QApplication.processEvents()
    before = road_window.parts.keeper.state()

    window, session = again(qtbot, road, before)

    after = window.parts.keeper.state()
    assert after.passage == "mile-30"
    assert road.article.paragraph_at(window.parts.panes.article.position) == 45
    assert replace(after, geometry="", splitter=()) == replace(before, geometry="", splitter=())


def test_the_size_of_the_window_comes_back(
    qtbot: QtBot, road_window: Window, road: Edition
) -> None:
    road_window.resize(SMALL)

    window, _ = again(qtbot, road, road_window.parts.keeper.state())

    assert window.size() == SMALL


def test_the_widths_of_the_panes_come_back(
    qtbot: QtBot, road_window: Window, road: Edition
) -> None:
    road_window.parts.actions["list"].trigger()
    QApplication.processEvents()
    road_window.parts.panes.all.setSizes([400, 880])
    road_window.parts.panes.beside.setSizes([450, 430])
    state = road_window.parts.keeper.state()

    window, _ = again(qtbot, road, replace(state, geometry=""))

    assert window.parts.panes.all.sizes() == road_window.parts.panes.all.sizes()
    assert window.parts.panes.beside.sizes() == road_window.parts.panes.beside.sizes()


def test_the_heights_of_the_panes_come_back_in_a_narrow_window(
    qtbot: QtBot, road_window: Window, road: Edition
) -> None:
    road_window.resize(SMALL)
    QApplication.processEvents()
    road_window.parts.panes.beside.setSizes([200, 330])
    before = road_window.parts.panes.beside.sizes()

    window, _ = again(qtbot, road, road_window.parts.keeper.state())

    assert window.parts.panes.beside.sizes() == before


def test_perspectives_that_were_hidden_stay_hidden(
    qtbot: QtBot, window: Window, bridge: Edition
) -> None:
    window.parts.actions["perspectives"].trigger()

    after, _ = again(qtbot, bridge, window.parts.keeper.state())

    assert not after.parts.panes.perspectives.isVisible()
    assert not after.parts.actions["perspectives"].isChecked()


def test_perspectives_that_were_hidden_on_a_passage_stay_hidden(
    qtbot: QtBot, window: Window, bridge: Edition, session: Session
) -> None:
    session.reading.select_passage("cost")
    window.parts.actions["perspectives"].trigger()

    after, again_session = again(qtbot, bridge, window.parts.keeper.state())

    assert again_session.reading.place.passage == "cost"
    assert not after.parts.panes.perspectives.isVisible()


def test_another_edition_begins_at_its_beginning(
    qtbot: QtBot, window: Window, session: Session, road: Edition
) -> None:
    session.reading.select_passage("cost")

    after, again_session = again(qtbot, road, window.parts.keeper.state())

    assert again_session.reading.passage is None
    assert after.parts.panes.article.position == 0


def test_the_place_is_found_again_by_its_words_when_the_text_has_changed(
    qtbot: QtBot, road: Edition
) -> None:
    there = road.article.text.index("Mile 33.")
    words = road.article.text[there : there + 60]
    state = State(edition=str(road.folder), position=there - 500, words=words)

    window, _ = again(qtbot, road, state)

    assert road.article.paragraph_at(window.parts.panes.article.position) == 33


@pytest.mark.parametrize(
    "state",
    [
        State(passage="no-such-passage"),
        State(position=10**12, words="words that are nowhere"),
        State(position=-5),
        State(geometry="not base64 at all ⁂"),
        State(geometry="AAAA"),
        State(theme="no-such-theme"),
        State(zoom=10**6),
        State(splitter=(1, 2, 3)),
        State(splitter=(0, 0, 0, 0)),
        State(marks=("no-such-kind", "context")),
    ],
    ids=str,
)
def test_a_state_that_does_not_fit_opens_a_usable_window(
    qtbot: QtBot, road: Edition, state: State
) -> None:
    window, session = again(qtbot, road, replace(state, edition=str(road.folder)))

    assert window.parts.panes.article.isVisible()
    assert window.parts.panes.article.viewport().width() > 100
    assert window.parts.panes.perspectives.width() > 100
    assert session.reading.passage is None
    assert 0 <= session.reading.place.position <= len(road.article.text)


def test_the_window_is_on_the_screen(qtbot: QtBot, window: Window, bridge: Edition) -> None:
    window.move(100_000, 100_000)
    state = window.parts.keeper.state()

    after, _ = again(qtbot, bridge, state)

    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(after.geometry())


# -- written down


@pytest.fixture
def remembering(open_window: OpenWindow, road: Edition, settings: Settings) -> Window:
    """Return a window that remembers, and soon rather than in two seconds."""
    window = open_window(road, State(theme="light"), settings)
    for timer in window.parts.keeper.findChildren(QTimer, options=_DIRECT):
        if timer.isSingleShot():
            timer.stop()
            timer.setInterval(0)
    return window


def test_closing_the_window_writes_everything_down(
    remembering: Window, session: Session, settings: Settings, road: Edition
) -> None:
    session.reading.select_passage("mile-30")
    remembering.parts.appearance.choose_theme("black")

    remembering.close()

    state = settings.load()
    assert (state.passage, state.theme) == ("mile-30", "black")
    assert Path(state.edition) == road.folder


CHANGES: dict[str, tuple[Change, Callable[[State], object]]] = {
    "theme": (
        lambda window: window.parts.appearance.choose_theme("black"),
        lambda s: s.theme == "black",
    ),
    "zoom": (lambda window: window.parts.appearance.larger(), lambda s: s.zoom == 110),
    "passage": (
        lambda window: window.parts.actions["next_passage"].trigger(),
        lambda s: s.passage == "mile-2",
    ),
    "place": (
        lambda window: window.parts.panes.article.verticalScrollBar().setValue(3000),
        lambda s: s.position > 0,
    ),
    "marks": (
        lambda window: window.parts.actions["marks"].trigger(),
        lambda s: s.strength == "off",
    ),
    "list": (lambda window: window.parts.actions["list"].trigger(), lambda s: s.list_shown),
    "perspectives": (
        lambda window: window.parts.actions["perspectives"].trigger(),
        lambda s: not s.perspectives_shown,
    ),
}


@pytest.mark.parametrize(
    "what",
    [*CHANGES],
)
def test_a_change_is_written_down_soon_so_that_it_survives_a_kill(
    qtbot: QtBot, remembering: Window, settings: Settings, what: str
) -> None:
    change, is_written = CHANGES[what]

    change(remembering)

    qtbot.waitUntil(lambda: bool(is_written(settings.load())))


def test_what_a_window_becomes_before_it_is_shown_is_no_change(
    qtbot: QtBot, session: Session, settings: Settings, road: Edition
) -> None:
    window = Window(session, settings, State(theme="light"))
    qtbot.addWidget(window)
    keeper = window.parts.keeper
    waiting = keeper.findChildren(QTimer, options=_DIRECT)

    session.open(road)
    session.reading.select_passage("mile-30")
    before = [timer.isActive() for timer in waiting]
    with qtbot.waitExposed(window):
        window.show()
    session.reading.select_passage("mile-59")

    assert before == [False]
    assert [timer.isActive() for timer in waiting] == [True]


def test_a_window_without_settings_writes_nothing(window: Window, settings: Settings) -> None:
    window.parts.appearance.choose_theme("black")

    window.close()

    assert settings.load() == State()
