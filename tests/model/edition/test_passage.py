"""Spans, and what a passage says of itself."""

from dataclasses import replace

import pytest

from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Quantity
from reader.model.edition.passage import Account, Kind, Passage
from reader.model.text.span import Span

BARE = Passage("x", "A claim.", Kind.CONTEXT, "words", Span(3, 8))
QUANTITY = Quantity("Cost", "US$", ())


def test_a_span_is_as_long_as_its_code_points() -> None:
    assert len(Span(3, 8)) == 5


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Span(0, 3), False),
        (Span(0, 4), True),
        (Span(5, 6), True),
        (Span(7, 20), True),
        (Span(8, 20), False),
        (Span(0, 20), True),
    ],
)
def test_spans_overlap_where_they_share_a_code_point(other: Span, expected: bool) -> None:
    span = Span(3, 8)

    assert span.overlaps(other) is expected
    assert other.overlaps(span) is expected


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (BARE, ()),
        (replace(BARE, attribution="x"), (Kind.ATTRIBUTION,)),
        (replace(BARE, quantities=(QUANTITY,)), (Kind.ESTIMATES,)),
        (replace(BARE, context="x"), (Kind.CONTEXT,)),
        (replace(BARE, accounts=(Account("town", "x"),)), (Kind.CONTEXT,)),
        (replace(BARE, later="x"), (Kind.CONTEXT,)),
        (
            replace(BARE, later="x", quantities=(QUANTITY,), attribution="x"),
            (Kind.ATTRIBUTION, Kind.ESTIMATES, Kind.CONTEXT),
        ),
    ],
)
def test_the_kinds_of_a_passage_are_those_it_has_something_of(
    passage: Passage, expected: tuple[Kind, ...]
) -> None:
    assert passage.kinds == expected


def test_estimates_are_counted_over_all_quantities(bridge: Edition) -> None:
    counts = {passage.id: passage.estimate_count for passage in bridge.passages}

    assert counts == {"cost": 3, "nobody-asked": 0, "twice-planned": 0}
