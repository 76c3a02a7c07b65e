"""A search whose hits are gone to one by one is a single step on the way back."""

from reader.model.text.search import Query
from reader.session.session import Session
from tests.standing import COST, id_of


def test_the_hits_that_are_gone_to_are_one_step_on_the_way_back(session: Session) -> None:
    session.reading.select_passage("twice-planned")
    before = session.reading.place
    session.searching.find(Query("town"))

    for passage in ("cost", "nobody-asked"):
        session.searching.go_to_hit(None, passage=passage)
    session.searching.end()
    session.reading.go_back()

    assert session.reading.place == before


def test_the_way_back_is_there_while_the_search_goes_on(session: Session) -> None:
    session.reading.select_passage("twice-planned")
    session.searching.find(Query("town"))
    session.searching.go_to_hit(None, passage="cost")

    session.reading.go_back()

    assert id_of(session) == "twice-planned"
    assert session.searching.search.query


def test_after_a_step_back_another_hit_is_a_step_again(session: Session) -> None:
    session.reading.select_passage("twice-planned")
    session.searching.find(Query("town"))
    session.searching.go_to_hit(None, passage="cost")
    session.reading.go_back()

    session.searching.go_to_hit(None, passage="nobody-asked")
    session.reading.go_back()

    assert id_of(session) == "twice-planned"


def test_a_return_to_the_start_leaves_the_search_as_it_is(session: Session) -> None:
    session.reading.select_passage("twice-planned")
    before = session.reading.place
    session.searching.find(Query("town"))
    session.searching.go_to_hit(None, passage="cost")
    found = session.searching.search

    session.searching.return_to_start()

    assert session.reading.place == before
    assert session.searching.search.query == found.query
    assert session.searching.search.current is None
    assert len(session.searching.search) == len(found)


def test_without_a_search_nothing_is_returned_to(session: Session) -> None:
    session.reading.select_passage(COST)
    before = session.reading.place

    session.searching.return_to_start()

    assert session.reading.place == before
