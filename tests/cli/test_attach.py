"""The commands that find passages and quotations in a text, as they are typed."""

import builtins
import io
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from reader.app import main
from reader.model.reattach.resolve import Resolver
from reader.model.text.quotation import Quotation

TEXT = "🚢 The ferry left at noon. Ola waved. The ferry came back late. Ola waved. Night fell."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


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


def test_the_passages_of_an_edition_are_listed(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["attach", str(bridge_folder / "article.md"), str(bridge_folder)])

    printed = capsys.readouterr().out.splitlines()
    assert status == 0
    assert printed[-1] == "3 of 3 passages found."
    assert len(printed) == 4


def test_the_bundled_edition_is_the_one_that_is_meant(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["attach", str(file), "--json"])

    printed = json.loads(capsys.readouterr().out)
    assert status == 0
    assert (printed["edition"], printed["belongs"], printed["placed"]) == (
        "iran-in-syria",
        False,
        0,
    )


@pytest.mark.parametrize(
    ("what", "told"),
    [("edition", "There is nothing at “"), ("text", "cannot be opened")],
)
def test_what_is_not_there_is_told(
    file: Path, capsys: pytest.CaptureFixture[str], what: str, told: str
) -> None:
    nowhere = str(file.parent / "nowhere")
    arguments = [str(file), nowhere] if what == "edition" else [nowhere]

    assert main(["attach", *arguments]) == 2

    assert told in capsys.readouterr().err


def test_without_the_aligner_the_commands_say_so(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = builtins.__import__

    def without_edlib(name: str, *arguments: object) -> ModuleType:
        if name.startswith(("edlib", "reader.model.reattach", "reader.model.attach.attaching")):
            raise ModuleNotFoundError(name="edlib")
        return real(name, *arguments)  # type: ignore[arg-type]

    for module in [name for name in sys.modules if name.startswith("reader.model.reattach")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(builtins, "__import__", without_edlib)

    assert anchor(file, '{"exact": "x"}', monkeypatch) == 2
    told = capsys.readouterr().err

    assert "without the package edlib" in told
    assert "pip install edlib" in told


@pytest.mark.parametrize("command", ["attach", "anchor"])
def test_help_says_what_is_expected(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main([command, "--help"])

    assert raised.value.code == 0
    assert "TEXT" in capsys.readouterr().out
