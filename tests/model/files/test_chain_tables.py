"""A chain in a passage's front matter, read step by step."""

from pathlib import Path

import pytest

from reader.model.edition.passage import Link, Step
from reader.model.files.loading import load_edition
from tests.editions import ASKED, BRIDGE, write_edition
from tests.problems import problems_of

CHAIN = """\
[[chain]]
role = "at the town hall"
through = "told to a reporter"
link = "via"

[[chain]]
who = "The builder"
party = "builder"
known = "was there"
stake = "wants to be paid"
other = "said the opposite before"
through = "no letter was found"
link = "not found"
sources = ["builder-2019"]

[[chain]]
who = "article"
says = "nobody was asked"
confirmed = "by nobody"
"""


def with_chain(folder: Path, chain: str) -> Path:
    """Write the small edition with a *chain* on who was asked."""
    asked = ASKED.replace('asked"\n+++', f'asked"\n\n{chain}+++')
    return write_edition(folder, {**BRIDGE, "passages/nobody-asked.md": asked})


def test_a_chain_is_read_from_the_origin_to_the_article(tmp_path: Path) -> None:
    edition = load_edition(with_chain(tmp_path, CHAIN))

    asked = edition.passage("nobody-asked")

    assert asked is not None
    assert asked.chain == (
        Step(role="at the town hall", through="told to a reporter", link=Link.VIA),
        Step(
            *("The builder", "builder", "", "was there", "wants to be paid"),
            *("said the opposite before", "", "", "no letter was found"),
            Link.NOT_FOUND,
            ("builder-2019",),
        ),
        Step("article", says="nobody was asked", confirmed="by nobody"),
    )


def test_who_is_not_named_may_be_written_out(tmp_path: Path) -> None:
    edition = load_edition(with_chain(tmp_path, CHAIN.replace("role =", 'who = ""\nrole =', 1)))

    asked = edition.passage("nobody-asked")

    assert asked is not None
    assert asked.chain[0].who == ""


@pytest.mark.parametrize(
    ("before", "after", "gist"),
    [
        ('"builder"', '"mayor"', "No party “mayor” in parties.toml"),
        ("builder-2019", "letter-2019", "No source “letter-2019” in sources.json"),
        ('link = "via"', 'link = "seen"', "“link” is “seen”; it must be read, via or not found."),
        ('link = "via"\n', "", "“link” is missing; expected read, via or not found."),
        ('who = "article"', 'who = "article"\nlink = "read"', "“link” is not known here"),
        ("role =", "rule =", "“rule” is not known here"),
    ],
)
def test_what_is_wrong_with_a_step_keeps_the_edition_from_being_read(
    tmp_path: Path, before: str, after: str, gist: str
) -> None:
    assert before in CHAIN

    (problem,) = problems_of(with_chain(tmp_path, CHAIN.replace(before, after, 1)))

    assert gist in problem.message


def test_a_chain_of_too_many_steps_is_refused(tmp_path: Path) -> None:
    step = '[[chain]]\nlink = "read"\n\n'

    problems = problems_of(with_chain(tmp_path, step * 8 + CHAIN))

    assert "There are 11 tables in “chain”; an edition may have 8" in problems[0].message
