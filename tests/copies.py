"""Copies of editions as an earlier start keeps them."""

from dataclasses import replace
from math import inf
from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.files import edition_copy
from reader.model.files.copy_keeping import keep_copy
from reader.model.files.edition_copy import (
    body_of,
    copied_edition,
    copy_file,
    copy_stamp,
    head_of,
)
from reader.model.files.loading import load_edition
from reader.model.storage.atomic_file import write_whole
from reader.model.storage.stamp import stamp_of


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the program's own files for old, whoever may have written them just now."""
    monkeypatch.setattr(edition_copy, "STARTED", inf)


def read_long_after(folder: Path) -> Edition:
    """Return the edition in *folder* as if it was read long after its files were written."""
    return replace(load_edition(folder), stamp=stamp_of(folder), read_at=inf)


def kept(folder: Path) -> Edition:
    """Return the edition in *folder*, of which a copy is kept."""
    edition = read_long_after(folder)
    keep_copy(edition)
    assert file_of(folder).is_file()
    return edition


def file_of(folder: Path) -> Path:
    """Return the file for the copy of the edition in *folder*."""
    file = copy_file(folder.resolve())
    assert file is not None
    return file


def write_copy(folder: Path, body: bytes) -> None:
    """Put a copy that says *body* in the place of that of the edition in *folder*."""
    head = head_of(body, copy_stamp(folder.resolve()))
    write_whole(file_of(folder), head + body)


def kept_otherwise(folder: Path) -> None:
    """Keep a copy that has one passage of the edition in *folder*, and calls it by another name."""
    edition = load_edition(folder)
    other = replace(edition, passages=(replace(edition.passages[0], id="copied"),))
    write_copy(folder, body_of(other))
    assert copied_edition(folder) == other
