"""With which passages a reader may begin."""

from dataclasses import replace
from pathlib import Path

from reader.model.edition.beginning import places_to_begin
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.files.loading import load_edition
from tests.attached import attached_in_every_state
from tests.editions import edited


def ids(passages: object) -> list[str]:
    """Return the ids of *passages*."""
    assert isinstance(passages, tuple)
    return [passage.id for passage in passages]


def test_the_editors_say_where_to_begin_and_in_which_order(tmp_path: Path) -> None:
    named = 'language = "en"\nbegin = ["twice-planned", "cost"]'

    edition = load_edition(edited(tmp_path, ('language = "en"', named)))

    assert ids(places_to_begin(edition)) == ["twice-planned", "cost"]


def test_where_they_do_not_say_it_is_one_of_each_kind(bridge: Edition) -> None:
    assert ids(places_to_begin(bridge)) == ["nobody-asked", "cost", "twice-planned"]


def test_of_a_kind_it_is_the_first_with_the_most_to_show(bridge: Edition) -> None:
    cost = bridge.passages[0]
    poor = replace(cost, id="poor", quantities=())
    later = replace(cost, id="later")

    edition = replace(bridge, passages=(poor, cost, later))

    assert ids(places_to_begin(edition)) == ["cost"]


def test_in_another_text_it_is_the_places_that_the_editors_name_for_their_own(
    bridge: Edition,
) -> None:
    named = replace(bridge.article, begin=("twice-planned", "cost"))

    attached = attached_in_every_state(replace(bridge, article=named))

    assert ids(places_to_begin(attached)) == ["cost"]


def test_a_text_with_nothing_beside_it_has_no_such_places(bridge: Edition, tmp_path: Path) -> None:
    text = OpenedText(article=bridge.article, file=tmp_path / "text.txt")

    assert places_to_begin(text) == ()


def test_the_bundled_edition_begins_with_one_of_each_kind(bundled: Edition) -> None:
    places = places_to_begin(bundled)

    assert ids(places) == list(bundled.article.begin)
    assert len({passage.kind for passage in places}) == 3
