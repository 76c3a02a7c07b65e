"""Notes: as tall as their text, and what is found in them."""

import pytest
from PySide6.QtGui import QColor, QTextCursor
from pytestqt.qtbot import QtBot

from reader.model.text.search import Query
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.note_text import NoteText
from tests.reading import picture_of


@pytest.fixture
def note(qtbot: QtBot, light: Look) -> NoteText:
    """Return a note of some length."""
    note = NoteText(light, font(SANS, 16))
    qtbot.addWidget(note)
    with qtbot.waitExposed(note):
        note.show()
    note.show_html(f"<p>🌉 First.</p><p>{'Many words in a row. ' * 30}</p><p>naïve end</p>")
    return note


def test_a_note_needs_more_height_where_it_is_narrower(note: NoteText) -> None:
    assert note.heightForWidth(100) > note.heightForWidth(200) > note.heightForWidth(1600)


def test_no_line_is_longer_than_the_reader_wants(qtbot: QtBot, light: Look) -> None:
    short = light._replace(notes=light.notes._replace(length=40))
    note = NoteText(short, short.noting(16))
    qtbot.addWidget(note)
    note.show_html(f"<p>{'Many words in a row. ' * 30}</p>")

    note.resize(1600, note.heightForWidth(1600))
    note.show()

    layout = note.document().firstBlock().layout()
    longest = max(layout.lineAt(i).textLength() for i in range(layout.lineCount()))
    assert 30 <= longest <= 45


def test_at_no_width_a_line_begins_with_the_number_of_a_source(note: NoteText) -> None:
    numbers = " ".join(f'<a href="source:{key}">{key}</a>' for key in range(8, 12))
    note.show_html(f"<p>It is told{f' of the bridge again.<sup>{numbers}</sup>' * 9}</p>")

    begun = [line[:1] for width in range(200, 500, 10) for line in lines_of(note, width)]

    assert "b" in begun
    assert not {*begun} & {*"¹²⁸⁹\u2060\u00a0 "}


def lines_of(note: NoteText, width: int) -> list[str]:
    """Return the lines of a *note*'s first block at a *width*."""
    note.document().setTextWidth(width)
    block = note.document().firstBlock()
    lines = (block.layout().lineAt(i) for i in range(block.layout().lineCount()))
    return [block.text()[line.textStart() :][: line.textLength()] for line in lines]


def test_asking_for_a_height_leaves_the_note_as_it_is(note: NoteText) -> None:
    before = note.document().textWidth()

    note.heightForWidth(123)

    assert note.document().textWidth() == before


def test_the_first_height_that_is_asked_for_is_right(qtbot: QtBot, light: Look) -> None:
    fresh = NoteText(light, font(SANS, 16))
    qtbot.addWidget(fresh)
    fresh.show_html(f"<p>{'Many words in a row. ' * 30}</p>")

    first = fresh.heightForWidth(200)

    fresh.resize(200, first)
    fresh.show()
    assert fresh.document().textWidth() == 200
    assert fresh.document().size().height() == pytest.approx(first, abs=1)


def test_a_note_asked_for_another_height_before_it_is_shown_is_shown_at_its_own_width(
    qtbot: QtBot, light: Look
) -> None:
    fresh = NoteText(light, font(SANS, 16))
    qtbot.addWidget(fresh)
    fresh.show_html(f"<p>{'Many words in a row. ' * 30}</p>")
    fresh.resize(400, fresh.heightForWidth(400))
    fresh.show()
    fresh.hide()
    fresh.heightForWidth(200)

    fresh.show()

    assert fresh.document().textWidth() == 400


def test_hits_in_a_note_are_found_after_an_emoji_and_an_accent(note: NoteText) -> None:
    note.show_hits(Query("naive END"), 0)

    assert [s.cursor.selectedText() for s in note.extraSelections()] == ["naïve end"]


def test_the_number_of_a_citation_is_no_hit(qtbot: QtBot, light: Look) -> None:
    note = NoteText(light, font(SANS, 16))
    qtbot.addWidget(note)
    note.show_html('<p>In the 1 case<sup><a href="source:a">1</a></sup> of 1.</p>')

    note.show_hits(Query("1"), 1)

    shown = note.extraSelections()
    assert shown[0].cursor.selectionStart() == len("In the 1 case\u2060¹\u2060 of ")


def test_no_such_hit_has_no_place(note: NoteText) -> None:
    note.show_hits(Query("no such words"), 3)

    assert note.hit_area(3).isEmpty()
    assert not note.extraSelections()


def test_a_note_scrolls_nothing_itself(note: NoteText) -> None:
    note.resize(300, note.heightForWidth(300))

    assert note.verticalScrollBar().maximum() == 0


def test_nothing_is_left_free_below_the_last_paragraph(note: NoteText) -> None:
    note.show_html("<p>A paragraph.</p>")
    one = note.heightForWidth(300)

    note.show_html("<p>A paragraph.</p><p>A paragraph.</p>")

    # Between the two there is some room, which one alone has none of.
    assert note.heightForWidth(300) > 2 * one


def test_every_hit_in_a_note_has_a_frame(note: NoteText) -> None:
    note.resize(400, note.heightForWidth(400))
    note.show_hits(Query("naïve"), None)
    (hit,) = range(len(note._hits))
    area = note.hit_area(hit).toRect().adjusted(-4, -2, 60, 2)
    framed = picture_of(note.viewport()).copy(area)

    note.show_hits(Query(), None)

    assert framed != picture_of(note.viewport()).copy(area)


def test_what_a_muted_note_sets_off_is_in_the_colour_of_the_text(note: NoteText) -> None:
    note.show_html("<p><b>Why they differ:</b> counts.</p>", colour="#123456")
    label, rest = QTextCursor(note.document()), QTextCursor(note.document())

    label.setPosition(3)
    rest.setPosition(18)

    colours = [at.charFormat().foreground().color() for at in (label, rest)]
    assert colours == [load_theme("light").text, QColor("#123456")]
