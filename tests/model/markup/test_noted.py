"""By whom the notes to a passage are, when they were written, and when they were corrected."""

from pathlib import Path

import pytest

from reader.model.edition.phrasing import ENGLISH
from reader.model.files.edition_folder import EDITION
from reader.model.files.loading import load_edition
from reader.model.markup.perspectives import NOTED, render_perspectives
from tests.editions import ASKED, BRIDGE, write_edition
from tests.problems import problems_of

URN = 'id = "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e"\n'
OF_ALL = f'{URN}author = "the editors"\nwritten = "2026-11-22"\n'


def noted(folder: Path, of_all: str, of_one: str) -> str:
    """Return what is said of the notes on who was asked; "" where nothing is."""
    asked = ASKED.replace("exact =", f"{of_one}\nexact =", 1)
    files = {**BRIDGE, EDITION: of_all, "passages/nobody-asked.md": asked}
    edition = load_edition(write_edition(folder, files))
    passage = edition.passage("nobody-asked")
    assert passage is not None
    part = render_perspectives(passage, edition, ENGLISH).parts.get(NOTED)
    return part.text if part else ""


@pytest.mark.parametrize(
    ("of_all", "of_one", "said"),
    [
        (URN, "", ""),
        (OF_ALL, "", "Note by the editors, written 22 November 2026"),
        (
            OF_ALL,
            'author = "Ann Mason"\nwritten = "2026-12"\ncorrected = "2027-01-02"',
            "Note by Ann Mason, written December 2026, corrected 2 January 2027",
        ),
        (URN, 'corrected = "2027"', "Note, corrected 2027"),
        (URN, 'author = "Ann Mason"', "Note by Ann Mason"),
    ],
)
def test_a_passage_says_it_itself_or_the_edition_does_for_all(
    tmp_path: Path, of_all: str, of_one: str, said: str
) -> None:
    assert noted(tmp_path, of_all, of_one) == said


def test_a_day_that_is_none_is_told_at_its_line(tmp_path: Path) -> None:
    asked = ASKED.replace("exact =", 'corrected = "yesterday"\nexact =', 1)
    folder = write_edition(tmp_path, {**BRIDGE, "passages/nobody-asked.md": asked})

    (problem,) = problems_of(folder)

    assert (problem.line, "“yesterday” is not a date" in problem.message) == (4, True)
