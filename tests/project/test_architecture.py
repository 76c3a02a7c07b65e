"""The rules that a program can check: imports, names, lengths, and what stays out."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot

from tests.running import ROOT

MODULES = sorted((ROOT / "reader").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

# Names that say nothing of what a file holds, so that everything ends up in it.
EMPTY_NAMES = {"common", "handler", "handlers", "helper", "helpers", "manager", "managers"} | {
    "misc",
    "util",
    "utils",
}

# What can call another machine; urllib.parse, which only takes addresses apart, is welcome.
NETWORK = (
    "asyncio",
    "ftplib",
    "http",
    "PySide6.QtNetwork",
    "PySide6.QtWeb",
    "requests",
    "socket",
    "ssl",
    "urllib.request",
)

# Each pattern is spelled so that it does not find itself.
UNFINISHED = re.compile(r"\b(TO[D]O|FIX[M]E)\b")
FOREIGN = {
    "a path of somebody's machine": re.compile(r"(?<![\w.-])/(work|root|home/\w+|Users/\w+)[/]"),
    "the host of a package registry": re.compile(
        r"(pypi|npmjs|crates|conda|anaconda|rubygems)[.](org|com|io)|python[h]osted[.]org"
    ),
}


def name_of(path: Path) -> str:
    """Return *path* as one would say it: from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def project_files() -> list[Path]:
    """Return the files that belong to the project: all that git has or would take."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("only a git checkout can say which files belong to the project")
    listing = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (ROOT / name for name in listing.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def text_of(path: Path) -> str:
    """Return the text of *path*, or nothing where it holds no text."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode("utf-8", errors="replace")


def imports_of(path: Path) -> Iterator[str]:
    """Yield the full name of each thing that the module at *path* imports, wherever it does so."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_go_down_never_up_or_sideways(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", sys.path.copy())  # lint_imports() adds to it

    status = lint_imports(str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert status == 0, capsys.readouterr().out


# Import-linter sees other packages whole; what may be used of their modules is said here.


@pytest.mark.parametrize("path", sorted((ROOT / "reader" / "session").glob("*.py")), ids=name_of)
def test_below_the_window_only_the_core_of_qt_is_used(path: Path) -> None:
    of_qt = [found for found in imports_of(path) if found.startswith("PySide6")]

    assert all(found.startswith("PySide6.QtCore") for found in of_qt)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_can_call_another_machine(path: Path) -> None:
    assert not [found for found in imports_of(path) if found.startswith(NETWORK)]


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=name_of)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=name_of)
def test_every_module_is_short_enough_to_be_one_thing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_every_room_stands_in_the_picture_of_the_house() -> None:
    house = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    picture = house.partition("## The house")[2].partition("Tests stand")[0]
    rooms = {path.parent.name for path in MODULES if path.name == "__init__.py"} - {"reader"}

    assert {room for room in rooms if not re.search(rf"\b{room}\b", picture)} == set()


def rooms(hall: Path) -> set[str]:
    """Return the names of the folders in a *hall* that have modules in them."""
    return {path.parent.name for path in hall.glob("*/*.py")}


@pytest.mark.parametrize("hall", ["model", "ui"])
def test_tests_stand_in_rooms_that_the_reader_has(hall: str) -> None:
    assert rooms(ROOT / "tests" / hall) <= rooms(ROOT / "reader" / hall)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_files_are_written_through_one_door(path: Path) -> None:
    if path.parent.name == "storage" or path.name in ("fence.py", "seccomp.py"):  # they refuse it
        return
    called = {
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }

    assert not called & {"write_text", "write_bytes", "mkstemp", "O_CREAT"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_parts_of_the_window_are_known_to_the_window_alone(path: Path) -> None:
    known = re.search(r"\bwindow\.parts\b", path.read_text(encoding="utf-8"))

    assert known is None or path.parent.name == "window"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_pattern_keeps_a_group_whole(path: Path) -> None:
    # Before 3.11.5 Python went wrong where that group could be matched in several ways (gh-106052).
    assert not re.search(r"\)(?:[*+?]|\{[\d,]*\})\+|\(\?>", text_of(path))


def test_no_file_has_a_name_that_says_nothing() -> None:
    parts = {part for path in [*MODULES, *TESTS] for part in path.relative_to(ROOT).parts}

    assert not {part.removesuffix(".py") for part in parts} & EMPTY_NAMES


def test_nothing_is_left_to_be_done_in_a_comment() -> None:
    found = [name_of(path) for path in project_files() if UNFINISHED.search(text_of(path))]

    assert not found


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_names(what: str) -> None:
    found = {
        name_of(path): match[0]
        for path in project_files()
        if (match := FOREIGN[what].search(text_of(path)))
    }

    assert not found


def test_calls_that_return_nothing_leave_none_alone(qtbot: QtBot) -> None:
    # PySide6 6.12.0 below Python 3.12 gives away a reference to None with each, until it aborts.
    document = QTextDocument("one two three")
    cursor = QTextCursor(document)
    editor, label = QTextEdit(), QLabel()
    qtbot.addWidget(editor)
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for count in range(500):
        cursor.setPosition(count % 10)
        editor.setExtraSelections([])
        label.setText("text")

    assert sys.getrefcount(None) > before - 100
