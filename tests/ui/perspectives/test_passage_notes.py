"""Searching what stands beside a passage: every hit can be seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from reader.model.files.edition_folder import EDITION
from reader.model.files.loading import load_edition
from reader.session.session import Session
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window
from tests.editions import BRIDGE, write_edition
from tests.reading import (
    highlighted_words,
    is_hit_in_view,
    notes_of,
    search_for,
    tables_of,
)


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
        ("Pages 1 to 6", "the note of a source, which is only on its card"),
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


def test_choosing_an_order_is_an_action_that_is_named(pane: PerspectivesPane) -> None:
    names = [a.text() for b in pane.findChildren(QToolButton) for a in b.findChildren(QAction)]

    assert {"by end of period", "by party", "by figure, lowest first"} <= set(names)


def test_by_whom_the_notes_are_stands_at_their_end(
    window: Window, session: Session, tmp_path: Path
) -> None:
    urn = 'id = "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e"\n'
    files = {**BRIDGE, EDITION: f'{urn}author = "the editors"\nwritten = "2026-11-22"\n'}
    session.open(load_edition(write_edition(tmp_path, files)))

    session.reading.select_passage("cost")

    shown = [note for note in notes_of(window.parts.panes.perspectives) if note.isVisible()]
    assert shown[-1].toPlainText() == "Note by the editors, written 22 November 2026"
