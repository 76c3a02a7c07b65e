"""Searching what stands beside a passage; notes, and the heads of sections."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.model.edition.passage import Kind
from reader.model.markup.citations import superscripts
from reader.model.text.search import Query
from reader.session.session import Session
from reader.ui.look.badge import Badge, label
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.perspectives.section_head import SectionHead
from reader.ui.window.window import Window
from tests.reading import (
    has_colour,
    highlighted_words,
    is_hit_in_view,
    picture_of,
    search_for,
    shown_text,
    tables_of,
)


@pytest.fixture
def pane(window: Window, session: Session) -> PerspectivesPane:
    """Return the pane with the perspectives on a passage that has all of them."""
    session.reading.select_passage("cost")
    return window.parts.panes.perspectives


# -- searching in the page


@pytest.mark.parametrize(
    "words",
    [
        "cost $40 million",
        "first plan",
        "counts the roads",
        "fifth",
        "roads were needed",
        "never paid",
        "court put",
        "Ann Mason",
    ],
)
def test_every_hit_on_the_page_is_shown_in_reverse_and_comes_into_view(
    window: Window, session: Session, words: str
) -> None:
    search_for(window, words)

    window.parts.actions["find_in_notes"].trigger()

    assert session.searching.search.notes_hit is not None
    assert highlighted_words(window.parts.panes.perspectives) == [words]
    assert is_hit_in_view(window.parts.panes.perspectives)


@pytest.mark.parametrize(
    ("words", "sentence"), [("invoice", "lowest and highest invoice"), ("repairs", "repairs")]
)
def test_a_hit_in_an_estimate_selects_its_row(window: Window, words: str, sentence: str) -> None:
    search_for(window, words)

    window.parts.actions["find_in_notes"].trigger()

    spoken = Qt.ItemDataRole.AccessibleTextRole
    chosen = {
        i.data(spoken)
        for t in tables_of(window.parts.panes.perspectives)
        for i in t.selectedIndexes()
    }
    assert len(chosen) == 1
    assert sentence in chosen.pop()
    assert is_hit_in_view(window.parts.panes.perspectives)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Cost of the bridge", "the name of a quantity with words under it"),
        ("Upkeep", "the name of a quantity"),
        ("pages 1 to 6", "the note of a source, which is only on its card"),
    ],
)
def test_every_hit_that_is_counted_can_be_seen(
    window: Window, session: Session, words: str, part: str
) -> None:
    search_for(window, words)

    window.parts.actions["find_in_notes"].trigger()

    counted, seen = (
        len(session.searching.search.in_notes),
        highlighted_words(window.parts.panes.perspectives),
    )
    assert not counted or words in seen, part


def test_a_step_in_a_text_with_several_hits_goes_from_one_to_the_other(
    window: Window, session: Session
) -> None:
    search_for(window, "the")
    window.parts.actions["find_in_notes"].trigger()
    areas = []

    for _ in range(3):
        hit = session.searching.search.notes_hit
        assert hit is not None
        areas.append(
            (hit.part, hit.ordinal, tuple(highlighted_words(window.parts.panes.perspectives)))
        )
        window.parts.actions["find_next"].trigger()

    assert len(set(areas)) == 3


# -- notes


def test_citations_are_raised_digits() -> None:
    html = 'Said so.<sup><a href="source:a-2018">12</a></sup> In 2018 3 came.'

    assert superscripts(html) == 'Said so.<a href="source:a-2018">¹²</a> In 2018 3 came.'


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
    assert note.heightForWidth(200) > note.heightForWidth(400) > note.heightForWidth(1600)


def test_asking_for_a_height_leaves_the_note_as_it_is(note: NoteText) -> None:
    before = note.document().textWidth()

    note.heightForWidth(123)

    assert note.document().textWidth() == before


def test_hits_in_a_note_are_found_after_an_emoji_and_an_accent(note: NoteText) -> None:
    note.show_hits(Query("naive END"), 0)

    assert [s.cursor.selectedText() for s in note.extraSelections()] == ["naïve end"]


def test_the_number_of_a_citation_is_no_hit(qtbot: QtBot, light: Look) -> None:
    note = NoteText(light, font(SANS, 16))
    qtbot.addWidget(note)
    note.show_html('<p>In the 1 case<sup><a href="source:a">1</a></sup> of 1.</p>')

    note.show_hits(Query("1"), 1)

    shown = note.extraSelections()
    assert shown[0].cursor.selectionStart() == len("In the 1 case¹ of ")


def test_no_such_hit_has_no_place(note: NoteText) -> None:
    note.show_hits(Query("no such words"), 3)

    assert note.hit_area(3).isEmpty()
    assert not note.extraSelections()


def test_a_note_scrolls_nothing_itself(note: NoteText) -> None:
    note.resize(300, note.heightForWidth(300))

    assert note.verticalScrollBar().maximum() == 0


# -- heads of sections


@pytest.mark.parametrize("kind", Kind)
def test_a_badge_has_the_colours_of_its_kind(qtbot: QtBot, light: Look, kind: Kind) -> None:
    badge = Badge(kind, light)
    qtbot.addWidget(badge)

    assert has_colour(picture_of(badge), light.theme.kinds[kind].fill.name())


def test_a_section_names_itself_and_what_is_in_it(qtbot: QtBot, light: Look) -> None:
    head = SectionHead(Kind.CONTEXT, "Context", "2 accounts", light)
    qtbot.addWidget(head)

    assert shown_text(head).split("\n") == ["Context", "2 accounts"]


def test_a_label_shows_markup_as_text(qtbot: QtBot) -> None:
    shown = label("<b>bold</b>", "#000000", 16)
    qtbot.addWidget(shown)

    assert shown.textFormat() is Qt.TextFormat.PlainText


def test_choosing_an_order_is_an_action_that_is_named(pane: PerspectivesPane) -> None:
    names = [a.text() for b in pane.findChildren(QToolButton) for a in b.findChildren(QAction)]

    assert {"by end of period", "by party", "by figure, lowest first"} <= set(names)
