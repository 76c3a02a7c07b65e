"""Close spellings stand apart, below the list, and each is a choice of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.session.session import Session
from reader.ui.finding.close_spellings_panel import CloseSpellingsPanel
from reader.ui.finding.found_model import ROW_ROLE
from reader.ui.finding.found_rows import Row
from reader.ui.finding.search_list import SearchList
from reader.ui.lists.head import HEAD_ROLE
from reader.ui.window.window import Window
from tests.reading import field_of, press
from tests.ui.finding.conftest import LookFor


def panel_of(found: SearchList) -> CloseSpellingsPanel:
    """Return the panel below the list."""
    panel = found.findChild(CloseSpellingsPanel)
    assert panel is not None
    return panel


def forms(found: SearchList) -> dict[str, QToolButton]:
    """Return the buttons of the spellings that are offered."""
    buttons = panel_of(found).findChildren(QToolButton)
    return {each.objectName(): each for each in buttons if each.isVisible()}


def rows(found: SearchList) -> list[Row]:
    """Return the places that are listed."""
    model = found.rows.model()
    listed = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    return [row for row in listed if isinstance(row, Row)]


def test_they_are_counted_below_the_list_and_are_no_rows_of_it(
    look_for: LookFor, found: SearchList
) -> None:
    look_for("Exmaple")

    said = "".join(label.text() for label in panel_of(found).findChildren(QLabel))
    assert panel_of(found).isVisible()
    assert list(forms(found)) == ["Example"]
    assert forms(found)["Example"].text().startswith("Example ")
    assert "counted apart" in said
    assert rows(found) == []
    assert found.field.count() == "0"


def test_a_spelling_that_is_chosen_is_listed_under_its_own_head(
    look_for: LookFor, found: SearchList
) -> None:
    look_for("Exmaple")
    count = int(forms(found)["Example"].text().split()[-1])

    forms(found)["Example"].click()

    assert {row.match.text for row in rows(found)} == {"Example"}
    assert sum(row.hits for row in rows(found)) == count
    assert found.rows.model().index(0, 0).data(HEAD_ROLE) == ("“Example”", str(count), "")
    assert forms(found)["Example"].isChecked()


def test_a_spelling_that_is_chosen_again_is_no_longer(look_for: LookFor, found: SearchList) -> None:
    look_for("Exmaple")
    forms(found)["Example"].click()

    forms(found)["Example"].click()

    assert rows(found) == []
    assert not forms(found)["Example"].isChecked()


def test_a_row_of_it_marks_the_words_as_they_are_spelled(
    look_for: LookFor, found: SearchList, session: Session
) -> None:
    look_for("Exmaple")
    forms(found)["Example"].click()

    found.rows.activated.emit(found.rows.model().index(1, 0))

    assert session.searching.search.query.text == "Example"
    assert found.rows.chosen().row() == 1


def test_whoever_wants_none_is_shown_none(look_for: LookFor, found: SearchList) -> None:
    look_for("Exmaple")

    next(b for b in found.findChildren(QCheckBox) if b.text() == "Close spellings").click()

    assert not panel_of(found).isVisible()
    assert forms(found) == {}


def test_where_there_are_none_there_is_no_panel(look_for: LookFor, found: SearchList) -> None:
    look_for("bridge")

    assert not panel_of(found).isVisible()


# -- by keyboard


def stops(end: str) -> list[str]:
    """Go with Tab from where the keyboard is to the stop named *end*; return them all."""
    names: list[str] = []
    while not names or not names[-1].startswith(end):
        press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        names.append(focused.accessibleName() if focused is not None else "")
        assert len(names) < 40
    return names


def test_down_reaches_them_where_nothing_else_is_found(
    look_for: LookFor, found: SearchList
) -> None:
    look_for("Exmaple")

    press(Qt.Key.Key_Down)

    assert forms(found)["Example"].hasFocus()


def test_the_keyboard_stays_at_the_spelling_that_it_chooses(
    look_for: LookFor, found: SearchList
) -> None:
    look_for("Exmaple")
    press(Qt.Key.Key_Down)

    press(Qt.Key.Key_Return)

    assert forms(found)["Example"].isChecked()
    assert forms(found)["Example"].hasFocus()


def test_tab_comes_to_everything_in_the_order_in_which_it_is_drawn(
    look_for: LookFor, found: SearchList
) -> None:
    look_for("Exmaple")
    look_for("Exmple")
    look_for("Exmaple")
    field_of(found).setFocus()

    reached = stops("Example")

    assert reached[:4] == ["Previous hit", "Next hit", "Close the list", "All"]
    assert len(reached) == 12  # and after three kinds and four options the spelling


def test_the_chosen_spelling_is_listed_again_after_the_library(
    qtbot: QtBot, window: Window, look_for: LookFor, found: SearchList
) -> None:
    look_for("Exmaple")
    forms(found)["Example"].click()
    before = len(rows(found))

    window.parts.actions["library"].trigger()
    with qtbot.waitSignal(found.query_changed):
        window.parts.actions["library"].trigger()

    assert len(rows(found)) == before > 0
    assert forms(found)["Example"].isChecked()
