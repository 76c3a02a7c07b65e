"""The command that finds quotations in a text, as it is typed."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.app import main
from reader.model.reattach.resolve import Resolver
from reader.model.text.quotation import Quotation
from tests.aligners import HAS_EDLIB
from tests.cli.conftest import TEXT
from tests.running import ROOT


def anchor(file: Path, lines: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    return main(["anchor", str(file)])


def test_each_line_is_answered_in_code_points(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        {"id": "once", "exact": "The ferry came back late."},
        {"id": "second", "exact": "Ola waved", "prefix": "back late. ", "suffix": ". Night"},
        {"id": "half of an emoji", "exact": "\ud83d"},
        {"exact": "Nobody has ever written these words here"},
    ]

    status = anchor(file, "\n".join(map(json.dumps, lines)) + "\n\n", monkeypatch)

    once, second, half, gone = map(json.loads, capsys.readouterr().out.splitlines())
    assert status == 0
    assert (once["id"], once["status"]) == ("once", "attached")
    assert TEXT[once["start"] : once["end"]] == "The ferry came back late."
    assert second["start"] == TEXT.rindex("Ola")
    assert half["start"] is None
    assert (gone["id"], gone["status"], gone["start"], gone["end"]) == (None, "gone", None, None)


def test_guess_rivals_and_difference_are_printed(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(f"{'Ola waved to the ferry from 2 piers. ' * 2}{TEXT}", encoding="utf-8")
    repeated = {"exact": "waved to the ferry from 2 piers"}
    changed = {"exact": "The ferry never came back late. Ola waved", "suffix": ". Night fell."}

    anchor(file, "\n".join(map(json.dumps, [repeated, changed])), monkeypatch)

    two, one = map(json.loads, capsys.readouterr().out.splitlines())
    text = file.read_text(encoding="utf-8")
    assert (two["status"], two["start"]) == ("ambiguous", None)
    assert text[two["guess_start"] : two["guess_end"]] == repeated["exact"]
    assert [text[each["start"] : each["end"]] for each in two["rivals"]] == [repeated["exact"]]
    assert two["rivals"][0]["confidence"] <= two["confidence"]
    assert (one["status"], one["turns"]) == ("changed", ["negation"])
    assert one["difference"] == [{"before": "never", "after": ""}]


@pytest.mark.parametrize("text", ["", " \n\n"])
def test_in_an_empty_text_everything_is_gone(
    text: str, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(text, encoding="utf-8")

    status = anchor(file, '{"exact": "Ola waved", "prefix": "at noon. ", "start": 3}', monkeypatch)

    answer = json.loads(capsys.readouterr().out)
    assert status == 0
    assert (answer["status"], answer["start"], answer["guess_start"]) == ("gone", None, None)
    assert answer["rivals"] == answer["difference"] == answer["turns"] == []


def test_lines_are_answered_together_and_in_their_order(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = TEXT.removeprefix("🚢 ")
    file.write_text(newer, encoding="utf-8")
    wanted = ["Ola waved", "The ferry came back late.", "Night fell.", "The ferry left at noon."]
    lines = [{"id": i, "exact": each, "start": TEXT.index(each)} for i, each in enumerate(wanted)]

    anchor(file, "\n".join(["rubbish", *map(json.dumps, lines)]), monkeypatch)

    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == [0, 1, 2, 3]
    quotations = [Quotation("", each, start=TEXT.index(each)) for each in wanted]
    assert [answer["confidence"] for answer in answers] == [
        round(resolution.confidence, 4) for resolution in Resolver(newer).resolve_all(quotations)
    ]


def test_a_line_that_cannot_be_read_costs_no_other_line_its_answer(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = anchor(file, 'rubbish\n{"exact": "Night fell."}\n', monkeypatch)

    printed = capsys.readouterr()
    assert status == 1
    assert printed.err.startswith("Line 1 is not JSON; expected one object")
    assert json.loads(printed.out)["status"] == "attached"


def test_quotations_need_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = anchor(tmp_path / "nowhere", '{"exact": "x"}', monkeypatch)

    printed = capsys.readouterr()
    assert status == 2
    assert printed.out == ""
    assert "cannot be opened (No such file or directory); name a text file." in printed.err


@pytest.mark.parametrize("hidden", ["", "sys.modules['edlib'] = None; "])
def test_edlib_is_used_where_it_is_installed_and_changes_nothing(file: Path, hidden: str) -> None:
    script = (
        f"import sys; {hidden}from reader.app import main; main(['anchor', sys.argv[1]]);"
        "print('reader.model.reattach.aligner' not in sys.modules)"
    )
    quotation = {"exact": "The ferry came home late", "prefix": "Ola waved. "}

    finished = subprocess.run(
        [sys.executable, "-c", script, file],
        input=json.dumps(quotation),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (finished.returncode, finished.stderr) == (0, "")
    found, by_edlib = map(json.loads, finished.stdout.lower().splitlines())
    assert TEXT[found["start"] : found["end"]] == "The ferry came back late"
    assert by_edlib is (HAS_EDLIB and not hidden)


def test_help_says_what_is_expected(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["anchor", "--help"])

    assert raised.value.code == 0
    assert "TEXT" in capsys.readouterr().out
