"""The benchmarks: each runs, and prints how many times as long the reader takes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.large_text import write_long
from tests.patience import PATIENCE
from tests.running import ROOT

pytestmark = pytest.mark.largest

# Two medians with their least and most, and the ratio at the end of the line.
LINE = re.compile(
    r"( +[\d.]+ ms \([\d.]+ to [\d.]+\)){2} +[\d.]+(  aim: [\d.]+( ms)?)?$", re.MULTILINE
)


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the benchmarks with *arguments*, as small as they can be."""
    return subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--quick", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.parametrize("name", ["start", "open", "choose", "find", "hostile"])
def test_a_benchmark_prints_a_ratio(name: str) -> None:
    finished = run(name)

    assert finished.returncode == 0, finished.stderr
    assert LINE.search(finished.stdout), finished.stdout


def test_a_long_text_is_opened_and_gone_through_and_the_search_beside_it_cancelled() -> None:
    finished = run("long")

    assert finished.returncode == 0, finished.stderr
    rows = [line for line in finished.stdout.splitlines() if LINE.search(line)]
    assert sum(row.startswith("opening ") for row in rows) == 1
    assert sum(row.startswith("standstill: ") for row in rows) == 8
    assert "The long text is " in finished.stdout
    assert "Looking for perspectives " in finished.stdout


def test_a_long_text_is_made_where_there_is_none_to_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    text = write_long(tmp_path, 0.1)

    assert text.name == "a made text"
    assert text.file.stat().st_size >= 100_000


def test_a_click_is_measured_whole_and_in_its_parts() -> None:
    finished = run("choose")

    assert finished.returncode == 0, finished.stderr
    for row in ("first visit", "  the article alone", "  the pane alone", "likely visit"):
        assert re.search(
            rf"^{row} +(?:[\d.]+ / [\d.]+ / [\d.]+ +){{2}}\d", finished.stdout, re.MULTILINE
        )


def test_the_account_of_the_start_names_its_phases() -> None:
    finished = run("open", "--phases")

    assert finished.returncode == 0, finished.stderr
    assert "copied_edition" in finished.stdout
    assert "reader.model" in finished.stdout


def test_the_encodings_are_scored_beside_the_peers() -> None:
    finished = run("encodings")

    assert finished.returncode == 0, finished.stderr
    assert "reader" in finished.stdout
    assert "chardet" in finished.stdout


def test_pages_are_scored_beside_the_peers() -> None:
    finished = run("pages")

    assert finished.returncode == 0, finished.stderr
    assert "structure kept" in finished.stdout
    assert "trafilatura" in finished.stdout
    assert "from asking to the article" in finished.stdout


def test_who_says_what_is_scored_beside_expressions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTRIB", "nowhere")

    finished = run("attribution")

    assert finished.returncode == 0, finished.stderr
    assert "expressions" in finished.stdout
    assert "left out, for the set is not at" in finished.stdout


def test_a_benchmark_that_there_is_not_is_refused() -> None:
    finished = run("fly")

    assert finished.returncode == 2
    assert "start, open, choose, find, long, hostile" in finished.stderr
