"""Where content and resources are."""

from pathlib import Path

import pytest

from reader.model.files.loading import is_edition
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
