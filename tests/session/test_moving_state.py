"""What the first versions remembered in the configuration folder is moved without loss."""

import json
from dataclasses import asdict, replace
from errno import EACCES, ENOSPC
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from reader.model.library.kept_places import KeptPlace
from reader.model.storage.atomic_file import StorageError
from reader.model.storage.paths import earlier_settings
from reader.session.settings import Settings, State

REMEMBERED = State(
    edition="/an edition",
    passage="cost",
    position=1234,
    theme="sepia",
    zoom=150,
    texts=("/a text/with “quotes”.txt", "/another.html"),
    places={"/a text": KeptPlace(7, "words “at” the top")},
)


def remembered_before(state: str) -> None:
    """Leave *state* where versions before this one kept it."""
    name = "perspectives-reader"
    old = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, name, name)
    old.setValue("state", state)
    old.sync()


def test_what_was_remembered_before_is_moved_without_loss() -> None:
    remembered_before(json.dumps(asdict(REMEMBERED)))

    moved = Settings().load()
    Settings().save(replace(moved, zoom=90))

    assert moved == REMEMBERED
    assert Settings().load() == replace(REMEMBERED, zoom=90)


def test_what_was_opened_before_stays_when_it_is_moved() -> None:
    remembered_before(json.dumps({"texts": ["/b", "/a"], "editions": ["/e"]}))
    settings = Settings()

    state = settings.load()
    settings.save(state)

    assert (Settings().load().texts, Settings().load().editions) == (("/b", "/a"), ("/e",))


def test_what_was_moved_is_no_more_where_it_was() -> None:
    remembered_before(json.dumps(asdict(REMEMBERED)))
    settings = Settings()

    settings.save(settings.load())

    assert not earlier_settings().parent.exists()
    assert Settings().load() == REMEMBERED


def test_what_somebody_else_keeps_there_stays() -> None:
    remembered_before("{}")
    another = earlier_settings().with_name("another.conf")
    another.touch()

    Settings().save(REMEMBERED)

    assert not earlier_settings().exists()
    assert another.exists()


def test_where_both_are_there_as_after_an_end_amid_the_move_the_new_one_holds() -> None:
    Settings().save(REMEMBERED)
    remembered_before(json.dumps(asdict(replace(REMEMBERED, zoom=70))))

    state = Settings().load()
    Settings().save(state)

    assert state == REMEMBERED
    assert Settings().load() == REMEMBERED
    assert not earlier_settings().exists()


@pytest.mark.parametrize(
    "end", [OSError(ENOSPC, "No space left on device"), KeyboardInterrupt()], ids=["full", "killed"]
)
@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_move_that_comes_to_no_end_loses_nothing_and_is_made_at_the_next(
    monkeypatch: pytest.MonkeyPatch, step: str, end: BaseException
) -> None:
    remembered_before(json.dumps(asdict(REMEMBERED)))
    settings = Settings()
    state = settings.load()

    def fail(*_: object) -> None:
        raise end

    with monkeypatch.context() as patched:
        patched.setattr(step, fail)
        with pytest.raises((StorageError, KeyboardInterrupt)):
            settings.save(state)
    there = Settings().load()
    Settings().save(there)

    assert there == REMEMBERED
    assert Settings().load() == REMEMBERED
    assert not earlier_settings().exists()


def test_what_cannot_be_removed_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    remembered_before(json.dumps(asdict(REMEMBERED)))
    settings = Settings()
    state = settings.load()

    def refuse(_: Path) -> None:
        raise PermissionError(EACCES, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        settings.save(state)

    assert earlier_settings().exists()
    assert Settings().load() == REMEMBERED


def test_what_was_remembered_before_and_cannot_be_read_is_not_removed() -> None:
    remembered_before("not json")

    Settings().save(REMEMBERED)

    assert earlier_settings().exists()
    assert Settings().load() == REMEMBERED


@pytest.mark.parametrize("state", ["", "not json", "[1]", "null"])
def test_what_was_remembered_before_and_cannot_be_read_is_as_on_the_first_start(
    state: str,
) -> None:
    remembered_before(state)

    assert Settings().load() == State()
