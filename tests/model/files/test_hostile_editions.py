"""Editions that nobody would send but to do harm are refused at their line, and soon."""

from pathlib import Path

import pytest

from reader.model.files import loading_apart
from reader.model.files.loading_apart import load_safely
from reader.model.files.problem import EditionError
from tests.editions import write_edition
from tests.hostile_editions import HOSTILE, LARGEST, Files, edition_files

pytestmark = pytest.mark.largest


@pytest.mark.parametrize("files", HOSTILE.values(), ids=HOSTILE)
def test_what_does_harm_is_refused_with_its_file_and_not_for_the_time_it_takes(
    tmp_path: Path, files: Files
) -> None:
    folder = write_edition(tmp_path / "edition", edition_files(files))

    with pytest.raises(EditionError) as raised:
        load_safely(folder)

    problems = raised.value.problems
    assert {problem.file for problem in problems} & set(files)
    assert not any("takes more than" in problem.message for problem in problems)
    assert all(len(problem.message) < 300 for problem in problems)


@pytest.mark.parametrize("files", LARGEST.values(), ids=LARGEST)
def test_as_much_as_there_may_be_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: Files
) -> None:
    # However busy the machine is: that it is soon enough `make bench` says.
    monkeypatch.setattr(loading_apart, "SECONDS", 100.0)
    folder = write_edition(tmp_path / "edition", edition_files(files))

    assert load_safely(folder).article.blocks
