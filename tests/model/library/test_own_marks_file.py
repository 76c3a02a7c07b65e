"""What a reader marked is kept, and nothing of it is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.library.own_marks_file import OwnMarksFile, Whence
from reader.model.own.own_mark import OwnKind, OwnMark
from reader.model.storage.atomic_file import SetAsideError, StorageError
from reader.model.storage.turns import NoTurnError, in_turn

REPORT = Whence("Here it stands, and there too.", "/report.txt", "Report")
LETTER = Whence("Dear all.", "/letter.txt", "Letter")
HERE = OwnMark("1", OwnKind.BOOKMARK, "Here", said="begin 🌉")
THERE = OwnMark("2", OwnKind.NOTE, "there", " and ", " too.", 20, "Where?\nWhen?", "2026-11-27")


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """Return where the marks are kept; there are none yet."""
    return tmp_path / "data" / "own_marks.json"


def test_in_a_text_that_was_never_seen_nothing_is_marked(stored: Path) -> None:
    file = OwnMarksFile(stored)

    assert file.marks(REPORT) == ()
    assert file.texts() == ()
    assert file.problem is None
    assert not stored.exists()


def test_what_was_marked_is_there_on_the_next_start(stored: Path) -> None:
    file = OwnMarksFile(stored)
    file.put(REPORT, HERE)
    file.put(REPORT, THERE)

    assert OwnMarksFile(stored).marks(REPORT) == (HERE, THERE)


def test_a_mark_takes_the_place_of_the_one_with_its_id(stored: Path) -> None:
    file = OwnMarksFile(stored)
    file.put(REPORT, HERE)
    file.put(REPORT, replace(HERE, said="end"))

    assert [mark.said for mark in file.marks(REPORT)] == ["end"]


def test_what_is_removed_is_gone(stored: Path) -> None:
    file = OwnMarksFile(stored)
    file.put(REPORT, HERE)
    file.put(REPORT, THERE)
    file.remove(REPORT, HERE.id)

    assert OwnMarksFile(stored).marks(REPORT) == (THERE,)


def test_the_same_text_from_elsewhere_has_the_same_marks(stored: Path) -> None:
    OwnMarksFile(stored).put(REPORT, HERE)

    moved = REPORT._replace(opened_from="/elsewhere.txt")

    assert OwnMarksFile(stored).marks(moved) == (HERE,)


def test_a_newer_version_of_a_file_takes_over_what_was_marked(stored: Path) -> None:
    file = OwnMarksFile(stored)
    file.put(REPORT, HERE)
    newer = REPORT._replace(text=f"Anew. {REPORT.text}")

    file.put(newer, THERE)

    assert file.marks(newer) == (HERE, THERE)
    assert file.marks(REPORT) == (HERE,)


def test_every_text_with_marks_is_listed_the_latest_first(stored: Path) -> None:
    file = OwnMarksFile(stored)
    file.put(REPORT, HERE)
    file.put(LETTER, THERE)
    file.put(REPORT, THERE)
    file.remove(LETTER, THERE.id)

    assert [(each.title, each.marks) for each in file.texts()] == [("Report", (HERE, THERE))]


def test_without_a_file_marks_last_as_long_as_the_program() -> None:
    file = OwnMarksFile(None)
    file.put(REPORT, HERE)

    assert file.marks(REPORT) == (HERE,)


def test_what_two_windows_mark_is_all_kept(stored: Path) -> None:
    one, two = OwnMarksFile(stored), OwnMarksFile(stored)
    one.put(REPORT, HERE)
    two.put(REPORT, THERE)
    one.put(LETTER, HERE)
    two.remove(REPORT, HERE.id)

    assert one.marks(REPORT) == two.marks(REPORT) == (THERE,)
    assert one.marks(LETTER) == (HERE,)


FOREIGN = [
    b"",
    b"{",
    b"[]",
    b"[" * 100_000,
    b'{"texts": [{"sha256": "a", "opened_from": "b", "title": "c", "marks": [3]}]}',
    b'{"texts": [], "version": 2}',
]


@pytest.mark.parametrize("content", FOREIGN, ids=lambda content: repr(content[:40]))
def test_damage_is_told_in_one_sentence_and_nothing_is_written_over(
    stored: Path, content: bytes
) -> None:
    stored.parent.mkdir()
    stored.write_bytes(content)
    file = OwnMarksFile(stored)

    assert file.marks(REPORT) == ()
    assert file.problem is not None
    assert str(file.problem).startswith(f"“{stored}” cannot be read by this version of the reader")
    assert stored.read_bytes() == content
    with pytest.raises(SetAsideError, match=r"it is now “own_marks\.unreadable”"):
        file.put(REPORT, HERE)
    assert stored.with_suffix(".unreadable").read_bytes() == content
    assert OwnMarksFile(stored).marks(REPORT) == (HERE,)


def test_what_could_not_be_kept_is_known_and_kept_with_the_next(stored: Path) -> None:
    stored.parent.write_bytes(b"a file in the way")
    file = OwnMarksFile(stored)
    with pytest.raises(StorageError):
        file.put(REPORT, HERE)
    meanwhile = file.marks(REPORT)
    stored.parent.unlink()

    file.put(REPORT, THERE)

    assert meanwhile == (HERE,)
    assert OwnMarksFile(stored).marks(REPORT) == (HERE, THERE)


def test_what_had_no_turn_is_kept_when_it_is_tried_again(stored: Path) -> None:
    file = OwnMarksFile(stored)
    with in_turn(stored), pytest.raises(NoTurnError):
        file.put(REPORT, HERE, patience=0)

    file.keep()

    assert OwnMarksFile(stored).marks(REPORT) == (HERE,)
