"""Where sentences end, and where only an abbreviation does."""

import pytest

from reader.model.reattach.resolve import Resolver
from reader.model.reattach.sentences import Sentences
from reader.model.text.quotation import Quotation


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It ended. Then it began.", ["It ended", "Then it began"]),
        ("Was it? No! It was.", ["Was it", "No", "It was"]),
        ("He said “Go.” Then he went.", ["He said “Go", "Then he went"]),
        ("So Stephen J. Turnbull wrote.", ["So Stephen J. Turnbull wrote"]),
        ("Siehe BGBl. I S. 42 dazu.", ["Siehe BGBl. I S. 42 dazu"]),
        ("Mr. and Mrs. Bennet, Dr. Hall.", ["Mr. and Mrs. Bennet, Dr. Hall"]),
        ("After 3.5 hours, cf. the notes.", ["After 3.5 hours, cf. the notes"]),
        ("In Abs. 2 steht es. Abs. Vier fehlt.", ["In Abs. 2 steht es", "Abs. Vier fehlt"]),
        ("That was in 1914. Then war came.", ["That was in 1914", "Then war came"]),
        ("It lists trees, shrubs etc.\n\nNext.", ["It lists trees, shrubs etc", "Next"]),
    ],
)
def test_a_sentence_ends_where_another_may_begin(text: str, ends: list[str]) -> None:
    sentences = Sentences(text)

    found = [place for place, sign in enumerate(text) if sign in ".?!" and sentences.end_at(place)]

    starts = [0, *found]
    assert [
        text[start:end].lstrip(".?!” \n") for start, end in zip(starts, found, strict=False)
    ] == ends


def test_a_passage_that_has_grown_is_found_to_its_end_and_not_to_an_initial() -> None:
    before, after = "Of what was begun in 1911 much was left undone. ", " The channel filled again."
    old = "The council thanks Ingrid Halvorsen and the mayor for their patience."
    new = "The council thanks Ingrid Halvorsen, Stephen J. Turnbull and the mayor for patience."
    text = f"{before}{new}{after} Five winters filled it, and herons took possession of the rest."
    quotation = Quotation("q", old, before[-32:], after[:32], len(before))

    span = Resolver(text).resolve(quotation).span

    assert span is not None
    assert text[span.start : span.end] == new
