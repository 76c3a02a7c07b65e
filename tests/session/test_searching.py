"""Searching: where each step leads, and the way back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.passage import Passage
from reader.model.text.search import Query
from reader.model.text.span import Span
from reader.session.history import Place
from reader.session.search import Search
from reader.session.searching import Searching
from reader.session.session import Session
from tests.listening import Listener
from tests.standing import ASKED, COST, found_words, id_of

# -- searching


def test_a_search_goes_to_the_first_hit_in_article_and_perspectives(session: Session) -> None:
    listener = Listener(session.searching.search_changed)

    session.searching.find(Query("TOWN"))

    assert found_words(session) == ["town", "town"]
    assert session.searching.search.current == 0
    assert session.searching.search.in_notes
    assert listener.heard == [(session.searching.search,)]


def test_a_search_begins_where_the_reader_is(session: Session, bridge: Edition) -> None:
    session.reading.set_position(bridge.article.text.index("The mayor"))

    session.searching.find(Query("town"))

    assert session.searching.search.current == 1


def test_a_search_with_nothing_ahead_goes_to_the_first_hit(session: Session) -> None:
    assert session.reading.at_hand is not None
    session.reading.set_position(len(session.reading.at_hand.article.text))

    session.searching.find(Query("town"))

    assert session.searching.search.current == 0


def test_a_search_begins_where_the_reader_is_beyond_any_number_of_hits(bridge: Edition) -> None:
    session = Session()
    text = "in the end, " * 30_000
    article = replace(bridge.article, text=text, html="", blocks=())
    session.open(OpenedText(article, file=Path("text.txt")))
    while session.searching.prepare():
        pass
    session.reading.set_position(240_000)

    session.searching.find(Query("the"))
    session.searching.find_previous()

    search = session.searching.search
    assert (len(search.in_article), search.current) == (30_000, 19_999)
    assert search.article_hit == Span(239_991, 239_994)


def test_the_same_search_is_not_made_twice(session: Session) -> None:
    session.searching.find(Query("town"))
    listener = Listener(session.searching.search_changed)

    session.searching.find(Query("town"))

    assert not listener.heard


def test_where_nothing_is_found_the_reader_stays(session: Session) -> None:
    session.reading.set_position(4)

    session.searching.find(Query("no such words"))
    session.searching.find_next()

    assert len(session.searching.search) == 0
    assert session.searching.search.current is None
    assert session.reading.place == Place(None, 4)


def test_an_erased_query_finds_nothing(session: Session) -> None:
    session.searching.find(Query("town"))

    session.searching.find(Query(""))

    assert len(session.searching.search) == 0
    assert session.searching.search.current is None


def test_steps_lead_through_the_article_and_then_the_perspectives_and_round(
    session: Session,
) -> None:
    session.searching.find(Query("town"))
    count = len(session.searching.search)
    stands = []

    for _ in range(count):
        session.searching.find_next()
        stands.append((session.searching.search.current, session.searching.search.wrapped))

    assert stands == [*((i, False) for i in range(1, count)), (0, True)]


def test_a_step_back_from_the_first_hit_goes_round_to_the_last(session: Session) -> None:
    session.searching.find(Query("town"))

    session.searching.find_previous()

    assert session.searching.search.current == len(session.searching.search) - 1
    assert session.searching.search.wrapped


@pytest.mark.parametrize(("step", "hit"), [(Searching.find_next, 0), (Searching.find_previous, -1)])
def test_what_is_only_in_the_perspectives_is_reached_by_a_step(
    session: Session, step: Callable[[Searching], None], hit: int
) -> None:
    session.searching.find(Query("invoice"))
    before = session.searching.search.current

    step(session.searching)

    assert before is None
    assert session.searching.search.notes_hit == session.searching.search.in_notes[hit]
    assert not session.searching.search.wrapped


def test_a_hit_in_the_perspectives_chooses_its_passage(session: Session) -> None:
    session.searching.find(Query("meeting in 2014"))

    session.searching.find_in_notes()

    assert session.searching.search.notes_hit is not None
    assert session.searching.search.notes_hit.passage == ASKED
    assert id_of(session) == ASKED


def test_without_hits_in_the_perspectives_the_reader_stays(session: Session) -> None:
    session.searching.find(Query("Nobody was asked."))
    before = session.searching.search

    session.searching.find_in_notes()

    assert session.searching.search is before


def test_a_cancelled_search_leads_back(session: Session) -> None:
    session.reading.select_passage(COST)
    session.reading.set_position(8)
    session.searching.find(Query("town"))
    session.searching.find_in_notes()
    session.searching.find_previous()
    session.reading.set_position(70)

    session.searching.cancel()

    assert session.searching.search == Search()
    assert session.reading.place == Place(COST, 8)


def test_an_ended_search_stays_and_is_one_step_on_the_way_back(session: Session) -> None:
    session.reading.set_position(8)
    session.searching.find(Query("town"))
    session.searching.find_next()
    session.reading.set_position(70)

    session.searching.end()
    stayed = session.reading.place
    session.reading.go_back()

    assert session.searching.search == Search()
    assert stayed == Place(None, 70)
    assert session.reading.place == Place(None, 8)


@pytest.mark.parametrize("words", ["no such words", "bridge"])
def test_an_ended_search_that_led_nowhere_leaves_no_step(session: Session, words: str) -> None:
    listener = Listener(session.reading.history_changed)
    session.searching.find(Query(words))

    session.searching.end()

    assert session.searching.search == Search()
    assert not listener.heard


def test_another_search_has_the_same_place_before_it(session: Session) -> None:
    session.reading.set_position(3)
    session.searching.find(Query("tow"))
    session.reading.set_position(60)

    session.searching.find(Query("town"))
    session.searching.cancel()

    assert session.reading.place == Place(None, 3)


def test_a_passage_is_told_of_before_the_hit_in_it(session: Session) -> None:
    told: list[object] = []

    def hear_passage(passage: Passage | None) -> None:
        told.append(passage.id if passage else None)

    def hear_search(search: Search) -> None:
        told.append(search.notes_hit.passage if search.notes_hit else None)

    session.searching.find(Query("meeting in 2014"))
    session.reading.passage_changed.connect(hear_passage)
    session.searching.search_changed.connect(hear_search)

    session.searching.find_next()

    assert told == [ASKED, ASKED]


# -- a text so long that it must be made ready first


@pytest.fixture
def long_session(road: Edition, monkeypatch: pytest.MonkeyPatch) -> Session:
    """Return a session on an article that counts as long."""
    monkeypatch.setattr("reader.model.text.search._SHORT", 100)
    session = Session()
    session.open(road)
    return session


def test_a_search_in_a_long_text_waits_until_that_is_made_ready(long_session: Session) -> None:
    listener = Listener(long_session.searching.work_left)

    long_session.searching.find(Query("mile 30"))

    assert long_session.searching.search == Search(Query("mile 30"), waiting=True)
    assert len(listener.heard) == 1
    while long_session.searching.prepare():
        pass
    assert not long_session.searching.search.waiting
    assert found_words(long_session) == ["Mile 30"]


def test_once_it_is_ready_no_search_waits(long_session: Session) -> None:
    while long_session.searching.prepare():
        pass

    long_session.searching.find(Query("mile 30"))

    assert found_words(long_session) == ["Mile 30"]


def test_a_search_that_minds_capitals_waits_for_its_own(long_session: Session) -> None:
    while long_session.searching.prepare():
        pass

    long_session.searching.find(Query("Mile 30", case=True))
    waited = long_session.searching.search.waiting
    while long_session.searching.prepare():
        pass

    assert waited
    assert found_words(long_session) == ["Mile 30"]


def test_a_search_that_waits_can_be_cancelled(long_session: Session) -> None:
    long_session.searching.find(Query("mile 30"))

    long_session.searching.cancel()
    while long_session.searching.prepare():
        pass

    assert long_session.searching.search == Search()
