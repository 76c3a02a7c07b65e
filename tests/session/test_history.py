"""The way back and forward."""

from reader.session.history import History, Place

HERE, THERE, AWAY = Place("cost", 10), Place("asked", 50), Place(topic="timeline")


def test_there_is_nowhere_to_go_in_the_beginning() -> None:
    history = History()

    assert (history.can_go_back, history.can_go_forward) == (False, False)
    assert history.back(HERE) is None
    assert history.forward(HERE) is None
    assert (history.can_go_back, history.can_go_forward) == (False, False)


def test_the_way_back_leads_through_the_places_that_were_left() -> None:
    history = History()
    history.leave(HERE)
    history.leave(THERE)

    walked = [history.back(AWAY), history.back(THERE), history.back(HERE)]

    assert walked == [THERE, HERE, None]


def test_the_way_forward_leads_to_where_one_came_back_from() -> None:
    history = History()
    history.leave(HERE)
    history.back(THERE)

    found = history.forward(HERE)

    assert found == THERE
    assert (history.can_go_back, history.can_go_forward) == (True, False)


def test_a_jump_elsewhere_ends_the_way_forward() -> None:
    history = History()
    history.leave(HERE)
    history.back(THERE)

    history.leave(AWAY)

    assert not history.can_go_forward
    assert history.back(HERE) == AWAY
