"""What is said before and while the reader is installed, to whoever types the two commands."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import xvfb
from tests.patience import PATIENCE
from tests.running import ROOT

# What the scripts are written with, and nothing that tells one system from another.
TOOLS = ("awk", "cat", "env", "grep", "mktemp", "paste", "rm", "sed", "sh", "sort")
NEW_PYTHON = "exit 0"
OLD_PYTHON = "case $2 in *platform*) echo 3.9.2 ;; *) exit 1 ;; esac"
NO_VENV = "case $2 in *ensurepip*) exit 1 ;; *venv*) echo python3.13-venv ;; esac"

OFFLINE = """\
WARNING: Retrying (Retry(total=1, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'NewConnectionError(': Failed to establish a new connection')': /hatchling/
WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'NewConnectionError(': Failed to establish a new connection')': /hatchling/
ERROR: Could not find a version that satisfies the requirement hatchling (from versions: none)
ERROR: No matching distribution found for hatchling
"""
UNTRUSTED = """\
WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'SSLError(SSLCertVerificationError(1, 'self-signed'))': /hatchling/
ERROR: No matching distribution found for hatchling
"""
NO_ROOM = "ERROR: Could not install packages due to an OSError: No space left on device\n"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the scripts ask Linux")


class Machine:
    """A system that has a few programs of our making and no library that Qt needs."""

    def __init__(self, folder: Path) -> None:
        """Make it in *folder*, with a user who may not install."""
        self._folder = folder
        for tool in TOOLS:
            there = shutil.which(tool)
            assert there is not None
            (folder / tool).symlink_to(there)
        self.has("uname", "echo Linux")
        self.has("ldconfig", "echo '	libc.so.6 (libc6,x86-64) => /lib/libc.so.6'")
        self.has("id", "echo 1000")
        self.has("sudo", "exit 1")

    def has(self, program: str, does: str) -> None:
        """Give the system a *program* that *does* what a line of shell says."""
        file = self._folder / program
        file.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        file.chmod(0o755)

    def run(self, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a *script* of the project on it."""
        return subprocess.run(
            [ROOT / ".ci" / script, *arguments],
            env={"PATH": str(self._folder)},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Return a bare machine."""
    folder = tmp_path / "bin"
    folder.mkdir()
    return Machine(folder)


def on_debian(machine: Machine, *, with_lists: bool = True) -> None:
    """Make *machine* a Debian whose newest packages are those before they were renamed."""
    machine.has("apt-get", "echo nobody may >&2; exit 100")
    known = "case $2 in *t64) exit 1 ;; esac" if with_lists else "exit 1"
    machine.has("apt-cache", known)


class TestSystemLibraries:
    """All that an administrator must install."""

    def test_is_one_sentence_and_one_command(self, machine: Machine) -> None:
        on_debian(machine)
        machine.has("python3", NO_VENV)

        told = machine.run("system-libraries", "test", "python3")

        assert told.returncode == 1
        assert told.stderr.count("\n") == 1
        _, _, command = told.stderr.partition("please run: sudo apt-get install ")
        assert {"libgl1", "libxcb-cursor0", "python3.13-venv", "xvfb"} <= set(command.split())

    def test_has_python_itself_where_there_is_none(self, machine: Machine) -> None:
        on_debian(machine)

        told = machine.run("system-libraries", "window", "python3")

        assert {"python3", "python3-venv", "libgl1"} <= set(told.stderr.split())
        assert told.stderr.count("\n") == 1

    @pytest.mark.parametrize("with_lists", [True, False])
    def test_has_the_names_that_every_release_knows(
        self, machine: Machine, *, with_lists: bool
    ) -> None:
        on_debian(machine, with_lists=with_lists)

        told = machine.run("system-libraries", "window").stderr.split()

        assert "libglib2.0-0" in told
        assert "libglib2.0-0t64" not in told

    def test_is_named_by_what_is_missing_where_no_package_is_known(self, machine: Machine) -> None:
        machine.has("python3", NEW_PYTHON)

        told = machine.run("system-libraries", "window", "python3")

        assert told.returncode == 1
        assert told.stderr.count("\n") == 1
        assert "please install it with its package manager: libGL.so.1" in told.stderr

    def test_is_installed_without_a_question_by_root(
        self, machine: Machine, tmp_path: Path
    ) -> None:
        on_debian(machine)
        machine.has("id", "echo 0")
        machine.has("apt-get", 'echo "$@" >>"${0%/bin/*}/installed"')

        told = machine.run("system-libraries", "window")

        assert told.returncode == 0
        assert told.stderr.startswith("Installing what the reader needs of the system: ")
        assert "install -y" in (tmp_path / "installed").read_text(encoding="utf-8")

    def test_an_old_python_is_told_before_anything_is_downloaded(
        self, machine: Machine, tmp_path: Path
    ) -> None:
        on_debian(machine)
        machine.has("id", "echo 0")
        machine.has("apt-get", 'echo "$@" >>"${0%/bin/*}/installed"')
        machine.has("python3.9", OLD_PYTHON)

        told = machine.run("system-libraries", "window", "python3.9")

        assert told.returncode == 1
        assert told.stderr == (
            "The reader needs Python 3.11 or newer, but python3.9 is 3.9.2;"
            " please name a newer one: make run PYTHON=python3.12\n"
        )
        assert not (tmp_path / "installed").exists()


class TestPip:
    """What pip says."""

    @staticmethod
    def said(machine: Machine, words: str, tmp_path: Path, status: int = 1) -> str:
        """Return what is told where pip says *words* and ends with *status*."""
        (tmp_path / "words").write_text(words, encoding="utf-8")
        machine.has("python", f'cat "{tmp_path}/words" >&2; exit {status}')

        told = machine.run("pip-install", "python", ".")

        assert told.returncode == status
        return told.stderr

    def test_is_one_sentence_of_ours_where_the_index_is_away(
        self, machine: Machine, tmp_path: Path
    ) -> None:
        assert self.said(machine, OFFLINE, tmp_path) == (
            "pip could not reach its index of packages;"
            " please run the command again once this machine is online.\n"
        )

    @pytest.mark.parametrize("words", [UNTRUSTED, NO_ROOM])
    def test_stays_where_anything_else_is_wrong(
        self, machine: Machine, words: str, tmp_path: Path
    ) -> None:
        assert self.said(machine, words, tmp_path) == words

    def test_stays_where_it_came_through_in_the_end(self, machine: Machine, tmp_path: Path) -> None:
        assert self.said(machine, OFFLINE, tmp_path, status=0) == OFFLINE

    @pytest.mark.parametrize(
        ("is_old", "asked"), [("True", ["pip>=23.3", "--editable ."]), ("False", ["--editable ."])]
    )
    def test_is_made_new_where_it_would_warn_of_the_spelling_of_an_extra(
        self, machine: Machine, tmp_path: Path, is_old: str, asked: list[str]
    ) -> None:
        does = f'case $1 in -c) echo {is_old} ;; *) shift 5; echo "$*" >>"{tmp_path}/asked" ;; esac'
        machine.has("python", does)

        done = machine.run("pip-install", "python", "--editable", ".")

        assert done.returncode == 0
        assert (tmp_path / "asked").read_text(encoding="utf-8").splitlines() == asked


@pytest.mark.parametrize("missing", ["content", "resources"])
def test_a_program_without_its_own_files_says_so_and_shows_no_traceback(
    missing: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "reader", tmp_path / "reader")
    for folder in {"content", "resources"} - {missing}:
        (tmp_path / folder).symlink_to(ROOT / folder)

    done = subprocess.run(
        [sys.executable, "-m", "reader", "--screenshot", tmp_path / "picture.png"],
        cwd=tmp_path,
        env=xvfb.without_session(os.environ),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert done.returncode != 0
    assert str(tmp_path / missing) in done.stderr
    assert "Traceback" not in done.stderr
    assert "at fault" not in done.stderr


def test_bare_systems_are_not_begun_where_a_program_for_it_is_missing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.systems", "--folder", tmp_path / "systems"],
        cwd=ROOT,
        env={"PATH": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.startswith("To make bare systems, please install ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "systems").exists()


def test_a_bare_system_that_is_none_of_the_promised_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.systems", "buster"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert done.returncode == 2
    assert "there are bookworm, trixie, sid" in done.stderr
