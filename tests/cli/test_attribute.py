"""The command that finds who says what, as it is typed."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from reader.app import main
from reader.cli.attribute import attribute

TEXT = "The ferry left with 40 guests. “We shall come back,” said Anna Brecht. She was late."


def attribute_lines(lines: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    return main(["attribute"])


def test_each_line_is_answered_in_code_points_under_its_id(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [{"id": "one", "text": TEXT}, {"id": 2, "text": f"🚢 {TEXT}"}, {"text": ""}]

    status = attribute_lines("\n".join(map(json.dumps, lines)) + "\n\n", monkeypatch)

    one, moved, empty = map(json.loads, capsys.readouterr().out.splitlines())
    assert status == 0
    assert (one["id"], moved["id"], empty["id"]) == ("one", 2, None)
    (found,) = one["attributions"]
    (start, end) = found["source"][0]
    assert TEXT[start:end] == "Anna Brecht"
    assert moved["attributions"][0]["source"] == [[start + 2, end + 2]]
    assert (found["kind"], found["who"], found["sort"]) == ("named", "Anna Brecht", "say")
    assert 0.5 < found["p"] <= 1
    assert [TEXT[first:last] for first, last in one["figures"]] == ["40"]
    assert empty["attributions"] == empty["unsure"] == empty["figures"] == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("nothing", "Line 1 is not JSON; expected one object"),
        ("[]", "Line 1 is not an object; expected"),
        ('{"id": "1"}', "There is no “text” in line 1; expected"),
        ('{"text": 3}', "The “text” in line 1 is no text; expected"),
        ('{"id": [], "text": ""}', "The “id” in line 1 is no text or number; expected"),
    ],
)
def test_a_line_without_a_text_is_told_by_its_number_and_the_others_are_answered(
    line: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = attribute_lines(f'{line}\n{{"id": "next", "text": ""}}', monkeypatch)

    printed = capsys.readouterr()
    assert status == 1
    assert printed.err.startswith(told)
    assert printed.err.count("\n") == 1
    assert json.loads(printed.out)["id"] == "next"


def test_a_file_is_told_in_words(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(TEXT, encoding="utf-8")

    status = main(["attribute", str(file)])

    lines = capsys.readouterr().out.splitlines()
    assert status == 0
    assert lines[0].startswith("Found by the program; nobody has read it over.")
    assert lines[1:3] == ["Named", "  Anna Brecht"]
    assert lines[3].strip() == "31  Anna Brecht [said] “We shall come back,”"
    assert any("«40»" in line for line in lines)


@pytest.mark.parametrize(
    "before",
    [
        "It *sank*.",
        "It sank[^1], and[^2] sank[^1].\n\n[^1]: In the bay.\n\n    A boat saw it.\n[^2]: Later.",
    ],
)
def test_places_in_a_file_are_those_of_the_text_as_it_is_printed(
    before: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.md"
    file.write_text(f"# The ferry\n\n{before}\n[^x]: {TEXT}\n\nSee[^x].", encoding="utf-8")

    main(["attribute", str(file), "--json"])
    found = json.loads(capsys.readouterr().out)
    main(["text", str(file), "--json"])
    blocks = json.loads(capsys.readouterr().out)["blocks"]

    text = "\n".join(block["text"] for block in blocks)
    start, end = found["attributions"][0]["content"][0]
    assert text[start:end] == "“We shall come back,”"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("page.md", "The quay broke, Olaf Berg said[^1].\n\n[^1]: In June.\n"),
        (
            "page.html",
            "<p>The quay broke, Olaf Berg said<sup><a href='#a'>a</a></sup>.<p id='a'>June.",
        ),
        ("page.html", "<p>The quay broke, Olaf Berg said <sup>[1]</sup>.</p>"),
    ],
)
def test_the_mark_of_a_note_hides_nobody_who_speaks(
    name: str, page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_text(page, encoding="utf-8")

    main(["attribute", str(file)])

    assert capsys.readouterr().out.splitlines()[1:4] == [
        *("Named", "  Olaf Berg", "         0  Olaf Berg [said] The quay broke"),
    ]


def test_the_heads_of_a_table_are_not_read_as_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.md"
    file.write_text("| who | said |\n|--|--|\n| Berg | that it leaks |\n", encoding="utf-8")

    main(["attribute", str(file), "--json"])

    assert json.loads(capsys.readouterr().out)["attributions"] == []


def test_a_text_in_another_language_is_told_so_in_one_sentence(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(
        "Der Hafen sagte, die Fähre sei alt. Sie fährt nicht mehr, sagte Olaf Berg am Montag.",
        encoding="utf-8",
    )

    main(["attribute", str(file)])
    told = capsys.readouterr().out
    main(["attribute", str(file), "--json"])

    assert told == "This text is not in English, and only English is read here.\n"
    assert not json.loads(capsys.readouterr().out)["english"]


def test_once_nobody_reads_the_answers_no_more_lines_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading, writing = map(os.fdopen, os.pipe(), ("rb", "w"))
    reading.close()
    lines = io.BytesIO(b'{"text": "It rained."}\n' * 3)
    monkeypatch.setattr(sys, "stdout", writing)

    with writing:
        status = attribute(None, lines, as_json=False)

    assert status == 0
    assert len(lines.readlines()) == 2


def test_a_text_in_which_nobody_speaks_is_told_so(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("The sea is cold.", encoding="utf-8")

    main(["attribute", str(file)])

    assert capsys.readouterr().out == "Nobody is found to say anything in this text.\n"


def test_a_file_that_is_none_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["attribute", str(tmp_path / "none.txt")])

    printed = capsys.readouterr()
    assert (status, printed.out) == (2, "")
    assert printed.err.count("\n") == 1


def test_weights_that_are_lost_are_told_in_one_sentence(
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("reader.model.attribution.learnt.resources_folder", lambda: tmp_path)

    status = main(["attribute", str(file)])

    assert status == 2
    assert capsys.readouterr().err.endswith("please install the program again.\n")
