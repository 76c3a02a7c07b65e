"""What is remembered from one day to the next, and what is not believed."""

import json
import os
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from reader.model.library.kept_places import KeptPlace, Shelved
from reader.model.storage.atomic_file import StorageError
from reader.model.storage.paths import earlier_settings, state_folder
from reader.session.settings import (
    ARTICLE,
    NOTES,
    Settings,
    State,
    decode_bytes,
    encode_bytes,
)

CHANGED = State(
    edition="/an edition/with “quotes”, commas; and 🌉",
    passage="cost",
    position=1234,
    words='🌉 a = b; c, "d"\nnext line \\ %20',
    theme="sepia",
    zoom=150,
    opened=3,
    article=ARTICLE._replace(size=40, leading=2.0),
    notes=NOTES._replace(family="", between_words=0.16),
    geometry="AdnQywADAAA=",
    splitter=(300, 980, 580, 420),
    list_shown=True,
    perspectives_shown=False,
    marks=("context",),
    strength="lines",
    folded=("context", "later"),
    forgotten=("search",),
    keys={"paragraph": ("F4",), "next_theme": ()},
    single_letters=False,
    search_scope="sources",
    search_options=("case", "words"),
    search_width=444,
    parties=("town", "builder"),
    topic="timeline",
    text="/a text/with “quotes”.txt",
    texts=("/a text/with “quotes”.txt", "/another.html"),
    editions=("/an edition",),
    titles={"/an edition": "An “edition” & more"},
    places={"/a text": KeptPlace(7, "words “at” the top")},
    shelf={"/an edition": Shelved("An “edition”", day="2026-11-27", paragraph=4, paragraphs=31)},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the settings of a test are."""
    return tmp_path / "state.json"


def test_the_first_start_has_the_usual_state() -> None:
    settings = Settings()

    assert settings.load() == State()


def test_settings_are_in_the_place_that_the_desktop_has_for_state(own_settings: Path) -> None:
    Settings().save(CHANGED)

    assert (own_settings / "state" / "perspectives-reader" / "state.json").is_file()
    assert Settings().load() == CHANGED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("name", ["state", "config"])
def test_at_a_pipe_no_start_waits(own_settings: Path, name: str) -> None:
    file = {"state": state_folder() / "state.json", "config": earlier_settings()}[name]
    file.parent.mkdir(parents=True)
    os.mkfifo(file)

    state = Settings().load()

    assert file.is_relative_to(own_settings / name)
    assert state == State()


def test_every_part_of_the_changed_state_differs_from_the_usual() -> None:
    alike = [f.name for f in fields(State) if getattr(CHANGED, f.name) == getattr(State(), f.name)]

    assert not alike


@pytest.mark.parametrize("state", [CHANGED, State()], ids=["changed", "usual"])
def test_every_type_of_value_survives(file: Path, state: State) -> None:
    Settings(file).save(state)

    assert Settings(file).load() == state


def test_a_name_that_is_no_text_survives(file: Path) -> None:
    state = State(text="/a/caf\udce9.txt", texts=("/a/caf\udce9.txt",))

    Settings(file).save(state)

    assert Settings(file).load() == state


def test_what_was_saved_replaces_what_was_before(file: Path) -> None:
    settings = Settings(file)
    settings.save(CHANGED)

    settings.save(State(zoom=80))

    assert Settings(file).load() == State(zoom=80)


def test_what_is_saved_is_on_the_disk_at_once(file: Path) -> None:
    Settings(file).save(CHANGED)

    assert b"sepia" in file.read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[1, 2]",
        "null",
        "7",
        '"zoom"',
        '{"zoom": 150',
        '{"zoom": NaN}',
        "[" * 100_000,
        "\x00\x01\x02",
        "",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_settings_that_cannot_be_read_are_as_on_the_first_start(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")

    assert Settings(file).load() == State()


def test_settings_in_the_place_of_which_there_is_a_folder_are_as_on_the_first_start(
    file: Path,
) -> None:
    file.mkdir()

    assert Settings(file).load() == State()


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
        ("splitter", ["a", "b", "c", "d"]),
        ("splitter", [1.5, 2, 3, 4]),
        ("splitter", [None, None, None, None]),
        ("marks", None),
        ("marks", [1, 2]),
        ("colour_of_the_year", "teal"),
    ],
)
def test_one_value_that_cannot_be_read_costs_no_other(file: Path, name: str, value: object) -> None:
    file.write_text(json.dumps({name: value, "theme": "dark"}), encoding="utf-8")

    assert Settings(file).load() == State(theme="dark")


# -- two windows


def test_what_two_windows_opened_is_remembered_the_latest_first(file: Path) -> None:
    Settings(file).save(State(texts=("/a",), editions=("/e",)))
    one, two = Settings(file), Settings(file)
    for window in (one, two):
        window.load()

    one.save(State(texts=("/b", "/a"), editions=("/f", "/e")))
    two.save(State(texts=("/c", "/a"), editions=("/e",)))
    one.save(State(texts=("/d", "/b", "/a"), editions=("/f", "/e")))

    state = Settings(file).load()
    assert state.texts == ("/d", "/c", "/b", "/a")
    assert state.editions == ("/f", "/e")


def test_a_text_that_is_opened_again_comes_first_for_both(file: Path) -> None:
    Settings(file).save(State(texts=("/c", "/b", "/a")))
    one, two = Settings(file), Settings(file)
    for window in (one, two):
        window.load()

    one.save(State(texts=("/d", "/c", "/b", "/a")))
    two.save(State(texts=("/a", "/c", "/b")))

    assert Settings(file).load().texts == ("/a", "/d", "/c", "/b")


def test_what_one_window_forgot_does_not_come_back_from_the_other(file: Path) -> None:
    Settings(file).save(State(texts=("/b", "/a")))
    one, two = Settings(file), Settings(file)
    for window in (one, two):
        window.load()

    one.save(State(texts=()))
    two.save(State(texts=("/b", "/a"), zoom=90))
    forgotten = Settings(file).load().texts
    two.save(State(texts=("/c", "/b", "/a")))

    assert forgotten == ()
    assert Settings(file).load().texts == ("/c",)


def test_no_more_is_remembered_than_is_offered_again(file: Path) -> None:
    names = tuple(f"/{number}" for number in range(12))
    Settings(file).save(State(texts=names))
    one, two = Settings(file), Settings(file)
    for window in (one, two):
        window.load()

    one.save(State(texts=("/one", *names[:11])))
    two.save(State(texts=("/two", *names[:11])))

    assert Settings(file).load().texts == ("/two", "/one", *names[:10])


def test_settings_that_cannot_be_kept_are_told_and_those_of_before_stay(file: Path) -> None:
    settings = Settings(file)
    settings.save(CHANGED)
    lock = file.parent / ".lock"
    lock.unlink()
    lock.mkdir()

    with pytest.raises(StorageError, match="could not be kept"):
        settings.save(State())

    assert Settings(file).load() == CHANGED


@pytest.mark.parametrize("data", [b"", b"\x00\xff\x10 bytes", bytes(range(256))])
def test_bytes_survive_as_text(data: bytes) -> None:
    text = encode_bytes(QByteArray(data))

    assert bytes(decode_bytes(text).data()) == data


def test_text_that_holds_no_bytes_gives_some_or_none_and_no_error() -> None:
    assert decode_bytes("⁂").isEmpty()
