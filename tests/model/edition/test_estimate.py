"""Figures and how they are said."""

from dataclasses import replace

import pytest

from reader.model.edition.estimate import Estimate, Figure, Number, Shape, Standing, format_number

ROW = Estimate(
    party="town",
    figure=Figure(31, 35),
    counts="the bridge",
    as_of="in 2018",
    date="2018",
    sources=("town-2018",),
    standing=Standing.SEEN,
)


@pytest.mark.parametrize(
    ("figure", "shape", "said"),
    [
        (Figure(44, 44), Shape.SINGLE, "44"),
        (Figure(31, 35), Shape.RANGE, "31–35"),
        (Figure(low=31), Shape.AT_LEAST, "at least 31"),
        (Figure(high=35), Shape.UP_TO, "up to 35"),
        (Figure(words="thousands"), Shape.WORDS, "thousands"),
        (Figure(), Shape.WORDS, ""),
        (Figure(0, 0), Shape.SINGLE, "0"),
        (Figure(400_000, 400_000, words="more than 400,000"), Shape.SINGLE, "more than 400,000"),
    ],
)
def test_a_figure_says_what_its_bounds_say_and_no_more(
    figure: Figure, shape: Shape, said: str
) -> None:
    assert figure.shape is shape
    assert str(figure) == said


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (None, ""),
        (400_000, "400,000"),
        (12.0, "12"),
        (3.65, "3.65"),
        (-1_500.5, "-1,500.5"),
        (0, "0"),
    ],
)
def test_a_number_is_written_with_commas_and_no_more_decimals_than_it_has(
    number: Number | None, expected: str
) -> None:
    assert format_number(number) == expected


def test_figures_are_sorted_by_their_lower_bound_or_else_their_upper_one() -> None:
    figures = [Figure(9, 10), Figure(high=5), Figure(words="many"), Figure(0, 100)]

    ordered = sorted(figures, key=lambda figure: figure.magnitude)

    assert ordered == [Figure(words="many"), Figure(0, 100), Figure(high=5), Figure(9, 10)]


@pytest.mark.parametrize(
    ("row", "unit", "expected"),
    [
        (ROW, "US$ million", "The town, in 2018, the bridge: 31–35 US$ million."),
        (
            replace(ROW, through="Daily Example", interval="two invoices"),
            "US$ million",
            (
                "The town, through Daily Example, in 2018, the bridge: 31–35 US$ million"
                " (two invoices)."
            ),
        ),
        (
            replace(ROW, standing=Standing.CALCULATED),
            "",
            "The town, in 2018, the bridge: 31–35 (calculated).",
        ),
    ],
)
def test_a_row_is_one_sentence(row: Estimate, unit: str, expected: str) -> None:
    assert row.sentence("The town", unit) == expected
