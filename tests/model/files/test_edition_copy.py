"""The copy of an edition says what its files say; whatever is odd about it, it does not exist."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.files import edition_copy
from reader.model.files.edition_copy import body_of, copied_edition, copy_file
from reader.model.files.loading import load_edition
from reader.model.files.places import fits_its_article
from reader.model.storage.paths import bundled_edition
from tests.copies import file_of, kept, write_copy
from tests.editions import write_edition
from tests.whole_edition import WHOLE

pytestmark = pytest.mark.usefixtures("settled")

Spoil: TypeAlias = Callable[[Path], object]
Json: TypeAlias = dict[str, Any]
Change: TypeAlias = Callable[[Json], object]

only_where_files_have_owners = pytest.mark.skipif(
    sys.platform == "win32", reason="the system does not tell whose a file is in this way"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an edition with everything, of which there is no copy yet."""
    return write_edition(tmp_path / "whole", WHOLE)


def test_what_a_copy_says_is_what_the_files_say(folder: Path) -> None:
    edition = kept(folder)

    copied = copied_edition(folder)

    assert copied is not None
    assert copied == edition == load_edition(folder)
    assert copied.stamp == edition.stamp
    assert copied.read_at == 0


def test_the_bundled_edition_goes_through_a_copy_and_loses_nothing() -> None:
    edition = kept(bundled_edition())

    copied = copied_edition(bundled_edition())

    assert copied is not None
    assert body_of(copied) == body_of(edition)


def test_notes_that_were_rendered_in_the_process_apart_are_copied_with_it(folder: Path) -> None:
    edition = replace(kept(folder), rendered={"*a*": "<p><em>a</em></p>"}, read_at=0)
    write_copy(folder, body_of(edition))

    copied = copied_edition(folder)

    assert copied is not None
    assert copied.rendered == edition.rendered


def test_without_a_copy_there_is_none(folder: Path, tmp_path: Path) -> None:
    assert copied_edition(folder) is None
    assert copied_edition(tmp_path / "nowhere") is None
    assert copied_edition(folder / "article.md") is None
    assert copied_edition(Path("a\0b")) is None


def test_where_the_reader_has_no_home_there_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(folder)
    monkeypatch.setattr(edition_copy, "cache_folder", lambda: None)

    assert copy_file(folder) is None
    assert copied_edition(folder) is None


# -- the copy is odd


def _make_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _make_link(file: Path) -> None:
    file.symlink_to(file.rename(file.with_name("elsewhere")))


def _make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@only_where_files_have_owners
@pytest.mark.parametrize(
    "spoil",
    [
        Path.unlink,
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"\n"),
        lambda file: file.write_bytes(os.urandom(1000)),
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(file.read_bytes() + b"\n"),
        lambda file: file.chmod(0o620),
        lambda file: file.chmod(0o602),
        lambda file: file.parent.chmod(0o770),
        lambda file: file.parent.chmod(0o707),
        _make_pipe,
        _make_link,
        _make_folder,
    ],
    ids=[
        *("none", "empty", "a line", "rubbish", "cut off", "longer"),
        *("group writes", "others write", "group writes beside", "others write beside"),
        *("a pipe", "a link", "a folder"),
    ],
)
def test_a_copy_that_is_odd_does_not_exist(folder: Path, spoil: Spoil) -> None:
    kept(folder)

    spoil(file_of(folder))

    assert copied_edition(folder) is None


@only_where_files_have_owners
def test_somebody_elses_copy_does_not_exist(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(folder)
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)

    assert copied_edition(folder) is None


def test_a_copy_too_large_does_not_exist(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(folder)
    monkeypatch.setattr(edition_copy, "MOST", file_of(folder).stat().st_size - 1)

    assert copied_edition(folder) is None


def test_the_copy_of_another_edition_is_not_taken_for_it(folder: Path, tmp_path: Path) -> None:
    kept(folder)
    other = write_edition(tmp_path / "other")
    shutil.copy(file_of(folder), file_of(other))

    assert copied_edition(other) is None

    write_copy(other, body_of(load_edition(folder)))

    assert copied_edition(other) is None


DEEP = 100_000


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"{}",
        b"[" * DEEP + b"]" * DEEP,
        b'{"article": ' * DEEP,
        b'{"id": ' + b"9" * 20_000 + b"}",
        b"\xff",
    ],
    ids=lambda body: repr(body[:12]),
)
def test_a_copy_that_says_nothing_of_use_does_not_exist(folder: Path, body: bytes) -> None:
    kept(folder)

    write_copy(folder, body)

    assert copied_edition(folder) is None


def _set(*keys: str | int, to: object) -> Change:
    """Return what sets the value at *keys* of JSON *to* another."""

    def change(values: Json) -> None:
        at: Any = values
        for key in keys[:-1]:
            at = at[key]
        at[keys[-1]] = to

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set("unknown", to=1),
        _set("article", "title", to=1),
        _set("article", "blocks", 0, 0, to="song"),
        _set("article", "blocks", 0, to=["paragraph"]),
        _set("passages", 0, "span", "end", to=1_000_000),
        _set("passages", 0, "span", "start", to=-1),
        _set("passages", 0, "accounts", to={}),
        _set("parties", "town", to=None),
        _set("folder", to="/elsewhere"),
        lambda values: values["passages"][0].pop("claim"),
    ],
)
def test_a_copy_of_other_values_than_an_edition_has_does_not_exist(
    folder: Path, change: Change
) -> None:
    first, sources = body_of(kept(folder)).splitlines()
    values = json.loads(first)
    change(values)

    write_copy(folder, json.dumps(values).encode() + b"\n" + sources)

    assert copied_edition(folder) is None


EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=40)), min_size=1, max_size=3
)


def test_however_a_copy_is_spoilt_it_says_the_same_or_does_not_exist(folder: Path) -> None:
    edition = kept(folder)
    file = file_of(folder)
    whole = file.read_bytes()

    @given(EDITS)
    def spoil(edits: list[tuple[float, int, bytes]]) -> None:
        data = whole
        for part, length, new in edits:
            start = round(part * len(data))
            data = data[:start] + new + data[start + length :]
        file.write_bytes(data)

        copied = copied_edition(folder)

        assert (copied == edition) if data == whole else (copied is None)

    spoil()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda values: st.lists(values) | st.dictionaries(st.text(), values),
    max_leaves=5,
)


def test_whatever_a_copy_says_it_is_an_edition_or_does_not_exist(folder: Path) -> None:
    first, sources = body_of(kept(folder)).splitlines()

    @given(st.data())
    def replace_anything(data: st.DataObject) -> None:
        values = json.loads(first)
        at: Any = values
        while True:
            key = data.draw(st.sampled_from([*at] if isinstance(at, dict) else [*range(len(at))]))
            if not at[key] or not isinstance(at[key], list | dict) or data.draw(st.booleans()):
                at[key] = data.draw(JSON)
                break
            at = at[key]
        write_copy(folder, json.dumps(values).encode() + b"\n" + sources)

        copied = copied_edition(folder)

        assert copied is None or fits_its_article(copied)

    replace_anything()
