"""Where content and resources are, and where state is kept."""

import sys
from pathlib import Path

import pytest

from reader.model.files.edition_folder import is_edition
from reader.model.storage import paths as files


def test_the_bundled_edition_is_an_edition_among_the_content() -> None:
    folder = files.bundled_edition()

    assert is_edition(folder)
    assert folder.parent == files.content_folder()
    assert folder.name == files.BUNDLED_EDITION


def test_resources_are_where_the_themes_are() -> None:
    assert (files.resources_folder() / "themes").is_dir()


@pytest.mark.parametrize("name", ["content", "resources"])
def test_in_a_checkout_the_folders_stand_beside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(files, "_PACKAGE", tmp_path / "reader")

    found = {"content": files.content_folder(), "resources": files.resources_folder()}

    assert found[name] == tmp_path / name


@pytest.mark.parametrize("name", ["content", "resources"])
def test_once_installed_the_folders_stand_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "reader" / name).mkdir(parents=True)
    (tmp_path / name).mkdir()
    monkeypatch.setattr(files, "_PACKAGE", tmp_path / "reader")

    found = {"content": files.content_folder(), "resources": files.resources_folder()}

    assert found[name] == tmp_path / "reader" / name


def test_state_is_where_the_desktop_keeps_it(own_settings: Path) -> None:
    assert files.state_folder() == own_settings / "state" / "perspectives-reader"


@pytest.mark.parametrize("named", ["", "state", None])
def test_state_is_at_home_where_the_desktop_names_no_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str | None
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if named is None:
        monkeypatch.delenv("XDG_STATE_HOME")
    else:
        monkeypatch.setenv("XDG_STATE_HOME", named)

    assert files.state_folder() == tmp_path / ".local" / "state" / "perspectives-reader"


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        ("darwin", {}, "Library/Application Support"),
        ("win32", {}, "AppData/Local"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local"),
    ],
)
def test_state_is_where_other_systems_keep_it(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    platform: str,
    environment: dict[str, str],
    place: str,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert files.state_folder() == tmp_path / place / "perspectives-reader"


def test_where_nobody_knows_the_user_state_has_a_place_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", fail)
    monkeypatch.delenv("XDG_STATE_HOME")

    assert files.state_folder() == Path("/.local/state/perspectives-reader")


def test_the_cache_is_where_the_desktop_keeps_it(own_settings: Path) -> None:
    assert files.cache_folder() == own_settings / "cache" / "perspectives-reader"


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", ".cache/perspectives-reader"),
        ("darwin", "Library/Caches/perspectives-reader"),
        ("win32", "AppData/Local/perspectives-reader/cache"),
    ],
)
def test_the_cache_is_at_home_where_nothing_names_a_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, place: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)

    assert files.cache_folder() == tmp_path / place


@pytest.mark.parametrize("home", ["/", "/nowhere"])
def test_without_a_home_there_is_no_cache(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv("XDG_CACHE_HOME")

    assert files.cache_folder() is None
