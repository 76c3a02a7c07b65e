"""A claim like the one meant, with another number, is not taken for it."""

import pytest

from reader.model.reattach.resolve import Resolver
from reader.model.text.quotation import Quotation, Resolution, Status

FLOOD = (
    "In the flood of 1873 the river carried off 212 houses in Marsholm, with their barns. "
    "The council met in a loft."
)
BEFORE = (
    "The dikes along the Lower Aven were raised twice in that century, each time after a flood.",
    FLOOD,
    "A wooden bridge was built first, and the stone one that stands today only after the railway.",
)
CLAIM = "the river carried off 212 houses in Marsholm, with their barns"
OTHER = "the river carried off 90 houses in Orrby, with their barns"


def resolved(*paragraphs: str) -> Resolution:
    before = "\n\n".join(BEFORE)
    start = before.index(CLAIM)
    end = start + len(CLAIM)
    quotation = Quotation("q", CLAIM, before[start - 32 : start], before[end : end + 32], start)
    return Resolver("\n\n".join(paragraphs)).resolve(quotation)


@pytest.mark.parametrize(
    "elsewhere",
    [
        f"Upstream it was worse: {OTHER}, and their owners were never paid.",
        f"Two years later {OTHER}. Nobody was hurt.",
    ],
)
def test_a_claim_with_another_number_amid_other_words_is_but_a_guess(elsewhere: str) -> None:
    first, _, last = BEFORE

    resolution = resolved(first, last, elsewhere)

    assert resolution.span is None
    assert resolution.status is Status.SUSPECT


@pytest.mark.parametrize("number", ["221", "some 90"])
def test_a_number_that_was_corrected_where_it_stood_is_told(number: str) -> None:
    first, middle, last = BEFORE

    resolution = resolved(first, middle.replace("212", number), last)

    assert resolution.status is Status.CHANGED
    assert resolution.has_another_number


def test_a_sentence_moved_with_what_stood_around_it_is_found() -> None:
    first, middle, last = BEFORE

    resolution = resolved(first, last, middle.replace("212", "221"))

    assert resolution.status is Status.CHANGED


@pytest.mark.parametrize(
    ("was", "now"),
    [("212", "221"), ("Marsholm", "Orrby"), ("carried off", "never carried off")],
)
def test_words_changed_where_they_stood_and_the_very_words_elsewhere_are_two_places(
    was: str, now: str
) -> None:
    first, middle, last = BEFORE
    quoted = f"An earlier version of this page said: “{CLAIM}.”"

    resolution = resolved(first, middle.replace(was, now), last, quoted)

    assert resolution.status is Status.AMBIGUOUS
    assert resolution.span is None
    text = "\n\n".join((first, middle.replace(was, now), last, quoted))
    assert [text[each.span.start : each.span.end] for each in resolution.rivals] == [CLAIM]


def test_words_put_otherwise_where_they_stood_are_found_though_others_quote_them() -> None:
    first, middle, last = BEFORE

    resolution = resolved(first, middle.replace("with their", "and their"), last, f"“{CLAIM}.”")

    assert resolution.status is Status.CHANGED
