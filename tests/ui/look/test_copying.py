"""What is copied from the screen, as another program gets it."""

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reader.ui.look import copying
from reader.ui.look.copying import copy_of
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.note_text import NoteText
from reader.ui.window.window import Window

NOTES = """<p>It <em>was</em> said<sup><a href="source:a">1</a> <a href="source:b">2</a>, p. 4</sup>
in <a href="https://example.org/">a paper</a> of <a href="passage:cost">that</a> year.</p>
<ul><li>So <strong>it</strong> was.<sup><a href="source:a">1</a></sup></li></ul>
<table><tr><td>4</td><td>km²</td></tr></table>"""


@pytest.fixture
def note(qtbot: QtBot) -> NoteText:
    """Return notes in the dark theme."""
    note = NoteText(Look(load_theme("dark")), font(SANS, 16))
    qtbot.addWidget(note)
    note.show_html(NOTES)
    return note


def test_notes_are_copied_without_the_numbers_of_citations(note: NoteText) -> None:
    note.selectAll()

    copied = note.createMimeDataFromSelection()

    assert copied.text().split("\n")[:2] == [
        "It was said in a paper of that year.",
        "So it was.",
    ]
    assert "km²" in copied.text()
    assert "¹" not in copied.html()


def test_what_is_selected_of_a_citation_is_left_out(note: NoteText) -> None:
    cursor = QTextCursor(note.document())
    cursor.setPosition(note.toPlainText().index("So"))
    last = note.toPlainText().rindex("¹")
    cursor.setPosition(last + 1, QTextCursor.MoveMode.KeepAnchor)

    assert copy_of(cursor).text() == "So it was."


@pytest.mark.parametrize("selected", ["said\u2060¹", "said\u2060¹ ", "said\u2060¹ ²"])
def test_what_holds_two_numbers_together_is_left_out_with_them(
    note: NoteText, selected: str
) -> None:
    cursor = QTextCursor(note.document())
    start = note.toPlainText().index(selected)
    cursor.setPosition(start)
    cursor.setPosition(start + len(selected), QTextCursor.MoveMode.KeepAnchor)

    copied = copy_of(cursor)

    assert copied.text() == "said"
    assert "\u00a0" not in copied.html()
    assert "&nbsp;" not in copied.html()


def test_emphasis_lists_and_links_to_the_web_are_copied_and_nothing_of_ours(note: NoteText) -> None:
    note.selectAll()

    html = note.createMimeDataFromSelection().html()

    for kept in ("font-style:italic", "font-weight:700", "<li", "https://example.org/", "<td"):
        assert kept in html
    theme = load_theme("dark")
    for colour in (theme.text, theme.muted, theme.focus, theme.pane, theme.page):
        assert colour.name() not in html
    for ours in ("passage:", "source:", "font-family", "background", "line-height"):
        assert ours not in html


def test_a_passage_is_copied_without_its_link(window: Window) -> None:
    window.parts.appearance.choose_theme("dark")
    article = window.parts.panes.article
    article.selectAll()

    html = article.createMimeDataFromSelection().html()

    assert "passage:" not in html
    assert "color" not in html


def test_of_a_very_long_text_only_the_words_are_copied(
    note: NoteText, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "MOST_STYLED", 10)
    note.selectAll()

    copied = note.createMimeDataFromSelection()

    assert copied.hasText()
    assert not copied.hasHtml()
