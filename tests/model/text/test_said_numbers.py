"""Numbers as texts say them, and those that are not read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.text.said_numbers import SaidNumber, said_numbers


def only(text: str) -> SaidNumber:
    """Return the one number in *text*."""
    (number,) = said_numbers(text)
    return number


def bounds(text: str) -> list[tuple[float | None, float | None]]:
    """Return how low and how high the numbers in *text* are."""
    return [(number.low, number.high) for number in said_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("350,000 people", 350_000),
        ("350.000 Menschen", 350_000),
        ("350 000 personnes", 350_000),
        ("350\u202f000 personnes", 350_000),
        ("350’000 Menschen", 350_000),
        ("3,50,000 people", 350_000),
        ("350000 people", 350_000),
        ("۳۵۰٬۰۰۰ نفر", 350_000),
        ("٣٥٠ ألف شخص", 350_000),
        ("۳۵۰ هزار نفر", 350_000),
        ("350k people", 350_000),
        ("350 Tsd. Menschen", 350_000),
        ("350 тыс. человек", 350_000),
        ("9 млрд долларов", 9_000_000_000),
        ("12 миллионов человек", 12_000_000),
        ("$9B of it", 9_000_000_000),
        ("1.2 million people", 1_200_000),
        ("1,2 Millionen Menschen", 1_200_000),
        ("۱٫۲ میلیون نفر", 1_200_000),
        ("half a million people", 500_000),
        ("eine halbe Million Menschen", 500_000),
        ("un demi-million de personnes", 500_000),
        ("medio millón de personas", 500_000),
        ("one and a half million people", 1_500_000),
        ("a thousand miles", 1_000),
        ("three hundred and fifty thousand people", 350_000),
        ("two hundred thousand people", 200_000),
        ("twenty-five people", 25),
        ("trente-cinq mille personnes", 35_000),
        ("1 million 200,000 people", 1_200_000),
        ("2 crore people", 20_000_000),
    ],
)
def test_digits_and_words_of_many_kinds_are_read(text: str, value: float) -> None:
    assert bounds(text) == [(value, value)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("more than 350,000", 350_000, None),
        ("at least half a million", 500_000, None),
        ("no fewer than 350,000", 350_000, None),
        ("350,000 or more", 350_000, None),
        ("350,000+", 350_000, None),
        ("350,000 at least", 350_000, None),
        ("350.000 mindestens", 350_000, None),
        ("350,000 at the very most", None, 350_000),
        ("350 000 au plus", None, 350_000),
        ("350.000 como máximo", None, 350_000),
        ("۳۵۰ هزار یا کمتر", None, 350_000),
        ("mehr als 350.000", 350_000, None),
        ("plus de 350 000", 350_000, None),
        ("más de 350.000", 350_000, None),
        ("بیش از ۳۵۰ هزار", 350_000, None),
        ("أكثر من 350 ألف", 350_000, None),
        ("up to 350,000", None, 350_000),
        ("no more than 350,000", None, 350_000),
        ("as much as $100", None, 100),
        ("fewer than 350,000", None, 350_000),
        ("jusqu’à 350 000", None, 350_000),
        ("nicht mehr als 350.000", None, 350_000),
        ("some 350,000", 350_000, 350_000),
        ("nearly 350,000", 350_000, 350_000),
        ("rund 350.000", 350_000, 350_000),
        ("près de 350 000", 350_000, 350_000),
        ("2,000 to 3,000", 2_000, 3_000),
        ("2,000–3,000", 2_000, 3_000),
        ("between 2,000 and 3,000", 2_000, 3_000),
        ("zwischen 1,2 und 1,5 Millionen", 1_200_000, 1_500_000),
        ("entre 2 000 et 3 000", 2_000, 3_000),
        ("500,000 to 1 million", 500_000, 1_000_000),
        ("between one and two billion dollars", 1_000_000_000, 2_000_000_000),
        ("zwischen einer und zwei Millionen", 1_000_000, 2_000_000),
        ("between $1 and 2 billion", 1_000_000_000, 2_000_000_000),
    ],
)
def test_bounds_and_ranges_are_read_with_the_words_that_say_them(
    text: str, low: float | None, high: float | None
) -> None:
    number = only(text)

    assert (number.low, number.high) == (low, high)
    assert (number.span.start, number.span.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("40 per cent", "%"),
        ("40%", "%"),
        ("40 Prozent", "%"),
        ("۴۰ درصد", "%"),
        ("$40m", "$"),
        ("US$40 billion", "$"),
        ("40 billion US dollars", "$"),
        ("9 milliards de dollars", "$"),
        ("9 млрд долларов", "$"),
        ("400 Tsd. Euro", "€"),
        ("A$40 billion", "A$"),
        ("€40", "€"),
        ("40 euros", "€"),
        ("40 people", ""),
    ],
)
def test_a_share_and_a_currency_are_told(text: str, measure: str) -> None:
    assert only(text).measure == measure


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("350,000 civilians died", "civilians"),
        ("350,000[4] civilians", "civilians"),
        ("350,000⁴ civilians", "civilians"),
        ("$6 billion a year", "year"),
        ("un million de civils", "civils"),
        ("a 50,000-man army", "man"),
        ("350,000. Civilians", ""),
        ("350,000", ""),
    ],
)
def test_what_is_counted_is_the_word_behind(text: str, noun: str) -> None:
    number = only(text)

    assert (text[number.noun.start : number.noun.end] if number.noun else "") == noun


@pytest.mark.parametrize(
    "text",
    [
        "in 2016",
        "2011–2016",
        "between 2011 and 2016",
        "the 35th province",
        "le 2e bataillon",
        "in the 1990s",
        "an F16, a T-72 and Covid-19",
        "as was said[12]",
    ],
)
def test_years_ordinals_and_parts_of_names_are_no_numbers(text: str) -> None:
    assert said_numbers(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "hundreds",
        "millions of people",
        "two three",
        "quatre-vingt mille",
        "on 1.5.2016",
        "at 10:30",
        "10⁶ people",
        "−12 degrees",
        "тысячи",
        "40B",
        "1.250 million",
        "40x",
        "5-4",
        "am 5. Mai",
        "from 300 to 350",
        "2000 to 3000 men",
        "at least 300 to 350",
        "$5 to €6",
    ],
)
def test_what_is_not_understood_for_sure_is_told_to_be_there(text: str) -> None:
    assert bounds(text) == [(None, None)]


def test_several_numbers_come_in_the_order_of_the_text() -> None:
    text = "In 2016, 350,000 civilians and 20 % of the rest."

    assert bounds(text) == [(350_000, 350_000), (20, 20)]


@given(st.text("0123456789.,'% $–-abdeflmnorstuz"))
def test_any_text_is_read_and_numbers_stand_apart(text: str) -> None:
    spans = [number.span for number in said_numbers(text)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(number.low is None or number.low >= 0 for number in said_numbers(text))


@given(st.integers(0, 10**9))
def test_a_number_with_commas_is_read_as_it_was_written(number: int) -> None:
    assert bounds(f"exactly {number:,} people") in ([(number, number)], [])
