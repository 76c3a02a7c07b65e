"""What does not lead to the article, or does not say how, is found in a chain."""

from pathlib import Path

import pytest

from reader.model.checks.report import check_edition
from tests.model.files.test_chain_tables import CHAIN, with_chain


def found(folder: Path, chain: str) -> list[str]:
    """Return what `check` finds of a *chain*."""
    problems = check_edition(with_chain(folder, chain)).problems
    return [each.message for each in problems if each.file == "passages/nobody-asked.md"]


def test_a_chain_that_leads_to_the_article_is_right(tmp_path: Path) -> None:
    assert found(tmp_path, CHAIN) == []


@pytest.mark.parametrize(
    ("before", "after", "gist"),
    [
        ('who = "article"', 'who = "The town"', "does not end at the article"),
        ('through = "no letter was found"\n', "", "say in “through” what is missing"),
        ('role = "at', 'who = "article"\nrole = "at', "The article is the last step"),
        ("was there", "is a terrorist", "“terrorist” in our own voice"),
    ],
)
def test_what_is_amiss_is_told(tmp_path: Path, before: str, after: str, gist: str) -> None:
    assert before in CHAIN

    (message,) = found(tmp_path, CHAIN.replace(before, after, 1))

    assert gist in message


def test_the_article_alone_is_no_chain(tmp_path: Path) -> None:
    (message,) = found(tmp_path, '[[chain]]\nwho = "article"\n')

    assert "not the only one" in message
