"""What is said of a passage that was found otherwise: how much it is, the gravest first."""

import pytest

from reader.model.edition.attachment import Attachment
from reader.model.edition.edition import Edition
from reader.model.text.quotation import Change, Quotation, Resolution, Status, Turn
from reader.model.text.span import Span
from reader.ui.perspectives.placing import found_in_words

WORDS = Change("ditch", "trench")
NUMBER = Change("40", "<90>", (Turn.NUMBER,))
NAME = Change("Ann", "Ada", (Turn.NAME,))
NEGATION = Change("not", "", (Turn.NEGATION,))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((WORDS,), "Found changed, 97 % sure: “trench” for “ditch”."),
        ((NUMBER,), "<b>Another number: “&lt;90&gt;” for “40”.</b> Found changed, 97 % sure."),
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
