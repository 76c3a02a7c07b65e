"""The figure that a changed text gives itself: read where it is sure, and never guessed."""

import pytest

from reader.model.attach.text_figure import text_figure
from reader.model.edition.attachment import Attachment
from reader.model.edition.estimate import Figure, Number, Quantity
from reader.model.edition.passage import Kind, Passage
from reader.model.text.quotation import Quotation, Resolution, Status
from reader.model.text.span import Span

DEATHS = Quantity("Civilians killed by the war", "deaths", (), Figure(400_000, None, "400,000+"))
CLAIM = "The war has led to the deaths of more than 400,000 civilians."


def read(
    marked: str, here: str, quantity: Quantity = DEATHS, before: str = ".", after: str = "."
) -> Figure | None:
    """Return the figure that is read in the words *here*, put for the *marked* ones.

    Behind them stands *after*, and stood *before*.
    """
    was, span = Span(4, 4 + len(marked)), Span(4, 4 + len(here))
    passage = Passage("p", CLAIM, Kind.ESTIMATES, marked, was, quantities=(quantity,))
    found = Resolution("p", Status.CHANGED, span, 0.9, "")
    attachment = Attachment(passage, Quotation("p", marked), found, span)
    return text_figure(attachment, quantity, f"So, {marked}{before}", f"So, {here}{after}")


def read_bounds(marked: str, here: str) -> tuple[Number | None, Number | None] | None:
    """Return the bounds of what is read."""
    figure = read(marked, here)
    return (figure.low, figure.high) if figure else None


MARKED = "more than 400,000 civilians have died in it"


@pytest.mark.parametrize(
    ("here", "low", "high"),
    [
        ("some 350,000 civilians have died in it", 350_000, 350_000),
        ("at least 350,000 civilians have died in it", 350_000, None),
        ("up to 350,000 civilians have died in it", None, 350_000),
        ("between 300,000 and 350,000 civilians have died in it", 300_000, 350_000),
        ("half a million civilians have died in it", 500_000, 500_000),
        ("already 1.2 million civilians have died in it", 1_200_000, 1_200_000),
        ("some 350,000[4] civilians have died in it", 350_000, 350_000),
    ],
)
def test_the_number_in_the_place_of_the_marked_one_is_read(
    here: str, low: float | None, high: float | None
) -> None:
    assert read_bounds(MARKED, here) == (low, high)


@pytest.mark.parametrize(
    ("marked", "here", "low", "high"),
    [
        (
            "mehr als 400.000 Zivilisten starben",
            "rund 350.000 Zivilisten starben",
            350_000,
            350_000,
        ),
        (
            "plus de 400 000 civils ont péri",
            "entre 300 000 et 350 000 civils ont péri",
            300_000,
            350_000,
        ),
        ("más de 400.000 civiles murieron", "medio millón de civiles murieron", 500_000, 500_000),
        (
            "بیش از ۴۰۰ هزار غیرنظامی کشته شدند",
            "حدود ۳۵۰ هزار غیرنظامی کشته شدند",
            350_000,
            350_000,
        ),
        ("قتل أكثر من 400 ألف مدني", "قتل نحو 350 ألف مدني", 350_000, 350_000),
    ],
)
def test_texts_in_other_languages_are_read(
    marked: str, here: str, low: float | None, high: float | None
) -> None:
    assert read_bounds(marked, here) == (low, high)


@pytest.mark.parametrize(
    ("here", "why"),
    [
        ("in 2016 civilians have died in it", "a year"),
        ("the 350,000th civilians have died in it", "an ordinal"),
        ("40 per cent of civilians have died in it", "a share"),
        ("$350,000 civilians have died in it", "money"),
        ("some 350,000 fighters have died in it", "another unit"),
        ("some 350,000 people have died in it", "a wider unit"),
        ("some 350,000 have died in it", "no unit"),
        ("some 350,000 civilians and fighters have died in it", "something is added"),
        ("some 350,000 civilians have been wounded in it", "it counts something else"),
        ("some 350,000 civilians have not died in it", "it is denied"),
        ("300,000 or 350,000 civilians have died in it", "two candidates"),
        ("350,000 civilians have died in it, 20,000 in it", "two candidates"),
        ("hundreds of thousands of civilians have died in it", "no certain number"),
        ("civilians have died in it", "no number"),
        ("350.000 civilians have died in it", "another separator"),
        ("350,00 civilians have died in it", "the same separator, of decimals"),
        ("no fewer than 350,000 civilians have died in it", "a denial, if of a bound"),
        ("one in 350,000 civilians have died in it", "a share in words"),
        ("some 350,000 military civilians have died in it", "what the quantity's name may have"),
        ("some 350,000 UN civilians have died in it", "a name that looks like an article"),
        ("some 350,000 civilians have since died in it", "a word more"),
        ("some 350,000 civilians were killed in it", "another word"),
        ("in 2016 some 350,000 civilians have died in it", "another time"),
        ("some 350,000 civilians have died in it?", "a question"),
        ("~~some 350,000~~ civilians have died in it", "it is struck out"),
    ],
)
def test_where_a_figure_is_not_sure_nothing_is_guessed(here: str, why: str) -> None:
    assert read(MARKED, here) is None, why


SPENDING = Quantity(
    "Yearly spending", "US$ billion a year", (), Figure(6, None, "at least $6 billion a year")
)


@pytest.mark.parametrize(
    ("here", "expected"),
    [
        ("spending comes to $8.5 billion a year", Figure(8.5, 8.5, "$8.5 billion a year")),
        (
            "spending comes to over $800 million a year",
            Figure(0.8, None, "over $800 million a year"),
        ),
        ("spending comes to $8 billion a month", None),
        ("spending comes to €8 billion a year", None),
        ("spending comes to 8 per cent a year", None),
        ("spending comes to 8 billion a year", None),
    ],
)
def test_the_currency_and_the_period_stay_and_the_scale_is_the_quantitys(
    here: str, expected: Figure | None
) -> None:
    assert read("spending comes to at least $6 billion a year", here, SPENDING) == expected


def test_a_figure_is_told_in_the_words_of_the_text_without_its_sentences_capital() -> None:
    article = Figure(400_000, None, "more than 400,000 civilians")
    quantity = Quantity("Civilians killed", "deaths", (), article)

    figure = read("More than 400,000 civilians died", "Some 350,000 civilians died", quantity)

    assert figure == Figure(350_000, 350_000, "some 350,000 civilians")


def test_where_the_articles_figure_is_not_in_the_marked_words_nothing_is_read() -> None:
    assert read("many civilians have died in it", "some 350,000 civilians have died in it") is None


def test_where_the_article_gives_no_bound_nothing_is_read() -> None:
    quantity = Quantity("Displaced", "persons", (), Figure(words="millions"))

    assert read("millions fled", "2 million fled", quantity) is None


def test_of_several_numbers_the_one_that_stays_is_not_taken_for_the_other() -> None:
    quantity = Quantity("Dead fighters", "persons", (), Figure(3_000, 3_000, "3,000"))

    figure = read(
        "of 12,000 dead 3,000 were fighters", "of 12,000 dead 2,500 were fighters", quantity
    )

    assert figure == Figure(2_500, 2_500, "2,500")


@pytest.mark.parametrize(
    "here", ["half of its 50,000 men", "10 to 50,000 men", "10 of its 50,000 men"]
)
def test_a_part_of_the_marked_number_is_not_that_number(here: str) -> None:
    quantity = Quantity("The army", "persons", (), Figure(50_000, 50_000, "50,000 men"))

    figure = read("its 50,000 men", here, quantity)

    assert figure is None or figure.low != 50_000


def test_what_the_number_counts_behind_the_passage_is_heeded() -> None:
    quantity = Quantity("Fighters", "persons", (), Figure(70_000, None, "more than 70,000"))
    marked, here = "the forces numbered more than 70,000", "the forces numbered some 60,000"

    alone = read(marked, here, quantity)
    of_something = read(marked, here, quantity, after=" horses.")
    as_before = read(marked, here, quantity, before=" in all.", after=" in all.")

    assert alone == Figure(60_000, 60_000, "some 60,000")
    assert of_something is None
    assert as_before == alone


def test_in_place_of_words_of_an_original_whose_sentence_is_not_known_nothing_is_read() -> None:
    original = "had more than 400,000 civilians dead"
    here = "had some 350,000 civilians dead"
    passage = Passage("p", CLAIM, Kind.ESTIMATES, "restated", Span(0, 8), quantities=(DEATHS,))
    span = Span(0, len(here))
    found = Resolution("p", Status.CHANGED, span, 0.9, "")
    attachment = Attachment(passage, Quotation("p", original), found, span)

    assert text_figure(attachment, DEATHS, "restated", here) is None


@pytest.mark.parametrize("other", ["هرگز", "در عراق", "به گفتهٔ سازمان ملل"])
def test_a_persian_sentence_with_other_words_around_gives_no_figure(other: str) -> None:
    marked, here = "بیش از ۴۰۰ هزار غیرنظامی کشته شدند", "حدود ۳۵۰ هزار غیرنظامی کشته شدند"

    assert read(f"در جنگ {marked}", f"در جنگ {here}") == Figure(350_000, 350_000, "حدود ۳۵۰ هزار")
    assert read(f"در جنگ {marked}", f"در جنگ {other} {here}") is None


@pytest.mark.parametrize(
    ("here", "read_as"),
    [
        ("۱۲٬۶۰۰ نفر کشته شدند", 12_600),
        ("۱۲٫۶۰۰ نفر کشته شدند", None),
        ("12.600 نفر کشته شدند", None),
    ],
)
def test_the_sign_that_parts_thousands_is_not_taken_for_that_of_decimals(
    here: str, read_as: int | None
) -> None:
    quantity = Quantity("Dead", "persons", (), Figure(12_500, 12_500, "۱۲٬۵۰۰"))

    figure = read("۱۲٬۵۰۰ نفر کشته شدند", here, quantity)

    assert (figure and figure.low) == read_as


def test_yuan_are_no_yen() -> None:
    quantity = Quantity("Aid", "billion yen", (), Figure(6, 6, "6 billion yen"))

    assert read("gave 6 billion yen", "gave 8 billion yen", quantity) is not None
    assert read("gave 6 billion yen", "gave 8 billion yuan", quantity) is None


def test_of_what_the_number_counts_no_word_is_told_that_leads_on() -> None:
    article = Figure(3.6, 3.6, "$3.6 billion in aid, with a credit of $1 billion")
    quantity = Quantity("Aid", "US$ billion", (), article)

    figure = read("gave $3.6 billion in aid", "gave $3.6 million in aid", quantity)

    assert figure == Figure(0.0036, 0.0036, "$3.6 million")
