"""Dated events."""

import pytest

from reader.model.edition.timeline import Event, year_of


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2016", 2016.5), ("2016-01", 2016 + 0.5 / 12), ("2016-12-31", 2016 + 11 / 12 + 30.5 / 365)],
)
def test_a_date_has_its_place_within_the_year(date: str, expected: float) -> None:
    assert year_of(date) == pytest.approx(expected)
    assert Event(date, "It opened.", ("town-2018",)).year == year_of(date)


def test_what_has_too_many_parts_is_the_day_it_begins_with() -> None:
    assert year_of("2016-01-01-9") == year_of("2016-01-01")


def test_earlier_dates_stand_before_later_ones() -> None:
    dates = ["2015-12-31", "2016-01-01", "2016-01", "2016-06-30", "2016-07", "2016-12-31"]

    assert sorted(dates, key=year_of) == dates
