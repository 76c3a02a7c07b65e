"""How far the process apart reaches on Linux, by Python, and by C that Python never hears of."""

import platform
import sys
from pathlib import Path

import pytest

from tests.model.apart.deeds import tried

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="the kernel filters no calls, or nobody has counted them on this machine",
)


@pytest.mark.parametrize(
    "deed",
    [
        *("fork by C", "become a program by C", "call a machine by C", "call a program by C"),
        *("signal the parent", "signal the parent by C", "signal all by C", "hold the parent"),
        *("hear of a pipe by the parent", "slow the parent down", "bound the parent"),
    ],
)
def test_the_process_reaches_no_other_whether_by_python_or_by_c(deed: str, tmp_path: Path) -> None:
    assert tried(deed, tmp_path / "file") == "PermissionError"


def test_the_process_may_do_what_libraries_do_with_themselves(tmp_path: Path) -> None:
    assert tried("think on a thread", tmp_path / "file") == "a thought"
    assert tried("signal itself by C", tmp_path / "file") is None


@pytest.mark.parametrize(
    "deed",
    [
        *("mark a file", "show a file by C", "date a file by C", "write a file by C"),
        *("take a file away by C", "put a pipe there"),
    ],
)
def test_neither_does_a_library_in_c_nor_what_is_said_of_the_file(
    deed: str, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("kept", encoding="utf-8")
    before = file.stat()

    assert tried(deed, file, readable=[tmp_path]) == "PermissionError"

    assert list(tmp_path.iterdir()) == [file]
    assert file.stat()[:9] == before[:9]
