"""The figure of a changed text: read only in a sentence, and between some, that say the same."""

import pytest

from reader.model.attach.text_figure import text_figure
from reader.model.edition.attachment import Attachment
from reader.model.edition.estimate import Figure, Quantity
from reader.model.edition.passage import Kind, Passage
from reader.model.text.quotation import Quotation, Resolution, Status
from reader.model.text.span import Span

DEATHS = Quantity("Civilians killed by the war", "deaths", (), Figure(400_000, None, "400,000+"))
CLAIM = "The war has led to the deaths of more than 400,000 civilians."
HERE = "some 350,000 civilians have died in it"
MARKED = "more than 400,000 civilians have died in it"
BEFORE, AFTER = "The longer it went on, the more it cost.", "They insist that he be supported."


def read_in(sentence: str, before: str = BEFORE, after: str = AFTER) -> Figure | None:
    """Return the figure that is read in a *sentence*, with the passage for its X, between others.

    It was marked in "So X, and millions fled."
    """
    article = f"{BEFORE} So {MARKED}, and millions fled. {AFTER}"
    text = f"{before} {sentence.replace('X', HERE)} {after}"
    was, span = (
        Span(whole.index(words), whole.index(words) + len(words))
        for whole, words in ((article, MARKED), (text, HERE))
    )
    passage = Passage("p", CLAIM, Kind.ESTIMATES, MARKED, was, quantities=(DEATHS,))
    found = Resolution("p", Status.CHANGED, span, 0.9, "")
    attachment = Attachment(passage, Quotation("p", MARKED), found, span)
    return text_figure(attachment, DEATHS, article, text)


def test_between_the_same_sentences_and_in_the_same_one_the_figure_is_read() -> None:
    assert read_in("So X, and millions fled.") == Figure(350_000, 350_000, "some 350,000")


@pytest.mark.parametrize(
    "sentence",
    [
        "So not X, and millions fled.",
        "Nobody believes that X, and millions fled.",
        "So, the UN denies, X, and millions fled.",
        "So in Iraq X, and millions fled.",
        "So in 2003 X, and millions fled.",
        "So it has been said that X, and millions fled.",
        "So X, but the true figure is 90,000, and millions fled.",
        "So X, less than before, and millions fled.",
        "So X or more, and millions fled.",
        "So X, and thousands fled.",
        "So X, and millions fled?",
        "So X.",
        "X, and millions fled.",
    ],
)
def test_in_a_sentence_that_reads_otherwise_no_figure_is_read(sentence: str) -> None:
    assert read_in(sentence) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("In Yemen a war goes on.", "Others have counted the dead."),
        (BEFORE, "Others have counted the dead."),
        ("In Yemen a war goes on.", AFTER),
        (f"{BEFORE} All this is false.", AFTER),
        (BEFORE, f"That is false. {AFTER}"),
        (BEFORE, "They insist that he be supported, and that is false."),
    ],
)
def test_between_other_sentences_no_figure_is_read(before: str, after: str) -> None:
    assert read_in("So X, and millions fled.", before, after) is None
