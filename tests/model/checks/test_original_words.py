"""What is quoted as an article's own words."""

from pathlib import Path

import pytest

from reader.model.checks.original_words import not_in_original, read_original_words
from reader.model.checks.report import check_edition
from reader.model.files.notes import Note
from tests.editions import BRIDGE, write_edition

FRAGMENTS = ("a bridge too dear", "the Town’s folly")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The article’s “too dear” is bold.", []),
        ("The article’s *“Bridge”* is long.", []),
        ("The article’s “too costly” is bold.", ["too costly"]),
        ("The article’s “too dea” is bold.", ["too dea"]),
        ("The article says “town’s folly” and “the mayor’s”.", ["the mayor’s"]),
        ("The article has it from the town, which said “never” [@town-2018].", []),
        ("The article’s “costly” is the town’s, which said “never” [@town-2018].", ["costly"]),
        ("The town said “never”.", []),
    ],
)
def test_a_quotation_of_the_article_is_looked_for_in_its_fragments(
    text: str, found: list[str]
) -> None:
    notes = [Note("a.md", 1, text)]

    assert [each.words for each in not_in_original(notes, FRAGMENTS)] == found


def test_the_restatement_and_its_claims_quote_the_original_alone(tmp_path: Path) -> None:
    words = {"original-words.toml": 'words = ["some $40m"]\n'}
    claim = {
        "passages/cost.md": BRIDGE["passages/cost.md"].replace(
            'claim = "The bridge cost $40 million."', 'claim = "The bridge cost “$41m”."'
        )
    }

    report = check_edition(write_edition(tmp_path, {**BRIDGE, **words, **claim}))

    found = [each for each in report.problems if "[original-words]" in each.message]
    assert [(each.file, each.message.split(" is ")[0]) for each in found] == [
        ("article.md", "“$40 million”"),
        ("passages/cost.md", "“$41m”"),
    ]
    lines = BRIDGE["article.md"].split("\n")
    assert "“$40 million”" in lines[found[0].line - 1]
    assert found[1].line == 2


def test_an_edition_without_fragments_quotes_as_it_likes(tmp_path: Path) -> None:
    folder = write_edition(tmp_path, BRIDGE)

    assert read_original_words(folder) == ((), ())
    assert not [p for p in check_edition(folder).problems if "[original-words]" in p.message]


def test_what_is_wrong_with_the_fragments_is_told(tmp_path: Path) -> None:
    folder = write_edition(tmp_path, {**BRIDGE, "original-words.toml": 'words = "too dear"\n'})

    problems = check_edition(folder).problems

    (problem,) = (each for each in problems if each.file == "original-words.toml")
    assert "must be a list of texts" in problem.message
