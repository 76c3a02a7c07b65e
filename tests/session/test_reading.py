"""Walking from passage to passage, and the way back."""

from collections.abc import Callable

import pytest

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.model.files.loading import load_edition
from reader.session.history import Place
from reader.session.reading import Reading
from reader.session.session import Session
from tests.editions import BRIDGE, write_edition
from tests.listening import Listener
from tests.standing import ASKED, COST, PLANNED, id_of

# -- walking


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (Reading.next_passage, [COST, ASKED, PLANNED, COST]),
        (Reading.previous_passage, [PLANNED, ASKED, COST, PLANNED]),
    ],
)
def test_a_walk_goes_through_all_passages_and_round(
    session: Session, step: Callable[[Reading], None], expected: list[str]
) -> None:
    walked = []

    for _ in expected:
        step(session.reading)
        walked.append(id_of(session))

    assert walked == expected


def test_a_walk_begins_where_the_reader_is(session: Session, bridge: Edition) -> None:
    between = bridge.passages[0].span.start + 1
    session.reading.set_position(between)

    session.reading.next_passage()

    assert id_of(session) == ASKED


def test_a_walk_back_begins_where_the_reader_is(session: Session, bridge: Edition) -> None:
    between = bridge.passages[0].span.start + 1
    session.reading.set_position(between)

    session.reading.previous_passage()

    assert id_of(session) == COST


@pytest.mark.parametrize("step", [Reading.next_passage, Reading.previous_passage])
def test_a_walk_passes_over_kinds_that_are_switched_off(
    session: Session, bundled: Edition, step: Callable[[Reading], None]
) -> None:
    session.open(bundled)
    session.toggle_kind(Kind.ATTRIBUTION)
    shown = [each.id for each in bundled.passages if each.kind is not Kind.ATTRIBUTION]
    walked = set()

    for _ in shown:
        step(session.reading)
        walked.add(id_of(session))

    assert walked == set(shown)
    assert 0 < len(shown) < len(bundled.passages)


def test_a_walk_goes_on_from_a_passage_of_a_kind_that_is_switched_off(
    session: Session, bundled: Edition
) -> None:
    session.open(bundled)
    chosen = next(each for each in bundled.passages[9:] if each.kind is Kind.ATTRIBUTION)
    at = bundled.passages.index(chosen)
    others = [each for each in bundled.passages[at:] if each.kind is not Kind.ATTRIBUTION]
    session.reading.select_passage(chosen.id)
    session.toggle_kind(Kind.ATTRIBUTION)

    session.reading.next_passage()

    assert id_of(session) == others[0].id


@pytest.mark.parametrize("switch", [Session.toggle_marks, None], ids=["marks", "every kind"])
def test_where_nothing_is_marked_a_walk_goes_through_all(
    session: Session, bridge: Edition, switch: Callable[[Session], None] | None
) -> None:
    if switch is not None:
        switch(session)
    else:
        for kind in Kind:
            session.toggle_kind(kind)

    for _ in bridge.passages:
        session.reading.next_passage()

    assert session.reading.passage is bridge.passages[-1]


def test_in_an_edition_without_passages_there_is_no_walk(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    files = {name: text for name, text in BRIDGE.items() if not name.startswith("passages/")}
    session = Session()
    session.open(load_edition(write_edition(tmp_path_factory.mktemp("bare"), files)))

    session.reading.next_passage()

    assert session.reading.passage is None


# -- the way back


def test_back_and_forward_lead_through_the_passages(session: Session) -> None:
    session.reading.set_position(7)
    session.reading.select_passage(COST)
    session.reading.set_position(9)
    session.reading.select_passage(PLANNED)

    session.reading.go_back()
    first = session.reading.place
    session.reading.go_back()
    second = session.reading.place
    session.reading.go_forward()

    assert (first, second, session.reading.place) == (
        Place(COST, 9),
        Place(None, 7),
        Place(COST, 9),
    )


def test_the_way_back_ends_at_the_beginning(session: Session) -> None:
    session.reading.select_passage(COST)
    session.reading.go_back()
    listener = Listener(session.reading.place_restored)

    session.reading.go_back()

    assert not listener.heard


def test_it_is_told_whether_there_is_a_way_back_and_forward(session: Session) -> None:
    listener = Listener(session.reading.history_changed)

    session.reading.select_passage(COST)
    session.reading.go_back()
    session.reading.go_forward()

    assert listener.heard == [(True, False), (False, True), (True, False)]


def test_a_new_choice_closes_the_way_forward(session: Session) -> None:
    session.reading.select_passage(COST)
    session.reading.go_back()

    session.reading.select_passage(PLANNED)
    session.reading.go_forward()

    assert id_of(session) == PLANNED


def test_a_walk_is_one_step_on_the_way_back(session: Session) -> None:
    session.reading.set_position(5)
    for _ in range(3):
        session.reading.next_passage()

    session.reading.go_back()

    assert session.reading.place == Place(None, 5)


def test_after_a_choice_a_walk_begins_anew(session: Session) -> None:
    session.reading.next_passage()
    session.reading.select_passage(PLANNED)
    session.reading.next_passage()

    session.reading.go_back()

    assert id_of(session) == PLANNED


def test_a_jump_ends_a_walk(session: Session) -> None:
    session.reading.next_passage()
    session.reading.jump_to(60)
    session.reading.next_passage()

    session.reading.go_back()

    assert session.reading.place.position == 60


def test_a_jump_can_be_undone(session: Session) -> None:
    session.reading.select_passage(COST)
    session.reading.set_position(3)
    listener = Listener(session.reading.place_restored)

    session.reading.jump_to(60)
    session.reading.go_back()

    assert listener.heard == [(Place(COST, 60),), (Place(COST, 3),)]


def test_a_place_whose_passage_is_gone_is_still_a_place(session: Session) -> None:
    session.reading.select_passage(COST)

    session.reading.go_to(Place("no-such-passage", 12))

    assert session.reading.place == Place(None, 12)


def test_a_topic_that_is_there_no_more_is_the_overview(session: Session, bridge: Edition) -> None:
    session.open(bridge)

    session.reading.go_to(Place(topic="page/gone"))

    assert session.reading.topic == ""
