"""What desktops, shells and manuals are told of the program is what it does."""

import re
import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from reader import __version__
from reader.app import DESKTOP_ID
from reader.cli.arguments import parse_arguments
from reader.cli.asked import COMMANDS
from reader.model.files.edition_folder import EDITION
from reader.model.storage.themes import CHOICES
from tests import program_icons
from tests.patience import PATIENCE
from tests.running import ROOT

DESKTOP = ROOT / "resources" / "desktop"
MANUAL = DESKTOP / "man" / "man1" / "perspectives-reader.1"
BASH = DESKTOP / "bash-completion" / "completions" / "perspectives-reader"
FISH = DESKTOP / "fish" / "vendor_completions.d" / "perspectives-reader.fish"
ZSH = DESKTOP / "zsh" / "site-functions" / "_perspectives-reader"
METAINFO = ET.parse(DESKTOP / "metainfo" / f"{DESKTOP_ID}.metainfo.xml")


def entry() -> dict[str, str]:
    """Return the entry for menus."""
    parser = RawConfigParser(strict=True)
    parser.read(DESKTOP / "applications" / f"{DESKTOP_ID}.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def options(capsys: pytest.CaptureFixture[str], command: str) -> set[str]:
    """Return the long options of a *command*, of the window for none."""
    with pytest.raises(SystemExit):
        parse_arguments([*([command] if command else []), "--help"])
    _, _, told = capsys.readouterr().out.partition("options:")
    return set(re.findall(r"^  .*?(--[a-z]+)", told, re.MULTILINE))


def every_option(capsys: pytest.CaptureFixture[str]) -> set[str]:
    """Return the long options of all that can be asked for."""
    return set().union(*(options(capsys, command) for command in ("", *COMMANDS)))


def needs(program: str) -> pytest.MarkDecorator:
    """Return what leaves a test out where a *program* is not installed."""
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"there is no {program} here")


def asked(*command: str | Path) -> list[str]:
    """Run a *command* in the checkout and return its lines."""
    finished = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=True
    )
    return finished.stdout.splitlines()


# -- the menu and the catalogue


def test_the_metainfo_and_the_entry_are_of_one_program() -> None:
    assert METAINFO.findtext("id") == DESKTOP_ID
    assert METAINFO.findtext("launchable") == f"{DESKTOP_ID}.desktop"
    assert METAINFO.findtext("name") == entry()["name"]
    assert METAINFO.findtext("summary") == entry()["comment"]
    assert METAINFO.findtext("provides/binary") == entry()["tryexec"]
    assert entry()["icon"] == DESKTOP_ID


def test_the_latest_release_of_the_metainfo_is_this_version() -> None:
    release = METAINFO.find("releases/release")

    assert release is not None
    assert release.get("version") == __version__


def test_the_type_for_editions_is_known_by_the_file_that_every_edition_has() -> None:
    types = ET.parse(DESKTOP / "mime" / "packages" / f"{DESKTOP_ID}.xml").getroot()
    name = {"": "http://www.freedesktop.org/standards/shared-mime-info"}

    kind, pattern = types.find("mime-type", name), types.find("mime-type/glob", name)

    assert kind is not None
    assert pattern is not None
    assert kind.get("type") in entry()["mimetype"].split(";")
    assert pattern.get("pattern") == EDITION


def test_no_folder_is_opened_with_the_reader_for_want_of_a_file_manager() -> None:
    assert "inode/directory" not in entry()["mimetype"]


# -- icons


@pytest.mark.parametrize("size", program_icons.SIZES)
def test_every_icon_is_as_its_drawing(size: int) -> None:
    icon = QImage(str(program_icons.place(size)))

    drawn = program_icons.draw(size).convertToFormat(icon.format())

    assert (icon.width(), icon.height()) == (size, size)
    # Another version of Qt may smooth an edge otherwise.
    for x in range(0, size, max(1, size // 16)):
        for y in range(0, size, max(1, size // 16)):
            one, other = icon.pixelColor(x, y).getRgb(), drawn.pixelColor(x, y).getRgb()
            assert isinstance(one, tuple)
            assert isinstance(other, tuple)
            assert max(abs(a - b) for a, b in zip(one, other, strict=True)) < 32


def test_the_icon_for_any_size_is_that_of_the_window() -> None:
    drawing = program_icons.drawing(512).read_bytes()

    assert program_icons.scalable().read_bytes() == drawing


# -- the manual and the completions


@pytest.mark.parametrize("file", [MANUAL, BASH, FISH, ZSH], ids=lambda file: file.parent.name)
def test_each_names_every_option_command_and_theme_and_no_other(
    capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    text = file.read_text(encoding="utf-8")
    if file == MANUAL:
        text = text.replace(r"\-", "--")

    named = set(re.findall(r" -l ([a-z]+)" if file == FISH else r"(?<!set )--([a-z]+)", text))

    assert {f"--{option}" for option in named} == every_option(capsys)
    assert all(re.search(rf"\b{word}\b", text) for word in (*COMMANDS, *CHOICES))


@needs("bash")
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_bash_offers_the_options_of_a_command(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    script = (
        'source "$0"; compopt() { :; }; COMP_WORDS=(perspectives-reader "$@" --);'
        'COMP_CWORD=$#; ((COMP_CWORD++)); _perspectives_reader; printf "%s\\n" "${COMPREPLY[@]}"'
    )

    offered = asked("bash", "-c", script, BASH, *([command] if command else []))

    assert set(offered) == options(capsys, command)


@needs("fish")
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_fish_offers_the_options_of_a_command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str
) -> None:
    line = " ".join(["perspectives-reader", *([command] if command else []), "--"])
    script = f"set -x HOME {tmp_path}; source {FISH}; complete --do-complete '{line}'"

    offered = asked("fish", "--no-config", "-c", script)

    assert {each.partition("\t")[0] for each in offered} == options(capsys, command)


# -- make install


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

    told = asked(root / "bin" / "perspectives-reader", "a text.txt", "--zoom", "90")

    assert told == ["-P", "-m", "reader", "a text.txt", "--zoom", "90"]


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
