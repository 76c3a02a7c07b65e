"""The card of a source: what it says in pairs, what can be done there, and what leads to it."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from reader.model.edition.estimate import Standing
from reader.model.edition.source import Source
from reader.ui.perspectives.card import Card
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.perspectives.section import Section
from reader.ui.window.window import Window
from tests.reading import button_named, click_words, note_with, shown_text

_VIA = "Not read in the original."


def card_of(pane: PerspectivesPane, key: str = "town-2018") -> Card:
    """Return the card of a source, which is open."""
    pane.show_source(key, QRect(pane.mapToGlobal(QPoint(30, 30)), QSize(40, 20)))
    return next(card for card in pane.findChildren(Card) if card.isVisible())


@pytest.mark.parametrize(
    ("standing", "note", "manner", "found"),
    [
        (Standing.SEEN, "pages 1 to 6", "Seen.", "Pages 1 to 6."),
        (Standing.VIA, "via the Daily: short", f"{_VIA} Via the Daily.", "Short."),
        (Standing.VIA, "via a URL (digest). seen: 5.8", f"{_VIA} Via a URL (digest)", "5.8."),
        (
            Standing.VIA,
            "via https://a.example/b. seen: c",
            f"{_VIA} Via https://a.example/b.",
            "C.",
        ),
        (Standing.VIA, "via a digest", f"{_VIA} Via a digest.", ""),
        (Standing.RECALLED, "not again: at all", "Recalled, not read. Not again: at all.", ""),
    ],
)
def test_how_a_source_was_read_is_told_apart_from_what_was_found(
    standing: Standing, note: str, manner: str, found: str
) -> None:
    source = Source("a", "report", "A", standing, note)

    assert (source.manner(), source.found) == (manner, found)


def test_it_says_its_number_what_was_found_and_where_else_it_is_cited(
    pane: PerspectivesPane,
) -> None:
    lines = shown_text(card_of(pane)).splitlines()

    assert "Source 1" in lines
    assert lines[lines.index("How read") : lines.index("Address")] == [
        *("How read", "Seen.", "Found there", "Pages 1 to 6.", "Also at", "2 other passages")
    ]


def test_a_search_leads_to_the_other_passages(window: Window, pane: PerspectivesPane) -> None:
    card = card_of(pane)

    click_words(note_with(card, "other passages"), "2 other passages")

    assert window.parts.actions["find_everywhere"].isChecked()
    assert window.parts.find_everywhere(window).list.field.line.text() == "The New Bridge"


def test_its_address_is_opened_and_copied(
    pane: PerspectivesPane, opened_addresses: list[str]
) -> None:
    card = card_of(pane)

    button_named(card, "Copy the address").click()
    button_named(card, "Open in the browser").click()

    assert QGuiApplication.clipboard().text() == "https://example.org/bridge"
    assert opened_addresses == ["https://example.org/bridge"]
    assert not card.isVisible()


def test_it_says_which_site_would_open(pane: PerspectivesPane) -> None:
    assert button_named(card_of(pane), "Open in").toolTip() == "Opens example.org"


def test_without_an_address_there_is_nothing_to_open(pane: PerspectivesPane) -> None:
    buttons = card_of(pane, "builder-2019").findChildren(QToolButton)

    assert [button.text() for button in buttons if button.isVisible()] == ["Cite"]


def test_it_is_cited_in_the_forms_that_bibliographies_have(pane: PerspectivesPane) -> None:
    menu = button_named(card_of(pane), "Cite").menu()
    assert menu is not None

    menu.actions()[1].trigger()

    assert "@techreport{town-2018" in QGuiApplication.clipboard().text()


def test_a_click_anywhere_in_a_line_of_the_sources_opens_it(pane: PerspectivesPane) -> None:
    pane.sections.jump(Section.SOURCES)
    QApplication.processEvents()
    row = note_with(pane, "Our Side")

    QTest.mouseClick(
        row.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 3, row.height() // 2)
    )

    assert [card.isVisible() for card in pane.findChildren(Card)] == [True]


def test_words_that_are_selected_in_a_line_open_nothing(pane: PerspectivesPane) -> None:
    pane.sections.jump(Section.SOURCES)
    QApplication.processEvents()
    row = note_with(pane, "Our Side")

    QTest.mouseDClick(row.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 6))

    assert not any(card.isVisible() for card in pane.findChildren(Card))


def test_the_first_card_is_as_high_as_its_text(pane: PerspectivesPane) -> None:
    card = card_of(pane)
    first = card.height()
    card.hide()

    again = card_of(pane)

    assert again.height() == first
    body = note_with(again, "How read")
    assert not body.verticalScrollBar().isVisible()
    assert body.height() == body.heightForWidth(body.width())


def test_a_click_outside_closes_it_and_does_what_it_hits(
    window: Window, pane: PerspectivesPane
) -> None:
    card = card_of(pane)
    passages = window.parts.head.findChildren(QToolButton)
    button = next(each for each in passages if each.defaultAction() is window.parts.actions["list"])
    at = button.mapTo(window, button.rect().center())
    shown = window.parts.actions["list"].isChecked()

    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()  # Qt hands the press on
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)

    assert not card.isVisible()
    assert window.parts.actions["list"].isChecked() is not shown


def test_it_is_kept_inside_the_window(window: Window, pane: PerspectivesPane) -> None:
    window.resize(700, 600)
    edge = window.geometry().bottomRight() - QPoint(4, 4)

    pane.show_source("town-2018", QRect(edge, QSize(2, 2)))

    (card,) = (card for card in pane.findChildren(Card) if card.isVisible())
    assert window.geometry().contains(card.geometry())
