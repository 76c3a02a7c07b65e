"""Programs that share a folder take turns, and nobody waits for ever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.model.storage import turns
from reader.model.storage.atomic_file import StorageError, read_whole, write_whole
from reader.model.storage.turns import NoTurnError, in_turn
from tests.running import ROOT

# However busy the machine is, the two wait for one another.
TAKE_TURNS = """
import sys
from pathlib import Path
from reader.model.storage import turns
from reader.model.storage.atomic_file import read_whole, write_whole
name, file = sys.argv[1], Path(sys.argv[2])
for number in range(100):
    with turns.in_turn(file, 60.0):
        write_whole(file, (read_whole(file) or b"") + f"{name} {number}\\n".encode())
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that is not there yet, nor is its folder."""
    return tmp_path / "data" / "shared.json"


def test_two_programs_change_one_file_a_hundred_times_and_nothing_is_lost(file: Path) -> None:
    command = [sys.executable, "-c", TAKE_TURNS]

    both = [subprocess.Popen([*command, name, str(file)], cwd=ROOT) for name in ("one", "two")]
    statuses = [each.wait(120) for each in both]

    lines = (read_whole(file) or b"").decode().splitlines()
    assert statuses == [0, 0]
    for name in ("one", "two"):
        theirs = [line for line in lines if line.startswith(name)]
        assert theirs == [f"{name} {number}" for number in range(100)]
    assert {each.name for each in file.parent.iterdir()} == {".lock", "shared.json"}


def test_a_turn_comes_after_another(file: Path) -> None:
    with in_turn(file):
        write_whole(file, b"one")
    with in_turn(file):
        write_whole(file, b"two")

    assert read_whole(file) == b"two"


def test_whoever_does_not_get_a_turn_is_told_and_does_not_wait_for_ever(file: Path) -> None:
    with in_turn(file), pytest.raises(NoTurnError) as raised, in_turn(file, 0.02):
        pytest.fail("two have a turn")

    assert str(raised.value).startswith(f"“{file}” could not be kept, for another program is ")
    with in_turn(file):
        write_whole(file, b"now")


def test_a_turn_that_fails_ends_too(file: Path) -> None:
    with pytest.raises(ZeroDivisionError), in_turn(file):
        raise ZeroDivisionError

    with in_turn(file):
        write_whole(file, b"now")


def test_a_folder_that_cannot_be_made_is_told(file: Path) -> None:
    file.parent.write_bytes(b"a file")

    with pytest.raises(StorageError, match="could not be kept"), in_turn(file):
        pytest.fail("there is no turn")


def test_where_there_are_no_locks_nobody_waits(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def know_no_locks(_lock: int) -> None:
        raise OSError(38, os.strerror(38))

    monkeypatch.setattr(turns, "_take", know_no_locks)

    with in_turn(file):
        write_whole(file, b"now")

    assert read_whole(file) == b"now"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")
def test_nobody_else_may_hold_the_lock(file: Path) -> None:
    with in_turn(file):
        mode = (file.parent / ".lock").stat().st_mode

    assert mode & 0o777 == 0o600
