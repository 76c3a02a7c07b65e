"""What is done in the library: finding, forgetting, searching, dropping."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.model.storage.paths import bundled_edition
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.commands import dialogs
from reader.ui.library.search_results import SearchResults
from reader.ui.look.drop_ring import DropRing
from reader.ui.perspectives.home_row import HomeRow
from reader.ui.window.window import Window
from tests.library import enter, forget, row_of, rows, titles
from tests.reading import button_named
from tests.ui.conftest import OpenText

# -- what is missing, and what is forgotten


def test_what_is_missing_stays_and_can_be_found_again(
    qtbot: QtBot,
    window: Window,
    open_text: OpenText,
    ferry: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_text(ferry)
    moved = ferry.parent / "moved" / "the-ferry.txt"
    moved.parent.mkdir()
    ferry.rename(moved)
    page = enter(window)
    entry = row_of(page, "the ferry").entry
    monkeypatch.setattr(dialogs, "ask_for_text", lambda *_: moved)

    with qtbot.waitSignal(window.parts.opener.settled):
        row_of(page, "the ferry").click()

    assert entry.missing
    assert entry.below == f"was in {ferry.parent.name}; not found there now"
    assert window.parts.library.texts == (moved,)
    assert "the ferry" in window.windowTitle()


def test_what_is_forgotten_can_be_taken_back_with_its_place(
    window: Window, open_text: OpenText, ferry: Path
) -> None:
    open_text(ferry)
    page = enter(window)
    before = window.parts.library.texts, dict(window.parts.library.shelf), titles(page)

    forget(window, row_of(page, "the ferry"))
    forgotten = window.parts.library.texts, titles(page)
    button_named(page, "Undo").click()
    QApplication.processEvents()

    assert forgotten == ((), before[2][:-1])
    assert (window.parts.library.texts, window.parts.library.shelf, titles(page)) == before
    assert ferry.exists()


def test_the_shipped_edition_cannot_be_forgotten(window: Window) -> None:
    page = enter(window)

    forget(window, rows(page)[0])

    assert window.parts.library.editions[-1] == bundled_edition()
    assert rows(page)[0].entry.path == bundled_edition()


def test_where_what_was_to_be_read_is_gone_the_library_opens(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)
    window.show()

    with qtbot.waitSignal(window.parts.opener.settled):
        window.open(tmp_path / "gone.txt", None, State())

    assert window.parts.actions["library"].isChecked()


# -- the search


def test_words_are_found_in_every_edition_and_a_row_leads_to_them(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    page = enter(window)
    field, results = page.findChild(QLineEdit), page.findChild(SearchResults)
    assert field is not None
    assert results is not None

    field.setText("invoice")
    qtbot.waitUntil(lambda: bool(results.findChildren(HomeRow)))
    listed = results.isVisible()
    results.findChildren(HomeRow)[0].click()

    assert listed
    assert not page.isVisible()
    assert session.reading.passage is not None
    assert session.reading.passage.id == "cost"


def test_esc_leaves_the_search_first(window: Window) -> None:
    page = enter(window)
    field = page.findChild(QLineEdit)
    assert field is not None
    field.setText("invoice")

    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert field.text() == ""
    assert page.isVisible()


def test_to_find_everywhere_leads_there_to_its_field(window: Window) -> None:
    page = enter(window)
    button_named(window.parts.head, "Back").setFocus()

    window.parts.actions["find_everywhere"].trigger()

    assert page.isVisible()
    assert not window.parts.actions["find_everywhere"].isChecked()
    assert isinstance(window.focusWidget(), QLineEdit)


# -- what is dragged over the window


def test_a_ring_says_that_what_is_dropped_is_opened(window: Window) -> None:
    panes = window.parts.panes
    data = QMimeData()
    data.setText("A ferry crosses the lake.")

    panes.dragEnterEvent(
        QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    (ring,) = panes.findChildren(DropRing)
    over = ring.isVisible(), ring.geometry() == panes.rect()
    panes.dragLeaveEvent(QDragLeaveEvent())

    assert over == (True, True)
    assert ring.isHidden()
