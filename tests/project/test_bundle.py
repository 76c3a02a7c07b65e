"""What the bundle leaves to the system, and what its Debian package then asks for."""

import subprocess
import sys

import pytest

from tests.running import ROOT


@pytest.fixture(scope="module")
def depends() -> list[str]:
    """Return what the Debian package depends on, each with what may be in its place."""
    program = ROOT / ".ci" / "bundle" / "systems_own.py"
    told = subprocess.run(
        [sys.executable, program], capture_output=True, encoding="utf-8", check=True
    )
    return told.stdout.strip().split(", ")


def test_the_package_depends_on_what_the_reader_asks_any_system_for(depends: list[str]) -> None:
    assert {"libgl1", "libegl1", "libxkbcommon0", "libxcb1", "libstdc++6"} <= set(depends)


def test_a_package_that_was_renamed_is_asked_for_by_either_name(depends: list[str]) -> None:
    assert "libglib2.0-0t64 | libglib2.0-0" in depends


def test_the_small_parts_of_xcb_are_the_bundles(depends: list[str]) -> None:
    assert not [each for each in depends if each.startswith("libxcb-")]


@pytest.mark.skipif(sys.platform == "win32", reason="they are for Unix")
@pytest.mark.parametrize("script", ["build", "deb", "smoke"])
def test_the_scripts_are_read_by_a_shell(script: str) -> None:
    file = ROOT / ".ci" / "bundle" / script

    subprocess.run(["sh", "-n", file], check=True)

    assert file.stat().st_mode & 0o100
