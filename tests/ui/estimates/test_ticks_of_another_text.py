"""The ticks beside a text that reads otherwise: whose they are can be seen, heard and found."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Figure
from reader.model.edition.tick import Whose
from reader.model.markup.perspectives import articles_figure_key, render_perspectives
from reader.model.text.search import Query
from reader.ui.estimates.estimates_model import Column, EstimatesModel
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.estimates.range_plot import place
from reader.ui.look.look import Look
from tests.attached import attached_in_every_state
from tests.estimating import show
from tests.reading import columns_of, picture_of

OWN = Figure(90, 90, "$90 million")


@pytest.fixture
def attached(bridge: Edition) -> AttachedEdition:
    """Return a text that puts the bridge's cost at 90 million."""
    attached = attached_in_every_state(bridge)
    first, *others = attached.attachments
    return replace(attached, attachments=(replace(first, figures=(OWN, None)), *others))


@pytest.fixture
def model(attached: AttachedEdition) -> EstimatesModel:
    """Return the estimates of the bridge's cost beside that text."""
    passage = attached.passages[0]
    return EstimatesModel(passage.quantities[0], attached, render_perspectives(passage, attached))


def where(table: EstimatesView, colour: QColor, y: int) -> list[int]:
    """Return where on a line of the plot a *colour* is painted."""
    left = table.columnViewportPosition(Column.PLOT)
    columns = columns_of(picture_of(table.viewport()), y, colour.name())
    return [x for x in columns if x >= left]


def test_the_axis_covers_the_texts_own_figure(model: EstimatesModel) -> None:
    assert [tick.whose for tick in model.ticks] == [Whose.TEXT, Whose.MARKED]
    assert model.scale.axis is not None
    assert model.scale.axis.end >= 90


def test_the_texts_figure_is_drawn_in_the_colour_of_text_and_the_marked_one_muted(
    qtbot: QtBot, model: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, model, light)
    axis, area = model.scale.axis, table.plot_area(0)
    assert axis is not None

    lines = {colour: set[int]() for colour in ("text", "muted")}
    for y in range(table.viewport().height()):
        lines["text"] |= set(where(table, light.theme.text, y))
        lines["muted"] |= set(where(table, light.theme.muted, y))

    for colour, value in (("text", 90), ("muted", 40)):
        assert lines[colour]
        assert all(abs(x - place(axis, value, area)) <= 2 for x in lines[colour])


def test_those_who_listen_are_told_whose_the_figures_are(
    qtbot: QtBot, model: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, model, light)

    assert table.accessibleDescription().startswith(
        "This text: $90 million. As marked: $40 million. "
    )


@pytest.mark.parametrize("width", [240, 300, 520])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_hits_in_both_figures_are_framed_below_one_another_within_the_table(
    qtbot: QtBot, model: EstimatesModel, light: Look, width: int, zoom: float
) -> None:
    table = show(qtbot, model, light._replace(zoom=zoom), width)
    part = articles_figure_key(0)

    table.show_hits(Query("million"), (part, 1))

    areas = [table.hit_area(part, ordinal) for ordinal in range(3)]
    assert table.articles_figure() == "$90 million\n$40 million"
    assert areas[0].top() < areas[1].top()
    assert all(area.left() >= 0 and area.right() <= width for area in areas[:2])
    assert areas[2].isEmpty()


def test_a_head_with_two_ticks_has_a_line_more(
    qtbot: QtBot, model: EstimatesModel, bridge: Edition, light: Look
) -> None:
    passage = bridge.passages[0]
    own = EstimatesModel(passage.quantities[0], bridge, render_perspectives(passage, bridge))

    here, there = show(qtbot, model, light), show(qtbot, own, light)

    assert here.horizontalHeader().height() > there.horizontalHeader().height()
