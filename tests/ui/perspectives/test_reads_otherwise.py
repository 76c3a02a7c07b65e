"""A passage that reads otherwise: its words here above those that were marked."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QAbstractButton

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.edition import Edition
from reader.model.text.quotation import Change, Turn
from reader.session.session import Session
from reader.ui.perspectives.note_text import NoteText
from reader.ui.window.window import Window
from tests.attached import attached_in_every_state
from tests.reading import note_with, notes_of, search_for, shown_text
from tests.ui.conftest import OpenWindow


@pytest.fixture
def attached(bridge: Edition) -> AttachedEdition:
    """Return a text in which the first passage reads otherwise than its edition says."""
    every = attached_in_every_state(bridge)
    first, *others = every.attachments
    quotation = replace(first.quotation, exact="cost “$30,000 million”")
    changes = (Change("30,000", "40", (Turn.NUMBER,)), Change("cost", "price"))
    resolution = replace(first.resolution, difference=changes)
    first = replace(first, quotation=quotation, resolution=resolution)
    return replace(every, attachments=(first, *others))


@pytest.fixture
def beside(open_window: OpenWindow, attached: AttachedEdition, session: Session) -> Window:
    """Return a window in which that passage is chosen."""
    window = open_window(attached)
    session.reading.select_passage("cost")
    return window


def set_apart(text: NoteText, *, struck: bool) -> list[str]:
    """Return the words of a *text* that are underlined, or *struck* out."""
    words = list[str]()
    block = text.document().begin()
    fragments = block.begin()
    while not fragments.atEnd():
        form: QTextCharFormat = fragments.fragment().charFormat()
        if form.fontStrikeOut() if struck else form.fontUnderline():
            words.append(fragments.fragment().text())
        fragments += 1
    return words


def test_what_differs_is_set_apart_in_whole_words_and_numbers(beside: Window) -> None:
    pane = beside.parts.panes.perspectives
    here, marked = notes_of(pane)[:2]

    assert (here.toPlainText(), set_apart(here, struck=False)) == ("“cost ‘$40 million’”", ["$40"])
    assert set_apart(marked, struck=True) == ["$30,000"]
    assert marked.accessibleName() == "instead of"


def test_the_head_of_the_pane_says_so_and_how_sure_it_is(beside: Window) -> None:
    buttons = beside.parts.panes.perspectives.findChildren(QAbstractButton)
    names = [button.accessibleName() for button in buttons]

    assert any("Reads otherwise here, 90 % sure · paragraph 1" in name for name in names)


def test_the_words_that_were_marked_are_found(beside: Window) -> None:
    search_for(beside, "30,000")

    beside.parts.actions["find_in_notes"].trigger()

    pane = beside.parts.panes.perspectives
    assert note_with(pane, "30,000 million").extraSelections()


def test_what_cannot_be_seen_in_the_words_is_told(beside: Window) -> None:
    text = shown_text(beside.parts.panes.perspectives)

    assert "“price” for “cost”" in text
    assert "What follows was written for the marked words" in text


def test_the_status_line_counts_what_reads_otherwise(beside: Window) -> None:
    words = [label.text() for label in beside.parts.status_line._usual]

    assert "1 of 3 passages found, 1 reads otherwise" in words
