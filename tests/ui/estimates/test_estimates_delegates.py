"""How the table of estimates looks: columns, rows, plots and the axis at its head."""

from collections.abc import Iterator
from functools import reduce
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextLine
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Quantity, Standing
from reader.model.edition.passage import Kind
from reader.model.markup.perspectives import (
    PartKey,
    estimate_key,
    figure_key,
    render_perspectives,
)
from reader.model.text.search import Query
from reader.ui.estimates.estimates_model import Column, EstimatesModel
from reader.ui.estimates.range_plot import place
from reader.ui.look.look import Look
from reader.ui.look.words_found import find_words
from tests.estimating import BUILDER, TOWN, estimate, figures, show
from tests.reading import columns_of, has_colour, picture_of, point_at

# -- how it looks


def test_the_table_is_named_and_described_by_its_sentences(
    qtbot: QtBot, model: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, model, light)

    assert table.accessibleName() == "Cost of the bridge"
    assert table.accessibleDescription() == (
        f"Article: $40 million. {model.sentence(0)} {model.sentence(1)}"
    )


@pytest.mark.parametrize("width", [260, 420, 800])
def test_the_columns_share_the_width_and_the_rows_are_all_seen(
    qtbot: QtBot, mixed: EstimatesModel, light: Look, width: int
) -> None:
    table = show(qtbot, mixed, light, width)

    last = table.visualRect(mixed.index(mixed.rowCount() - 1, 0))
    assert sum(table.columnWidth(column) for column in Column) == table.viewport().width()
    assert table.viewport().rect().contains(last)


def test_a_narrow_table_needs_more_height(qtbot: QtBot, mixed: EstimatesModel, light: Look) -> None:
    table = show(qtbot, mixed, light)

    assert table.heightForWidth(240) > table.heightForWidth(900)


def test_the_article_has_its_figure_at_the_head_of_the_table(
    qtbot: QtBot, mixed: EstimatesModel, light: Look, bridge: Edition
) -> None:
    quantity = mixed.quantity
    silent = Quantity(quantity.name, quantity.unit, quantity.estimates)
    passage = bridge.passages[0]
    without = EstimatesModel(silent, bridge, render_perspectives(passage, bridge))

    table, bare = show(qtbot, mixed, light), show(qtbot, without, light)

    named, unnamed = table.horizontalHeader(), bare.horizontalHeader()
    assert named.sizeHint().height() > unnamed.sizeHint().height()
    # The figure stands below the numbers of the axis, in the lower half.
    assert has_colour(
        picture_of(named).copy(0, named.height() // 2, named.width(), named.height() // 2 - 2),
        light.theme.text.name(),
    )


def test_estimates_in_words_alone_have_no_plot(qtbot: QtBot, light: Look, bridge: Edition) -> None:
    words = Quantity("Crowds", "people", (estimate("town", None, None, words="many"),))
    passage = bridge.passages[0]
    model = EstimatesModel(words, bridge, render_perspectives(passage, bridge))

    table = show(qtbot, model, light)

    assert table.columnWidth(Column.PLOT) == 0
    assert figures(model) == ["many"]


def test_the_plots_have_the_colour_of_their_kind_and_words_have_none(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, mixed, light)
    picture = table.viewport().grab().toImage()
    kinds = [
        colours.line.name() for kind, colours in light.theme.kinds.items() if kind == "estimates"
    ]

    drawn = [
        has_colour(picture.copy(table.plot_area(row).toRect()), kinds[0])
        for row in range(mixed.rowCount())
    ]

    assert drawn == [True, True, False, True, True]


def test_a_chosen_row_is_seen_to_be_chosen(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, mixed, light)
    before = picture_of(table)

    table.show_hits(Query("no such words"), (estimate_key(0, 3), 0))

    assert table.selectedIndexes()[0].row() == 3
    assert picture_of(table) != before


@pytest.mark.parametrize(
    ("words", "key"),
    [("the bridge alone", estimate_key(0, BUILDER)), ("31-35", figure_key(0, BUILDER))],
)
def test_words_found_in_a_cell_are_framed_there(
    qtbot: QtBot, model: EstimatesModel, light: Look, words: str, key: PartKey
) -> None:
    table = show(qtbot, model, light)
    cells = (table.visualRect(model.index(BUILDER, column)) for column in Column)
    row = reduce(QRect.united, cells)
    before = picture_of(table.viewport())

    table.show_hits(Query(words), None)
    framed = picture_of(table.viewport())
    table.show_hits(Query(words), (key, 0))

    area = table.hit_area(key, 0)
    assert row.contains(area)
    assert area.width() < row.width() / 2
    assert before.copy(area) != framed.copy(area) != picture_of(table.viewport()).copy(area)
    assert before.copy(table.visualRect(model.index(TOWN, 0))) == framed.copy(
        table.visualRect(model.index(TOWN, 0))
    )


@pytest.mark.parametrize("most", [900, 12_400, 480_000])
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_last_line_of_the_grid_has_its_number(
    qtbot: QtBot, light: Look, bridge: Edition, most: int, zoom: float
) -> None:
    crowds = Quantity("Crowds", "people", (estimate("town", most, most),))
    model = EstimatesModel(crowds, bridge, render_perspectives(bridge.passages[0], bridge))
    table = show(qtbot, model, light._replace(zoom=zoom), 900)
    head, pane = table.horizontalHeader(), light.theme.pane.name()
    axis = model.scale.axis
    assert axis is not None

    without = []
    for width in range(340, 900, 10):
        table.resize(width, table.heightForWidth(width))
        picture = picture_of(head)
        last = round(place(axis, axis.end, table.plot_area(0)))
        near = picture.copy(last - 6, 0, 12, picture.height() - 6)
        if len(columns_of(near, near.height() // 2, pane)) == near.width():
            without.append(width)

    assert without == []


@pytest.mark.parametrize("most", [900, 10_400, 12_400, 480_000])
def test_no_number_of_an_axis_is_left_out_between_two_others(
    qtbot: QtBot, light: Look, bridge: Edition, most: int
) -> None:
    crowds = Quantity("Crowds", "people", (estimate("town", most, most),))
    model = EstimatesModel(crowds, bridge, render_perspectives(bridge.passages[0], bridge))
    table = show(qtbot, model, light, 900)
    axis = model.scale.axis
    assert axis is not None
    numbers = [axis.label(tick) for tick in axis.ticks]

    uneven = []
    for width in range(340, 900, 10):
        table.resize(width, table.heightForWidth(width))
        shown = [
            numbers.index(label)
            for _, label in table._head._labels(axis, table._head.plot_area(), 0.0)
        ]
        steps = [other - one for one, other in pairwise(shown)]
        uneven += [] if max(steps[-1:], default=0) <= max(steps[:1], default=0) else [shown]

    assert uneven == []


def test_words_are_looked_for_once_however_often_a_row_is_painted(
    qtbot: QtBot, mixed: EstimatesModel, light: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[QTextDocument] = []

    def count(document: QTextDocument, query: Query) -> tuple[QTextCursor, ...]:
        looked.append(document)
        return find_words(document, query)

    monkeypatch.setattr("reader.ui.estimates.row_texts.find_words", count)
    table = show(qtbot, mixed, light)
    looked.clear()

    table.show_hits(Query("town"), None)
    for _ in range(3):
        picture_of(table)

    assert len(looked) == 2 * mixed.rowCount()


# -- where it is narrow


def lines_of(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextLine]]:
    """Yield every line of a *document*, with its block."""
    block = document.firstBlock()
    while block.isValid():
        layout = block.layout()
        yield from ((block, layout.lineAt(i)) for i in range(layout.lineCount()))
        block = block.next()


@pytest.mark.parametrize("width", [300, 420, 700])
@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
def test_no_words_run_out_of_a_row_and_no_figure_is_cut(
    qtbot: QtBot, mixed: EstimatesModel, light: Look, width: int, zoom: float
) -> None:
    table = show(qtbot, mixed, light._replace(zoom=zoom), width)

    for _, _, document in table.documents():
        assert document.textWidth() <= table.viewport().width()
        for block, line in lines_of(document):
            room = document.textWidth() - block.blockFormat().rightMargin()
            assert line.x() + line.naturalTextWidth() <= room + 1


@pytest.mark.parametrize(("width", "is_beside"), [(560, True), (340, False)])
def test_a_plot_stands_beside_the_words_where_there_is_room_and_else_below(
    qtbot: QtBot, mixed: EstimatesModel, light: Look, width: int, *, is_beside: bool
) -> None:
    table = show(qtbot, mixed, light, width)

    words, plot = table.visualRect(mixed.index(0, Column.WHO)), table.plot_area(0)
    assert (plot.left() > words.right()) is is_beside
    assert (plot.top() > words.center().y()) is not is_beside
    assert plot.width() >= 160
    assert plot.bottom() <= words.bottom() + 1


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("is_chosen", [False, True])
def test_a_mark_says_the_same_where_its_row_is_pointed_at(
    qtbot: QtBot, light: Look, bridge: Edition, *, standing: Standing, is_chosen: bool
) -> None:
    rows = tuple(
        estimate("town", low, high, standing=standing)
        for low, high in ((20, 20), (20, 60), (20, None), (None, 60))
    )
    marks = Quantity("Crowds", "people", rows)
    model = EstimatesModel(marks, bridge, render_perspectives(bridge.passages[0], bridge))
    table = show(qtbot, model, light)
    line = light.theme.kinds[Kind.ESTIMATES].line.name()
    if is_chosen:
        table.selectAll()

    def painted() -> list[int]:
        picture = picture_of(table.viewport())
        areas = (table.plot_area(row).toRect() for row in range(model.rowCount()))
        return [
            sum(len(columns_of(picture.copy(area), y, line)) for y in range(area.height()))
            for area in areas
        ]

    before = painted()
    for row in range(model.rowCount()):
        point_at(table.viewport(), table.visualRect(model.index(row, Column.WHO)).center())

        assert painted() == before


def test_a_row_that_is_pointed_at_is_seen_until_the_pointer_leaves(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, mixed, light)
    before = picture_of(table.viewport())

    point_at(table.viewport(), table.visualRect(mixed.index(1, Column.WHO)).center())
    pointed = picture_of(table.viewport())
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))

    assert pointed != before
    assert picture_of(table.viewport()) == before
