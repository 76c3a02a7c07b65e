"""What is said of a passage that was found otherwise: how much it is, the gravest first."""

import pytest

from reader.model.edition.attachment import Attachment
from reader.model.edition.edition import Edition
from reader.model.text.quotation import Change, Quotation, Resolution, Status, Turn
from reader.model.text.span import Span
from reader.ui.perspectives.placing import found_in_words

WORDS = Change("ditch", "trench")
NUMBER = Change("40", "<90>", (Turn.NUMBER,))
GONE = Change("<40>", "", (Turn.NUMBER,))
NAME = Change("Ann", "Ada", (Turn.NAME,))
NEGATION = Change("not", "", (Turn.NEGATION,))
FOUND_TRENCH = "Found changed, 97 % sure: “trench” for “ditch”."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((WORDS,), FOUND_TRENCH),
        ((NUMBER,), "<b>Another number: “&lt;90&gt;” for “40”.</b> Found changed, 97 % sure."),
        ((GONE, WORDS), "<b>A number is gone: “&lt;40&gt;”.</b> " + FOUND_TRENCH),
        (
            (WORDS, NEGATION, NAME, NUMBER),
            (
                "<b>Another number: “&lt;90&gt;” for “40”.</b> "
                "<b>Another name: “Ada” for “Ann”.</b> <b>A negation: “not” left out.</b> "
                "Found changed, 97 % sure: “trench” for “ditch”."
            ),
        ),
    ],
)
def test_numbers_names_and_negations_are_told_first(
    bridge: Edition, changes: tuple[Change, ...], said: str
) -> None:
    passage, span = bridge.passages[0], Span(0, 9)
    changed = Resolution(passage.id, Status.CHANGED, span, 0.97, "ends", difference=changes)
    attachment = Attachment(passage, Quotation(passage.id, passage.exact), changed, span)

    assert found_in_words(attachment) == said


@pytest.mark.parametrize(
    ("status", "changes", "said"),
    [
        (
            Status.ATTACHED,
            (),
            (
                "<b>The sentence around it reads otherwise: “not” left out; "
                "“&lt;90&gt;” for “40”.</b> "
                "Found as it was quoted, 90 % sure."
            ),
        ),
        (
            Status.CHANGED,
            (NAME,),
            (
                "<b>Another name: “Ada” for “Ann”.</b> "
                "<b>The sentence around it reads otherwise: “not” left out; "
                "“&lt;90&gt;” for “40”.</b> "
                "Found changed, 90 % sure."
            ),
        ),
    ],
)
def test_what_reads_otherwise_around_it_is_a_sentence_of_its_own_and_makes_less_sure(
    bridge: Edition, status: Status, changes: tuple[Change, ...], said: str
) -> None:
    passage, span = bridge.passages[0], Span(0, 9)
    found = Resolution(passage.id, status, span, 0.99, "exact", difference=changes)
    quotation, around = Quotation(passage.id, passage.exact), (NEGATION, NUMBER)

    attachment = Attachment(passage, quotation, found, span, around=around)

    assert found_in_words(attachment) == said
