"""The command that checks an edition, as an editor types it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.app import main
from tests.editions import BRIDGE, edited, write_edition
from tests.running import ROOT


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
    assert set(json.loads(capsys.readouterr().out)) == {"edition", "parties", "kinds", "unheard"}


def test_what_cannot_be_opened_has_no_balance(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_edition(tmp_path / "broken", {**BRIDGE, "parties.toml": "["})

    statuses = run("--balance", folder), run("--balance", tmp_path)

    printed = capsys.readouterr()
    assert statuses == (1, 2)
    assert "parties.toml:1: This is not TOML" in printed.err
    assert printed.out == ""


def test_where_all_passages_hold_nothing_is_said_of_them(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(bridge_folder)

    assert "hold" not in capsys.readouterr().out


def test_a_broken_article_has_no_passages_to_tell_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_edition(tmp_path / "broken", {**BRIDGE, "article.md": "Text\n"})

    status = run(folder)

    printed = capsys.readouterr()
    assert status == 1
    assert printed.out.splitlines()[-1] == "1 problem in broken."
    assert printed.err == ""


def test_nothing_looks_for_lost_words_before_some_are_lost(bridge_folder: Path) -> None:
    script = (
        "import sys; from reader.app import main; main(['check', sys.argv[1]]);"
        "assert not {'edlib', 'rapidfuzz'} & set(sys.modules)"
    )

    finished = subprocess.run(
        [sys.executable, "-c", script, bridge_folder], cwd=ROOT, capture_output=True, check=False
    )

    assert (finished.returncode, finished.stderr) == (0, b"")


def test_notes_that_no_window_can_lay_out_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = f"{BRIDGE['passages/cost.md'].rstrip()}\n\n{'x' * 1_001}\n"
    folder = write_edition(tmp_path / "bridge", {**BRIDGE, "passages/cost.md": notes})

    status = main(["check", str(folder)])

    assert status == 1
    assert "passages/cost.md:67: A word has" in capsys.readouterr().out


def test_changed_words_are_offered_as_they_stand_now(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = edited(tmp_path / "bridge", ("“$40 million”", '"$90 million"'))

    status = run(folder)

    assert status == 1
    assert capsys.readouterr().out.splitlines() == [
        (
            "passages/cost.md:4: “cost “$40 million”” does not stand in article.md any more. It "
            "probably is what stands in paragraph 1 now, with “$90” for “$40”; if so, see whether "
            "claim and estimates still fit the number, and write instead:"
        ),
        "    exact = 'cost \"$90 million\"'",
        "1 problem in bridge.",
        "2 of 3 passages hold; 1 has changed.",
    ]


def test_in_json_every_passage_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = edited(tmp_path, ("“$40 million”", "$40 million"))

    status = run("--json", folder)

    report = json.loads(capsys.readouterr().out)
    cost, asked, planned = report["quotations"]
    assert status == 1
    assert report["passages"] == 0
    assert [list(problem) for problem in report["problems"]] == [["file", "line", "message"]]
    assert (cost["id"], cost["status"], cost["exact"]) == ("cost", "changed", "cost “$40 million”")
    assert cost["offered"] == {"exact": "cost $40 million", "prefix": "", "suffix": ""}
    assert 0.7 <= cost["confidence"] <= 1
    assert [each["status"] for each in (asked, planned)] == ["holds", "holds"]
    assert (planned["offered"], planned["confidence"]) == (None, 1.0)
