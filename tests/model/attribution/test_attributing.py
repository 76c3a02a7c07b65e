"""Who says what in a text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.attribution.attributing import SURE, Attributor
from reader.model.attribution.attribution import Attributed, Attribution, Sort, SpeakerKind
from reader.model.text.span import Span

TEXT = (
    "The ferry sank within 20 minutes. “Nobody told us that the pier was closed,” said Anna "
    "Brecht, a spokeswoman for the harbour. Brecht added that 31 boats had been searched.\n"
    "Officials in the capital said that the storm had been expected. According to a report by the "
    "ministry, 400 houses lost their roofs."
)


def words(spans: tuple[Span, ...], text: str) -> str:
    return " … ".join(span.of(text) for span in spans)


def saying(found: Attributed, part: str, text: str) -> Attribution:
    """Return the attribution whose content has this *part*."""
    return next(each for each in found.attributions if part in words(each.content, text))


def spans_in(found: Attributed) -> list[Span]:
    within = [each for outer in found.attributions for each in (outer, *outer.inner)]
    parts = [span for each in within for span in (*each.source, each.cue, *each.content)]
    return [*parts, *found.unsure, *found.figures]


def test_a_quotation_has_its_speaker_with_the_office_and_the_cue(attributor: Attributor) -> None:
    found = saying(attributor.attribute(TEXT), "pier was closed", TEXT)

    assert words(found.source, TEXT) == "Anna Brecht, a spokeswoman for the harbour"
    assert found.cue.of(TEXT) == "said"
    assert words(found.content, TEXT) == "“Nobody told us that the pier was closed,”"
    assert (found.kind, found.who) == (SpeakerKind.NAMED, "Anna Brecht")
    assert found.sort is Sort.SAY
    assert found.probability >= SURE


def test_a_surname_is_the_person_named_before(attributor: Attributor) -> None:
    found = saying(attributor.attribute(TEXT), "31 boats", TEXT)

    assert words(found.source, TEXT) == "Brecht"
    assert found.who == "Anna Brecht"


def test_whoever_has_no_name_and_a_paper_are_told_as_such(attributor: Attributor) -> None:
    found = attributor.attribute(TEXT)

    assert saying(found, "the storm", TEXT).kind is SpeakerKind.UNNAMED
    report = saying(found, "400 houses", TEXT)
    assert words(report.source, TEXT) == "a report by the ministry"
    assert report.kind is SpeakerKind.DOCUMENT


def test_only_figures_that_nobody_is_named_for_are_listed(attributor: Attributor) -> None:
    found = attributor.attribute(TEXT)

    assert [span.of(TEXT) for span in found.figures] == ["20"]


def test_the_numbers_of_items_are_no_figures(attributor: Attributor) -> None:
    text = "1. The quay is 40 metres long.\n2) It is old. 3."

    figures = attributor.attribute(text).figures

    assert [span.of(text) for span in figures] == ["40", "3"]


@pytest.mark.parametrize("figure", ["40 000", "40\u00a0000\u202f000", "۱۵٬۰۰۰", "7 300 boats"])
def test_a_number_whose_thousands_are_parted_is_one_figure(
    figure: str, attributor: Attributor
) -> None:
    text = f"In May 2019 it had lost {figure} and the quay."

    figures = attributor.attribute(text).figures

    assert [span.of(text) for span in figures] == [figure.removesuffix(" boats")]


@pytest.mark.parametrize(
    "text",
    [
        "Der Hafen sagte, die Fähre sei alt. „Sie fährt nicht mehr“, sagte Olaf Berg am Montag.",
        "Le port a dit que le bac ne passerait pas. « Il est vieux », a dit Anne Brun lundi.",
        "El puerto dijo que el barco no sale. «Es viejo», dijo Ana Ruiz el lunes a la prensa.",
        "بندر گفت که کشتی نخواهد رفت. «کهنه است»، او دوشنبه به روزنامه گفت و رفت و نیامد.",
    ],
)
def test_what_is_not_in_english_is_not_read(text: str, attributor: Attributor) -> None:
    found = attributor.attribute(text)

    assert not found.is_english
    assert (found.attributions, found.unsure, found.figures, found.shares) == ((), (), (), ())


@pytest.mark.parametrize("who", ["Nobody", "No one", "None of the fishermen"])
def test_what_nobody_said_is_nobodys(who: str, attributor: Attributor) -> None:
    text = f"{who} said that the quay was safe. Olaf Berg said that it was closed."

    (found,) = attributor.attribute(text).attributions

    assert found.who == "Olaf Berg"


def test_words_are_counted_by_whose_they_are(attributor: Attributor) -> None:
    found = attributor.attribute(TEXT)

    shares = {each.kind: each for each in found.shares}
    assert found.words == len(TEXT.split())
    assert shares[SpeakerKind.NAMED].at_least >= 12
    assert sum(each.at_most for each in found.shares) < found.words


@pytest.mark.parametrize("text", ["", " \n ", "…", "said", "“", "\ud83d", "12"])
def test_where_nothing_is_said_nothing_is_found(text: str, attributor: Attributor) -> None:
    assert attributor.attribute(text).attributions == ()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(
    st.lists(
        st.sampled_from(
            [
                *("The", "officials", "Ola’s", "she", "said", "according", "to", "that", "it"),
                *("“", "”", '"', "'", "\n", ",", ".", "40", "%", "\ud83d", "北京", "—", "wants"),
            ]
        ),
        max_size=120,
    )
)
def test_whatever_the_text_places_stand_in_it(attributor: Attributor, parts: list[str]) -> None:
    text = " ".join(parts)

    found = attributor.attribute(text)

    assert all(0 <= span.start < span.end <= len(text) for span in spans_in(found))
    assert all(0 < each.probability <= 1 for each in found.attributions)
    assert all(each.at_least <= each.at_most <= found.words for each in found.shares)


def test_each_text_is_answered_alike_whatever_was_asked_before(attributor: Attributor) -> None:
    first = attributor.attribute(TEXT)
    attributor.attribute("Something else, he said.")

    assert attributor.attribute(TEXT) == first


@pytest.mark.largest
@pytest.mark.parametrize("unit", ["a", "said ", "“Yes,” he said. ", "word\n", "“"])
def test_a_text_of_a_hundred_thousand_letters_is_read(unit: str, attributor: Attributor) -> None:
    text = unit * (100_000 // len(unit))

    assert all(span.end <= len(text) for span in spans_in(attributor.attribute(text)))
