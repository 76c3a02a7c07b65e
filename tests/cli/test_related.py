"""The command that finds the claims of an edition in any text, and what it prints."""

import json
from pathlib import Path

import pytest

from reader.app import main
from tests.editions import BRIDGE, write_edition

TEXT = """\
🌉 Nobody was there. Hezbollah has lost 1,500 fighters in Syria, an officer
said.

It rained.
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return a file with the text above."""
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_each_sentence_is_an_object(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["related", str(text), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)

    assert main(["text", str(text), "--json"]) == 0
    lines = "\n".join(each["text"] for each in json.loads(capsys.readouterr().out)["blocks"])
    assert list(printed) == ["sentences"]
    for sentence in printed["sentences"]:
        assert set(sentence) == {"start", "end", "text", "passages"}
        assert lines[sentence["start"] : sentence["end"]] == sentence["text"]
    dead = printed["sentences"][1]["passages"][0]
    assert dead.pop("score") > 0.5
    assert dead == {
        "id": "hezbollah-dead-2000",
        "edition": "iran-in-syria",
        "shown": True,
        "figure": {
            "quantity": "Hezbollah fighters killed in Syria",
            "unit": "deaths",
            "low": 1500.0,
            "high": 1500.0,
        },
    }


def test_ways_back_from_notes_are_no_sentences_and_not_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes.md"
    file.write_text(
        "It broke[^1], twice[^2], and again[^1].\n\n[^1]: In June.\n[^2]: The quay held.",
        encoding="utf-8",
    )

    main(["related", str(file), "--json"])
    sentences = json.loads(capsys.readouterr().out)["sentences"]
    main(["text", str(file), "--json"])
    lines = "\n".join(each["text"] for each in json.loads(capsys.readouterr().out)["blocks"])

    assert [each["text"] for each in sentences] == [
        *("It broke¹, twice², and again¹.", "In June.", "The quay held."),
    ]
    assert all(lines[each["start"] : each["end"]] == each["text"] for each in sentences)


def test_in_words_only_what_is_sure_is_told(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["related", str(text)]) == 0

    sentence, claim = capsys.readouterr().out.splitlines()
    assert sentence.split(maxsplit=1)[1].startswith("Hezbollah has lost 1,500")
    assert claim.split()[:2] == ["→", "hezbollah-dead-2000:"]
    assert claim.endswith("here 1,500 deaths (Hezbollah fighters killed in Syria)")


def test_a_text_on_something_else_has_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "roses.txt"
    file.write_text("The roses came late. Nobody minded.", encoding="utf-8")

    assert main(["related", str(file)]) == 0
    assert capsys.readouterr().out == (
        "No sentence surely makes a claim of a passage in iran-in-syria.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere.txt"], "nowhere.txt"),
        (["{text}", "nowhere"], "There is nothing at “nowhere”"),
        (["{text}", "{folder}"], "is not an edition"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(
    text: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    named = [each.format(text=text, folder=text.parent) for each in arguments]

    assert main(["related", *named]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_an_edition_that_is_wrong_is_told(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edition = write_edition(tmp_path / "bridge", {**BRIDGE, "passages/cost.md": "+++\n+++\n"})

    assert main(["related", str(text), str(edition)]) == 1
    assert "cost.md" in capsys.readouterr().err
