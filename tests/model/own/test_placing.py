"""Where the reader's own marks stand in a text that has changed, and that a lost one is told."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.own.own_mark import OwnKind, OwnMark, mark_at
from reader.model.own.placing import find_again, where_they_were
from reader.model.text.span import Span

TEXT = (
    "The mayor of the town opened the long bridge in April and made a speech about the lake.\n"
    "Nobody had asked the fishermen, who lost their harbour to the northern pillars that year.\n"
    "The council paid the builder in nine instalments, the last of them four years too late."
)


def marked(words: str, text: str = TEXT) -> OwnMark:
    """Return a note on *words* of a *text*."""
    start = text.index(words)
    return mark_at(Span(start, start + len(words)), text, OwnKind.NOTE, "mine").mark


def test_in_the_same_text_a_mark_stands_where_it_stood() -> None:
    mark = marked("lost their harbour")

    (placed,) = where_they_were([mark], TEXT)

    assert placed.span is not None
    assert placed.span.of(TEXT) == "lost their harbour"
    assert not placed.reads_otherwise


def test_what_has_moved_stands_nowhere_at_once_and_is_found_again() -> None:
    mark = marked("lost their harbour")
    newer = f"A line that was put before all else.\n{TEXT}"

    (found,) = find_again([mark], newer)

    assert where_they_were([mark], newer) == ()
    assert found.span is not None
    assert found.span.of(newer) == "lost their harbour"


def test_words_that_changed_a_little_are_found_and_said_to_read_otherwise() -> None:
    mark = marked("lost their harbour to the northern pillars")
    newer = TEXT.replace("the northern pillars", "the southern pillars")

    (found,) = find_again([mark], newer)

    assert found.span is not None
    assert found.span.of(newer) == "lost their harbour to the southern pillars"
    assert found.reads_otherwise


def test_words_that_are_gone_have_no_place_and_are_not_dropped() -> None:
    mark = marked("lost their harbour to the northern pillars")
    newer = TEXT.splitlines()[0] + "\n" + TEXT.splitlines()[2]

    (lost,) = find_again([mark], newer)

    assert (lost.mark, lost.span) == (mark, None)


def test_the_same_words_at_another_place_are_not_taken_for_those_that_were_marked() -> None:
    text = "He said no. She said no, and nobody else said anything at all on that day."
    mark = marked("said no, and", text)

    assert where_they_were([mark], text.replace("She said no,", "He said no. I said no,")) == ()


def test_a_mark_that_quotes_nothing_or_begins_before_the_text_stands_nowhere() -> None:
    empty = OwnMark("1", OwnKind.NOTE, "")
    before = OwnMark("2", OwnKind.NOTE, "late.", start=-5)

    assert where_they_were([empty, before], TEXT) == ()
    assert [placed.span for placed in find_again([empty], TEXT)] == [None]


@given(text=st.text(min_size=1), data=st.data())
def test_whatever_is_marked_in_a_text_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    mark = mark_at(Span(start, end), text, OwnKind.NOTE).mark

    (placed,) = where_they_were([mark], text)

    assert placed.span == Span(start, end)
