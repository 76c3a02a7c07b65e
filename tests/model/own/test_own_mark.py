"""What a mark of the reader's own quotes, and how it is known."""

import pytest

from reader.model.own.own_mark import OwnKind, OwnMark, PlacedMark, beginning_at, in_order, mark_at
from reader.model.text.span import Span

TEXT = "🌉 The bridge cost a lot.\nNobody was asked, and so nobody paid for what it cost at last."


def test_a_mark_quotes_its_words_and_those_around_them() -> None:
    start = TEXT.index("cost a lot")

    placed = mark_at(Span(start, start + 10), TEXT, OwnKind.NOTE, "Says who?")

    mark = placed.mark
    assert (mark.exact, mark.start, mark.said) == ("cost a lot", 13, "Says who?")
    assert mark.prefix == "🌉 The bridge "
    assert mark.suffix == ".\nNobody was asked, and so nobody"[:32]
    assert placed.span == Span(13, 23)


def test_each_mark_has_an_id_of_its_own() -> None:
    one, two = (mark_at(Span(0, 1), TEXT, OwnKind.NOTE).mark for _ in range(2))

    assert one.id != two.id


@pytest.mark.parametrize(
    ("position", "words"),
    [
        (0, "🌉 The bridge cost a lot."),
        (25, "Nobody was asked, and so nobody paid for what it cost at"),
        (len(TEXT) - 5, "last."),
        (len(TEXT), ""),
    ],
)
def test_a_place_is_known_by_the_first_words_of_its_block(position: int, words: str) -> None:
    assert beginning_at(position, TEXT).of(TEXT) == words


def test_a_bookmark_is_known_by_its_label_and_a_note_by_its_words() -> None:
    def name(kind: OwnKind, said: str) -> str:
        return OwnMark("1", kind, "some\nwords", said=said).name

    assert name(OwnKind.BOOKMARK, "Here I  was") == "Here I was"
    assert name(OwnKind.BOOKMARK, "") == "some words"
    assert name(OwnKind.NOTE, "Says who?") == "some words"


def test_another_word_of_the_reader_leaves_the_mark_where_it_is() -> None:
    placed = mark_at(Span(2, 5), TEXT, OwnKind.BOOKMARK, "here")

    said = placed.saying("there")

    assert said.mark.said == "there"
    assert (said.mark.id, said.span, said.mark.exact) == (placed.mark.id, placed.span, "The")


def test_what_has_no_place_comes_last() -> None:
    lost = PlacedMark(OwnMark("0", OwnKind.NOTE, "gone", start=0), None)
    late = PlacedMark(OwnMark("1", OwnKind.NOTE, "late", start=9), Span(9, 13))
    soon = PlacedMark(OwnMark("2", OwnKind.NOTE, "soon", start=20), Span(1, 5))

    assert in_order([lost, late, soon]) == (soon, late, lost)
