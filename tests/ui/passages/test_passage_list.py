"""The list of all passages: walked through, filtered, spoken."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.lists.head import HEAD_ROLE
from reader.ui.look.look import Look
from reader.ui.passages.passage_list import PassageList
from reader.ui.window.window import Window
from tests.listening import SPOKEN
from tests.reading import field_of, has_colour, picture_of, press, shown_text
from tests.ui.conftest import OpenText


@pytest.fixture
def passages(window: Window) -> PassageList:
    """Return the list, shown."""
    window.parts.actions["list"].trigger()
    return window.parts.panes.passages


def view_of(passages: PassageList) -> QListView:
    """Return what shows the rows."""
    view = passages.findChild(QListView)
    assert view is not None
    return view


def rows(passages: PassageList, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    """Return what the rows show, or say; heads are none of them."""
    model = view_of(passages).model()
    every = [model.index(row, 0) for row in range(model.rowCount())]
    return [index.data(role) for index in every if index.data(HEAD_ROLE) is None]


def index_of(passages: PassageList, number: int) -> QModelIndex:
    """Return a passage's row, by its number from 0."""
    model = view_of(passages).model()
    every = [model.index(row, 0) for row in range(model.rowCount())]
    return [index for index in every if index.data(HEAD_ROLE) is None][number]


def selected(passages: PassageList) -> list[str]:
    """Return the rows that are selected."""
    return [index.data() for index in view_of(passages).selectedIndexes()]


def test_all_passages_are_listed_in_the_order_of_the_article(passages: PassageList) -> None:
    assert rows(passages) == [
        "The bridge cost $40 million.",
        "Nobody was asked about the bridge.",
        "The bridge cost twice what was planned.",
    ]
    assert field_of(passages).placeholderText() == "Filter 3 passages"


def test_every_row_says_its_number_kinds_words_and_paragraph(passages: PassageList) -> None:
    assert rows(passages, SPOKEN)[0] == (
        "The bridge cost $40 million. 1 of 3, attribution, estimates, 3 figures, context, "
        "“cost “$40 million””, paragraph 1"
    )


def test_the_words_of_the_passage_are_in_its_tooltip(passages: PassageList) -> None:
    tip = rows(passages, Qt.ItemDataRole.ToolTipRole)[1]

    assert "twice what was planned. Nobody was asked" in tip


def test_a_click_on_a_row_opens_the_passage(passages: PassageList, session: Session) -> None:
    view = view_of(passages)
    area = view.visualRect(index_of(passages, 1))

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())

    assert session.reading.passage is not None
    assert session.reading.passage.id == "nobody-asked"


def test_the_arrow_keys_and_return_open_a_passage(passages: PassageList, session: Session) -> None:
    passages.setFocus()
    view_of(passages).setCurrentIndex(index_of(passages, 0))

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)

    assert session.reading.passage is not None
    assert session.reading.passage.id == "nobody-asked"


def test_walking_through_the_rows_opens_nothing_by_itself(
    passages: PassageList, session: Session
) -> None:
    passages.setFocus()
    view_of(passages).setCurrentIndex(index_of(passages, 0))

    press(Qt.Key.Key_Down)

    assert session.reading.passage is None


def test_escape_leads_from_the_list_to_the_text(window: Window, passages: PassageList) -> None:
    passages.setFocus()

    press(Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is window.parts.panes.article


def test_escape_leads_from_the_filter_to_the_text(window: Window, passages: PassageList) -> None:
    field_of(passages).setFocus()

    press(Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is window.parts.panes.article


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "TWICE",
            ["Nobody was asked about the bridge.", "The bridge cost twice what was planned."],
        ),
        ("attribution", ["The bridge cost $40 million.", "Nobody was asked about the bridge."]),
        ("estimates", ["The bridge cost $40 million."]),
        ("$40 mill", ["The bridge cost $40 million."]),
        ('"$40', ["The bridge cost $40 million."]),
        ("  nobody\u00a0was ", ["Nobody was asked about the bridge."]),
        ("nöbødy", ["Nobody was asked about the bridge."]),
        ("no such words", []),
    ],
)
def test_the_list_is_filtered_by_words_and_kinds(
    passages: PassageList, words: str, expected: list[str]
) -> None:
    field_of(passages).insert(words)

    assert rows(passages) == expected
    assert passages.field.count() == f"{len(expected)} of 3"


def test_an_emptied_filter_shows_all(passages: PassageList) -> None:
    field_of(passages).setText("twice")

    field_of(passages).clear()

    assert len(rows(passages)) == 3
    assert passages.field.count() == ""


def test_the_chosen_passage_is_selected_in_the_list(
    passages: PassageList, session: Session
) -> None:
    session.reading.select_passage("nobody-asked")
    before = selected(passages)

    session.reading.clear_passage()

    assert before == ["Nobody was asked about the bridge."]
    assert selected(passages) == []


def test_a_passage_that_the_filter_leaves_out_is_not_selected(
    passages: PassageList, session: Session
) -> None:
    session.reading.select_passage("cost")
    field_of(passages).setText("twice")

    session.reading.select_passage("cost")
    session.reading.go_to(session.reading.place)

    assert "The bridge cost $40 million." not in selected(passages)


def test_choosing_a_passage_that_the_filter_leaves_out_selects_no_other(
    passages: PassageList, session: Session
) -> None:
    field_of(passages).setText("twice")
    session.reading.select_passage("twice-planned")

    session.reading.select_passage("cost")

    assert selected(passages) == []


def test_another_edition_is_listed_without_the_filter(
    passages: PassageList, session: Session, road: Edition
) -> None:
    field_of(passages).setText("twice")

    session.open(road)

    assert rows(passages) == ["There is a mile 2.", "There is a mile 30.", "There is a mile 59."]
    assert field_of(passages).text() == ""


def test_the_rows_follow_the_theme(window: Window, passages: PassageList) -> None:
    window.parts.appearance.choose_theme("dark")

    assert has_colour(picture_of(passages), window.parts.appearance.look.theme.pane.name())


def test_a_row_is_higher_where_the_text_is_larger(window: Window, passages: PassageList) -> None:
    view = view_of(passages)
    before = view.sizeHintForRow(0)

    for _ in range(5):
        window.parts.actions["larger"].trigger()

    assert view.sizeHintForRow(0) > before


def test_the_list_is_a_list_to_those_who_listen(passages: PassageList) -> None:
    interface = QAccessible.queryAccessibleInterface(view_of(passages))

    assert interface.text(QAccessible.Text.Name) == "All passages"
    assert interface.role() is QAccessible.Role.List
    assert interface.childCount() == 3


def test_rows_become_higher_in_a_list_that_becomes_narrower(
    qtbot: QtBot, bridge: Edition, light: Look
) -> None:
    passages = PassageList(light)
    qtbot.addWidget(passages)
    passages.resize(360, 400)
    passages.show()
    passages.show_article(bridge)
    last = index_of(passages, 2)
    qtbot.waitUntil(lambda: view_of(passages).visualRect(last).isValid())
    before = view_of(passages).visualRect(last).top()

    passages.resize(280, 400)

    qtbot.waitUntil(lambda: view_of(passages).visualRect(last).top() > before)


def test_of_a_text_without_passages_it_says_so(
    window: Window, open_text: OpenText, ferry: Path
) -> None:
    open_text(ferry)

    window.parts.actions["list"].trigger()

    passages = window.parts.panes.passages
    assert "There are no passages in this text." in shown_text(passages)
    assert not field_of(passages).isVisible()
