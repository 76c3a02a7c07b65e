"""A denial in a paragraph of its own is told of what stands right above it."""

import pytest

from reader.model.attach.denied_below import denied_below
from reader.model.attach.noted import Note
from reader.model.text.span import Span

PARAGRAPH = "It lost 2,000 men. So it went. It left in June."
LINES = PARAGRAPH.replace(". ", ".\n")
FIRST, LAST = "It lost 2,000 men", "It left in June"


def told(passage: str, below: str, marked: str = "", notes: tuple[Note, ...] = ()) -> str:
    """Return what is told of a *passage* with *below* it, which was *marked* with other words."""
    text, article = (f"{PARAGRAPH}\n{each}" for each in (below, marked or "It came back."))
    span = Span(text.index(passage), text.index(passage) + len(passage))
    change = denied_below(article, span, text, span, notes)
    return change.after if change else ""


@pytest.mark.parametrize(
    "denial",
    [
        "This is false.",
        "> That is not true.",
        "- This is untrue.",
        "(The figure is false.)",
        "Editor’s note: this is wrong.",
    ],
)
@pytest.mark.parametrize("end", ["", "\nHe spoke of it."])
def test_what_denies_by_this_or_that_denies_the_last_sentence(denial: str, end: str) -> None:
    assert told(LAST, denial + end) == denial
    assert not told(FIRST, denial + end)


@pytest.mark.parametrize(
    "denial",
    [
        "Correction: the paragraph above is wrong.",
        "Warning: the paragraph above is false.",
        "The section above is false.",
        "What is said above is false.",
        "The text above is not true.",
        "Everything in this paragraph is invented.",
        "Rien de ce qui précède n’est vrai.",
        "Nada de lo anterior es cierto.",
        "All of the above is false.",
        "Everything above is invented.",
        "Nothing in this section is true.",
        "The previous paragraph is false.",
        "Der obige Absatz ist falsch.",
        "Le paragraphe ci-dessus est faux.",
        "El párrafo anterior es falso.",
    ],
)
def test_what_denies_the_paragraph_denies_all_of_it(denial: str) -> None:
    assert told(LAST, denial) == told(FIRST, denial) == denial


@pytest.mark.parametrize(
    "below",
    [
        "Iran won in 2016. This is false.",
        "This is not all.",
        "The next paragraph is false.",
        "The following is false: all of it was spent.",
        "This is false. " + "It was read by many, and so they came. " * 6,
        "[1] This is false.",
        "1. This is false.",
    ],
)
def test_another_paragraph_denies_nothing_above(below: str) -> None:
    assert not told(LAST, below)


def test_a_denial_that_stood_there_already_is_not_told() -> None:
    assert not told(LAST, "This is false.", marked="That is untrue.")
    assert not told(LAST, "This is false.", marked="It came back. This is false.")


def test_a_note_at_the_end_of_a_text_is_told_at_its_mark_alone() -> None:
    assert not told(LAST, "This is false. See there.", notes=(Note(3, "This is false."),))


def test_where_lines_are_empty_they_part_paragraphs() -> None:
    article = f"{LINES}\n\nIt came back."
    span = Span(article.index(LAST), article.index(LAST) + len(LAST))
    text = article.replace("It came back", "All of the above is false")
    first = Span(0, len(FIRST))

    assert denied_below(article, span, text, span, ())
    assert denied_below(article, first, text, first, ())


@pytest.mark.parametrize("heading", ["Myths", "False claims", "The toll: a lie", "Untrue"])
def test_a_heading_of_what_follows_denies_nothing_above(heading: str) -> None:
    assert not told(LAST, f"{heading}\nIt came back in May.")


def test_a_note_with_a_sign_is_told_at_its_mark_alone() -> None:
    assert not told(LAST, "* This is false.", notes=(Note(3, "This is false."),))
