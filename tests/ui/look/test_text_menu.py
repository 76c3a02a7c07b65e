"""The menus of texts: what can be copied there."""

import json

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.estimates.row_menu import RowMenu
from reader.ui.look.look import Look
from reader.ui.look.safe_browser import SafeBrowser
from reader.ui.look.text_menu import text_menu
from reader.ui.perspectives.card import Card
from reader.ui.perspectives.note_text import NoteText
from reader.ui.window.window import Window
from tests.reading import note_with, select_words, tables_of


def names(text: SafeBrowser, link: str = "") -> list[str]:
    """Return what the menu of a *text* offers, of a *link* in it; what is dim in brackets."""
    actions = [action for action in text_menu(text, link).actions() if not action.isSeparator()]
    words = [action.text().replace("&", "") for action in actions]
    return [
        word if action.isEnabled() else f"({word})"
        for action, word in zip(actions, words, strict=True)
    ]


def test_the_article_offers_to_copy_with_a_citation(window: Window) -> None:
    article = window.parts.panes.article

    before = names(article)
    select_words(article, "$40 million")

    assert before[:2] == ["(Copy)", "Select All"]
    assert {"Copy with Citation", "Copy Passage as Markdown", "Highlight"} <= {*before}
    assert names(article)[0] == "Copy"


def test_a_note_offers_what_the_pane_has(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")

    offered = names(note_with(window.parts.panes.perspectives, "In 2021 a court"))

    assert offered[2:] == [
        "Copy with Citation",
        "Copy Passage as Markdown",
        "Copy Estimates as TSV",
        "Copy Estimates as CSV",
        "Copy Estimates as Markdown Table",
        "Save Plot As…",
    ]


def test_the_menu_of_a_row_offers_what_the_pane_has_too(window: Window, session: Session) -> None:
    session.reading.select_passage("cost")
    table = tables_of(window.parts.panes.perspectives)[0]

    menu = RowMenu(table.copy, table)

    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts[:3] == ["Copy", "Copy with Citation", "Copy Passage as Markdown"]
    assert texts[-1] == "Save Plot As…"


@pytest.mark.parametrize(
    ("link", "is_offered"),
    [
        ("https://example.org/", True),
        ("passage:cost?https://example.org/", True),
        ("passage:cost", False),
        ("source:town-2018", False),
        ("", False),
    ],
)
def test_the_address_of_a_page_can_be_copied_and_none_of_our_own(
    qtbot: QtBot, light: Look, link: str, is_offered: bool
) -> None:
    note = NoteText(light, light.small_font)
    qtbot.addWidget(note)
    menu = text_menu(note, link)

    found = [action for action in menu.actions() if action.text() == "Copy Lin&k Address"]

    assert bool(found) == is_offered
    for action in found:
        action.trigger()
        assert QGuiApplication.clipboard().text() == "https://example.org/"


def test_the_card_of_a_source_offers_it_in_each_form_and_that_of_a_party_does_not(
    qtbot: QtBot, light: Look, bridge: Edition
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = Card(light, parent)
    card.show_source(bridge.sources["daily-2019"], parent.pos())
    card.show_source(bridge.sources["town-2018"], parent.pos())
    (body,) = card.findChildren(NoteText)

    offered = names(body)
    card.actions()[0].trigger()
    copied = json.loads(QGuiApplication.clipboard().text())
    card.show_party(bridge.parties["town"], parent.pos())
    of_party = names(body)
    card.hide()

    assert offered[2:] == ["Copy as CSL-JSON", "Copy as BibTeX", "Copy as RIS"]
    assert [record["id"] for record in copied] == ["town-2018"]
    assert of_party == ["(Copy)", "Select All"]
