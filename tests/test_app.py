"""Starting the program: what is told before any window is made."""

import socket
import sys
import tempfile
from pathlib import Path

import pytest

from reader.app import main
from reader.display import NO_DISPLAY, has_display
from reader.model.storage.paths import state_folder
from tests import xvfb
from tests.copies import kept_otherwise
from tests.editions import BRIDGE, write_edition
from tests.running import run_reader


def test_of_a_broken_edition_there_is_no_picture(tmp_path: Path) -> None:
    files = {**BRIDGE, "parties.toml": "[town\n", "sources.json": "[\n}"}
    folder, picture = write_edition(tmp_path / "bridge", files), tmp_path / "picture.png"

    finished = run_reader([str(folder), "--screenshot", str(picture)], {})

    assert finished.returncode == 1
    assert [line.split(" ")[0] for line in finished.stderr.splitlines()] == [
        "parties.toml:1:",
        "sources.json:2:",
    ]
    assert not picture.exists()


def test_without_a_display_one_sentence_says_so(bridge_folder: Path) -> None:
    finished = run_reader([str(bridge_folder)], {})

    assert (finished.returncode, finished.stdout) == (2, "")
    assert finished.stderr == NO_DISPLAY + "\n"


def test_a_passage_that_is_not_there_is_refused(bridge_folder: Path, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"

    finished = run_reader(
        [str(bridge_folder), "--passage", "nowhere", "--screenshot", str(picture)], {}
    )

    assert finished.returncode == 2
    assert finished.stderr.startswith("There is no passage “nowhere” in bridge; it has cost, ")
    assert not picture.exists()


def test_an_edition_of_which_there_is_a_copy_is_read_from_it(
    bridge_folder: Path, tmp_path: Path
) -> None:
    kept_otherwise(bridge_folder)
    picture = tmp_path / "picture.png"

    finished = run_reader(
        [str(bridge_folder), "--passage", "cost", "--screenshot", str(picture)], {}
    )

    assert finished.stderr.startswith("There is no passage “cost” in bridge; it has copied")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": "nonsense"}, False),
        ({"DISPLAY": ":nonsense"}, False),
        ({"DISPLAY": ":9876"}, False),
        ({"DISPLAY": "unix:9876.0"}, False),
        ({"WAYLAND_DISPLAY": "nonsense"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "offscreen:arguments=1"}, True),
        ({"QT_QPA_PLATFORM": "nonsense"}, False),
        ({"QT_QPA_PLATFORM": "nonsense;minimal"}, True),
        ({"QT_QPA_PLATFORM": "*"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "wayland-egl"}, False),
    ],
)
def test_a_display_is_one_that_can_answer(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert has_display() is expected


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no Wayland")
def test_a_wayland_server_that_answers_is_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    # Not below pytest's own folder: the name of a socket is short.
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{folder}/wayland-1")
        server.listen()
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-1")

        assert has_display()


@pytest.mark.parametrize("name", ["WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_that_is_none_is_told_of(name: str, bridge_folder: Path) -> None:
    finished = run_reader([str(bridge_folder)], {name: "nonsense"})

    assert (finished.returncode, finished.stdout) == (2, "")
    assert finished.stderr == f"{NO_DISPLAY} In the environment {name} is “nonsense”.\n"


@pytest.mark.skipif(not xvfb.is_there(), reason="Xvfb is not installed")
def test_a_server_that_answers_is_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    with xvfb.screen() as display:
        monkeypatch.setenv("DISPLAY", display)

        assert has_display()


def test_elsewhere_than_on_linux_there_is_always_a_display(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "darwin")

    assert has_display()


def test_a_fault_ends_in_a_sentence_that_names_the_log(
    bridge_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_edition: Path, *, as_json: bool) -> int:
        raise ZeroDivisionError(as_json)

    monkeypatch.setattr("reader.cli.check.check", fail)

    with pytest.raises(SystemExit) as raised:
        main(["check", str(bridge_folder)])

    (sentence,) = capsys.readouterr().err.splitlines()
    assert raised.value.code == 1
    assert sentence.startswith("The reader is at fault: ZeroDivisionError in ")
    assert f"the log is “{state_folder() / 'faults.log'}”" in sentence


def test_a_passage_that_no_text_has_is_told_too(tmp_path: Path) -> None:
    text, picture = tmp_path / "ferry.txt", tmp_path / "picture.png"
    text.write_text("A ferry crosses the lake.", encoding="utf-8")

    finished = run_reader(
        [str(text), "--passage", "nowhere", "--screenshot", str(picture)],
        {"QT_QPA_PLATFORM": "offscreen"},
    )

    assert finished.returncode == 2
    assert finished.stderr == "There is no passage “nowhere” in “ferry”; it has none.\n"
    assert not picture.exists()


def test_no_picture_is_taken_of_another_text_than_the_one_that_is_refused(tmp_path: Path) -> None:
    binary, picture = tmp_path / "ferry.txt", tmp_path / "picture.png"
    binary.write_bytes(bytes(range(256)))

    finished = run_reader(
        [str(binary), "--screenshot", str(picture)], {"QT_QPA_PLATFORM": "offscreen"}
    )

    assert finished.returncode == 2
    assert "ferry.txt” is not a text but binary; name a text file.\n" in finished.stderr
    assert not picture.exists()
