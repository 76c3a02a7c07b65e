"""The command that checks an edition, as an editor types it."""

import json
from pathlib import Path

import pytest

from reader.app import main
from tests.editions import BRIDGE, write_edition


def run(*arguments: str | Path) -> int:
    return main(["check", *map(str, arguments)])


def test_findings_are_problems_and_told_by_the_exit_status(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(bridge_folder, "--json")

    report = json.loads(capsys.readouterr().out)
    assert status == 1
    assert report["passages"] == 3
    assert [problem["message"].rpartition(" ")[2] for problem in report["problems"]] == [
        "[recalled]",
        "[recalled]",
        "[no-attribution]",
    ]


def test_the_balance_is_printed_whatever_there_is_to_mend(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run("--balance", bridge_folder)

    assert status == 0
    assert "Builders Ltd" in capsys.readouterr().out


def test_the_balance_is_an_object_in_json(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run("--balance", "--json", bridge_folder)

    assert status == 0
    assert set(json.loads(capsys.readouterr().out)) == {"edition", "parties", "kinds"}


def test_what_cannot_be_opened_has_no_balance(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_edition(tmp_path / "broken", {**BRIDGE, "parties.toml": "["})

    statuses = run("--balance", folder), run("--balance", tmp_path)

    printed = capsys.readouterr()
    assert statuses == (1, 2)
    assert "parties.toml:1: This is not TOML" in printed.err
    assert printed.out == ""
