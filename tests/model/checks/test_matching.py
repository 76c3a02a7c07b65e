"""The words by which a claim is known elsewhere, held against the claims of the edition."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.model.checks.report import check_edition
from reader.model.files.loading import load_edition
from tests.editions import BRIDGE, write_edition

RULE = """
[match]
all = [["bridge"], ["cost", "costs", "price of"], ["over $1 million"]]
phrasings = ["The price of the bridge was $41m.", "The bridge costs forty million dollars."]
"""


def with_match(rule: str, name: str = "passages/cost.md") -> Mapping[str, str]:
    front, _, rest = BRIDGE[name].partition("\n\n")
    return {**BRIDGE, name: f"{front}\n{rule}\n{rest}"}


def found_in(folder: Path) -> list[str]:
    """Return what is found in *folder* that is found without any rule neither."""
    usual = {
        each.message for each in check_edition(write_edition(folder / "usual", BRIDGE)).problems
    }
    found = [each.message for each in check_edition(folder).problems]
    return [message for message in found if message not in usual]


def test_nothing_is_found_where_the_rule_meets_its_own_claim_alone(tmp_path: Path) -> None:
    folder = write_edition(tmp_path, with_match(RULE))

    found = found_in(folder)

    assert found == []


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        ('"price of"', '"worth"', "“The price of the bridge was $41m.” does not meet the rule"),
        ('["bridge"]', '["was"]', "The claim “The bridge cost $40 million.” does not meet"),
        ("phrasings", 'none = ["twice"]\nphrasings', "The article’s own “🌉 The bridge cost"),
        ('"cost"', '"cost*"', "“costs” is met by another word of its group already"),
        ('"cost"', '"cost", "cost"', "“cost” is met by another word of its group already"),
        ('was $41m."', 'was $41m.", "the price of the bridge was $41m!"', "is there twice"),
    ],
)
def test_what_a_rule_does_not_meet_or_says_twice_is_found(
    tmp_path: Path, was: str, now: str, message: str
) -> None:
    folder = write_edition(tmp_path, with_match(RULE.replace(was, now)))

    found = found_in(folder)

    assert any(message in each for each in found)


def test_a_rule_that_meets_the_claim_of_another_passage_is_found(tmp_path: Path) -> None:
    rule = '[match]\nall = [["bridge"]]\nphrasings = ["A bridge.", "The bridge."]'
    folder = write_edition(tmp_path, with_match(rule))

    found = found_in(folder)

    assert len(found) == 2
    assert "meets the claim of “nobody-asked” too" in found[0]
    assert "meets the claim of “twice-planned” too" in found[1]


def test_an_exception_says_that_a_rule_may_meet_another_claim(tmp_path: Path) -> None:
    rule = (
        '[match]\nall = [["bridge"], ["asked", "$40 million"]]\nphrasings = ["A bridge was asked."]'
    )
    meant = '[[meant]]\ncheck = "match"\nwords = "nobody-asked"\nreason = "It asks of both."'
    folder = write_edition(tmp_path, with_match(f"{rule}\n{meant}"))

    found = found_in(folder)

    assert found == []


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ('[match]\nphrasings = ["So."]', "“all” is missing"),
        ('[match]\nall = [["bridge"]]', "“phrasings” is missing"),
        ('[match]\nall = [[]]\nphrasings = ["So."]', "must be a list of lists"),
        ('[match]\nall = ["bridge"]\nphrasings = ["So."]', "must be a list of lists"),
        ('[match]\nall = [["*"]]\nphrasings = ["So."]', "has no letter and no figure"),
        (f'[match]\nall = [["{"x" * 600}"]]\nphrasings = ["So."]', "it may have 500"),
        (f"[match]\nall = [{['x'] * 90}]\nphrasings = ['So.']", "There are 90 words in one group"),
        (f"[match]\nall = {[['x']] * 9}\nphrasings = ['So.']", "There are 9 lists in “all”"),
        ("[match]\nall = [['x']]\nphrasings = ['x']\nsome = 1", "“some” is not known here"),
        ("match = 1", "“match” must be a table"),
    ],
)
def test_what_is_wrong_with_a_rule_is_told_and_keeps_nobody_from_reading(
    tmp_path: Path, rule: str, message: str
) -> None:
    folder = write_edition(tmp_path, with_match(rule))

    found = found_in(folder)

    assert load_edition(folder).passages
    assert any(message in each for each in found)
