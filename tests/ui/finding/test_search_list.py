"""All that is found everywhere, in a list: asked for, narrowed, walked through, gone to."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QListView
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.opening.opened_text import open_text
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.finding.found_model import ROW_ROLE
from reader.ui.finding.found_rows import More, Row
from reader.ui.finding.scope import Scope, scope_name, scope_of
from reader.ui.finding.search_list import SearchList
from reader.ui.lists.head import HEAD_ROLE, Head
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.window.window import Window
from tests.reading import button_named, field_of, highlighted_words, press, shown_text
from tests.ui.conftest import FERRY, OpenWindow


@pytest.fixture
def found(window: Window) -> SearchList:
    """Return the list, opened as by its key."""
    window.parts.actions["find_everywhere"].trigger()
    return window.parts.find_everywhere(window).list


def view_of(found: SearchList) -> QListView:
    """Return what shows the rows."""
    view = found.findChild(QListView)
    assert view is not None
    return view


def data(found: SearchList, role: int) -> list[tuple[int, object]]:
    """Return what is listed that has a *role*, by the numbers of the rows."""
    model = view_of(found).model()
    every = [(row, model.index(row, 0).data(role)) for row in range(model.rowCount())]
    return [(number, each) for number, each in every if each is not None]


def rows(found: SearchList) -> list[Row]:
    """Return the places that are listed."""
    return [row for _, row in data(found, ROW_ROLE) if isinstance(row, Row)]


def look_for(qtbot: QtBot, found: SearchList, words: str) -> None:
    """Type *words* and wait until they are looked for."""
    field_of(found).clear()
    QTest.keyClicks(field_of(found), words)
    with qtbot.waitSignal(found.query_changed):
        pass


def heads(found: SearchList) -> dict[Scope, int]:
    """Return the heads that are listed, with the number of what is found below each."""
    listed = {head.title: head for _, head in data(found, HEAD_ROLE) if isinstance(head, Head)}
    return {
        scope: int(listed[scope_name(scope)].beside.partition(",")[0])
        for scope in Scope
        if scope_name(scope) in listed
    }


def go_to(found: SearchList, scope: Scope) -> Row:
    """Click on the first row of a *scope* and return it."""
    listed = [(i, row) for i, row in data(found, ROW_ROLE) if isinstance(row, Row)]
    number, chosen = next((i, row) for i, row in listed if scope_of(row.match) == scope)
    view = view_of(found)
    view.scrollTo(view.model().index(number, 0))
    place = view.visualRect(view.model().index(number, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return chosen


def test_nothing_is_made_of_it_before_it_is_asked_for(window: Window) -> None:
    window.complete()

    assert not window.findChildren(SearchList)


def test_what_is_found_is_grouped_and_counted(qtbot: QtBot, found: SearchList) -> None:
    look_for(qtbot, found, "bridge")

    assert list(heads(found))[:3] == [Scope.ARTICLE, Scope.PERSPECTIVES, Scope.SOURCES]
    assert button_named(found, "Article").text() == f"Article {heads(found)[Scope.ARTICLE]}"
    assert str(sum(heads(found).values())) in shown_text(found)


def test_a_scope_lists_all_that_it_has_and_nothing_else(qtbot: QtBot, found: SearchList) -> None:
    look_for(qtbot, found, "the")

    button_named(found, "Sources").click()

    assert list(heads(found)) == [Scope.SOURCES]
    assert sum(row.hits for row in rows(found)) == heads(found)[Scope.SOURCES]


def test_of_all_a_few_are_listed_and_the_way_to_more(qtbot: QtBot, found: SearchList) -> None:
    look_for(qtbot, found, "the")
    number, more = next((i, row) for i, row in data(found, ROW_ROLE) if isinstance(row, More))
    few = [row for row in rows(found) if scope_of(row.match) == more.scope]

    view_of(found).activated.emit(view_of(found).model().index(number, 0))

    assert list(heads(found)) == [more.scope]
    assert len(few) == 3
    assert len(rows(found)) == 3 + more.many


def test_a_kind_that_is_switched_off_is_not_listed(qtbot: QtBot, found: SearchList) -> None:
    look_for(qtbot, found, "bridge")
    assert Scope.PERSPECTIVES in heads(found)

    for kind in ("Attribution", "Estimates", "Context"):
        button_named(found, kind).click()

    assert Scope.PERSPECTIVES not in heads(found)
    assert Scope.ARTICLE in heads(found)


@pytest.mark.parametrize(
    ("option", "words"), [("Whole words", "ridg"), ("Case", "BRIDGE"), ("Accents", "naive")]
)
def test_words_are_taken_more_strictly_on_request(
    qtbot: QtBot, found: SearchList, option: str, words: str
) -> None:
    look_for(qtbot, found, words)
    assert Scope.ARTICLE in heads(found)

    next(box for box in found.findChildren(QCheckBox) if box.text() == option).click()

    assert Scope.ARTICLE not in heads(found)


def test_a_hit_in_the_article_is_gone_to_and_the_list_stays(
    qtbot: QtBot, window: Window, session: Session, found: SearchList
) -> None:
    look_for(qtbot, found, "bridge")

    row = go_to(found, Scope.ARTICLE)

    assert session.searching.search.article_hit == row.match.span
    assert found.isVisible()
    assert highlighted_words(window) == [row.match.text]


def test_a_passage_is_chosen_with_its_hit(
    qtbot: QtBot, session: Session, found: SearchList
) -> None:
    look_for(qtbot, found, "bridge")

    row = go_to(found, Scope.PERSPECTIVES)

    assert session.reading.passage is not None
    assert session.reading.passage.id == row.match.place.id
    assert session.searching.search.notes_hit is not None


def test_a_source_is_shown_on_its_page(qtbot: QtBot, session: Session, found: SearchList) -> None:
    look_for(qtbot, found, "Example")

    row = go_to(found, Scope.SOURCES)

    assert session.reading.topic == f"source/{row.match.place.id}"


def test_f3_goes_on_and_the_row_goes_along(
    qtbot: QtBot, window: Window, session: Session, found: SearchList
) -> None:
    look_for(qtbot, found, "bridge")
    go_to(found, Scope.ARTICLE)
    before = session.searching.search.current

    window.parts.actions["find_next"].trigger()

    hit = session.searching.search
    assert hit.current != before
    chosen: Row = view_of(found).currentIndex().data(ROW_ROLE)
    assert hit.article_hit in (None, chosen.match.span)


def test_down_and_return_go_to_a_row_from_the_keyboard(
    qtbot: QtBot, session: Session, found: SearchList
) -> None:
    look_for(qtbot, found, "bridge")

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)

    assert view_of(found).hasFocus()
    assert session.searching.search.current is not None


def test_its_key_closes_it_and_ends_the_search(
    qtbot: QtBot, window: Window, session: Session, found: SearchList
) -> None:
    look_for(qtbot, found, "bridge")

    window.parts.actions["find_everywhere"].trigger()

    assert not found.isVisible()
    assert not session.searching.search.query


def test_it_and_the_list_of_passages_have_one_place(window: Window, found: SearchList) -> None:
    window.parts.actions["list"].trigger()
    assert not found.isVisible()

    window.parts.actions["find_everywhere"].trigger()

    assert found.isVisible()
    assert not window.parts.panes.passages.isVisible()


def test_it_looks_through_what_is_opened_later(
    qtbot: QtBot, session: Session, found: SearchList, road: Edition
) -> None:
    look_for(qtbot, found, "bridge")

    with qtbot.waitSignal(found.query_changed):
        session.open(road)

    assert all(row.match.text.lower() == "bridge" for row in rows(found))


@pytest.mark.parametrize("zoom", [0.5, 1, 3])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_row_overlaps_another_at_any_size(
    qtbot: QtBot, found: SearchList, zoom: float, theme: str
) -> None:
    look_for(qtbot, found, "bridge")

    found.show_look(Look(load_theme(theme), zoom))

    view = view_of(found)
    view.doItemsLayout()
    boxes = [view.visualRect(view.model().index(i, 0)) for i in range(view.model().rowCount())]
    assert all(a.bottom() < b.top() for a, b in pairwise(boxes))
    assert all(box.width() <= view.viewport().width() for box in boxes)


def test_the_widths_of_the_other_panes_are_kept_without_it(
    open_window: OpenWindow, bridge: Edition, settings: Settings
) -> None:
    window = open_window(bridge, settings=settings)
    window.parts.actions["find_everywhere"].trigger()

    window.close()

    assert len(settings.load().splitter) == 4


def test_a_text_with_nothing_beside_it_is_looked_through_too(
    qtbot: QtBot, session: Session, found: SearchList, tmp_path: Path
) -> None:
    look_for(qtbot, found, "lake")
    file = tmp_path / "ferry.txt"
    file.write_text(FERRY, encoding="utf-8")

    with qtbot.waitSignal(found.query_changed):
        session.open(open_text(file))

    assert go_to(found, Scope.ARTICLE).before == "A ferry crosses the "
    assert set(heads(found)) == {Scope.ARTICLE}
