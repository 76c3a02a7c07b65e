"""A passage's perspectives, part by part."""

import pytest

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import (
    ATTRIBUTION,
    CLAIM,
    CONTEXT,
    LATER,
    QUOTATION,
    PartKey,
    Perspectives,
    account_key,
    account_name_key,
    articles_figure_key,
    estimate_key,
    figure_key,
    quantity_key,
    quantity_name_key,
    render_perspectives,
    source_key,
)
from reader.model.markup.tree import plain_text


@pytest.fixture
def cost(bridge: Edition) -> Perspectives:
    """Return the perspectives of the passage that has everything."""
    return render_perspectives(bridge.passages[0], bridge)


def test_the_parts_stand_in_the_order_of_the_pane(cost: Perspectives) -> None:
    assert list(cost.parts) == [
        QUOTATION,
        CLAIM,
        ATTRIBUTION,
        quantity_name_key(0),
        quantity_key(0),
        articles_figure_key(0),
        estimate_key(0, 0),
        figure_key(0, 0),
        estimate_key(0, 1),
        figure_key(0, 1),
        quantity_name_key(1),
        quantity_key(1),
        estimate_key(1, 0),
        figure_key(1, 0),
        CONTEXT,
        account_name_key("town"),
        account_key("town"),
        account_name_key("builder"),
        account_key("builder"),
        LATER,
        source_key("town-2018"),
        source_key("builder-2019"),
        source_key("daily-2019"),
    ]


def test_sources_are_numbered_as_a_reader_meets_them(cost: Perspectives) -> None:
    assert cost.numbers == {"town-2018": 1, "builder-2019": 2, "daily-2019": 3}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (CLAIM, "The article’s claim: The bridge cost $40 million."),
        (ATTRIBUTION, "The article names no source. The figure is the town’s first plan."),
        (quantity_name_key(0), "Cost of the bridge · US$ million"),
        (quantity_key(0), "Why they differ: The town counts the roads."),
        (
            estimate_key(0, 0),
            "Builders Ltd 2018\nthe bridge alone · lowest and highest invoice · our sum",
        ),
        (estimate_key(0, 1), "The town to April 2019\nbridge and roads · through Daily Example"),
        (figure_key(0, 0), "31–35"),
        (quantity_key(1), "Kept apart: A yearly cost."),
        (account_key("builder"), "It was never paid. See who was asked."),
        (
            source_key("town-2018"),
            "1 “The New Bridge”, Town of Example, 2 November 2018. seen",
        ),
    ],
)
def test_each_part_has_its_plain_text(cost: Perspectives, key: PartKey, expected: str) -> None:
    assert cost.parts[key].text == expected


def test_the_html_of_a_part_reads_as_its_text(cost: Perspectives) -> None:
    shown = {key: part for key, part in cost.parts.items() if part.html}

    assert CONTEXT in shown
    for key, part in shown.items():
        assert plain_text(cost.html(key), leave_out="sup") in part.text


def test_a_part_that_is_not_there_has_no_html(cost: Perspectives) -> None:
    assert cost.html(account_key("nobody")) == ""


def test_a_passage_without_estimates_has_fewer_parts(bridge: Edition) -> None:
    perspectives = render_perspectives(bridge.passages[1], bridge)

    assert list(perspectives.parts) == [QUOTATION, CLAIM, ATTRIBUTION, source_key("town-2018")]
