"""Close spellings stand apart, below the list, and each is a choice of its own."""

from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton

from reader.session.session import Session
from reader.ui.finding.close_spellings_panel import CloseSpellingsPanel
from reader.ui.finding.found_model import ROW_ROLE
from reader.ui.finding.found_rows import Row
from reader.ui.finding.search_list import SearchList
from reader.ui.lists.head import HEAD_ROLE
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
