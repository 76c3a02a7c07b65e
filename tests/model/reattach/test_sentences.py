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
        ("Nach § 3 Abs. 2 und Abs. 3.", ["Nach § 3 Abs. 2 und Abs. 3"]),
        ("Selon l'art. 5. Voir Art. L. 12-4. Fin.", ["Selon l'art. 5", "Voir Art. L. 12-4", "Fin"]),
        ("Some, e.g. The Times, say so. No.", ["Some, e.g. The Times, say so", "No"]),
        ("Im 2. und am 9. Mai kam er. Nein.", ["Im 2. und am 9. Mai kam er", "Nein"]),
        ("She is 12. He is 30.", ["She is 12", "He is 30"]),
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


@pytest.mark.parametrize(
    ("text", "borders"),
    [
        ("It ended. “Then.” It began", ["It ended. ", "“Then.” "]),
        ("A heading\n\nStephen J. Hall  \n \n Next.", ["A heading\n\n", "Stephen J. Hall  \n \n "]),
        ("One line\nand another", []),
        ("", []),
    ],
)
def test_paragraphs_end_without_a_full_stop_too(text: str, borders: list[str]) -> None:
    found = list(Sentences(text).borders(0, len(text)))

    starts = [0, *(begins for _, begins in found)]
    parts = [text[start:begins] for start, (_, begins) in zip(starts, found, strict=False)]
    assert [part for part in parts if part != text[-5:]] == borders
    assert all(text[ends - 1].strip() and not text[ends:begins].strip() for ends, begins in found)


@pytest.mark.parametrize(
    ("before", "after", "border"),
    [
        ("It ended.", " Then", 0.5),
        ("It ended.”", " Then", 0.5),
        ("It ended", "\n\nThen", 1),
        ("It ended.", "", 1),
        ("", "Then", 1),
        ("Stephen J.", " Hall", 0),
        ("It en", "ded", 0),
        ("at 3.", "5 hours", 0),
    ],
)
def test_it_is_known_what_ends_at_a_place(before: str, after: str, border: float) -> None:
    assert Sentences(before + after).border_at(len(before)) == border


def test_a_passage_that_has_grown_is_found_to_its_end_and_not_to_an_initial() -> None:
    before, after = "Of what was begun in 1911 much was left undone. ", " The channel filled again."
    old = "The council thanks Ingrid Halvorsen and the mayor for their patience."
    new = "The council thanks Ingrid Halvorsen, Stephen J. Turnbull and the mayor for patience."
    text = f"{before}{new}{after} Five winters filled it, and herons took possession of the rest."
    quotation = Quotation("q", old, before[-32:], after[:32], len(before))

    span = Resolver(text).resolve(quotation).span

    assert span is not None
    assert text[span.start : span.end] == new
