"""Whether an article seems to be another one than the passages were written for."""

from pathlib import Path

import pytest

from reader.model.checks.report import check_edition
from reader.model.checks.requoting import Hold
from reader.model.files.edition_folder import ARTICLE
from tests.editions import ARTICLE as BRIDGE_ARTICLE
from tests.editions import BRIDGE, write_edition
from tests.pasting import TOWN, copy_of_bundled, states


def test_another_article_is_told_first_and_its_passages_are_guesses(tmp_path: Path) -> None:
    folder = copy_of_bundled(tmp_path)
    other = BRIDGE_ARTICLE.replace("[@daily-2019]", "").replace(
        "Nobody was asked.", "In the end it is often a tangled one, in all the conflict."
    )
    (folder / ARTICLE).write_text(other, encoding="utf-8")

    report = check_edition(folder)

    assert report.problems[0].file == ARTICLE
    assert "looks like a different article" in report.problems[0].message
    assert Hold.CHANGED not in states(report).values()
    assert not any("probably" in problem.message for problem in report.problems)


def edition_of(folder: Path, *sentences: str) -> Path:
    """Write an edition with a passage for each of such *sentences*, and none of them in it."""
    passages = {
        f"passages/p-{number}.md": TOWN.format("").replace("the town", sentence)
        for number, sentence in enumerate(sentences)
    }
    rest = {name: BRIDGE[name] for name in ("article.md", "parties.toml", "sources.json")}
    return write_edition(folder, {**rest, **passages})


@pytest.mark.parametrize(("count", "foreign"), [(5, False), (6, True)])
def test_of_a_handful_of_passages_all_may_have_been_cut(
    tmp_path: Path, count: int, foreign: bool
) -> None:
    lost = (
        "Herons waited on the weir",
        "Rye does not mind frost",
        "Four councillors had voted against",
        "Sheep graze behind the customs house",
        "A trench of two hundred metres",
        "Photographers sold their plates",
    )

    report = check_edition(edition_of(tmp_path, *lost[:count]))

    assert set(states(report).values()) == {Hold.GONE}
    assert report.holding is not None
    assert report.holding.foreign is foreign


def test_an_article_in_which_every_quotation_was_edited_is_no_other_article(
    tmp_path: Path,
) -> None:
    edited_words = (
        "The bridge cost “$41 million”",
        "twice what had been planned",
        "Nobody was ever asked",
        "The mayor called it the best thing",
        "It was naïve then to think that 400,000 people",
        "The builder was hardly ever paid",
    )

    report = check_edition(edition_of(tmp_path, *edited_words))

    assert Hold.HOLDS not in states(report).values()
    assert report.holding is not None
    assert not report.holding.foreign
