"""What the table of estimates says, and its orders."""

import pytest
from PySide6.QtCore import Qt

from reader.ui.estimates.estimates_model import (
    INDEX_ROLE,
    LINK_ROLE,
    REMARKS_ROLE,
    Column,
    EstimatesModel,
    Order,
)
from tests.estimating import BUILDER, TOWN, figures
from tests.listening import SPOKEN

# -- what the table says


def test_there_is_a_row_for_each_estimate_and_no_other(model: EstimatesModel) -> None:
    assert model.rowCount() == 2
    assert model.columnCount() == len(Column)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_a_row_says_by_whom_as_of_when_of_what_and_how_much(model: EstimatesModel) -> None:
    first = [model.index(TOWN, column).data() for column in (Column.WHO, Column.FIGURE)]

    assert first == ["The town, to April 2019, bridge and roads", "44"]


@pytest.mark.parametrize("column", Column)
def test_every_cell_speaks_the_whole_row_as_a_sentence(
    model: EstimatesModel, column: Column
) -> None:
    spoken = model.index(TOWN, column).data(SPOKEN)

    assert spoken == (
        "The town, through Daily Example, to April 2019, bridge and roads: 44 US$ million."
    )


def test_the_tooltip_has_what_the_row_lacks_the_partys_stake(model: EstimatesModel) -> None:
    tip = model.index(BUILDER, Column.PLOT).data(Qt.ItemDataRole.ToolTipRole)

    assert "Builders Ltd: Built the bridge; in dispute with the town." in tip


@pytest.mark.parametrize(("row", "expected"), [(3, "Our own sum of published figures."), (0, "")])
def test_the_tooltip_says_what_a_mark_means_that_is_not_hollow(
    mixed: EstimatesModel, row: int, expected: str
) -> None:
    tip = mixed.index(row, Column.PLOT).data(Qt.ItemDataRole.ToolTipRole)

    assert tip.partition("</p>")[2] == (f"<p>{expected}</p>" if expected else "")


def test_a_row_links_to_its_party_and_its_sources(model: EstimatesModel) -> None:
    name, html = (model.index(TOWN, Column.WHO).data(role) for role in (LINK_ROLE, REMARKS_ROLE))

    assert 'href="party:town"' in name
    assert 'href="source:town-2018"' in html
    assert 'href="source:daily-2019"' in html


@pytest.mark.parametrize(("row", "expected"), [(3, "our sum"), (4, "recalled, not looked up")])
def test_what_was_not_read_in_a_source_says_so(
    mixed: EstimatesModel, row: int, expected: str
) -> None:
    assert expected in mixed.index(row, Column.WHO).data(REMARKS_ROLE)
    assert expected not in mixed.index(0, Column.WHO).data(REMARKS_ROLE)


def test_a_figure_is_in_the_sources_words_where_there_are_some(mixed: EstimatesModel) -> None:
    assert figures(mixed) == ["50", "20–40", "a great many", "at least 60", "up to 10"]


def test_what_nobody_asks_for_is_nothing(model: EstimatesModel) -> None:
    horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical

    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, vertical) is None
    assert model.headerData(Column.PLOT, horizontal) == ""
    assert model.headerData(Column.FIGURE, horizontal) == "Figure"


# -- orders


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.DATE, [0, 1, 2, 3, 4]),
        (Order.PARTY, [1, 3, 0, 2, 4]),
        (Order.FIGURE, [2, 4, 1, 0, 3]),
    ],
)
def test_the_rows_stand_in_the_order_that_was_chosen(
    mixed: EstimatesModel, order: Order, expected: list[int]
) -> None:
    mixed.sort_by(Order.FIGURE)

    mixed.sort_by(order)

    rows = [mixed.index(row, 0).data(INDEX_ROLE) for row in range(5)]
    assert rows == expected
    assert [mixed.row_of(index) for index in rows] == [0, 1, 2, 3, 4]
