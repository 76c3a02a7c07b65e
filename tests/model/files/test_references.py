"""Links that lead nowhere are found however they are written, and reading never fails on one."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.files.loading import load_edition
from reader.model.markup.perspectives import render_perspectives
from tests.editions import BRIDGE, COST, write_edition
from tests.problems import assert_problems, problems_of

PLACE = "Prices rose by a fifth [@daily-2019]."
FILE = "passages/cost.md"
LINE = COST.count("\n", 0, COST.index(PLACE)) + 1


@pytest.mark.parametrize(
    ("text", "line", "gist"),
    [
        ("[x][1]\n\n[1]: passage:nowhere", 2, "No passage “nowhere”"),
        ("[x]\n\n   [x]:\n   <party:nobody> 'T'", 2, "No party “nobody”"),
        ("[x][1]\n\n[1]: file:///etc/passwd", 2, "A link to “file:” cannot be opened"),
        ("a\n<a href='passage:nowhere'>x</a>", 1, "No passage “nowhere”"),
        ('a\n<a href="party:nobody">x</a>', 1, "No party “nobody”"),
        ("a\n<A HREF = source:nothing>x</A>", 1, "link to “source:” cannot be opened"),
        ("<a href=javascript:x>x</a>", 0, "“javascript:” cannot be opened"),
        ("a\n<a\nhref=&#112;assage:nowhere>x</a>", 2, "No passage “nowhere”"),
        ("a [x](<passage:cost b>)", 0, "No passage “cost b”"),
        ("a [x](passage:cost b)", 0, "No passage “cost b”"),
        ("a [@ x](passage:nowhere)", 0, "No passage “nowhere”"),
    ],
)
def test_a_link_that_leads_nowhere_is_found_at_its_line(
    tmp_path: Path, text: str, line: int, gist: str
) -> None:
    folder = write_edition(tmp_path, {**BRIDGE, FILE: COST.replace(PLACE, text)})

    problems = problems_of(folder)

    assert_problems(problems, [(FILE, LINE + line, gist)])


@pytest.mark.parametrize(
    "text",
    [
        "[x][1] [y]\n\n[1]: passage:cost\n[y]: <https://example.org/a?b&c>",
        '<a href="party:town">x</a> <a href="https://example.org">y</a>',
        'See [x](https://example.org "of a < b") and [y](passage:cost "z") [@town-2018].',
    ],
)
def test_a_link_that_leads_somewhere_may_be_written_as_one_likes(tmp_path: Path, text: str) -> None:
    folder = write_edition(tmp_path, {**BRIDGE, FILE: COST.replace(PLACE, text)})

    assert load_edition(folder).passage("cost")


def test_what_is_not_there_does_not_keep_from_reading(bridge: Edition) -> None:
    cost = bridge.passage("cost")
    assert cost is not None
    sources = {key: source for key, source in bridge.sources.items() if key != "daily-2019"}

    perspectives = render_perspectives(cost, replace(bridge, sources=sources))

    assert list(perspectives.numbers) == ["town-2018", "builder-2019"]
