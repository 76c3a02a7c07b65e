"""What is wrong with a broken edition, asked for and compared."""

from pathlib import Path

import pytest

from reader.model.files.loading import load_edition
from reader.model.files.problem import EditionError, Problem

Expected = list[tuple[str, int, str]]


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Return what keeps the edition in *folder* from being read."""
    with pytest.raises(EditionError) as raised:
        load_edition(folder)
    return raised.value.problems


def assert_problems(problems: tuple[Problem, ...], expected: Expected) -> None:
    """Assert that *problems* are the *expected* ones: file, line, and a part of the message."""
    places = [(file, line) for file, line, _ in expected]
    assert [(problem.file, problem.line) for problem in problems] == places, problems
    for problem, (_, _, gist) in zip(problems, expected, strict=True):
        assert gist in problem.message
