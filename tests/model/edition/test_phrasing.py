"""Figures, dates and sources in words, English or others."""

from collections.abc import Sequence

import pytest

from reader.model.edition.estimate import Estimate, Figure, Standing
from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.edition.source import Source

GERMAN = Phrasing(
    at_least="mindestens {bound}",
    through="{party}, laut {outlet}",
    calculated=" (errechnet)",
    both="{several} und {last}",
    title="„{title}“",
    day="{day}. {month} {year}",
    months=("Januar", "Februar", "März"),
    standings=("gesehen", "nach", "erinnert", "errechnet"),
)


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2016", "2016"), ("2016-12", "December 2016"), ("2016-12-03", "3 December 2016")],
)
def test_a_date_is_said_in_words(date: str, expected: str) -> None:
    assert date_in_words(date) == expected


def test_no_date_is_said_in_no_words() -> None:
    assert ENGLISH.date(()) == ""


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("", ""),
        ("A", "A"),
        ("AB", "A and B"),
        ("ABC", "A, B and C"),
        ("ABCD", "A and others"),
    ],
)
def test_up_to_three_names_are_listed(names: Sequence[str], expected: str) -> None:
    assert ENGLISH.listed(list(names)) == expected


def test_a_source_is_described_in_the_words_of_another_language() -> None:
    record = {
        "id": "a",
        "type": "report",
        "title": "The Bridge",
        "note": "seen: all",
        "author": [{"family": "A"}, {"family": "B"}],
        "issued": {"date-parts": [[2018, 3, 2]]},
    }

    assert Source.from_csl(record).describe(GERMAN) == "A und B, „The Bridge“, 2. März 2018"


def test_an_estimate_is_said_in_the_words_of_another_language() -> None:
    row = Estimate(
        party="town",
        figure=Figure(low=31),
        counts="die Brücke",
        as_of="2018",
        date="2018",
        sources=("town-2018",),
        standing=Standing.CALCULATED,
        through="Anzeiger",
    )

    said = row.sentence("Die Stadt", "Mio. $", GERMAN._replace(row="{who}: {figure}{calculated}."))

    assert said == "Die Stadt, laut Anzeiger: mindestens 31 Mio. $ (errechnet)."


@pytest.mark.parametrize("standing", Standing)
def test_a_standing_is_said_in_english_by_its_own_name(standing: Standing) -> None:
    assert standing.in_words() == standing.value


def test_a_standing_is_said_in_the_words_of_another_language() -> None:
    assert Standing.RECALLED.in_words(GERMAN) == "erinnert"
