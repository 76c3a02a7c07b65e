"""A fault leaves its traceback in a log that is private and bounded, and is told with its place."""

import os
import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from reader.model.storage import fault_log
from reader.model.storage.checked_json import JsonError, decode, encode
from reader.model.storage.fault_log import log_fault, name_fault
from reader.model.storage.paths import state_folder
from tests.running import ROOT

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")

# A crash of the interpreter itself, of which nothing in Python hears.
CRASH = """
import ctypes
from reader.model.storage.fault_log import log_crashes
log_crashes()
ctypes.string_at(0)
"""


@pytest.fixture
def log() -> Path:
    """Return the log, which is not there yet."""
    return state_folder() / "faults.log"


@pytest.fixture
def error() -> Exception:
    """Return an error that was raised in the reader's own code."""
    with pytest.raises(JsonError) as raised:
        decode(dict[str, int], '{"a": "“b”"}')
    return raised.value


def test_a_fault_is_told_with_its_place_and_the_log(error: Exception, log: Path) -> None:
    told = log_fault(error)

    place = re.escape(f"; the log is “{log}”")
    assert re.fullmatch(rf"JsonError in checked_json\.py, line \d+{place}", told)


def test_a_fault_leaves_its_traceback(error: Exception, log: Path) -> None:
    log_fault(error)

    written = log.read_text(encoding="utf-8")
    assert "Traceback (most recent call last):\n" in written
    assert "in decode\n" in written
    assert written.endswith("JsonError: expected a whole number at “a”\n\n")


def test_a_fault_in_another_package_is_told_where_the_reader_called_it() -> None:
    with pytest.raises(TypeError) as raised:
        encode(object())

    assert name_fault(raised.value).startswith("TypeError in checked_json.py, line ")


def test_a_fault_that_was_never_in_the_reader_is_told_where_it_was() -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        Fraction(1, 0)

    assert name_fault(raised.value).startswith("ZeroDivisionError in fractions.py, line ")
    assert name_fault(KeyError()) == "KeyError"


@needs_modes
def test_the_log_is_private(error: Exception, log: Path) -> None:
    log_fault(error)

    assert log.stat().st_mode & 0o777 == 0o600
    assert log.parent.stat().st_mode & 0o777 == 0o700


def test_the_log_is_bounded_and_keeps_the_latest(
    error: Exception, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fault_log, "_MOST", 4000)
    for _ in range(20):
        log_fault(error)
    log_fault(ZeroDivisionError("the latest, with half a character: \ud83c"))

    written = log.read_text(encoding="utf-8", errors="replace")
    assert log.stat().st_size == 4000
    assert written.endswith("ZeroDivisionError: the latest, with half a character: \\ud83c\n\n")
    assert "JsonError" in written


def test_where_there_can_be_no_log_a_fault_is_told_without(error: Exception, log: Path) -> None:
    log.parent.parent.mkdir(parents=True)
    log.parent.write_bytes(b"a file in the way")

    told = log_fault(error)

    assert told == name_fault(error)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program otherwise")
def test_a_crash_leaves_where_it_was(log: Path) -> None:
    crashes = log.with_name("crashes.log")
    command = [sys.executable, "-c", CRASH]

    statuses = [subprocess.run(command, cwd=ROOT, check=False).returncode for _ in range(2)]

    written = crashes.read_text(encoding="utf-8")
    assert max(statuses) < 0
    assert written.count("Fatal Python error: Segmentation fault") == 2
    assert crashes.stat().st_mode & 0o777 == 0o600


def test_crashes_are_bounded_too(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crashes = log.with_name("crashes.log")
    crashes.parent.mkdir(parents=True)
    crashes.write_bytes(bytes(2000))
    enabled: list[int] = []
    monkeypatch.setattr("faulthandler.enable", enabled.append)
    monkeypatch.setattr(fault_log, "_MOST", 1000)

    fault_log.log_crashes()
    (number,) = enabled
    os.close(number)

    assert crashes.read_bytes() == b""


def test_where_there_can_be_no_log_of_crashes_there_is_none(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.parent.parent.mkdir(parents=True)
    log.parent.write_bytes(b"a file in the way")
    enabled: list[int] = []
    monkeypatch.setattr("faulthandler.enable", enabled.append)

    fault_log.log_crashes()

    assert enabled == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_at_a_pipe_in_the_place_of_the_log_nobody_waits(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.parent.mkdir(parents=True)
    for file in (log, log.with_name("crashes.log")):
        os.mkfifo(file)
    enabled: list[int] = []
    monkeypatch.setattr("faulthandler.enable", enabled.append)

    fault_log.log_crashes()
    told = fault_log.log_fault(ValueError())

    assert enabled == []
    assert told == "ValueError"
