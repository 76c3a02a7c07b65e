"""What is shown beside a passage is found, as often as it is framed, and comes into view."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Figure
from reader.model.edition.passage import Passage
from reader.model.edition.topics import passage_topic, profile_topic, topics
from reader.model.markup.perspectives import ATTRIBUTION, PartKey, PartKind, articles_figure_key
from reader.model.text.search import Query, SearchText
from reader.session.edition_search import EditionSearch
from reader.session.search import NotesHit, Search
from reader.session.session import Session
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.look import Look
from reader.ui.look.words_found import find_words
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.own_words import OWN_WORDS
from reader.ui.perspectives.passage_notes import PassageNotes
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.perspectives.topic_pages import make_topic_page
from reader.ui.window.window import Window
from tests.attached import attached_in_every_state
from tests.reading import highlighted_words, is_hit_in_view, scroll_area_of, search_for
from tests.shown import places, shown_in
from tests.ui.perspectives.conftest import ShowPane


@pytest.fixture(scope="module")
def finder(bundled: Edition) -> EditionSearch:
    """Return what searches the bundled edition."""
    return EditionSearch(bundled, own_words=OWN_WORDS)


def page_of(passage: Passage, finder: EditionSearch, edition: AtHand, look: Look) -> PassageNotes:
    """Return the page beside a *passage*, with all that it folds away unfolded."""
    page = PassageNotes(finder.perspectives(passage), edition, look)
    page.fold(())
    page.reveal(NotesHit(passage.id, ATTRIBUTION, 0))
    return page


def framed(page: NotesPage, query: Query) -> Counter[PartKey]:
    """Return how many hits are framed in each part of a *page*."""
    counts = Counter[PartKey]()
    for key, text in page.texts.items():
        counts[key] += len(find_words(text.document(), query))
    for i, table in enumerate(page.findChildren(EstimatesView)):
        figure = SearchText(table.articles_figure())
        counts[articles_figure_key(i)] += len(figure.find(query))
        for row, kind, document in table.documents():
            key = PartKey(kind, quantity=i, row=row)
            counts[key] += len(find_words(document, query))
    return +counts


@pytest.mark.parametrize("words", ["iran", "in the", "4", "said that", ".", "–"])
def test_what_is_counted_is_what_is_framed(
    qtbot: QtBot, bundled: Edition, finder: EditionSearch, light: Look, words: str
) -> None:
    query = Query(words)
    hits = finder.find(query).in_notes
    for passage in bundled.passages[::9]:
        page = page_of(passage, finder, bundled, light)
        qtbot.addWidget(page)

        counted = Counter(hit.part for hit in hits if hit.passage == passage.id)

        assert framed(page, query) == counted


@pytest.mark.parametrize("words", ["iran", "in the", "4", "stake"])
def test_what_is_counted_on_the_article_as_a_whole_is_what_is_framed(
    qtbot: QtBot, bundled: Edition, finder: EditionSearch, light: Look, words: str
) -> None:
    query = Query(words)
    hits = finder.find(query).in_notes
    ids = ["", *(topic.id for topic in topics(bundled)), *map(profile_topic, bundled.parties)]
    seen = 0
    for topic in ids[:16]:
        page = make_topic_page(topic, bundled, light)
        qtbot.addWidget(page)

        counted = Counter(h.part for h in hits if not h.passage and h.topic == topic)

        assert framed(page, query) == counted
        seen += counted.total()
    assert seen


def test_lines_of_the_bundled_edition_are_found_where_they_stand_and_framed_there(
    qtbot: QtBot, bundled: Edition, finder: EditionSearch, light: Look
) -> None:
    for place in places(bundled)[::23]:
        page = make_page(place, finder, bundled, light)
        qtbot.addWidget(page)
        for line in shown_in(page)[::9]:
            query = Query(line)
            here = [hit for hit in finder.find(query).in_notes if page.has(hit)]

            counted = Counter(hit.part for hit in here)

            assert counted, line
            assert framed(page, query) == counted


@pytest.mark.parametrize("words", ["as marked", "million", "$90 million", "marked words"])
def test_what_is_said_beside_another_text_is_found(
    qtbot: QtBot, bridge: Edition, light: Look, words: str
) -> None:
    attached = attached_in_every_state(bridge)
    first, *others = attached.attachments
    own = replace(first, figures=(Figure(90, 90, "$90 million"), None))
    attached = replace(attached, attachments=(own, *others))
    finder = EditionSearch(attached, own_words=OWN_WORDS)
    page = page_of(attached.passages[0], finder, attached, light)
    qtbot.addWidget(page)
    query = Query(words)

    counted = Counter(hit.part for hit in finder.find(query).in_notes if page.has(hit))

    assert counted
    assert framed(page, query) == counted


def make_page(place: str, finder: EditionSearch, edition: Edition, look: Look) -> NotesPage:
    """Return the page of a *place*."""
    passage = edition.passage(place.removeprefix(passage_topic("")))
    if passage is not None:
        return page_of(passage, finder, edition, look)
    return make_topic_page(place, edition, look)


def test_a_step_leads_to_the_page_of_a_hit(window: Window, session: Session) -> None:
    search_for(window, "restated from")

    window.parts.actions["find_in_notes"].trigger()

    assert session.reading.passage is None
    assert highlighted_words(window.parts.panes.perspectives) == ["Restated from"]
    assert is_hit_in_view(window.parts.panes.perspectives)


@given(data=st.data())
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_what_is_copied_from_the_pane_is_found_there(
    bundled: Edition, finder: EditionSearch, light: Look, data: st.DataObject
) -> None:
    passage = data.draw(st.sampled_from(bundled.passages[::9]))
    page = page_of(passage, finder, bundled, light)
    key, note = data.draw(st.sampled_from(list(page.texts.items())))
    copied = copied_from(note, data)
    assume(any(map(str.isalnum, copied)))

    search = finder.find(Query(copied))

    assert key in {h.part for h in search.in_notes if h.passage == passage.id}
    assert framed(page, Query(copied))[key]


def copied_from(note: NoteText, data: st.DataObject) -> str:
    """Return what a reader copies who selects a stretch of a *note*."""
    length = note.document().characterCount() - 1
    start = data.draw(st.integers(0, length - 1))
    cursor = QTextCursor(note.document())
    cursor.setPosition(start)
    end = data.draw(st.integers(start + 1, min(length, start + 80)))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    note.setTextCursor(cursor)
    return note.createMimeDataFromSelection().text()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [300, 540])
def test_hits_in_what_is_folded_away_and_in_tables_come_into_view(
    show_pane: ShowPane, bundled: Edition, finder: EditionSearch, width: int, zoom: float
) -> None:
    passage = max(bundled.passages, key=lambda passage: len(passage.quantities))
    search = finder.find(Query("iran"))
    beside = [h for h in search.in_notes if h.passage == passage.id]
    kinds = (PartKind.QUANTITY_NAME, PartKind.ESTIMATE)
    folded = [h for h in beside if h.part.quantity >= 3 and h.part.kind in kinds]
    pane = show_pane(bundled, width, zoom)
    seen = {}

    for hit in (folded[0], folded[-1]):
        pane.show_perspectives(finder.perspectives(passage))
        QApplication.processEvents()
        pane.show_search(Search(search.query, (), search.in_notes, search.in_notes.index(hit)))
        QApplication.processEvents()
        seen[hit] = scroll_area_of(pane).viewport().rect().contains(area_of(pane, hit))

    assert all(seen.values()), seen


def area_of(pane: PerspectivesPane, hit: NotesHit) -> QRect:
    """Return where a *hit* is drawn in what can be seen of a *pane*."""
    page = next(page for page in pane.findChildren(PassageNotes) if page.isVisible())
    return page.hit_area(hit).translated(page.mapTo(scroll_area_of(pane).viewport(), QPoint()))
