"""Reading sources.json."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.model.files.edition_file import EditionFile
from reader.model.files.source_file import read_sources
from tests.editions import RECORD, SOURCES


def noted(folder: Path, text: str) -> tuple[list[str] | None, list[tuple[int, str]]]:
    """Return the ids of the sources in *text*, and what was noted."""
    (folder / "sources.json").write_text(text, encoding="utf-8")
    document = EditionFile(folder, "sources.json")
    sources = read_sources(document)
    ids = None if sources is None else list(sources)
    return ids, [(problem.line, problem.message) for problem in document.problems]


def test_every_record_of_a_list_is_read(tmp_path: Path) -> None:
    assert noted(tmp_path, SOURCES) == (["town-2018", "builder-2019", "daily-2019"], [])


def test_a_missing_file_has_no_sources(tmp_path: Path) -> None:
    assert read_sources(EditionFile(tmp_path, "sources.json")) is None


@pytest.mark.parametrize(
    ("text", "line", "gist"),
    [
        ("", 1, "This is not JSON: Expecting value."),
        # Until Python 3.13 it was not the comma too many that was told of, but what follows it.
        ("[\n{},\n]", 2 if sys.version_info >= (3, 13) else 3, "This is not JSON: "),
        ('[\n{"id": "a" "type": 1}]', 2, "This is not JSON: Expecting ',' delimiter."),
        ("[" * 100_000, 1, "This JSON is nested too deeply"),
        ('[{"id": ' + "1" * 5000 + "}]", 1, "This JSON is nested too deeply, or has a number"),
        ('{"id": "a"}', 1, "Expected a list of CSL-JSON records"),
        ('[\n{"id":\n"\\ud83c"}]', 3, "“\\ud83c” is half a character"),
        ('[\n{"id": "\\uDF09 \\ud83c\\udf09"}]', 2, "“\\uDF09” is half a character"),
    ],
)
def test_what_is_no_list_of_records_is_noted_once(
    tmp_path: Path, text: str, line: int, gist: str
) -> None:
    ids, notes = noted(tmp_path, text)

    assert ids is None
    assert [(found, message[: len(gist)]) for found, message in notes] == [(line, gist)]


def test_a_pair_of_halves_is_a_character(tmp_path: Path) -> None:
    text = json.dumps([{**RECORD, "title": "🌉"}], ensure_ascii=True)

    assert noted(tmp_path, text) == (["a"], [])


@pytest.mark.parametrize(
    ("fields", "gist"),
    [
        ({"type": ""}, "“a” has no “type”; it must be text."),
        ({"title": None}, "“a” has no “title”; it must be text."),
        ({"note": 3}, "“a” has no “note”; it must be text."),
        ({"publisher": ["x"]}, "“publisher” of “a” must be text."),
        ({"note": "read"}, "The note of “a” must begin with how the source was read"),
        ({"URL": "file:///etc/passwd"}, "The URL of “a” must begin with http: or https:."),
        ({"URL": "javascript:alert(1)"}, "The URL of “a” must begin with http: or https:."),
        ({"URL": "example.org"}, "The URL of “a” must begin with http: or https:."),
        ({"URL": "http://[x"}, "The URL of “a” must begin with http: or https:."),
        ({"issued": "2018"}, "“issued” of “a” must be such as"),
        ({"issued": {"date-parts": []}}, "“issued” of “a” must be such as"),
        ({"issued": {"date-parts": [[]]}}, "“issued” of “a” must be such as"),
        ({"issued": {"date-parts": ["2018"]}}, "“issued” of “a” must be such as"),
        ({"issued": {"date-parts": [[2018, 13]]}}, "“issued” of “a” must be such as"),
        ({"issued": {"date-parts": [[2018, 1, 1, 1]]}}, "“issued” of “a” must be such as"),
        ({"issued": {"date-parts": [["May"]]}}, "“issued” of “a” must be such as"),
        ({"issued": {"date-parts": [[None]]}}, "“issued” of “a” must be such as"),
        ({"issued": {"date-parts": [[float("inf")]]}}, "“issued” of “a” must be such as"),
        ({"author": "Lake"}, "“author” of “a” must be a list such as"),
        ({"author": ["Lake"]}, "“author” of “a” must be a list such as"),
        ({"author": [{"given": "Eli"}]}, "“author” of “a” must be a list such as"),
        ({"author": [{"family": 1}]}, "“author” of “a” must be a list such as"),
    ],
)
def test_a_broken_record_is_noted_and_may_still_be_cited(
    tmp_path: Path, fields: dict[str, Any], gist: str
) -> None:
    text = "[\n\n" + json.dumps({**RECORD, **fields}) + "]"

    ids, notes = noted(tmp_path, text)

    assert ids == ["a"]
    assert [(line, message[: len(gist)]) for line, message in notes] == [(3, gist)]


@pytest.mark.parametrize("issued", [{"date-parts": [["2018", "1"]]}, None])
def test_a_date_may_be_in_texts_or_not_known(tmp_path: Path, issued: object) -> None:
    assert noted(tmp_path, json.dumps([{**RECORD, "issued": issued}])) == (["a"], [])


@pytest.mark.parametrize("record", ["{}", '{"id": ""}', '{"id": 3}', '"a"', "null"])
def test_a_record_without_an_id_is_noted_at_its_line(tmp_path: Path, record: str) -> None:
    text = f"[\n{json.dumps(RECORD)},\n\n  {record}\n]"

    _, notes = noted(tmp_path, text)

    assert notes == [(4, "Record 2 has no “id”; give it one such as “author-2017”.")]


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": ")])
def test_an_id_given_twice_is_noted_at_the_second(
    tmp_path: Path, separators: tuple[str, str]
) -> None:
    record = json.dumps(RECORD, separators=separators)

    ids, notes = noted(tmp_path, f"[{record},\n{record}]")

    assert ids == ["a"]
    assert notes == [(2, "The id “a” is there twice; give each record its own.")]
