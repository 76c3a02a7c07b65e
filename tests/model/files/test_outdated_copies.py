"""Once an edition's files are others, or what reads them is, its copy does not exist."""

import os
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model.files import edition_copy
from reader.model.files.edition_copy import copied_edition
from tests.copies import kept
from tests.editions import write_edition
from tests.whole_edition import WHOLE

pytestmark = pytest.mark.usefixtures("settled")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an edition with everything, of which there is no copy yet."""
    return write_edition(tmp_path / "whole", WHOLE)


def _write_otherwise(folder: Path) -> None:
    """Write other letters into the article: as many of them, and as if it was at the same time."""
    file = folder / "article.md"
    before = file.stat()
    file.write_text(file.read_text("utf-8").replace("bridge", "tunnel"), "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size


@pytest.mark.parametrize(
    "change",
    [
        _write_otherwise,
        lambda folder: os.utime(folder / "parties.toml", (1, 1)),
        lambda folder: (folder / "passages" / "cost.md").unlink(),
        lambda folder: (folder / "timeline.toml").unlink(),
        lambda folder: (folder / "passages" / ".md").touch(),
        lambda folder: (folder / "pages").rename(folder / "unread"),
        lambda folder: (folder / "sources.json").rename(folder / "sources"),
        lambda folder: (folder / "voices.toml").chmod(stat.S_IRUSR),
        lambda folder: (folder / ".#article.md").symlink_to("nowhere"),
        shutil.rmtree,
    ],
    ids=[
        *("words", "time", "a passage less", "no timeline", "a hidden file", "a folder's name"),
        *("a file's name", "what may be read", "a link to nowhere", "no edition"),
    ],
)
def test_once_the_edition_is_another_its_copy_does_not_exist(
    folder: Path, change: Callable[[Path], object]
) -> None:
    kept(folder)

    change(folder)

    assert copied_edition(folder) is None


def test_another_version_of_the_program_or_of_python_reads_the_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(folder)

    with monkeypatch.context() as changed:
        changed.setattr(edition_copy, "__version__", "0.0.0")
        assert copied_edition(folder) is None
    with monkeypatch.context() as changed:
        changed.setattr(sys, "version", "3.99")
        assert copied_edition(folder) is None
    with monkeypatch.context() as changed:
        changed.setattr(edition_copy, "_OTHERS", ("markdown",))
        assert copied_edition(folder) is None
    assert copied_edition(folder) is not None


def test_in_a_checkout_another_line_of_the_model_is_another_program(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "reader" / "model" / "files" / "loading.py"
    module.parent.mkdir(parents=True)
    module.write_text("pass\n")
    monkeypatch.setattr(edition_copy, "import_folder", lambda: tmp_path)
    kept(folder)
    (module.parent / "notes.txt").touch()
    (module.parent / "__pycache__").mkdir()
    before = copied_edition(folder)

    module.write_text("fail\n")

    assert before is not None
    assert copied_edition(folder) is None


def test_a_folder_with_more_files_than_an_edition_has_is_read_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(folder)
    monkeypatch.setattr(edition_copy, "_MOST_FILES", 5)

    assert copied_edition(folder) is None
