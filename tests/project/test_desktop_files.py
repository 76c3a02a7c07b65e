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
    return set(re.findall(r"^  .*?(--[a-z]+(?:-[a-z]+)*)", told, re.MULTILINE))


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

    named = set(
        re.findall(r" -l ([a-z-]+)" if file == FISH else r"(?<!set )--([a-z]+(?:-[a-z]+)*)", text)
    )

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
