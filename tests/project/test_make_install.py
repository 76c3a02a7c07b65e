"""What “make install” puts below a prefix, and what “make uninstall” leaves there."""

import subprocess
from pathlib import Path

import pytest

from reader.app import DESKTOP_ID
from tests.patience import PATIENCE
from tests.running import ROOT

DESKTOP = ROOT / "resources" / "desktop"
ANOTHER_TYPE = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-another"><glob pattern="*.another"/></mime-type>
</mime-info>
"""


def installed(
    folder: Path | str, *, what: str, prefix: str = "/usr"
) -> subprocess.CompletedProcess[str]:
    """Install or remove *what* below a *folder*, as a packager does, or with "" as a user."""
    return subprocess.run(
        [ROOT / ".ci" / "install", what],
        env={"PATH": "/usr/bin:/bin", "DESTDIR": str(folder), "PREFIX": prefix},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def files_below(folder: Path) -> set[str]:
    """Return the files below a *folder*, by their paths from there."""
    return {str(each.relative_to(folder)) for each in folder.rglob("*") if not each.is_dir()}


def test_each_file_is_put_where_desktops_look_for_it_and_the_command_beside(
    tmp_path: Path,
) -> None:
    finished = installed(tmp_path, what="files")

    assert finished.returncode == 0, finished.stderr
    put = files_below(tmp_path)
    assert put == {
        *(f"usr/share/{each}" for each in files_below(DESKTOP)),
        "usr/bin/perspectives-reader",
    }
    assert (tmp_path / "usr" / "bin" / "perspectives-reader").stat().st_mode & 0o777 == 0o755


def test_the_entry_names_the_command_by_its_path_and_without_the_packagers_folder(
    tmp_path: Path,
) -> None:
    installed(tmp_path, what="files", prefix="/home/one reader/.local")

    share = tmp_path / "home" / "one reader" / ".local" / "share"
    entry = (share / "applications" / f"{DESKTOP_ID}.desktop").read_text(encoding="utf-8")
    assert '\nExec="/home/one reader/.local/bin/perspectives-reader" %f\n' in entry
    assert "\nTryExec=/home/one reader/.local/bin/perspectives-reader\n" in entry
    assert str(tmp_path) not in entry


def test_the_command_starts_the_environment_in_which_the_program_is(tmp_path: Path) -> None:
    installed(tmp_path, what="files", prefix=str(tmp_path / "a b"))
    root = Path(f"{tmp_path}{tmp_path}", "a b")
    python = tmp_path / "a b" / "lib" / "perspectives-reader" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    python.chmod(0o755)

    finished = subprocess.run(
        [root / "bin" / "perspectives-reader", "a text.txt", "--zoom", "90"],
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=True,
    )

    assert finished.stdout.splitlines() == ["-P", "-m", "reader", "a text.txt", "--zoom", "90"]


def test_what_was_installed_is_removed_and_nothing_else(tmp_path: Path) -> None:
    others = tmp_path / "usr" / "share" / "applications" / "another.desktop"
    others.parent.mkdir(parents=True)
    others.touch()
    installed(tmp_path, what="files")
    environment = tmp_path / "usr" / "lib" / "perspectives-reader"
    environment.mkdir(parents=True)
    (environment / "pyvenv.cfg").touch()

    finished = installed(tmp_path, what="nothing")

    assert finished.returncode == 0, finished.stderr
    assert files_below(tmp_path) == {"usr/share/applications/another.desktop"}
    assert not environment.exists()


def test_what_is_removed_is_told_and_leaves_no_cache_and_no_empty_folder(tmp_path: Path) -> None:
    prefix = tmp_path / "prefix"
    prefix.mkdir()
    installed("", what="files", prefix=str(prefix))
    assert files_below(prefix)

    finished = installed("", what="nothing", prefix=str(prefix))

    count = len(files_below(DESKTOP))
    assert finished.stderr == (
        f"The reader is removed: {prefix}/bin/perspectives-reader, "
        f"{count} files below {prefix}/share.\n"
    )
    assert list(prefix.iterdir()) == []


@pytest.mark.parametrize("there", [True, False])
def test_where_nothing_is_installed_that_is_said(tmp_path: Path, *, there: bool) -> None:
    prefix = tmp_path / "prefix"
    if there:
        (prefix / "share" / "applications").mkdir(parents=True)

    finished = installed("", what="nothing", prefix=str(prefix))

    assert finished.returncode == 0
    assert finished.stderr == f"There is nothing of the reader below {prefix}.\n"
    assert finished.stdout == ""


def test_what_others_have_for_desktops_is_kept_and_known_to_them(tmp_path: Path) -> None:
    share = tmp_path / "prefix" / "share"
    others = [share / "mime" / "packages" / "another.xml", share / "icons" / "hicolor" / "a.png"]
    for file in others:
        file.parent.mkdir(parents=True)
    others[0].write_text(ANOTHER_TYPE, encoding="utf-8")
    others[1].touch()
    prefix = str(tmp_path / "prefix")
    installed("", what="files", prefix=prefix)

    installed("", what="nothing", prefix=prefix)

    assert all(file.exists() for file in others)
    globs = share / "mime" / "globs2"
    if globs.exists():  # where the system has what makes it
        assert "*.another" in globs.read_text(encoding="utf-8")
        assert "edition.toml" not in globs.read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["files", "nothing"])
@pytest.mark.parametrize("name", ["bin/perspectives-reader", "lib/perspectives-reader/reader"])
def test_what_came_another_way_is_left_alone(tmp_path: Path, what: str, name: str) -> None:
    file = tmp_path / "usr" / name
    file.parent.mkdir(parents=True)
    file.write_text("another's", encoding="utf-8")

    finished = installed(tmp_path, what=what)

    assert finished.returncode == 2
    assert finished.stderr.endswith("did not make it; remove it the way it came.\n")
    assert files_below(tmp_path) == {f"usr/{name}"}


@pytest.mark.parametrize("prefix", ["usr", "/a|b", "/a$b"])
def test_a_prefix_that_no_entry_can_name_is_refused(tmp_path: Path, prefix: str) -> None:
    finished = installed(tmp_path, what="files", prefix=prefix)

    assert finished.returncode == 2
    assert finished.stderr.startswith(f"PREFIX is “{prefix}”")
    assert not files_below(tmp_path)
