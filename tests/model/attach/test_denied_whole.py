"""A paragraph that denies a section, or the whole text, is told of each passage there."""

import pytest

from reader.model.attach.denied_whole import denied_whole
from reader.model.text.span import Span

PASSAGE = "It lost 2,000 men"
SECTION = f"It went there in May.\n{PASSAGE}. So it went.\nIt left in June."
BEGIN, END = "The first words. " * 50, "The last words. " * 50


def told(above: str = "", below: str = "", article: str = "") -> str:
    """Return what is told of the passage with paragraphs *above* and *below* its section."""
    section = filter(None, ("Of the war", above, SECTION, below, "Of peace"))
    text = "\n".join((BEGIN, *section, END))
    start = text.index(PASSAGE)
    change = denied_whole(article, text, Span(start, start + len(PASSAGE)))
    return change.after if change else ""


@pytest.mark.parametrize(
    "denial",
    [
        "None of the following is true.",
        "Everything in this section has been refuted.",
        "Editor’s note: nothing below is true.",
        "Alles in diesem Abschnitt ist erfunden.",
        "Rien de ce qui suit n’est vrai.",
    ],
)
def test_what_stands_above_a_section_denies_all_of_it(denial: str) -> None:
    assert told(above=denial) == denial


@pytest.mark.parametrize(
    "denial",
    ["Everything in this section is false.", "Nothing in this section is true. See there."],
)
def test_what_stands_at_the_end_of_a_section_denies_all_of_it(denial: str) -> None:
    assert told(below=denial) == denial


@pytest.mark.parametrize(
    "words",
    [
        "None of the following sentence is true.",
        "All of the following has been confirmed.",
        "Is nothing in this section true?",
        "What is false in this section is told elsewhere.",
        "Nothing in this section is new.",
        "Everything in this section is false.\nOf the men",
    ],
)
def test_other_words_above_deny_nothing(words: str) -> None:
    assert not told(above=words)


@pytest.mark.parametrize(
    "denial",
    [
        "Nothing in this article is true.",
        "This text is a hoax.",
        "Dieser Artikel ist frei erfunden.",
        "Cet article est faux.",
        "Este artículo es falso.",
    ],
)
@pytest.mark.parametrize("form", ["{0}\n{1}", "{1}\n{0}"])
def test_what_stands_above_or_below_all_denies_all(denial: str, form: str) -> None:
    text = form.format(denial, f"{BEGIN}\n{SECTION}\n{END}")
    span = Span(text.index(PASSAGE), text.index(PASSAGE) + len(PASSAGE))

    change = denied_whole("", text, span)

    assert change is not None
    assert change.after == denial
    assert denied_whole(text, text, span) is None


@pytest.mark.parametrize("words", ["This article is long.", "This article tells of false claims."])
def test_other_words_on_a_text_deny_nothing(words: str) -> None:
    text = f"{words}\n{BEGIN}\n{SECTION}"

    assert denied_whole("", text, Span(text.index(PASSAGE), len(text))) is None
