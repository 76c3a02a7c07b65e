"""The table of systems, on answers that no package index gave."""

from itertools import product

import pytest

from tests import platforms
from tests.platforms import PYTHONS, SYSTEMS, main, table


def test_a_line_tells_of_a_system_and_what_lacks_stands_below() -> None:
    lacks = dict.fromkeys(product(SYSTEMS, PYTHONS), "")
    lacks["Windows, ARM", "3.14"] = "mangle has no wheels"

    heading, *lines, why = table(lacks)

    assert heading.split() == list(PYTHONS)
    assert [line.count("wheels") for line in lines] == [4, 4, 4, 4, 4, 3]
    assert lines[-1].endswith("no")
    assert why == "\nWindows, ARM, Python 3.14:\nmangle has no wheels"


def test_it_fails_where_wheels_are_lacking(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(platforms, "find_spec", str)
    monkeypatch.setattr(platforms, "lacking", lambda system, _: "no" * ("aarch64" in system))

    assert main() == 1

    assert "macOS, Apple silicon, Python 3.11:" in capsys.readouterr().out


def test_what_is_needed_is_asked_for_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(platforms, "find_spec", lambda _: None)

    assert main() == 2

    assert capsys.readouterr().out.startswith("This needs uv, which “")
