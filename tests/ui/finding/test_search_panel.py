"""What stands around the list of what is found: what it says, remembers and leads back to."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.finding.found_model import ROW_ROLE
from reader.ui.finding.found_rows import Row
from reader.ui.finding.scope import Scope
from reader.ui.finding.search_list import SearchList
from reader.ui.look.check_box import CheckBox
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.window.window import Window
from tests.reading import button_named, field_of, picture_of, press, shown_text
from tests.standing import id_of
from tests.ui.conftest import OpenWindow
from tests.ui.finding.conftest import LookFor, type_words


def row(found: SearchList, number: int) -> Row:
    """Return a place that is listed, by the number of its row."""
    place = found.rows.model().index(number, 0).data(ROW_ROLE)
    assert isinstance(place, Row)
    return place


def box(found: SearchList, name: str) -> QCheckBox:
    """Return the box of that name."""
    return next(each for each in found.findChildren(QCheckBox) if each.text() == name)


# -- what is found nowhere, or elsewhere


def test_where_a_scope_has_none_those_that_have_some_are_offered(
    look_for: LookFor, found: SearchList
) -> None:
    look_for("bridge")
    button_named(found, "Article").click()

    look_for("invoice")

    ways = [b.text() for b in found.nothing.findChildren(QToolButton) if b.isVisible()]
    assert found.nothing.words() == "None in the article"
    assert ways
    assert all(way.split()[0].isdigit() for way in ways)
    assert not found.rows.isVisible()


def test_such_an_offer_leads_there(look_for: LookFor, found: SearchList) -> None:
    button_named(found, "All").click()
    look_for("bridge")
    button_named(found, "Article").click()
    look_for("invoice")

    next(b for b in found.nothing.findChildren(QToolButton) if b.isVisible()).click()

    assert found.rows.isVisible()
    assert found.options.scope != Scope.ARTICLE
    assert row(found, 1).match.text == "invoice"


def test_what_is_nowhere_is_not_found(look_for: LookFor, found: SearchList) -> None:
    look_for("qqqq")

    assert found.nothing.words() == "Not found"
    assert found.field.count() == "0"


def test_an_empty_field_says_nothing(look_for: LookFor, found: SearchList) -> None:
    look_for("qqqq")

    field_of(found).clear()
    found.ask()

    assert not found.nothing.isVisible()
    assert found.field.count() == ""


# -- rows


def test_a_row_beside_a_passage_names_the_section_of_the_words(
    look_for: LookFor, found: SearchList
) -> None:
    button_named(found, "All").click()

    look_for("roads were needed")

    assert row(found, 1).section == "Context"
    assert row(found, 1).title == "“cost “$40 million””"


def test_a_row_of_a_source_says_where_it_was_published_and_how_it_was_read(
    look_for: LookFor, found: SearchList
) -> None:
    look_for("Dear")

    assert row(found, 1).title == ""
    assert row(found, 1).before + row(found, 1).match.text == "A Bridge Too Dear"
    assert row(found, 1).below == "Daily Example, 2019 · Recalled, not read"


@pytest.mark.parametrize("zoom", [0.5, 1, 2, 3])
def test_no_row_takes_more_than_three_lines(
    look_for: LookFor, found: SearchList, zoom: float
) -> None:
    look_for("the")

    found.show_look(Look(load_theme("light"), zoom))

    found.rows.doItemsLayout()
    model = found.rows.model()
    heights = [found.rows.visualRect(model.index(i, 0)).height() for i in range(model.rowCount())]
    assert max(heights) <= round(76 * zoom)


# -- the way back


def test_esc_in_the_field_leads_to_the_very_place_and_leaves_the_list(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    window.resize(1280, 800)
    session.reading.select_passage("twice-planned")
    window.parts.panes.perspectives.setFocus()
    inside = QApplication.focusWidget()
    place = session.reading.place
    window.parts.actions["find_everywhere"].trigger()
    found = window.parts.find_everywhere(window).list
    type_words(qtbot, found, "bridge")

    press(Qt.Key.Key_Escape)

    assert session.reading.place == place
    assert QApplication.focusWidget() is inside
    assert found.isVisible()
    assert session.searching.search.query.text == "bridge"
    assert not found.rows.chosen().isValid()


def test_esc_in_the_rows_leads_to_the_text_where_the_hit_is(
    window: Window, look_for: LookFor, found: SearchList, session: Session
) -> None:
    window.resize(1280, 800)
    look_for("bridge")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    hit = session.searching.search.current

    press(Qt.Key.Key_Escape)

    assert found.isVisible()
    assert QApplication.focusWidget() is window.parts.panes.article
    assert session.searching.search.current == hit


def test_a_search_is_one_step_on_the_way_back(
    look_for: LookFor, found: SearchList, session: Session
) -> None:
    session.reading.select_passage("twice-planned")
    look_for("town")
    for number in range(found.rows.model().rowCount()):
        if isinstance(found.rows.model().index(number, 0).data(ROW_ROLE), Row):
            found.rows.activated.emit(found.rows.model().index(number, 0))

    found.closed.emit()
    session.reading.go_back()

    assert id_of(session) == "twice-planned"


def test_in_a_narrow_window_a_choice_closes_it(
    window: Window, look_for: LookFor, found: SearchList
) -> None:
    window.resize(900, 700)
    QApplication.processEvents()
    look_for("bridge")

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)

    assert not found.isVisible()
    assert not window.parts.actions["find_everywhere"].isChecked()
    assert window.parts.panes.article.hasFocus()


# -- what is said and remembered


def test_it_says_aloud_how_many_which_of_them_where_and_among_which_words(
    window: Window, look_for: LookFor, found: SearchList
) -> None:
    said: list[str] = []
    found.said.connect(said.append)

    look_for("town")
    first = said[-1]
    window.parts.actions["find_next"].trigger()

    count = found.field.count()
    assert first.startswith(f"{count}, 1 of {count}, Article, …")
    assert "What the town says" in first
    assert said[-1].startswith(f"{count}, 2 of {count}, ")


def test_scope_options_and_width_are_remembered_and_the_words_are_not(
    qtbot: QtBot, window: Window, look_for: LookFor, found: SearchList
) -> None:
    window.resize(1280, 800)
    look_for("bridge")
    button_named(found, "Article").click()
    box(found, "Whole words").click()
    box(found, "Close spellings").click()
    window.parts.panes.all.setSizes([333, *window.parts.panes.all.sizes()[1:]])
    QApplication.processEvents()
    state = window.parts.keeper.state()

    after = Window(Session(), None, replace(state, geometry=""))
    qtbot.addWidget(after)
    after.show()
    after.resize(1280, 800)
    after.parts.actions["find_everywhere"].trigger()
    again = after.parts.find_everywhere(after).list
    QApplication.processEvents()

    assert again.options.scope == Scope.ARTICLE
    assert again.options.chosen == ("words",)
    assert again.width() == found.width() == state.search_width
    assert field_of(again).text() == ""


def test_what_nobody_has_opened_stays_as_it_was_remembered(
    open_window: OpenWindow, bridge: Edition
) -> None:
    before = State(theme="light", search_scope="pages", search_options=("case",), search_width=345)

    state = open_window(bridge, before).parts.keeper.state()

    told = (state.search_scope, state.search_options, state.search_width)
    assert told == ("pages", ("case",), 345)


# -- how it looks


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_boxes_and_signs_grow_with_the_letters(found: SearchList, theme: str) -> None:
    found.show_look(Look(load_theme(theme), 1))
    before = (box(found, "Case").sizeHint(), button_named(found, "Next hit").size())

    found.show_look(Look(load_theme(theme), 2))

    assert box(found, "Case").sizeHint().height() == 2 * before[0].height()
    assert button_named(found, "Next hit").size() == before[1] * 2


def test_a_box_that_is_on_looks_otherwise_than_one_that_is_off(
    found: SearchList, light: Look
) -> None:
    ticked = CheckBox("Case", light, found)
    off = picture_of(ticked)

    ticked.setChecked(True)

    assert picture_of(ticked) != off


def test_every_part_of_it_is_within_its_width(look_for: LookFor, found: SearchList) -> None:
    look_for("bridge")

    shown = [each for each in found.options.findChildren(QToolButton) if each.isVisible()]
    assert all(each.geometry().right() <= found.width() for each in shown)
    assert "Article" in shown_text(found)
