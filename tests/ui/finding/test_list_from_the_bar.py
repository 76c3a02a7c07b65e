"""The list of what is found is reached from the search bar, and tells of searches by itself."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.session.session import Session
from reader.ui.bars import announcing
from reader.ui.bars.announcing import Announcer
from reader.ui.window.window import Window
from tests.reading import field_of, search_for


def test_the_last_button_of_the_bar_lists_what_it_looks_for(qtbot: QtBot, window: Window) -> None:
    search_for(window, "town")
    bar = window.parts.panes.find_bar

    bar.list_requested.emit()

    found = window.parts.find_everywhere(window).list
    with qtbot.waitSignal(found.query_changed):
        pass
    assert found.isVisible()
    assert not bar.isVisible()
    assert field_of(found).text() == "town"
    assert found.field.count() not in ("", "0")


def test_its_name_has_its_key(window: Window) -> None:
    bar = window.parts.panes.find_bar

    tips = [b.toolTip() for b in bar.findChildren(QToolButton) if b.text() == "List"]

    assert tips == ["List all that is found (Ctrl+Shift+F)"]


def test_a_search_is_told_of_by_the_list_alone_while_that_is_shown(
    monkeypatch: pytest.MonkeyPatch, window: Window, session: Session
) -> None:
    said: list[str] = []
    monkeypatch.setattr(announcing, "announce", lambda _widget, words: said.append(words))
    announcer = Announcer(session.reading, window)
    search_for(window, "town")
    found = window.parts.find_everywhere(window).list
    announcer.leave_searches_to(found)

    found.hide()
    said.clear()

    announcer.say_search(session.searching.search)
    before = list(said)
    found.show()
    announcer.say_search(session.searching.search)

    assert len(before) == 1
    assert said == before


def test_the_status_line_names_the_keys_of_the_field(window: Window) -> None:
    window.resize(1280, 800)

    window.parts.actions["find_everywhere"].trigger()

    said = [label.text() for label in window.parts.status_line.findChildren(QLabel)]
    assert "F3 next · Shift+F3 previous · Esc back to where you were" in said


def test_its_key_leads_from_the_text_to_the_field_and_from_there_closes_the_list(
    window: Window,
) -> None:
    everywhere = window.parts.actions["find_everywhere"]
    everywhere.trigger()
    found = window.parts.find_everywhere(window).list
    window.parts.panes.article.setFocus()
    seen = []

    for _ in range(2):
        everywhere.trigger()
        seen.append((everywhere.isChecked(), found.isVisible(), field_of(found).hasFocus()))

    assert seen == [(True, True, True), (False, False, False)]


def test_its_button_closes_it_wherever_the_keyboard_is(window: Window) -> None:
    window.parts.actions["find_everywhere"].trigger()
    found = window.parts.find_everywhere(window).list
    window.parts.panes.article.setFocus()

    found.closed.emit()

    assert not found.isVisible()
    assert not window.parts.actions["find_everywhere"].isChecked()
