"""The benchmarks: each runs, and prints how many times as long the reader takes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Two medians with their least and most, and the ratio at the end of the line.
LINE = re.compile(r"( +[\d.]+ ms \([\d.]+ to [\d.]+\)){2} +[\d.]+(  aim: [\d.]+)?$", re.MULTILINE)


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the benchmarks with *arguments*, as small as they can be."""
    return subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--quick", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", ["start", "open", "choose", "find"])
def test_a_benchmark_prints_a_ratio(name: str) -> None:
    finished = run(name)

    assert finished.returncode == 0, finished.stderr
    assert LINE.search(finished.stdout), finished.stdout


def test_the_account_of_the_start_names_its_phases() -> None:
    finished = run("open", "--phases")

    assert finished.returncode == 0, finished.stderr
    assert "load_edition" in finished.stdout
    assert "reader.model" in finished.stdout


def test_a_benchmark_that_there_is_not_is_refused() -> None:
    finished = run("fly")

    assert finished.returncode == 2
    assert "start, open, choose, find" in finished.stderr
