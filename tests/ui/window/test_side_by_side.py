"""Two parties side by side: shown in the place of the perspectives, and walked through."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.files.loading import load_edition
from reader.session.session import Session
from reader.session.settings import Settings, State
from reader.ui.perspectives.party_chooser import PartyChooser
from reader.ui.perspectives.passage_strip import PassageStrip
from reader.ui.perspectives.side_by_side import SideBySide
from reader.ui.window.window import Window
from tests.editions import ASKED, BRIDGE, road_files, write_edition
from tests.reading import button_named, press, search_for, shown_text, tables_of

TOLD = f"{ASKED}\n## Context\n\nA meeting.\n\n### builder\n\nWe were asked [@builder-2019].\n"
FILES: Mapping[str, str] = {**BRIDGE, "passages/nobody-asked.md": TOLD}
SILENCE = "No account of its own on this passage stands in this edition."
BOTH = "\n\n### town\n\nThe town says so.\n\n### builder\n\nThe builder does not.\n"

OpenWindow = Callable[..., Window]


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return the small edition with an account beside its second passage as well."""
    return load_edition(write_edition(tmp_path_factory.mktemp("told") / "bridge", FILES))


@pytest.fixture(scope="session")
def long_told(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return the long edition with two accounts beside each passage."""
    files = {name: text + BOTH * ("mile" in name) for name, text in road_files().items()}
    return load_edition(write_edition(tmp_path_factory.mktemp("told") / "road", files))


@pytest.fixture
def told_window(open_window: OpenWindow, told: Edition) -> Window:
    """Return a window, wide enough for the article as well, on the small edition."""
    window = open_window(told)
    window.resize(1300, 800)
    return window


def set_side_by_side(window: Window) -> SideBySide:
    window.parts.actions["side_by_side"].trigger()
    QApplication.processEvents()
    return view_of(window)


def view_of(window: Window) -> SideBySide:
    return window.parts.panes.perspectives.findChildren(SideBySide)[-1]


def is_side_by_side(window: Window) -> bool:
    return any(
        view.isVisible() for view in window.parts.panes.perspectives.findChildren(SideBySide)
    )


def test_what_two_parties_say_stands_side_by_side(told_window: Window) -> None:
    text = shown_text(set_side_by_side(told_window))

    assert "The town says that the roads were needed" in text
    assert "It was never paid" in text
    assert "The article’s claim: The bridge cost $40 million." in text


def test_the_head_says_who_they_are_and_how_often_they_speak(told_window: Window) -> None:
    view = set_side_by_side(told_window)

    chosen = [chooser.currentText() for chooser in view.findChildren(PartyChooser)]
    assert chosen == ["Builders Ltd (2)", "Town of Example (1)"]
    assert "Built the bridge; in dispute with the town." in shown_text(view)
    assert "upper row: accounts of the first, beside 2 passages" in shown_text(view)
    assert "lower row: of the second, beside 1 · both beside 1" in shown_text(view)


def test_silence_is_drawn(told_window: Window) -> None:
    text = shown_text(set_side_by_side(told_window))

    assert text.count(SILENCE) == 1


def test_the_next_passage_is_the_next_stop(told_window: Window, session: Session) -> None:
    set_side_by_side(told_window)

    steps = []
    for _ in range(3):
        steps.append(session.reading.passage and session.reading.passage.id)
        told_window.parts.actions["next_passage"].trigger()

    assert steps == ["cost", "nobody-asked", "cost"]


@pytest.mark.parametrize(("name", "expected"), [("every", "twice-planned"), ("where both", "cost")])
def test_one_stops_where_one_chooses_to(
    told_window: Window, session: Session, name: str, expected: str
) -> None:
    view = set_side_by_side(told_window)

    button_named(view, name).click()
    told_window.parts.actions["previous_passage"].trigger()

    assert session.reading.passage is not None
    assert session.reading.passage.id == expected


def test_afterwards_one_walks_through_all_passages_again(
    told_window: Window, session: Session
) -> None:
    set_side_by_side(told_window)
    press(Qt.Key.Key_Escape)

    for _ in range(2):
        told_window.parts.actions["next_passage"].trigger()

    assert session.reading.passage is not None
    assert session.reading.passage.id == "twice-planned"


@pytest.mark.parametrize("pane", ["article", "perspectives"])
def test_esc_leads_back_to_the_passage_in_the_usual_pane(
    told_window: Window, session: Session, pane: str
) -> None:
    sizes = told_window.parts.panes.beside.sizes()
    set_side_by_side(told_window)
    session.reading.select_passage("nobody-asked")
    getattr(told_window.parts.panes, pane).setFocus()

    press(Qt.Key.Key_Escape)

    assert not is_side_by_side(told_window)
    assert "The town held a meeting" in shown_text(told_window.parts.panes.perspectives)
    assert told_window.parts.panes.beside.sizes() == sizes
    assert not told_window.parts.actions["side_by_side"].isChecked()


def test_the_head_of_the_accounts_leads_there(told_window: Window, session: Session) -> None:
    session.reading.select_passage("cost")

    button_named(told_window.parts.panes.perspectives, "Side by side").click()

    chosen = [each.currentText() for each in view_of(told_window).findChildren(PartyChooser)]
    assert chosen == ["Town of Example (1)", "Builders Ltd (2)"]


def test_left_and_right_are_swapped_and_remembered(
    told_window: Window, open_window: OpenWindow, told: Edition, settings: Settings
) -> None:
    button_named(set_side_by_side(told_window), "Swap").click()
    state = told_window.parts.keeper.state()
    settings.save(state)

    view = set_side_by_side(open_window(told, settings.load()))

    chosen = [chooser.currentText() for chooser in view.findChildren(PartyChooser)]
    assert chosen == ["Town of Example (1)", "Builders Ltd (2)"]


def test_a_party_chosen_on_the_other_side_changes_places(told_window: Window) -> None:
    left, right = set_side_by_side(told_window).findChildren(PartyChooser)

    left.activated.emit(left.findData("town"))

    assert (left.currentData(), right.currentData()) == ("town", "builder")


def test_what_is_typed_filters_the_parties(told_window: Window) -> None:
    left, _ = set_side_by_side(told_window).findChildren(PartyChooser)

    completer = left.completer()
    assert completer is not None
    completer.setCompletionPrefix("example")

    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Town of Example (1)"


def test_arrows_and_clicks_in_the_strip_lead_to_any_passage(
    told_window: Window, session: Session
) -> None:
    view = set_side_by_side(told_window)
    strip = view.findChildren(PassageStrip)[0]

    QTest.keyClick(strip, Qt.Key.Key_End)
    last = session.reading.passage
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.column(1).center().toPoint())

    assert last is not None
    assert session.reading.passage is not None
    assert (last.id, session.reading.passage.id) == ("twice-planned", "nobody-asked")
    assert strip.height() >= 24


def test_figures_fold_out_of_these_two_only(told_window: Window) -> None:
    view = set_side_by_side(told_window)

    button_named(view, "Figures they gave for it: Builders Ltd 1 · The town 2").click()
    QApplication.processEvents()

    assert [table.accessibleName() for table in tables_of(view)] == [
        "Cost of the bridge",
        "Upkeep, per year",
    ]


def test_the_passage_at_the_top_is_the_chosen_one(
    open_window: OpenWindow, long_told: Edition, session: Session, qtbot: QtBot
) -> None:
    view = set_side_by_side(open_window(long_told))
    bar = view.column.verticalScrollBar()

    with qtbot.waitSignal(view.column.passage_reached):
        for _ in long_told.passages:  # it is known how long all are once they were seen
            bar.setValue(bar.maximum())

    assert session.reading.passage is long_told.passages[-1]


def test_the_article_is_hidden_where_there_is_no_room(told_window: Window) -> None:
    article = told_window.parts.panes.article
    set_side_by_side(told_window)
    wide = article.isVisible()

    told_window.resize(1000, 800)
    narrow = article.isVisible()
    press(Qt.Key.Key_Escape)

    assert (wide, narrow, article.isVisible()) == (True, False, True)


def test_in_a_narrow_window_each_text_stands_below_its_party(told_window: Window) -> None:
    told_window.resize(600, 800)

    view = set_side_by_side(told_window)

    texts = shown_text(view).splitlines()
    assert texts.index("Builders Ltd") < texts.index("The town")
    assert not any(stake.isVisible() for stake in view._stakes)


def test_a_hit_in_the_perspectives_is_shown_in_the_usual_pane(told_window: Window) -> None:
    set_side_by_side(told_window)

    search_for(told_window, "first plan")
    told_window.parts.actions["find_in_notes"].trigger()

    assert not is_side_by_side(told_window)


def test_a_source_opens_on_its_card(told_window: Window) -> None:
    view = set_side_by_side(told_window)
    pane = told_window.parts.panes.perspectives

    pane.show_source("builder-2019", view.mapToGlobal(QPoint(20, 200)))

    assert QApplication.activePopupWidget() is not None


def test_another_look_keeps_the_two(told_window: Window) -> None:
    set_side_by_side(told_window)

    told_window.parts.actions["larger"].trigger()

    assert is_side_by_side(told_window)
    assert "It was never paid" in shown_text(view_of(told_window))


def test_hiding_the_pane_leaves_them(told_window: Window) -> None:
    set_side_by_side(told_window)

    told_window.parts.actions["perspectives"].trigger()

    assert not told_window.parts.actions["side_by_side"].isChecked()
    assert told_window.parts.panes.article.isVisible()


def test_where_nobody_else_speaks_it_is_said(open_window: OpenWindow, road: Edition) -> None:
    window = open_window(road, State(theme="light"))

    window.parts.actions["side_by_side"].trigger()

    assert "Fewer than two parties" in window.parts.status_line.currentMessage()
    assert not window.parts.actions["side_by_side"].isChecked()


def test_the_home_leads_there(told_window: Window, qtbot: QtBot) -> None:
    row = button_named(told_window.parts.panes.perspectives, "Two parties side by side")

    row.click()

    qtbot.waitUntil(lambda: bool(told_window.findChildren(SideBySide)))
    assert told_window.parts.actions["side_by_side"].isChecked()
