"""An edition that holds more than a window can show in good time is refused, file and line."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.model.files import limits
from tests.editions import ARTICLE, BRIDGE, COST, write_edition
from tests.problems import problems_of

TITLE = 'title = "'
ROW = COST[COST.index("[[estimates.rows]]") : COST.index('[[estimates.rows]]\nparty = "builder"')]


def article(more: str) -> Mapping[str, str]:
    return {"article.md": f"{ARTICLE}\n\n{more}"}


def notes(more: str) -> Mapping[str, str]:
    return {"passages/cost.md": f"{COST.rstrip()}\n\n{more}\n"}


@pytest.mark.parametrize(
    ("files", "file", "gist"),
    [
        (
            {"article.md": ARTICLE.replace(TITLE, TITLE + "x" * 1_000_000, 1)},
            "article.md",
            "“title” has 1,000,0",
        ),
        (article("a " * 5_000), "article.md", "A paragraph has 9,999 letters; it may have 8,000."),
        (article(f"{'Words. ' * 100}\n\n" * 120), "article.md", "The article has 84,"),
        (article("a " * 100_000), "article.md", "The article has 200,"),
        (article("a\n\n" * 1_600), "article.md", "There are 1,60"),
        (article("<p>a</p>" * 800), "article.md", "There are 1,600 tags here; there may be 1,500"),
        (article("[" * 50_000), "article.md", "“[” is opened here"),
        (notes("[" * 9_000), "passages/cost.md", "“[” is opened here"),
        (article("> " * 70 + "deep"), "article.md", "nested too deeply"),
        (article("<div>" * 500 + "deep"), "article.md", "nested too deeply"),
        (article("<blockquote>" * 1_400 + "deep"), "article.md", "nested too deeply"),
        (article("<blockquote>" * 4_000 + "deep"), "article.md", "There are 4,000 tags here"),
        (article("x" * 1_001), "article.md", "A word has more than 300 letters"),
        (article(f"|{'a|' * 31}\n|{'-|' * 31}\n"), "article.md", "more than 30 columns"),
        (notes("a " * 5_001), "passages/cost.md", "This stretch of notes has 10,"),
        (notes("a " * 4_950), "passages/cost.md", "All that is noted here has 10,"),
        (
            article(f"|{'a|' * 25}\n|{'-|' * 25}\n{chr(124)}{'a|' * 25}\n" * 20),
            "article.md",
            "300 cells",
        ),
        (
            {"passages/cost.md": COST.replace(ROW, ROW * 201)},
            "passages/cost.md",
            "There are 202 tables in “rows”",
        ),
    ],
)
def test_what_is_too_much_is_told_at_its_line(
    tmp_path: Path, files: Mapping[str, str], file: str, gist: str
) -> None:
    problems = problems_of(write_edition(tmp_path / "bridge", {**BRIDGE, **files}))

    told = [problem for problem in problems if gist in problem.message]

    assert [problem.file for problem in told] == [file]
    assert told[0].line > 1 or "deeply" in gist


def test_passages_and_records_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PASSAGES", 2)
    monkeypatch.setattr(limits, "RECORDS", 2)

    problems = problems_of(write_edition(tmp_path / "bridge", BRIDGE))

    told = [problem.message for problem in problems]
    assert "There are 3 passages; an edition may have 2. Leave some out." in told
    assert any("records; an edition may have 2" in message for message in told)


def test_passages_may_overlap_but_not_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = "cost “$40 million” — twice what was planned"
    more = {
        f"passages/cost-{n}.md": COST.replace('"cost “$40 million”"', f'"{whole[: 20 + n]}"')
        for n in range(4)
    }
    monkeypatch.setattr(limits, "OVERLAPS", 3)

    problems = problems_of(write_edition(tmp_path / "bridge", {**BRIDGE, **more}))

    assert any("More than 3 passages stand on the same words" in p.message for p in problems)
