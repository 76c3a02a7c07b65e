"""What becomes of passages when the article is edited, and what an editor is offered for them."""

import random
import re
from pathlib import Path

import pytest

from reader.model.checks.report import check_edition
from reader.model.checks.requoting import Hold
from reader.model.files.edition_folder import ARTICLE
from reader.model.files.loading import load_edition
from reader.model.text.span import Span
from tests.editions import ARTICLE as BRIDGE_ARTICLE
from tests.editions import BRIDGE, COST, edited, write_edition
from tests.pasting import TOWN, copy_of_bundled, paste, states, told


def test_all_that_a_rewritten_paragraph_changed_is_told_in_one_run(tmp_path: Path) -> None:
    before = "cost “$40 million” — twice what was planned. Nobody was asked."
    after = "cost £40 million — nearly twice what had been planned. Nobody was asked."
    folder = edited(tmp_path, (before, after))

    report = check_edition(folder)

    assert [problem.file for problem in report.problems] == [
        "passages/cost.md",
        "passages/nobody-asked.md",
        "passages/twice-planned.md",
    ]
    assert states(report) == {
        "cost": Hold.CHANGED,
        "nobody-asked": Hold.CHANGED,
        "twice-planned": Hold.SUSPECT,
    }
    assert told(report, "twice-planned") == (
        "“twice what was planned” does not stand in article.md any more. It may be what stands in "
        "paragraph 1 now, but that is far from sure; if so, write instead:\n"
        '    exact = "twice what had been planned"'
    )
    assert report.last_line == "0 of 3 passages hold; 2 have changed, 1 has perhaps changed."
    assert paste(folder, report) == 3
    assert check_edition(folder).last_line == ""


def test_what_was_left_out_is_gone(tmp_path: Path) -> None:
    files = {"passages/paid.md": TOWN.format("").replace("the town", "The builder was never paid")}
    folder = edited(tmp_path, ("The builder was never paid.", "It rains."), files=files)

    report = check_edition(folder)

    assert states(report)["paid"] is Hold.GONE
    assert told(report, "paid") == (
        "“The builder was never paid” does not stand in article.md any more, and nothing there "
        "seems to be what became of it. Write the passage anew for words that do stand there, or "
        "remove the file."
    )
    assert report.last_line == "3 of 4 passages hold; 1 is gone."


def test_of_words_that_stand_twice_each_place_is_shown_with_what_to_write(tmp_path: Path) -> None:
    twice = ("The builder was", "But neither the town nor the builder was")
    folder = edited(tmp_path, twice, files={"passages/town.md": TOWN.format("")})

    report = check_edition(folder)

    assert told(report, "town").splitlines() == [
        (
            "“the town” stands 3 times in article.md. Choose the place that is meant and write "
            "what stands under it:"
        ),
        "    # in the heading “What the town says”: What [the town] says",
        '    prefix = "What"',
        "    # in paragraph 2: … that ever happened to [the town]. It was naïve …",
        '    prefix = "to"',
        "    # in paragraph 3: But neither [the town] nor the builder was …",
        '    prefix = "neither"',
    ]
    assert report.last_line == "3 of 4 passages hold; 1 might be in several places."
    assert paste(folder, report) == 1
    assert load_edition(folder).passage("town") is not None


def test_of_places_that_are_not_alike_the_likelier_is_offered(tmp_path: Path) -> None:
    paid = (
        "never paid.",
        "never paid. The cost of the town was high, the cost of the townsmen low.",
    )
    files = {"passages/town.md": TOWN.format("").replace("the town", "cost of the town")}
    folder = edited(tmp_path, paid, files=files)

    report = check_edition(folder)

    assert told(report, "town") == (
        "“cost of the town” stands 2 times in article.md. Most probably that in paragraph 3 is "
        "meant, “… was never paid. The [cost of the town] was high, the cost …”; if so, add:\n"
        '    prefix = "The"'
    )
    assert paste(folder, report) == 1
    assert check_edition(folder).last_line == ""


def test_of_very_many_places_the_first_are_shown(tmp_path: Path) -> None:
    many = ("The builder was", "By the town, to the town, at the town, the builder was")
    folder = edited(tmp_path, many, files={"passages/town.md": TOWN.format("")})

    message = told(check_edition(folder), "town")

    assert "stands 5 times" in message
    assert "Choose the place that is meant, perhaps one of these, and write" in message
    assert message.count("# in ") == 3


def test_a_prefix_that_changed_is_offered_anew(tmp_path: Path) -> None:
    suffix = TOWN.format('prefix = "ever happened to"\nsuffix = ". It was naïve to think"\n')
    folder = edited(tmp_path, ("ever happened to", "ever came to"), files={"passages/x.md": suffix})

    report = check_edition(folder)

    assert states(report)["x"] is Hold.CHANGED
    assert told(report, "x") == (
        "“the town” does not stand in article.md any more with this prefix and suffix. The same "
        "words stand in paragraph 2; if they are meant, take out suffix, and write instead:\n"
        '    prefix = "to"'
    )
    assert paste(folder, report) == 1
    assert check_edition(folder).last_line == ""


def test_a_prefix_that_nothing_needs_any_more_is_to_be_taken_out(tmp_path: Path) -> None:
    asked = TOWN.format('prefix = "was planned."\n').replace("the town", "Nobody was asked")
    folder = edited(tmp_path, ("was planned.", "was foreseen."), files={"passages/x.md": asked})

    report = check_edition(folder)

    assert told(report, "x").endswith("if they are meant, take out prefix.")
    assert paste(folder, report) == 3
    assert check_edition(folder).last_line == ""


def test_a_prefix_is_not_blamed_for_words_that_are_gone(tmp_path: Path) -> None:
    cost = COST.replace('$40 million”"', '$40 million”"\nprefix = "The bridge"', 1)
    folder = edited(tmp_path, ("“$40 million”", "$40 million"), files={"passages/cost.md": cost})

    message = told(check_edition(folder), "cost")

    assert "does not stand in article.md any more. It probably" in message
    assert "if so, take out prefix, and write instead:" in message


def test_words_that_another_passage_has_are_not_offered(tmp_path: Path) -> None:
    sold = COST.replace("cost “$40 million”", "The big bridge cost “$40 million”")
    whole = COST.replace("cost “$40 million”", "The bridge cost “$40 million”")
    files = {"passages/sold.md": sold, "passages/whole.md": whole}
    folder = edited(tmp_path, files=files)

    report = check_edition(folder)

    assert states(report)["sold"] is Hold.CHANGED
    assert "the words most like it are those of “whole”. Make one" in told(report, "sold")


def test_no_place_is_surer_than_another_that_reads_the_same(tmp_path: Path) -> None:
    many = ("The builder was", "By the town, to the town, at the town, the builder was")
    folder = edited(tmp_path, many, files={"passages/town.md": TOWN.format("")})

    report = check_edition(folder)

    assert report.holding is not None
    (town,) = (fate for fate in report.holding.fates if fate.anchored.id == "town")
    assert town.confidence <= 1 / 5


def test_other_problems_are_told_besides(tmp_path: Path) -> None:
    files = {"passages/cost.md": COST.replace("low = 31", "low = 99"), "parties.toml": "["}
    folder = edited(tmp_path, ("“$40 million”", "$90 million"), files=files)

    report = check_edition(folder)

    assert [(problem.file, problem.line) for problem in report.problems] == [
        ("parties.toml", 1),
        ("passages/cost.md", 4),
        ("passages/cost.md", 26),
    ]


def test_places_that_nothing_tells_apart_are_not_offered(tmp_path: Path) -> None:
    article = BRIDGE_ARTICLE.partition("🌉")[0] + "It cost twice what was planned. " * 60
    planned = BRIDGE["passages/twice-planned.md"].replace("twice what was", "cost twice what was")
    files = {"passages/twice-planned.md": planned.replace('planned"', 'planned. It"', 1)}
    folder = write_edition(tmp_path, {**BRIDGE, **files, ARTICLE: article})

    message = told(check_edition(folder), "twice-planned")

    assert message.startswith("“cost twice what was planned. It” stands 59 times in article.md.")
    assert "cannot be told apart by a few words beside them" in message


@pytest.mark.parametrize(
    "seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.largest) for seed in range(2, 4))]
)
def test_what_is_offered_can_be_pasted_and_mends_it(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    folder = copy_of_bundled(tmp_path)
    path = folder / ARTICLE
    head, fence, article = path.read_text(encoding="utf-8").rpartition("\n+++\n")
    words = [Span(*found.span()) for found in re.finditer(r"(?<=\w )[^\W\d_]+(?= \w)", article)]
    vocabulary = re.findall(r"[^\W\d_]+", article)
    for word in sorted(chance.sample(words, 40), reverse=True):
        other = chance.choice(vocabulary)
        new = chance.choice([other, "", "x “y” z", 'the "' + other + "\\"])
        article = article[: word.start] + new + article[word.end :]
    path.write_text(head + fence + article, encoding="utf-8")

    report = check_edition(folder)
    pasted = paste(folder, report)
    again = check_edition(folder)

    left = [state for state in states(again).values() if state is not Hold.HOLDS]
    assert pasted > 5
    assert len(left) == len(report.problems) - pasted
    assert set(left) <= {Hold.GONE}
