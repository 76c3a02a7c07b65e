"""Words found in every place of an edition."""

import pytest

from reader.model.edition.edition import Edition
from reader.model.finding.finder import Finder, Wanted
from reader.model.finding.places import PlaceKind, places
from reader.model.text.search import Query


def found(edition: Edition, words: str) -> list[tuple[str, str, bool]]:
    """Return where an *edition* has *words*, what stands there, and whether it is close."""
    matches = Finder(edition).find(Wanted(Query(words)))
    return [(match.place.where, match.text, match.close) for match in matches]


def test_each_place_is_named_once_the_article_first(bridge: Edition) -> None:
    names = [place.where for place in places(bridge)]

    assert names[0] == "article"
    assert len(set(names)) == len(names)
    assert {name.partition(":")[0] for name in names} == set(PlaceKind) - {"note"}


def test_every_match_stands_where_it_is_said_to(bridge: Edition) -> None:
    texts = {place.where: place.text for place in places(bridge)}

    matches = Finder(bridge).find(Wanted(Query("bridge")))

    assert len({match.place.kind for match in matches}) > 1
    assert all(
        match.text.lower() == match.span.of(texts[match.place.where]).lower() == "bridge"
        for match in matches
    )


def test_the_article_is_counted_as_its_passages_are(bridge: Edition) -> None:
    first = bridge.passages[0]

    match = Finder(bridge).find(Wanted(Query(first.exact)))[0]

    assert (match.place.where, match.span) == ("article", first.span)


def test_close_spellings_are_told_apart(bridge: Edition) -> None:
    assert ("Example", True) in {(text, close) for _, text, close in found(bridge, "Exmaple")}
    assert {close for _, _, close in found(bridge, "Example")} == {False}


def test_accents_count_where_they_are_asked_for(bridge: Edition) -> None:
    finder = Finder(bridge)

    assert len(finder.find(Wanted(Query("naive")))) == 1
    assert not finder.find(Wanted(Query("naive"), accents=True))
    assert len(finder.find(Wanted(Query("naïve"), accents=True))) == 1


def test_what_is_looked_for_in_some_places_is_found_in_no_other(bridge: Edition) -> None:
    wanted = Wanted(Query("bridge"), kinds=frozenset({PlaceKind.ARTICLE}))

    assert {match.place.where for match in Finder(bridge).find(wanted)} == {"article"}


@pytest.mark.parametrize("words", ["", " ", "\ue000", "qqqq"])
def test_what_is_nowhere_is_not_found(bridge: Edition, words: str) -> None:
    assert found(bridge, words) == []


def test_nothing_is_found_from_one_place_into_another(bridge: Edition) -> None:
    one, other = places(bridge)[:2]
    across = f"{one.text.split()[-1]} {other.text.split()[0]}"

    assert found(bridge, across) == []


def test_the_bundled_edition_has_a_name_by_all_its_spellings(bundled: Edition) -> None:
    matches = Finder(bundled).find(Wanted(Query("Hizbullah")))

    close = {match.text for match in matches if match.close}
    assert {"Hezbollah", "Hizbollah", "Hizballah"} <= close
    assert {match.text for match in matches if not match.close} == {"Hizbullah"}
