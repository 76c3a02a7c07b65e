"""Whether a sentence names what the claim of a passage names."""

import pytest

from reader.model.edition.match_rule import MatchRule
from reader.model.related.claim_matcher import ClaimMatcher
from reader.model.related.sentence import Sentence

RULE = MatchRule(
    all=(("bridge", "span"), ("cost*", "$40 million")), near=(("town", "mayor"),), none=("toll*",)
)


@pytest.mark.parametrize(
    ("before", "sentence", "meets"),
    [
        ("", "The mayor’s bridge was costly.", True),
        ("The mayor spoke.", "His bridge costs too much.", True),
        ("The mayor’s bridge fell.", "It cost too much.", False),
        ("", "The bridge cost too much.", False),
        ("", "The mayor’s bridge fell.", False),
        ("", "The mayor’s bridge costs a toll.", False),
        ("The mayor lowered the toll.", "The bridge cost $40 million.", True),
    ],
)
def test_a_sentence_has_one_word_of_each_group_and_none_of_the_others(
    before: str, sentence: str, *, meets: bool
) -> None:
    matcher = ClaimMatcher(RULE)

    met = matcher.meets(Sentence(sentence), Sentence(before))

    assert met is meets
