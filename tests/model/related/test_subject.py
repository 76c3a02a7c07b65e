"""Which editions a text may have anything to do with."""

import pytest

from reader.model.edition.match_rule import MatchRule
from reader.model.related.families import FAMILIES, families_of
from reader.model.related.known_claim import KnownClaim
from reader.model.related.subject import TextWords, subjects_of


def claim(rule: MatchRule) -> KnownClaim:
    """Return a claim that has that *rule*, of which the last group is the rarest."""
    rarities = tuple(float(place) for place in range(len(rule.all)))
    return KnownClaim("cost", "It cost much.", rule, (), (), rarities)


CLAIMS = (
    claim(MatchRule((("cost*",),), (("bridge*", "35th-province"),))),
    claim(MatchRule((("cost*",), ("harbour",)))),
)


def test_a_claim_is_on_who_and_where_or_else_on_its_rarest_words() -> None:
    assert subjects_of(CLAIMS) == ((("bridge*", "35th province"),), (("harbour",),))


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("The Bridges are old.", 0.5),
        ("A 35th province has a harbour.", 1.0),
        ("Harbours cost money.", 0.0),
        ("", 0.0),
    ],
)
def test_a_text_has_words_for_a_part_of_the_subjects(text: str, share: float) -> None:
    assert TextWords(text).share(subjects_of(CLAIMS)) == share
    assert TextWords(text).share(()) == 0.0


def test_several_words_of_a_family_stand_for_it() -> None:
    killing = 1 << next(i for i, family in enumerate(FAMILIES) if "slaughter*" in family)

    assert families_of(("killed", "dead")) & killing
    assert not families_of(("killed", "bread", "butter")) & killing
