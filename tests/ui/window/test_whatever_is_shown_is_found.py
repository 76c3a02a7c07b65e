"""Whatever the window shows is found by the search, counted, brought into view and framed.

What is shown is taken from the widgets and not from what the search is prepared with. Left out is
what the program presses and names: `session/edition_search` says what that is.
"""

import pytest
from PySide6.QtWidgets import QToolButton

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.topics import (
    passage_topic,
    profile_topic,
    source_topic,
)
from reader.model.text.search import Query
from reader.session.session import Session
from reader.ui.perspectives.card import Card
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from tests.attached import attached_in_every_state, text_like
from tests.reading import highlighted_words, is_hit_in_view, page_of
from tests.shown import places, shown_in, turn_to, words_of
from tests.ui.conftest import OpenWindow

# The heads on a card, and the links that lead on from it.
_OF_CARDS = (
    *("Party", "Stake", "Profile, accounts and figures", "Where it speaks"),
    *("Source", "How read", "Found there", "Also at", "Address"),
)
_MORE = "more"  # on the button of what is folded away


def place_of(session: Session) -> str:
    """Return the place whose page is shown."""
    passage = session.reading.passage
    return passage_topic(passage.id) if passage else session.reading.topic


def go_to_hit(session: Session, words: str, place: str) -> bool:
    """Look for *words* and step to the first hit on the page of a *place*."""
    session.searching.find(Query(words))
    session.searching.find_in_notes()
    for _ in session.searching.search.in_notes:
        if place_of(session) == place:
            return True
        session.searching.find_next()
    return False


def is_shown_whole(pane: PerspectivesPane, words: str) -> bool:
    """Tell whether the hit that is shown is *words*, and can be seen."""
    reversed_words = highlighted_words(pane)
    right = not reversed_words or words_of(words) in words_of(" ".join(reversed_words))
    return right and is_hit_in_view(pane)


@pytest.fixture(params=["edition", "attached", "text"])
def at_hand(request: pytest.FixtureRequest, whole: Edition) -> AtHand:
    """Return an edition, a text with an edition beside it, and a text with nothing beside it."""
    if request.param == "edition":
        return whole
    return attached_in_every_state(whole) if request.param == "attached" else text_like(whole)


def test_every_line_of_every_page_is_found_and_brought_into_view(
    open_window: OpenWindow, session: Session, at_hand: AtHand
) -> None:
    window = open_window(at_hand)
    pane = window.parts.panes.perspectives
    missed = []

    for place in places(at_hand):
        turn_to(session, place)
        for button in page_of(pane).findChildren(QToolButton):
            button.setChecked(_MORE in button.text())
        lines = shown_in(page_of(pane))
        assert lines, place
        for line in lines:
            if not (go_to_hit(session, line, place) and is_shown_whole(pane, line)):
                missed.append((place, line))
            session.searching.end()

    assert not missed


def test_every_line_of_every_card_is_found(
    open_window: OpenWindow, session: Session, whole: Edition
) -> None:
    window = open_window(whole)
    pane = window.parts.panes.perspectives
    missed = []

    for show, topic, keys in (
        (pane.show_source, source_topic, whole.sources),
        (pane.show_party, profile_topic, whole.parties),
    ):
        for key in keys:
            show(key)
            card = pane.findChild(Card)
            assert card is not None
            lines = [
                line
                for line in shown_in(card)
                if line not in _OF_CARDS and "other passage" not in line
            ]
            card.hide()
            for line in lines:
                if not (go_to_hit(session, line, topic(key)) and is_shown_whole(pane, line)):
                    missed.append((key, line))
                session.searching.end()

    assert not missed
