"""Sources are listed when their section is unfolded first, as if they had been there before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import render_perspectives, source_key
from reader.model.text.search import Query
from reader.session.search import NotesHit
from reader.ui.look.look import Look
from reader.ui.perspectives.passage_notes import PassageNotes
from reader.ui.perspectives.section import FoldingSection, Section


@pytest.fixture
def page(qtbot: QtBot, bundled: Edition, light: Look) -> Iterator[PassageNotes]:
    """Yield a page with many sources, as it is shown first, with a button behind it."""
    passage = next(each for each in bundled.passages if each.id == "civilian-deaths-400k")
    page = PassageNotes(render_perspectives(passage, bundled), bundled, light)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(QPushButton("Behind"))
    window.resize(500, 4000)
    window.show()
    yield page
    window.close()


def sources_of(page: PassageNotes) -> FoldingSection:
    """Return the section of the sources."""
    return next(each for each in page.sections() if each.section is Section.SOURCES)


def test_folded_sources_are_not_set(page: PassageNotes) -> None:
    assert not [key for key in page.texts if key == source_key(key.of)]


def test_unfolded_sources_are_shown_in_the_order_of_their_numbers(page: PassageNotes) -> None:
    section = sources_of(page)

    section.head.click()

    texts = [text for key, text in page.texts.items() if key == source_key(key.of)]
    numbers = [int(text.toPlainText().split()[0]) for text in texts]
    assert numbers == list(range(1, int(section.count) + 1))
    assert all(text.isVisibleTo(page) for text in texts)


def test_unfolding_again_lists_no_source_twice(page: PassageNotes) -> None:
    section = sources_of(page)

    for _ in range(3):
        section.head.click()

    assert section.body.count() == int(section.count)


def test_tab_leads_from_the_head_to_the_sources(qtbot: QtBot, page: PassageNotes) -> None:
    section = sources_of(page)
    section.head.click()
    with qtbot.waitActive(page.window()):
        page.activateWindow()
    section.head.setFocus()

    QTest.keyClick(section.head, Qt.Key.Key_Tab)

    first = next(text for key, text in page.texts.items() if key == source_key(key.of))
    assert QApplication.focusWidget() is first


def test_a_hit_in_a_folded_source_unfolds_them(page: PassageNotes, bundled: Edition) -> None:
    passage = bundled.passage(page.passage_id)
    assert passage is not None
    key = next(iter(render_perspectives(passage, bundled).numbers))
    words = bundled.sources[key].title
    hit = NotesHit(passage.id, source_key(key), 0)

    page.reveal(hit)
    page.texts[source_key(key)].show_hits(Query(words), 0)
    page.arrange()

    assert not sources_of(page).head.isChecked()
    assert page.hit_area(hit).height() > 0
