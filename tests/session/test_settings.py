"""What is remembered from one day to the next, and what is not believed."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from reader.session.settings import Settings, State, decode_bytes, encode_bytes

CHANGED = State(
    edition="/an edition/with “quotes”, commas; and 🌉",
    passage="cost",
    position=1234,
    words='🌉 a = b; c, "d"\nnext line \\ %20',
    theme="sepia",
    zoom=150,
    geometry="AdnQywADAAA=",
    splitter=(300, 980, 580, 420),
    list_shown=True,
    perspectives_shown=False,
    marks=("context",),
    topic="timeline",
    text="/a text/with “quotes”.txt",
    texts=("/a text/with “quotes”.txt", "/another.html"),
    editions=("/an edition",),
)


def reopened(file: Path) -> Settings:
    """Return the settings in *file* as another start of the program finds them."""
    return Settings(QSettings(str(file), QSettings.Format.IniFormat))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the settings of a test are."""
    return tmp_path / "settings.ini"


def test_the_first_start_has_the_usual_state() -> None:
    settings = Settings()

    assert settings.load() == State()


def test_settings_are_in_the_place_that_the_desktop_has_for_them(own_settings: Path) -> None:
    settings = Settings()

    assert settings.path.is_relative_to(own_settings / "config")
    assert settings.path.name == "perspectives-reader.ini"


def test_every_part_of_the_changed_state_differs_from_the_usual() -> None:
    alike = [f.name for f in fields(State) if getattr(CHANGED, f.name) == getattr(State(), f.name)]

    assert not alike


@pytest.mark.parametrize("state", [CHANGED, State()], ids=["changed", "usual"])
def test_every_type_of_value_survives(file: Path, state: State) -> None:
    reopened(file).save(state)

    assert reopened(file).load() == state


def test_what_was_saved_replaces_what_was_before(file: Path) -> None:
    settings = reopened(file)
    settings.save(CHANGED)

    settings.save(State(zoom=80))

    assert reopened(file).load() == State(zoom=80)


def test_what_is_saved_is_on_the_disk_at_once(file: Path) -> None:
    settings = reopened(file)

    settings.save(CHANGED)

    assert b"sepia" in file.read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "[General]\nstate=not json",
        "[General]\nstate=a, b, c",
        '[General]\nstate="[1, 2]"',
        '[General]\nstate="null"',
        '[General]\nstate="7"',
        "[General]\nstate=",
        "[General]\nanother=1",
        "no settings at all",
        "\x00\x01\x02",
        "",
    ],
)
def test_settings_that_cannot_be_read_are_as_on_the_first_start(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")

    state = reopened(file).load()

    assert state == State()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zoom", "150"),
        ("zoom", 1.5),
        ("zoom", True),
        ("list_shown", 1),
        ("list_shown", "false"),
        ("edition", 7),
        ("edition", None),
        ("splitter", "wide"),
        ("splitter", {"0": 1}),
        ("marks", None),
    ],
)
def test_a_value_of_another_type_is_as_on_the_first_start(
    file: Path, name: str, value: object
) -> None:
    stored = QSettings(str(file), QSettings.Format.IniFormat)
    stored.setValue("state", json.dumps({name: value, "theme": "dark"}))
    stored.sync()

    state = reopened(file).load()

    assert state == State(theme="dark")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("splitter", ["a", "b", "c", "d"]),
        ("splitter", [1.5, 2, 3, 4]),
        ("splitter", [None, None, None, None]),
        ("marks", [1, 2]),
    ],
)
def test_a_list_with_an_item_of_another_type_is_as_on_the_first_start(
    file: Path, name: str, value: list[object]
) -> None:
    stored = QSettings(str(file), QSettings.Format.IniFormat)
    stored.setValue("state", json.dumps({name: value}))
    stored.sync()

    state = reopened(file).load()

    assert state == State()


def test_a_key_of_another_version_is_ignored(file: Path) -> None:
    stored = QSettings(str(file), QSettings.Format.IniFormat)
    stored.setValue("state", json.dumps({"colour_of_the_year": "teal", "zoom": 90}))
    stored.sync()

    state = reopened(file).load()

    assert state == State(zoom=90)


@pytest.mark.parametrize("data", [b"", b"\x00\xff\x10 bytes", bytes(range(256))])
def test_bytes_survive_as_text(data: bytes) -> None:
    text = encode_bytes(QByteArray(data))

    assert bytes(decode_bytes(text).data()) == data


def test_text_that_holds_no_bytes_gives_some_or_none_and_no_error() -> None:
    assert decode_bytes("⁂").isEmpty()
