"""What a sentence and a claim have in common, and in what they differ."""

import pytest

from reader.model.edition.match_rule import MatchRule
from reader.model.related.alike import Difference, Matter, compare
from reader.model.related.known_claim import Counted, KnownClaim

CLAIM = KnownClaim(
    "cost",
    "The bridge in Ilmar cost $40 million in 2019.",
    MatchRule((("bridge*",), ("cost*", "price")), (("Ilmar", "town hall"),)),
    (),
    (),
    (1.0, 1.0),
    (Counted("Cost of the bridge", "US$ million", (40.0, 60.0), "$40 million"),),
)


def test_what_is_alike_are_the_words_that_the_claim_is_known_by() -> None:
    sentence = "The town hall says the bridge’s price was too high."

    alike = compare(sentence, CLAIM).alike

    assert [span.of(sentence) for span in alike] == ["town hall", "bridge’s", "price"]


@pytest.mark.parametrize(
    ("sentence", "different"),
    [
        ("The bridge cost $45 million.", (Matter.FIGURE, "$45 million", "$40 million")),
        ("The bridge never cost $40 million.", (Matter.DENIAL, "never", "")),
        ("He denied that the bridge cost $40 million.", (Matter.DENIAL, "denied", "")),
        ("The bridge in Ostmar cost $40 million.", (Matter.PLACE, "Ostmar", "Ilmar")),
        ("The bridge cost $40 million in May 2018.", (Matter.TIME, "May 2018", "2019")),
    ],
)
def test_what_differs_is_told_of_both(sentence: str, different: tuple[Matter, str, str]) -> None:
    assert compare(sentence, CLAIM).different == (Difference(*different),)


@pytest.mark.parametrize(
    "sentence", ["In 2019 the bridge in Ilmar cost $40 million.", "The bridge cost a lot.", ""]
)
def test_what_is_the_same_or_not_said_is_no_difference(sentence: str) -> None:
    assert compare(sentence, CLAIM).different == ()
