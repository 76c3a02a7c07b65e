"""The command that finds words all over an edition, and what it prints."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.app import main
from tests.editions import BRIDGE, write_edition


def matches(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[dict[str, Any]]:
    """Return what the command finds that is given *arguments*."""
    assert main(["find", *map(str, arguments), "--json"]) == 0
    printed: dict[str, list[dict[str, Any]]] = json.loads(capsys.readouterr().out)
    assert list(printed) == ["matches"]
    return printed["matches"]


def test_each_match_is_an_object(bridge_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = matches(capsys, "nobody was", bridge_folder)

    assert found[0] == {"where": "article", "text": "Nobody was", "start": 58, "close": False}


def test_the_bundled_edition_is_the_one_that_is_meant(capsys: pytest.CaptureFixture[str]) -> None:
    found = matches(capsys, "Suleimani", "--in", "article,parties")

    assert {each["where"].partition(":")[0] for each in found} == {"article", "party"}
    assert all(each["close"] and each["text"].lower() == "soleimani" for each in found)


@pytest.mark.parametrize(
    ("words", "option"),
    [("ridg", "--whole-words"), ("THE BRIDGE", "--case"), ("naive", "--accents")],
)
def test_words_are_taken_as_strictly_as_is_asked_for(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str], words: str, option: str
) -> None:
    assert matches(capsys, words, bridge_folder)
    assert matches(capsys, words, bridge_folder, option) == []


def test_words_are_listed_by_their_places_with_what_stands_around_them(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "nobody", str(bridge_folder), "--in", "article"]) == 0

    head, line = capsys.readouterr().out.splitlines()
    assert head == "article (1)"
    assert line == (
        "     58  …million” — twice what was planned. «Nobody» was asked. What the town says The…"
    )


def test_close_spellings_are_listed_below_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "Hizbullah", "--in", "sources"]) == 0

    exact, told, close = capsys.readouterr().out.partition("Close spellings: Hezbollah ")
    assert told
    assert "«Hizbullah»" in exact
    assert "«Hezbollah»" not in exact
    assert "«Hezbollah»" in close
    assert "«Hizbullah»" not in close


def test_what_is_nowhere_is_told(bridge_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "qqqq", str(bridge_folder)]) == 0

    assert capsys.readouterr().out == f"“qqqq” is not found in {bridge_folder.name}.\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([" "], "There is nothing to look for; name a word or more.\n"),
        (["a", "nowhere"], "There is nothing at “nowhere”; name the folder of an edition.\n"),
    ],
)
def test_what_cannot_be_looked_for_is_told_in_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main(["find", *arguments]) == 2

    assert capsys.readouterr().err == told


def test_a_place_that_there_is_not_is_told_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["find", "a", "--in", "article,notes"])

    told = capsys.readouterr().err
    assert "“notes” is no place to look in" in told
    assert "article,perspectives,sources,parties,pages" in told


def test_an_edition_with_something_wrong_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_edition(tmp_path, {**BRIDGE, "parties.toml": "="})

    assert main(["find", "a", str(folder)]) == 1

    assert "parties.toml" in capsys.readouterr().err
