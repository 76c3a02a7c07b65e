"""What is painted where, by the measures in CONTRIBUTING.md; places are those of the axis."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from reader.model.edition.axis import Axis
from reader.model.edition.estimate import Figure, Standing
from reader.ui.estimates.range_plot import paint_figure, paint_grid, place
from tests.plots import AXIS, GROUND, INK, article, figure, plot_of


def test_places_on_the_axis_are_evenly_divided_within_the_area() -> None:
    area = QRectF(30, 0, 300, 20)

    places = [place(AXIS, tick, area) for tick in AXIS.ticks]

    steps = [b - a for a, b in pairwise(places)]
    assert steps == pytest.approx([steps[0]] * len(steps))
    assert area.left() < places[0]
    assert places[-1] < area.right()


def test_a_range_is_a_line_from_low_to_high() -> None:
    plot = figure(20, 60)

    assert all(plot.ink(plot.x(value), plot.middle) for value in range(20, 61, 5))
    assert plot.columns()[0] >= plot.x(20) - 2
    assert plot.columns()[-1] <= plot.x(60) + 2


def test_a_range_has_caps_at_its_ends() -> None:
    plot = figure(20, 60)

    line = plot.height_at(plot.x(30))
    assert plot.height_near(plot.x(20)) > 2 * line
    assert plot.height_near(plot.x(60)) > 2 * line


def test_a_range_has_no_dot_in_its_middle_nor_anywhere() -> None:
    plot = figure(20, 60)

    inside = range(plot.x(20) + 3, plot.x(60) - 2)
    assert {plot.height_at(x) for x in inside} == {plot.height_at(plot.x(30))}


def test_one_figure_is_a_hollow_dot_and_no_line() -> None:
    plot = figure(40, 40)

    centre = plot.x(40)
    left, right = plot.columns()[0], plot.columns()[-1]
    assert abs((left + right) / 2 - centre) <= 1
    assert right - left <= plot.height_at(centre) + 2
    assert plot.image.pixelColor(centre, plot.middle) == GROUND


def test_at_least_is_a_hollow_dot_with_an_arrow_to_the_right() -> None:
    plot = figure(40, None)

    dot = figure(40, 40).columns()
    assert plot.image.pixelColor(plot.x(40), plot.middle) == GROUND
    assert plot.columns()[0] >= dot[0] - 1
    assert plot.columns()[-1] > dot[-1] + len(dot)


def test_up_to_is_a_hollow_dot_with_an_arrow_to_the_left() -> None:
    plot = figure(None, 60)

    dot = figure(60, 60).columns()
    assert plot.image.pixelColor(plot.x(60), plot.middle) == GROUND
    assert plot.columns()[0] < dot[0] - len(dot)
    assert plot.columns()[-1] <= dot[-1] + 1


def test_an_arrow_has_a_head_and_no_cap_at_its_end() -> None:
    plot = figure(40, None)

    columns = plot.columns()
    head = max(plot.height_at(x) for x in columns[-8:])
    assert head > plot.height_at(columns[len(columns) // 2])
    assert plot.height_at(columns[-1]) < head


def test_an_arrow_fades() -> None:
    plot = figure(40, None)

    columns = plot.columns()
    near = plot.image.pixelColor(columns[len(columns) // 2 - 3], plot.middle).lightness()
    far = plot.image.pixelColor(columns[-6], plot.middle).lightness()
    assert far > near


@pytest.mark.parametrize(("low", "high"), [(95, None), (None, 4)])
def test_an_arrow_at_the_edge_stays_in_its_row(low: float | None, high: float | None) -> None:
    plot = figure(low, high)

    assert plot.columns()[0] > 0
    assert plot.columns()[-1] < plot.image.width() - 1


@pytest.mark.parametrize("high", [0, 1, 4, 9, 60])
def test_no_ceiling_points_below_zero(high: float) -> None:
    plot, dot = figure(None, high), figure(high, high)

    assert plot.columns()[0] >= min(plot.x(0) - 1, dot.columns()[0])


@pytest.mark.parametrize("high", [0, 1, 2, 9, 60])
def test_no_ceiling_of_the_article_points_below_zero(high: float) -> None:
    plot, exact = article(None, high), article(high, high)

    assert plot.columns()[0] >= min(plot.x(0) - 1, exact.columns()[0])


def test_a_ceiling_on_an_axis_that_begins_below_zero_may_point_there() -> None:
    axis = Axis(-100, 100, 50)

    plot = plot_of(
        lambda painter, area: paint_figure(
            painter,
            axis,
            Figure(None, 0),
            area,
            colour=INK,
            ground=GROUND,
            standing=Standing.SEEN,
        )
    )

    zero = place(axis, 0, plot.area)
    assert plot.columns()[0] < zero - 20


def test_words_alone_leave_no_mark() -> None:
    assert figure(None, None).columns() == []


@pytest.mark.parametrize("standing", [Standing.CALCULATED, Standing.RECALLED])
@pytest.mark.parametrize(("low", "high"), [(20, 60), (40, 40), (40, None)])
def test_what_is_our_own_sum_or_recalled_is_broken(
    low: float, high: float | None, standing: Standing
) -> None:
    sourced, other = figure(low, high), figure(low, high, standing)

    assert other.painted() < 0.9 * sourced.painted()


@pytest.mark.parametrize(
    ("high", "standing"),
    [
        (40.3, Standing.RECALLED),
        (41, Standing.RECALLED),
        (41, Standing.CALCULATED),
        (43, Standing.CALCULATED),
    ],
)
def test_a_range_that_is_too_short_to_be_broken_is_one_line_between_broken_caps(
    high: float, standing: Standing
) -> None:
    sourced, other = figure(40, high), figure(40, high, standing)

    assert all(other.ink(x, other.middle) for x in range(other.x(40), other.x(high) + 1))
    assert other.painted() < sourced.painted()
    assert other.columns() == sourced.columns()


@pytest.mark.parametrize("standing", [Standing.CALCULATED, Standing.RECALLED])
@pytest.mark.parametrize("high", [45, 47, 49, 55, 70])
def test_a_broken_range_meets_both_of_its_caps(high: float, standing: Standing) -> None:
    plot = figure(40, high, standing)

    for x in (plot.x(40) + 2, plot.x(high) - 2):
        assert plot.ink(x, plot.middle)


def test_a_dot_whose_original_was_not_read_is_filled_to_the_left() -> None:
    plot = figure(40, 40, Standing.VIA)

    x = plot.x(40)
    left, right = (plot.image.pixelColor(x + side * 2, plot.middle) for side in (-1, 1))
    assert left == INK
    assert right == GROUND


def test_the_articles_figure_is_a_dashed_tick_through_the_whole_area() -> None:
    plot = article(40, 40)

    x = plot.x(40)
    column = [plot.ink(x, y) for y in range(1, plot.image.height() - 1)]
    exact = {
        any(plot.image.pixelColor(x + dx, y) != GROUND for dx in (-1, 0, 1))
        for y in range(plot.image.height())
    }
    assert any(column[:8])
    assert any(column[-8:])
    assert exact == {True, False}
    assert plot.columns()[-1] - plot.columns()[0] <= 3


def test_the_articles_range_is_two_ticks_and_nothing_between() -> None:
    plot = article(20, 60)

    between = range(plot.x(20) + 3, plot.x(60) - 2)
    assert plot.height_near(plot.x(20)) > plot.image.height() / 2
    assert plot.height_near(plot.x(60)) > plot.image.height() / 2
    assert not set(between) & set(plot.columns())


def test_where_the_article_says_at_least_its_tick_has_an_arrow() -> None:
    floor, exact = article(40, None), article(40, 40)

    assert floor.columns()[-1] > exact.columns()[-1] + 5
    assert floor.columns()[0] == exact.columns()[0]


def test_an_articles_figure_in_words_leaves_no_tick() -> None:
    assert article(None, None).columns() == []


def test_the_grid_has_a_line_at_each_tick_and_no_other() -> None:
    plot = plot_of(lambda painter, area: paint_grid(painter, AXIS, area, INK))

    for tick in AXIS.ticks:
        assert plot.ink(plot.x(tick), plot.middle)
    assert len(plot.columns()) <= 2 * len(AXIS.ticks)
