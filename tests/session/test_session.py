"""What the reader looks at: every order to the session, and the word it sends of it."""

from dataclasses import replace

import pytest

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.model.text.search import Query
from reader.session.history import Place
from reader.session.marks import ALL_KINDS, Marks, Strength
from reader.session.search import Search
from reader.session.session import Session
from tests.listening import Listener
from tests.standing import ASKED, COST, id_of

# -- an edition and its passages


def test_a_new_session_has_nothing() -> None:
    session = Session()

    assert session.reading.at_hand is None
    assert session.reading.passage is None
    assert session.reading.place == Place()
    assert not session.searching.search.query
    assert session.marks == Marks(ALL_KINDS, Strength.SOFT)


def test_without_an_edition_no_order_does_anything() -> None:
    session = Session()
    listeners = [
        Listener(session.reading.passage_changed),
        Listener(session.searching.search_changed),
    ]

    session.reading.select_passage(COST)
    session.reading.next_passage()
    session.searching.find(Query("bridge"))
    session.searching.find_next()
    session.searching.end()
    session.searching.cancel()
    session.reading.go_back()
    session.reading.go_to(Place(COST, 3))

    assert not any(listener.heard for listener in listeners)
    assert session.reading.passage is None


def test_without_an_edition_there_are_no_perspectives(bridge: Edition) -> None:
    session = Session()

    with pytest.raises(ValueError, match="Nothing is read"):
        session.searching.perspectives(bridge.passages[0])


def test_an_edition_is_shown_from_its_beginning(bridge: Edition, road: Edition) -> None:
    session = Session()
    session.open(bridge)
    session.reading.select_passage(COST)
    session.reading.set_position(40)
    session.searching.find(Query("town"))
    edition, passage, search, history = (
        Listener(session.reading.at_hand_changed),
        Listener(session.reading.passage_changed),
        Listener(session.searching.search_changed),
        Listener(session.reading.history_changed),
    )

    session.open(road)

    assert session.reading.at_hand is road
    assert session.reading.place == Place()
    assert edition.heard == [(road,)]
    assert passage.heard == [(None,)]
    assert search.heard == [(Search(),)]
    assert history.heard == [(True, False)]


def test_what_is_opened_again_goes_on_at_the_same_place(bridge: Edition) -> None:
    session = Session()
    session.open(bridge)
    session.reading.select_passage(COST)
    session.reading.set_position(40)
    place = session.reading.place
    history = Listener(session.reading.history_changed)
    again = replace(bridge)

    session.open(again)

    assert session.reading.at_hand is again
    assert session.reading.place == place
    assert history.heard == []
    session.reading.go_back()
    assert session.reading.at_hand is again


def test_a_chosen_passage_is_told_of(session: Session) -> None:
    listener = Listener(session.reading.passage_changed)

    session.reading.select_passage(ASKED)

    assert id_of(session) == ASKED
    assert listener.heard == [(session.reading.passage,)]
    assert session.reading.place == Place(ASKED, 0)


@pytest.mark.parametrize("passage_id", [COST, "no-such-passage", ""])
def test_what_changes_nothing_is_not_told_of(session: Session, passage_id: str) -> None:
    session.reading.select_passage(COST)
    changes, history = (
        Listener(session.reading.passage_changed),
        Listener(session.reading.history_changed),
    )

    session.reading.select_passage(passage_id)

    assert id_of(session) == COST
    assert not changes.heard
    assert not history.heard


def test_a_passage_can_be_left(session: Session) -> None:
    session.reading.select_passage(COST)
    listener = Listener(session.reading.passage_changed)

    session.reading.clear_passage()
    session.reading.clear_passage()

    assert session.reading.passage is None
    assert listener.heard == [(None,)]


# -- what concerns the article as a whole


def test_a_topic_can_be_read_in_place_of_a_passage(session: Session) -> None:
    session.reading.select_passage(COST)
    passages, topics = (
        Listener(session.reading.passage_changed),
        Listener(session.reading.topic_changed),
    )

    session.reading.select_topic("party/town")

    assert session.reading.place == Place(None, 0, "party/town")
    assert session.reading.topic == "party/town"
    assert passages.heard == [(None,)]
    assert topics.heard == [("party/town",)]


def test_a_passage_takes_the_place_of_a_topic(session: Session) -> None:
    session.reading.select_topic("party/town")
    passages, topics = (
        Listener(session.reading.passage_changed),
        Listener(session.reading.topic_changed),
    )

    session.reading.select_passage(COST)

    assert session.reading.place == Place(COST, 0, "")
    assert len(passages.heard) == 1
    assert topics.heard == [("",)]


@pytest.mark.parametrize("topic", ["party/town", "party/nobody", "no-such-topic"])
def test_a_topic_that_is_read_or_unknown_changes_nothing(session: Session, topic: str) -> None:
    session.reading.select_topic("party/town")
    topics, history = (
        Listener(session.reading.topic_changed),
        Listener(session.reading.history_changed),
    )

    session.reading.select_topic(topic)

    assert session.reading.topic == "party/town"
    assert not topics.heard
    assert not history.heard


def test_without_an_edition_there_are_no_topics() -> None:
    session = Session()

    session.reading.select_topic("party/town")

    assert session.reading.topic == ""


def test_a_topic_is_a_step_on_the_way_back(session: Session) -> None:
    session.reading.select_topic("party/town")
    session.reading.select_passage(COST)

    session.reading.go_back()
    first = session.reading.place
    session.reading.go_back()

    assert (first.topic, session.reading.place.topic) == ("party/town", "")


def test_the_first_search_can_be_prepared_page_by_page(session: Session, bridge: Edition) -> None:
    pages = len((*bridge.passages, *bridge.parties, *bridge.sources)) + 1  # and the overview

    steps = [session.searching.prepare() for _ in range(pages + 1)]

    assert steps == [True] * pages + [False]


def test_without_an_edition_there_is_nothing_to_prepare() -> None:
    assert not Session().searching.prepare()


# -- perspectives


def test_perspectives_are_rendered_once(session: Session, bridge: Edition) -> None:
    first = session.searching.perspectives(bridge.passages[0])

    second = session.searching.perspectives(bridge.passages[0])

    assert second is first
    assert first.passage is bridge.passages[0]


def test_perspectives_of_an_edition_that_was_closed_are_forgotten(
    session: Session, bridge: Edition
) -> None:
    before = session.searching.perspectives(bridge.passages[0])

    session.open(bridge)

    assert session.searching.perspectives(bridge.passages[0]) is not before


# -- marks


def test_all_marks_are_hidden_and_shown(session: Session) -> None:
    listener = Listener(session.marks_changed)

    session.toggle_marks()
    session.toggle_marks()

    assert listener.heard == [(Marks(strength=Strength.OFF),), (Marks(),)]


def test_one_kind_of_marks_is_hidden_and_shown(session: Session) -> None:
    listener = Listener(session.marks_changed)

    session.toggle_kind("context")
    session.toggle_kind("context")

    assert listener.heard == [(Marks(ALL_KINDS - {Kind.CONTEXT}),), (Marks(),)]


def test_where_some_marks_are_shown_all_are_hidden_first(session: Session) -> None:
    session.toggle_kind("estimates")

    session.toggle_marks()

    assert session.marks.shown == frozenset()


def test_marks_that_were_hidden_come_back_as_they_were(session: Session) -> None:
    session.choose_strength("lines")
    session.toggle_kind("estimates")

    session.toggle_marks()
    session.toggle_marks()

    assert session.marks == Marks(ALL_KINDS - {Kind.ESTIMATES}, Strength.LINES)


def test_a_kind_that_is_chosen_while_marks_are_off_is_shown(session: Session) -> None:
    session.choose_strength("full")
    session.choose_strength("off")

    session.toggle_kind("estimates")
    session.toggle_kind("estimates")

    assert session.marks == Marks(ALL_KINDS, Strength.FULL)


def test_where_no_kind_is_left_all_come_back(session: Session) -> None:
    for kind in Kind:
        session.toggle_kind(kind.value)

    session.toggle_marks()

    assert session.marks.shown == ALL_KINDS
