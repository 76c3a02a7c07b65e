"""The way back and forward."""

from pathlib import Path

from reader.model.edition.article import Article
from reader.model.edition.opened_text import OpenedText
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


# -- across what was opened


def text(letters: str) -> OpenedText:
    """Return a text that was opened."""
    article = Article("Title", "", "en", "", "", f"<p>{letters}</p>", letters, ())
    return OpenedText(article, file=Path("/a.txt"))


def way_back(history: History) -> list[Place]:
    """Return the places to which the way back leads, the nearest first."""
    places: list[Place] = []
    while (place := history.back(HERE)) is not None:
        places.append(place)
    return places


def test_the_twenty_latest_articles_are_kept() -> None:
    history = History()
    texts = [text(str(number)) for number in range(30)]
    for each in texts:
        history.leave(Place(position=1, at_hand=each))
        history.leave(Place(position=2, at_hand=each))

    kept = [place.at_hand for place in way_back(history)]

    assert kept == [each for each in reversed(texts[10:]) for _ in range(2)]


def test_of_long_articles_fewer_are_kept_and_of_any_the_latest() -> None:
    history = History()
    book = "b" * 9_000_000
    books = [text(book) for _ in range(3)]
    for each in books:
        history.leave(Place(at_hand=each))
    two = way_back(history)
    longest = text("l" * 30_000_000)
    for each in (*books, longest):
        history.leave(Place(at_hand=each))

    one = way_back(history)

    assert [place.at_hand for place in two] == [books[2], books[1]]
    assert [place.at_hand for place in one] == [longest]


def test_what_is_put_beside_an_article_is_there_on_the_way_back() -> None:
    history = History()
    before, after, other = text("a"), text("a"), text("b")
    for each in (other, before):
        history.leave(Place(position=7, at_hand=each))

    history.put_beside(before, after)

    assert [place.at_hand for place in way_back(history)] == [after, other]
