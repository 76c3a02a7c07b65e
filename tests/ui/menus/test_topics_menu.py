"""The ways to what concerns the article as a whole, and the ways back."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.topics import find_topic, topics
from reader.session.session import Session
from reader.ui.menus.topic_names import topic_name
from reader.ui.perspectives.card import Card
from reader.ui.window.window import Window
from tests.listening import Listener
from tests.reading import (
    button_named,
    click_words,
    note_with,
    page_of,
    picture_of,
    scroll_area_of,
    shown_text,
)
from tests.ui.conftest import OpenWindow
from tests.whole_edition import PROFILES, TOPICS, WORDS, is_shown


@pytest.fixture
def window(open_window: OpenWindow, whole: Edition) -> Window:
    """Return a window on the edition that has every topic."""
    return open_window(whole)


def topics_menu(window: Window) -> QMenu:
    """Return the menu of the article as a whole."""
    menus = [menu for menu in window.findChildren(QMenu) if "Whole" in menu.title()]
    assert len(menus) == 1
    return menus[0]


def menu_entry(window: Window, topic: str) -> QAction:
    """Return the entry of *topic* in that menu."""
    return next(action for action in topics_menu(window).actions() if action.data() == topic)


# -- what is shown


@pytest.mark.parametrize("topic", [*TOPICS, *PROFILES])
def test_a_topic_that_is_selected_is_told_of_once_and_shown(
    window: Window, session: Session, topic: str
) -> None:
    told = Listener(session.reading.topic_changed)

    session.reading.select_topic(topic)

    assert told.heard == [(topic,)]
    assert is_shown(window, topic)
    head = "Party" if topic in PROFILES else "The article as a whole"
    assert head in shown_text(window.parts.panes.perspectives)


def test_the_overview_comes_back_when_no_topic_is_read(window: Window, session: Session) -> None:
    session.reading.select_topic("timeline")

    window.parts.actions["overview"].trigger()

    assert is_shown(window, "")
    assert "About this edition" in shown_text(window.parts.panes.perspectives)


def test_a_topic_is_shown_from_its_beginning(window: Window, session: Session) -> None:
    window.resize(1000, 420)
    window.parts.panes.perspectives.grab()  # lays the page out
    bar = scroll_area_of(window.parts.panes.perspectives).verticalScrollBar()
    bar.setValue(bar.maximum())
    scrolled = bar.value()

    session.reading.select_topic("timeline")

    assert scrolled > 0
    assert bar.value() == 0


def test_a_topic_brings_back_a_pane_that_was_hidden(window: Window, session: Session) -> None:
    window.parts.actions["perspectives"].trigger()
    hidden = not window.parts.panes.perspectives.isVisible()

    session.reading.select_topic("voices")

    assert hidden
    assert window.parts.panes.perspectives.isVisible()
    assert window.parts.actions["perspectives"].isChecked()


def test_another_edition_is_begun_with_its_overview(
    window: Window, session: Session, bridge: Edition
) -> None:
    session.reading.select_topic("timeline")

    session.open(bridge)

    assert is_shown(window, "")
    assert session.reading.topic == ""


# -- the menu


def test_the_menu_offers_every_topic_by_its_title(window: Window, whole: Edition) -> None:
    menu = topics_menu(window)

    offered = [action.text().replace("&&", "&") for action in menu.actions()]
    assert offered == [topic_name(topic) for topic in topics(whole)]
    assert menu.menuAction().isVisible()


def test_what_is_at_hand_is_called_what_it_is(
    window: Window, session: Session, whole: Edition
) -> None:
    overview = window.parts.actions["overview"]
    assert overview.text() == "About This &Edition"

    session.open(OpenedText(whole.article, file=Path("text.txt")))

    assert overview.text() == "About This &Text"


def test_the_menu_stands_under_go(window: Window) -> None:
    menus = {action.text(): action.menu() for action in window.menuBar().actions()}

    go = menus["&Go"]
    assert isinstance(go, QMenu)
    assert topics_menu(window).menuAction() in go.actions()


@pytest.mark.parametrize("topic", TOPICS)
def test_an_entry_of_the_menu_opens_its_topic(window: Window, session: Session, topic: str) -> None:
    menu_entry(window, topic).trigger()

    assert session.reading.topic == topic
    assert is_shown(window, topic)


def test_an_edition_without_topics_has_no_menu_of_them(
    window: Window, session: Session, bridge: Edition, whole: Edition
) -> None:
    session.open(bridge)
    hidden = not topics_menu(window).menuAction().isVisible()

    session.open(whole)

    assert hidden
    assert topics_menu(window).menuAction().isVisible()
    assert len(topics_menu(window).actions()) == len(TOPICS)


# -- the links


@pytest.mark.parametrize("topic", TOPICS)
def test_the_overview_leads_to_every_topic(
    window: Window, session: Session, whole: Edition, topic: str
) -> None:
    found = find_topic(whole, topic)
    assert found is not None
    name = topic_name(found)

    button_named(page_of(window.parts.panes.perspectives), name).click()

    assert session.reading.topic == topic
    assert is_shown(window, topic)


@pytest.mark.parametrize(
    ("party", "words", "topic"),
    [
        ("town", "Profile, accounts and figures", "party/town"),
        ("builder", "Where it speaks", "party/builder"),
    ],
)
def test_the_card_of_a_party_leads_to_its_profile_and_goes(
    window: Window, session: Session, party: str, words: str, topic: str
) -> None:
    session.reading.select_passage("cost")
    window.parts.panes.perspectives.show_party(party)
    card = next(card for card in window.findChildren(Card) if card.isVisible())

    click_words(note_with(card, words), words)

    assert not card.isVisible()
    assert session.reading.passage is None
    assert is_shown(window, topic)


# -- how it looks


@pytest.mark.parametrize("topic", [*TOPICS, *PROFILES])
def test_a_theme_and_a_size_change_the_page_and_not_what_is_on_it(
    window: Window, session: Session, topic: str
) -> None:
    session.reading.select_topic(topic)
    before = shown_text(window.parts.panes.perspectives)
    height = note_with(window.parts.panes.perspectives, WORDS[topic]).font().pixelSize()

    window.parts.appearance.choose_theme("dark")
    window.parts.actions["larger"].trigger()

    pane = window.parts.panes.perspectives
    assert shown_text(pane) == before
    assert note_with(pane, WORDS[topic]).font().pixelSize() > height
    assert (
        picture_of(pane).pixelColor(2, pane.height() // 2)
        == window.parts.appearance.look.theme.pane
    )
