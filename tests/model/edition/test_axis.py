"""One honest axis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.edition.axis import Axis, axis_of
from reader.model.edition.estimate import Figure

# What loading lets through, see reader/model/files/toml_table.py.
NUMBERS = st.floats(1e-9, 1e15) | st.floats(-1e15, -1e-9) | st.just(0.0)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([Figure(31, 35), Figure(44, 44)], Axis(0, 50, 10)),
        ([Figure(high=4)], Axis(0, 4, 1)),
        ([Figure(0, 0)], Axis(0, 1, 0.2)),
        ([Figure(-3, 8)], Axis(-5, 10, 2.5)),
        ([Figure(400_000, 400_000), Figure(words="many")], Axis(0, 400_000, 100_000)),
        ([Figure(low=400_000), Figure(300_000, 300_000)], Axis(0, 500_000, 100_000)),
    ],
)
def test_an_axis_begins_at_zero_or_below_and_is_divided_evenly(
    figures: list[Figure], expected: Axis
) -> None:
    assert axis_of(figures) == expected


def test_words_alone_have_no_axis() -> None:
    assert axis_of([Figure(words="many"), Figure(words="some")]) is None


@pytest.mark.parametrize(
    ("axis", "expected"),
    [
        (Axis(0, 4, 1), ["0", "1", "2", "3", "4"]),
        (Axis(0, 4_000, 2_000), ["0", "2000", "4000"]),
        (Axis(0, 10_000, 5_000), ["0", "5k", "10k"]),
        (Axis(-5_000_000, 2_500_000, 2_500_000), ["-5m", "-2.5m", "0", "2.5m"]),
    ],
)
def test_ticks_are_named_in_one_unit(axis: Axis, expected: list[str]) -> None:
    assert [axis.label(tick) for tick in axis.ticks] == expected


def test_a_value_stands_at_its_share_of_the_axis() -> None:
    axis = Axis(-50, 150, 50)

    assert [axis.share(value) for value in (-50, 0, 150)] == [0, 0.25, 1]


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_every_figure_stands_on_an_axis_of_few_ticks(bounds: list[float]) -> None:
    axis = axis_of([Figure(low=bound) for bound in bounds])

    assert axis is not None
    assert min(axis.share(bound) for bound in (0, *bounds)) >= -1e-9
    assert max(axis.share(bound) for bound in (0, *bounds)) <= 1 + 1e-9
    assert 2 <= len(axis.ticks) <= 8
