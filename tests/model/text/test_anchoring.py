"""Finding the stretch of the article that a quotation means."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model.text.anchoring import AnchoringText
from reader.model.text.folding import fold_quotation
from reader.model.text.span import Span

TEXT = "🌉 It cost “$40 million” —\ntwice. It cost a lot. He said it's “it”."


def found(exact: str, prefix: str = "", suffix: str = "") -> list[str]:
    """Return the stretches of the text above that a quotation means."""
    return [TEXT[span.start : span.end] for span in AnchoringText(TEXT).find(exact, prefix, suffix)]


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("cost a lot", ["cost a lot"]),
        ('"$40 million" - twice', ["“$40 million” —\ntwice"]),
        ("  cost\n\ta lot ", ["cost a lot"]),
        ("it’s", ["it's"]),
        ("It cost", ["It cost", "It cost"]),
        ("COST A LOT", []),
        ("cost nothing", []),
        ("", []),
        (" \n", []),
    ],
)
def test_a_quotation_is_found_whatever_its_quotes_dashes_and_spaces(
    exact: str, expected: list[str]
) -> None:
    assert found(exact) == expected


@pytest.mark.parametrize(
    ("prefix", "suffix", "count"),
    [
        ("", "", 2),
        ("🌉", "", 1),
        ("twice. ", "", 1),
        ("", "a lot", 1),
        ("", ' "$40', 1),
        ("twice.", "a", 1),
        ("twice.", '"$40', 0),
        ("nowhere", "", 0),
    ],
)
def test_what_stands_around_a_quotation_tells_which_one_is_meant(
    prefix: str, suffix: str, count: int
) -> None:
    assert len(found("It cost", prefix, suffix)) == count


def test_a_quotation_is_found_where_it_overlaps_itself() -> None:
    assert AnchoringText("banana").find("ana") == (Span(1, 4), Span(3, 6))


def test_a_letter_that_stands_a_hundred_thousand_times_is_found_at_once() -> None:
    text = AnchoringText("a " * 100_000)

    assert len(text.find("a", "a", "a")) == 99_998


# The marks around the stretch stand nowhere else, so that only one place can be meant.
PLAIN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="⟦⟧"), max_size=60)


@given(PLAIN, PLAIN, PLAIN)
def test_any_stretch_between_marks_of_its_own_is_found(
    before: str, stretch: str, after: str
) -> None:
    assume(stretch.strip())
    text = f"{before}⟦{stretch}⟧{after}"

    spans = AnchoringText(text).find(stretch, "⟦", "⟧")

    (span,) = spans
    assert text[span.start : span.end] == stretch.strip()


@given(PLAIN, PLAIN, PLAIN, st.booleans())
def test_what_is_found_reads_as_what_was_asked(
    before: str, stretch: str, after: str, typed: bool
) -> None:
    assume(stretch.strip())
    text = AnchoringText(f"{before}{stretch}{after}")
    asked = fold_quotation(stretch).text if typed else stretch

    spans = text.find(asked)

    assert spans
    assert len(before) + len(stretch) - len(stretch.lstrip()) in [span.start for span in spans]
    for span in spans:
        read = fold_quotation(text.text[span.start : span.end]).text
        assert read == fold_quotation(asked).text.strip()
