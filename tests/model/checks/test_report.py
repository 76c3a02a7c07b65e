"""What can be counted and said of an edition."""

import json
import os
import random
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.checks.report import Report, check_edition, cited_sources, notes_of
from reader.model.edition.edition import Edition
from tests.editions import BRIDGE, write_edition


def test_an_edition_is_counted(bridge_folder: Path) -> None:
    report = check_edition(bridge_folder)

    assert replace(report, words=0, problems=(), holding=None) == Report(
        edition="bridge",
        paragraphs=3,
        examined=2,
        passages=3,
        estimates=3,
        quantities=2,
        parties=2,
        sources=3,
        cited=3,
    )


def test_words_are_counted_without_citations_and_addresses(tmp_path: Path) -> None:
    passage = BRIDGE["passages/twice-planned.md"].partition("## Context")[0]
    notes = "## Context\n\nIt cost 3,600 [@town-2018, p. 4], [they](party:town) said: it’s dear.\n"
    files = {name: text for name, text in BRIDGE.items() if not name.startswith("passages/")}
    folder = write_edition(tmp_path, {**files, "passages/one.md": passage + notes})

    assert check_edition(folder).words == 7


def test_a_broken_edition_is_reported_and_not_counted(tmp_path: Path) -> None:
    folder = write_edition(tmp_path / "odd", {**BRIDGE, "parties.toml": "x = 1"})

    report = check_edition(folder)

    found = [(problem.file, problem.line) for problem in report.problems]
    assert (report.edition, report.passages, report.words) == ("odd", 0, 0)
    assert ("parties.toml", 1) in found


def test_a_report_can_be_written_as_json(tmp_path: Path) -> None:
    folder = write_edition(tmp_path, {**BRIDGE, "sources.json": "[}"})

    found = json.loads(json.dumps(check_edition(folder).as_json()))

    assert set(found["problems"][0]) == {"file", "line", "message"}
    assert found["problems"][0]["file"] == "sources.json"


def test_the_notes_of_a_passage_are_all_that_is_said_beside_it(bridge: Edition) -> None:
    beginnings = [text[:12] for text in notes_of(bridge.passages[0])]

    assert beginnings == [
        "The article ",
        "The town cou",
        "A yearly cos",
        "Prices rose ",
        "[The town](p",
        "It was never",
        "In 2021 a co",
    ]


def test_a_source_is_cited_in_the_notice_in_notes_or_in_estimates(bridge: Edition) -> None:
    (cost,) = (passage for passage in bridge.passages if passage.id == "cost")
    bare = replace(cost, attribution="", context="", accounts=(), later="", quantities=())
    rows = replace(bare, quantities=(cost.quantities[1]._replace(apart=""),))

    found = [cited_sources(replace(bridge, passages=(p,))) for p in (bare, rows, cost)]

    assert found == [
        {"daily-2019"},
        {"daily-2019", "town-2018"},
        {"daily-2019", "town-2018", "builder-2019"},
    ]


@pytest.mark.parametrize("name", BRIDGE)
@pytest.mark.parametrize("seed", range(12))
def test_checking_never_fails_whatever_a_file_holds(tmp_path: Path, name: str, seed: int) -> None:
    chance = random.Random(f"{name} {seed}")
    data = bytearray(BRIDGE[name].encode())
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(len(data))
        data[at : at + chance.choice((0, 1, 20))] = chance.choice(
            (b"", b'"', b"[", b"]", b"{", b"\n", b"=", b"9" * 5000, b"\xff", b"\0", b"+++", b"#")
        )
    folder = write_edition(tmp_path, {**BRIDGE, name: bytes(data)})

    report = check_edition(folder)

    assert report.problems or report.passages
    assert all(problem.line >= 1 and problem.message for problem in report.problems)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("passages/cost.md", b"> " * 3000),
        ("passages/\udcff.md", b"x"),
        ("passages/.md", b"+++"),
        ("sources.json", b"\xef\xbb\xbf"),
        ("sources.json", b'[{"id": "\\ud800"}]'),
    ],
)
def test_checking_survives_odd_files_and_names(tmp_path: Path, name: str, data: bytes) -> None:
    folder = write_edition(tmp_path, BRIDGE)
    Path(os.fsdecode(folder / name)).write_bytes(data)

    report = check_edition(folder)

    assert name in {problem.file for problem in report.problems}
