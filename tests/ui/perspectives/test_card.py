"""Cards over the page: a source, or a party."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.perspectives.card import Card
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window
from tests.reading import (
    click_words,
    has_colour,
    note_with,
    picture_of,
    press,
    search_for,
    shown_text,
)


def open_card(pane: PerspectivesPane) -> Card:
    """Return the card that is open."""
    cards = [card for card in pane.findChildren(Card) if card.isVisible()]
    assert len(cards) == 1, f"{len(cards)} cards are open"
    return cards[0]


def test_a_click_on_a_citation_shows_its_source(pane: PerspectivesPane) -> None:
    click_words(note_with(pane, "The article names"), "¹")

    text = shown_text(open_card(pane))
    assert "The New Bridge" in text
    assert "Report" in text
    assert text.split("How read\n")[1].startswith("Seen.\nFound there\nPages 1 to 6.")
    assert "example.org/bridge" in text


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("builder-2019", "original"),
        ("daily-2019", "Recalled"),
    ],
)
def test_a_card_says_how_a_source_was_read(pane: PerspectivesPane, key: str, expected: str) -> None:
    pane.show_source(key, QPoint(30, 30))

    assert expected in shown_text(open_card(pane))
    assert "No address is known." in shown_text(open_card(pane))


def test_a_click_on_a_party_shows_who_it_is_and_its_stake(pane: PerspectivesPane) -> None:
    click_words(note_with(pane, "roads were needed"), "The town")

    text = shown_text(open_card(pane))
    assert "Town of Example" in text
    assert "Paid for the bridge." in text


def test_the_address_on_a_card_opens_when_it_is_clicked_and_the_card_goes(
    pane: PerspectivesPane, opened_addresses: list[str]
) -> None:
    pane.show_source("town-2018", QPoint(30, 30))
    card = open_card(pane)
    before = list(opened_addresses)

    click_words(note_with(card, "example.org"), "example.org")

    assert before == []
    assert opened_addresses == ["https://example.org/bridge"]
    assert not card.isVisible()


def test_a_card_frames_what_is_searched_for(window: Window, pane: PerspectivesPane) -> None:
    search_for(window, "pages 1 to 6")

    pane.show_source("town-2018", QPoint(30, 30))

    assert note_with(open_card(pane), "Seen.").hit_area(0).width() > 0


def test_escape_puts_a_card_away(pane: PerspectivesPane) -> None:
    pane.show_source("town-2018", QPoint(30, 30))
    card = open_card(pane)

    press(Qt.Key.Key_Escape)

    assert not card.isVisible()


def test_a_card_for_which_there_is_no_room_below_stands_above_where_one_pointed(
    pane: PerspectivesPane,
) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    at = QRect(screen.center() + QPoint(0, screen.height() // 2 - 60), QSize(90, 20))

    pane.show_source("town-2018", at)

    assert open_card(pane).geometry().bottom() < at.y()


@pytest.mark.parametrize("corner", ["top left", "bottom right"])
def test_a_card_stays_on_the_screen(pane: PerspectivesPane, corner: str) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    at = screen.topLeft() if corner == "top left" else screen.bottomRight()

    pane.show_source("town-2018", at)

    assert screen.contains(open_card(pane).geometry())


def test_a_card_shows_all_of_its_text_however_large(
    qtbot: QtBot, light: Look, bridge: Edition
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    large = light._replace(zoom=2.0)
    card = Card(large, parent)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    line = QFontMetrics(font(SANS, large.notes_pixels)).lineSpacing()
    note = "words. " * 9 * (round(0.55 * screen.height()) // line)

    card.show_source(bridge.sources["town-2018"]._replace(note=note), QPoint(0, 0))

    body = note_with(card, "words.")
    needed = body.heightForWidth(body.width())
    assert body.height() >= needed or body.verticalScrollBar().isVisible()
    assert screen.height() >= card.height() > 2 / 3 * screen.height()


@pytest.mark.parametrize("key", ["no-such-source", ""])
def test_a_source_that_is_not_there_shows_nothing(pane: PerspectivesPane, key: str) -> None:
    pane.show_source(key)
    pane.show_party(key)

    assert not [card for card in pane.findChildren(Card) if card.isVisible()]


def test_a_card_after_a_change_of_theme_has_its_colours(
    window: Window, pane: PerspectivesPane
) -> None:
    pane.show_source("town-2018", QPoint(30, 30))
    open_card(pane).hide()

    window.parts.appearance.choose_theme("dark")
    pane.show_source("town-2018", QPoint(30, 30))

    assert has_colour(picture_of(open_card(pane)), window.parts.appearance.look.theme.card.name())


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (f"https://{'long.' * 40}example.org/path", f"{'long.' * 40}example.org/path"),
        ("http://example.org/", "http://example.org\n"),
        ("https://xn--bcher-kva.example/a", "bücher.example (xn--bcher-kva.example)/a"),
        ("https://xn--80ak6aa92e.com/a", "\nxn--80ak6aa92e.com/a"),
        ("https://bank.org@evil.example/", "“bank.org” before the @ is no place, but a name"),
    ],
)
def test_a_card_shows_the_whole_host(
    qtbot: QtBot, light: Look, bridge: Edition, url: str, shown: str
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = Card(light, parent)

    card.show_source(bridge.sources["town-2018"]._replace(url=url), QPoint(0, 0))

    assert shown in shown_text(card).replace("\u2028", "\n")


def test_an_address_that_is_long_is_never_cut_and_opens_whole(
    qtbot: QtBot, light: Look, bridge: Edition
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = Card(light, parent)
    url = "https://www.example.org/" + "a" * 200
    source = bridge.sources["town-2018"]._replace(type="map", url=url)

    card.show_source(source, QPoint(0, 0))
    shown = shown_text(card)

    with qtbot.waitSignal(card.web_link_activated) as told:
        click_words(note_with(card, "example.org"), "example.org")
    assert told.args is not None
    assert told.args[0] == QUrl(url)
    assert url.removeprefix("https://") in shown
    assert shown.startswith("\nSource")
