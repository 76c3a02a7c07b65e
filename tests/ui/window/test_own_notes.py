"""The reader's own highlights and notes: made, shown, changed, found, and brought back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.topics import own_topic
from reader.model.own.own_mark import OwnKind, PlacedMark
from reader.model.text.search import Query
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.commands import dialogs, save_dialog
from reader.ui.finding.found_rows import Row
from reader.ui.finding.scope import Scope, scope_name
from reader.ui.lists.head import Head
from reader.ui.look.text_menu import text_menu
from reader.ui.perspectives.own_page import OwnStep
from reader.ui.window.window import Window
from tests.reading import shown_text
from tests.ui.conftest import FERRY, OpenText, OpenWindow

Select = Callable[[str], None]


@pytest.fixture
def select(window: Window, bridge: Edition) -> Select:
    """Return what selects words of the small edition's article."""

    def select_words(words: str) -> None:
        article = window.parts.panes.article
        start = bridge.article.text.index(words)
        article.setTextCursor(article.cursor_at(start, start + len(words)))

    return select_words


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """Return what lets the reader say something in the dialog; None is to leave it."""

    def answer(words: str | None) -> None:
        def ask(*_asked: object, in_lines: bool) -> str | None:
            return words if in_lines else None

        monkeypatch.setattr(dialogs, "ask_for_words", ask)

    return answer


Says = Callable[[str | None], None]


def marks(window: Window) -> tuple[PlacedMark, ...]:
    """Return what is marked in the text of a *window*."""
    return window._session.own_marks.placed


def said(window: Window) -> list[tuple[str, str]]:
    """Return the words that are marked, with what is said of them."""
    return [(placed.mark.exact, placed.mark.said) for placed in marks(window)]


def take(window: Window, step: OwnStep, placed: PlacedMark) -> None:
    """Follow a link of the page that asks for a *step*."""
    window.parts.panes.perspectives.own_requested.emit(f"{step}/{placed.mark.id}")


def test_h_highlights_what_is_selected_and_lets_go_of_it(window: Window, select: Select) -> None:
    select("never paid")

    QTest.keyClick(window.parts.panes.article, Qt.Key.Key_H)

    assert said(window) == [("never paid", "")]
    assert marks(window)[0].mark.kind is OwnKind.NOTE
    assert not window.parts.panes.article.textCursor().hasSelection()


def test_words_that_are_highlighted_already_are_not_highlighted_twice(
    window: Window, select: Select
) -> None:
    for _ in range(2):
        select("never paid")
        window.parts.actions["highlight"].trigger()

    assert said(window) == [("never paid", "")]


def test_spaces_around_a_selection_belong_to_no_mark(window: Window, select: Select) -> None:
    select(" never paid")

    window.parts.actions["highlight"].trigger()

    assert said(window) == [("never paid", "")]


@pytest.mark.parametrize("action", ["highlight", "note"])
def test_where_nothing_is_selected_that_is_said(window: Window, action: str) -> None:
    window.parts.actions[action].trigger()

    assert marks(window) == ()
    assert window.parts.status_line.currentMessage() == "Select words in the text first"


def test_a_note_is_taken_on_the_words_and_shown_beside_them(
    window: Window, session: Session, select: Select, says: Says
) -> None:
    says("Who owes it?\nAsk the town.")
    select("never paid")

    window.parts.actions["note"].trigger()
    session.reading.select_topic(own_topic(marks(window)[0].mark.id))

    assert said(window) == [("never paid", "Who owes it?\nAsk the town.")]
    shown = shown_text(window.parts.panes.perspectives)
    for words in ("My note · paragraph 3", "“never paid”", "Ask the town."):
        assert words in shown


def test_a_note_that_is_left_marks_nothing(window: Window, select: Select, says: Says) -> None:
    says(None)
    select("never paid")

    window.parts.actions["note"].trigger()

    assert marks(window) == ()


def test_a_note_on_highlighted_words_is_said_of_that_highlight(
    window: Window, select: Select, says: Says
) -> None:
    says("Who owes it?")
    select("never paid")
    window.parts.actions["highlight"].trigger()
    select("never paid")

    window.parts.actions["note"].trigger()

    assert said(window) == [("never paid", "Who owes it?")]


def test_a_note_is_changed_removed_and_brought_back(
    window: Window, select: Select, says: Says
) -> None:
    says("Who owes it?")
    select("never paid")
    window.parts.actions["note"].trigger()
    (placed,) = marks(window)
    says("The town owes it.")

    take(window, OwnStep.EDIT, placed)
    changed = said(window)
    take(window, OwnStep.REMOVE, placed)
    removed = said(window)
    window.parts.actions["undo"].trigger()
    back = said(window)
    window.parts.actions["undo"].trigger()

    assert changed == back == [("never paid", "The town owes it.")]
    assert removed == []
    assert said(window) == [("never paid", "Who owes it?")]


def test_what_is_noted_may_look_like_html(window: Window, select: Select, says: Says) -> None:
    says("<b>bold</b> & <script>")
    select("never paid")
    window.parts.actions["note"].trigger()

    window.parts.actions["own_marks"].trigger()

    assert "<b>bold</b> & <script>" in shown_text(window.parts.panes.perspectives)


def test_a_selection_over_two_paragraphs_is_one_mark(
    window: Window, bridge: Edition, select: Select
) -> None:
    text = bridge.article.text
    words = text[text.index("twice what") : text.index("The mayor") + 9]
    select(words)

    window.parts.actions["highlight"].trigger()

    assert said(window) == [(words, "")]


def test_the_menu_of_the_text_offers_to_mark(window: Window) -> None:
    menu = text_menu(window.parts.panes.article, "")

    offered = [action.objectName() for action in menu.actions()]
    menu.deleteLater()

    assert {"highlight", "note", "bookmark"} <= set(offered)


# -- found


def test_the_search_finds_what_is_noted_and_goes_to_its_page(
    window: Window, session: Session, select: Select, says: Says
) -> None:
    says("A naïve zebra.")
    select("never paid")
    window.parts.actions["note"].trigger()

    session.searching.find(Query("naive zebra"))

    assert len(session.searching.search) == 1
    session.searching.find_next()
    assert session.reading.topic == own_topic(marks(window)[0].mark.id)
    hit = session.searching.search.notes_hit
    page = window.parts.panes.perspectives._page
    assert hit is not None
    assert page is not None
    assert not page.hit_area(hit).isEmpty()


def test_a_search_follows_what_is_noted_meanwhile(
    window: Window, session: Session, select: Select, says: Says
) -> None:
    session.searching.find(Query("zebra"))
    before = len(session.searching.search)
    says("zebra zebra")
    select("never paid")

    window.parts.actions["note"].trigger()
    noted = len(session.searching.search)
    session.searching.find_next()
    window.parts.actions["undo"].trigger()

    assert (before, noted, len(session.searching.search)) == (0, 2, 0)


def test_find_everywhere_has_a_scope_of_my_notes(
    qtbot: QtBot, window: Window, session: Session, select: Select, says: Says
) -> None:
    says("A zebra crosses it.")
    select("never paid")
    window.parts.actions["note"].trigger()
    window.parts.actions["find_everywhere"].trigger()
    found = window.parts.find_everywhere(window).list

    found.start("zebra")
    qtbot.waitUntil(lambda: found._model.rowCount() == 2)
    head, row = found._model.rows

    assert head == Head(scope_name(Scope.NOTES), "1")
    assert isinstance(row, Row)
    found.match_activated.emit(row.match)
    assert session.reading.topic == own_topic(marks(window)[0].mark.id)


# -- kept


def test_notes_are_kept_and_saved_as_annotations(
    open_window: OpenWindow,
    bridge: Edition,
    settings: Settings,
    says: Says,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = settings.data_folder / "mine.json"
    monkeypatch.setattr(save_dialog, "ask_where_to_save", lambda *_: (file, "json"))
    says("Who owes it?")
    first = open_window(bridge, settings=settings)
    article = first.parts.panes.article
    article.setTextCursor(article.cursor_at(0, 12))
    first.parts.actions["note"].trigger()
    first.close()
    first._session.open(bridge)

    second = open_window(bridge, settings=settings)
    second.parts.actions["save_own_marks"].trigger()

    assert said(second) == [("🌉 The bridge", "Who owes it?")]
    assert '"value": "Who owes it?"' in file.read_text(encoding="utf-8")
    second.close()


def test_a_note_in_a_text_that_changed_is_said_to_read_otherwise(
    qtbot: QtBot, window: Window, ferry: Path, open_text: OpenText, says: Says
) -> None:
    says("Since when?")
    open_text(ferry)
    article = window.parts.panes.article
    start = FERRY.index("people say")
    article.setTextCursor(article.cursor_at(start - 1, start + 35))
    window.parts.actions["note"].trigger()
    ferry.write_text(FERRY.replace("for years", "for months"), encoding="utf-8")
    open_text(ferry)
    qtbot.waitUntil(lambda: len(marks(window)) == 1)

    window.parts.actions["own_marks"].trigger()

    assert "Since when?" in shown_text(window.parts.panes.perspectives)
    assert "paragraph 2 · reads otherwise now" in shown_text(window.parts.panes.perspectives)
