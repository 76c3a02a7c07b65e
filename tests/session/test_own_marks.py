"""What the reader marked, changed, removed, and took back."""

import pytest

from reader.model.own.own_mark import OwnKind, OwnMark, PlacedMark, mark_at
from reader.model.text.span import Span
from reader.session.own_marks import OwnMarks

TEXT = "One, two and three."
ONE = mark_at(Span(0, 3), TEXT, OwnKind.BOOKMARK, "first")
TWO = mark_at(Span(5, 8), TEXT, OwnKind.NOTE)


@pytest.fixture
def own() -> OwnMarks:
    """Return marks with two in them."""
    own = OwnMarks()
    own.show([TWO, ONE])
    return own


@pytest.fixture
def kept(own: OwnMarks) -> list[tuple[str, OwnMark | None]]:
    """Return what is to be kept of each change."""
    kept: list[tuple[str, OwnMark | None]] = []
    own.mark_changed.connect(lambda mark_id, mark: kept.append((mark_id, mark)))
    return kept


def test_marks_are_in_the_order_of_the_text(own: OwnMarks) -> None:
    assert own.placed == (ONE, TWO)
    assert not own.can_undo


def test_a_mark_is_taken_found_and_kept(
    own: OwnMarks, kept: list[tuple[str, OwnMark | None]]
) -> None:
    new = mark_at(Span(13, 18), TEXT, OwnKind.NOTE, "why?")

    own.put(new)

    assert own.placed == (ONE, TWO, new)
    assert own.find(new.mark.id) == new
    assert kept == [(new.mark.id, new.mark)]


def test_each_step_can_be_undone_the_last_first(
    own: OwnMarks, kept: list[tuple[str, OwnMark | None]]
) -> None:
    renamed = ONE.saying("the first")
    own.put(renamed)
    own.remove(TWO.mark.id)
    new = mark_at(Span(13, 18), TEXT, OwnKind.NOTE)
    own.put(new)

    undone: list[tuple[PlacedMark, ...]] = []
    while own.undo():
        undone.append(own.placed)

    assert undone == [(renamed,), (renamed, TWO), (ONE, TWO)]
    assert kept[-3:] == [(new.mark.id, None), (TWO.mark.id, TWO.mark), (ONE.mark.id, ONE.mark)]


def test_what_was_undone_is_done_again_until_something_else_is_done(own: OwnMarks) -> None:
    renamed = ONE.saying("the first")
    own.put(renamed)
    own.remove(TWO.mark.id)
    own.undo()
    own.undo()

    again = [(own.redo(), own.placed), (own.redo(), own.placed), (own.redo(), own.placed)]
    own.undo()
    own.put(TWO.saying("!"))

    assert again == [(True, (renamed, TWO)), (True, (renamed,)), (False, (renamed,))]
    assert not own.redo()


def test_what_was_removed_last_is_told_until_something_else_is_done(own: OwnMarks) -> None:
    told = [own.removed]

    own.remove(ONE.mark.id)
    told.append(own.removed)
    own.put(TWO.saying("!"))
    told.append(own.removed)

    assert told == [None, ONE.mark, None]


def test_in_another_text_nothing_of_this_one_is_undone(own: OwnMarks) -> None:
    own.remove(ONE.mark.id)

    own.show([])

    assert not own.undo()
    assert own.placed == ()


def test_to_remove_what_is_not_there_is_no_step(own: OwnMarks) -> None:
    own.remove("nothing")

    assert not own.can_undo


def test_what_is_found_later_is_added_and_is_no_step(own: OwnMarks) -> None:
    lost = PlacedMark(OwnMark("lost", OwnKind.NOTE, "four"), None)

    own.add_found([lost])

    assert own.placed == (ONE, TWO, lost)
    assert not own.can_undo
