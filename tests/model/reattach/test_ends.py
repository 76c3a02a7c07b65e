"""Where a passage that has changed begins and ends."""

import pytest

from reader.model.reattach.resolve import Resolver
from reader.model.text.quotation import Quotation

BEFORE = "Nobody in Vigstad had asked the harbour master before the ledger was closed"
AFTER = "Five winters filled the channel again, and herons took possession of the rest."


def found(old: str, new: str, between: tuple[str, str] = (". ", " ")) -> str:
    """Return what is found of *old* where now stands *new*, between two parts of a text."""
    before, after = BEFORE + between[0], between[1] + AFTER
    text = f"{before}{new}{after}"
    quotation = Quotation("q", old, before[-32:], after[:32], len(before))

    span = Resolver(text).resolve(quotation).span

    return text[span.start : span.end] if span else ""


@pytest.mark.parametrize("between", [(". ", " "), (".\n\n", "\n\n")])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "The mayor signed it in the margin of the deed.",
            "The mayor signed it in the margin of the deed, and the clerk in that of the copies.",
        ),
        (
            "The council shall apply the rules of Art. L. 123-4.",
            "The council shall apply the rules of Art. L. 123-4 and of the third part of Art. 5.",
        ),
        (
            "This forfeiture applies to every captain who is not a member of the guild.",
            "That withdrawal applies to every captain who is not a member of the guild.",
        ),
        (
            "Almost without exception, pilots' names use the long spelling.",
            "Pilots' names should normally use the long spelling.",
        ),
    ],
)
def test_what_was_a_sentence_is_one_still(old: str, new: str, between: tuple[str, str]) -> None:
    assert found(old, new, between) == new


def test_words_within_a_sentence_stay_within_it() -> None:
    old = "the pencil that the mayor had lent"
    between = (", as Ingrid wrote with ", " to her in the spring. ")

    assert found(old, "the crayon that the mayor lent", between) == "the crayon that the mayor lent"


@pytest.mark.parametrize(
    ("between", "old", "new"),
    [
        ((", and ", ". "), "peace by uprooting the herons", "peace by uprooting the cormorants"),
        (
            (". It came ", ". "),
            "to at least $6 billion a year",
            "to at least $8 billion in five years",
        ),
        ((", and ", ". "), "the mud was over 12,000", "the mud was over twelve hundred"),
        (
            (", and of ", ", and "),
            "2,000 to 3,000 officers of the guild",
            "2,500 officers of the guild",
        ),
        (
            (" of ", ", and "),
            "2,000 to 3,000 officers of the guild",
            "3,000 to 2,000 officers of the guild",
        ),
        ((". Er kostete ", ". "), "die Stadt 40 Millionen Euro", "die Stadt 40 Millionen Dollar"),
        ((". ", " standen. "), "Bis zu 2,5 % der Häuser", "Mindestens 2,5 % der Häuser"),
        ((". در بندر ", "، و "), "سه کارگر کشته شدند", "سیزده کارگر کشته شدند"),
        (
            (". Il a coûté ", " et "),
            "plus de 40 millions d’euros",
            "moins de 40 millions de dollars",
        ),
        (
            (". The other ", ". "),
            "7,000 dead of the harbour",
            "~~7,000~~ 9,000 dead of the harbour",
        ),
    ],
)
def test_words_put_for_others_at_an_end_are_found_whole(
    between: tuple[str, str], old: str, new: str
) -> None:
    assert found(old, new, between) == new


def test_the_next_paragraph_is_no_part_of_a_passage_that_lost_its_end() -> None:
    old = "had been slow to dredge the channel. The outcome was a ruined town"
    kept = "had been slow to dredge the channel."

    assert found(old, f"{kept}\nThe herons of Vigstad", (" ", "\n")) == kept
    assert found(old, f"{kept}\n\nThe herons of Vigstad", (" ", "\n\n")) == kept


@pytest.mark.parametrize("told", [True, False])
def test_a_sign_behind_a_quotation_mark_that_went_is_no_part_of_it(told: bool) -> None:
    exact, now = "the harbour of the “35th province”", "the harbour of the 35th province"
    suffix = ". Nobody was asked." if told else ""

    resolution = Resolver(f"{BEFORE}, or {now}. {AFTER}").resolve(Quotation("q", exact, "", suffix))

    assert [(each.before, each.after) for each in resolution.difference] == [("“", ""), ("”", "")]
