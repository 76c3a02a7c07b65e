"""Copying what is selected or chosen, and with where it is from."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.exchange.marked_words import words_at
from reader.model.opening.foreign_article import html_article
from reader.model.text.span import Span
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.article.article_view import ArticleView
from reader.ui.window.window import Window
from tests.attached import attached_in_every_state
from tests.reading import note_with, select_between, select_words
from tests.ui.conftest import OpenWindow


def clipboard() -> str:
    """Return what was copied."""
    return QGuiApplication.clipboard().text()


TABLE = """<p>Before it.</p><table><tr><th>Port<th>Boats<th>Men<tr><td>North<td>12<td>40<tr>
<td>South<td>7<td>21</table><p>After it.</p>"""


def opened(html: str) -> OpenedText:
    """Return *html* as a page that was opened."""
    return OpenedText(html_article(html, "A page", named=True).article, file=Path("a"))


@pytest.mark.parametrize("html", [TABLE, TABLE.replace("<p>Before", "<p dir=rtl>שלום Before")])
@pytest.mark.parametrize(
    ("first", "last", "copied"),
    [
        ("North", "North", "North"),
        ("North", "12", "North\n12"),
        ("Boats", "7", "Boats\n12\n7"),
        ("Port", "21", "Port\nBoats\nMen\nNorth\n12\n40\nSouth\n7\n21"),
        ("it.", "12", "it.\nPort\nBoats\nMen\nNorth\n12\n40\nSouth\n7\n21"),
        ("40", "After", "Port\nBoats\nMen\nNorth\n12\n40\nSouth\n7\n21\n\nAfter"),
    ],
)
def test_cells_are_cited_as_they_are_copied_each_in_a_line(
    open_window: OpenWindow, html: str, first: str, last: str, copied: str
) -> None:
    window = open_window(opened(html))
    select_between(window.parts.panes.article, first, last)

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard().startswith(f"“{copied}”\n— A page, paragraph 1")
    window.parts.actions["copy"].trigger()
    assert clipboard() == copied


LISTS = """<p>Before it.</p><ol start=7><li>Article seven.<li>Article eight.<ol type=i>
<li>first point<li>second point</ol><li value=40>Article forty.</ol>
<ol type=A reversed><li>Article B<li>Article A</ol><ul><li>a sign<li>another</ul><p>After it.</p>"""
LONG = "<p>A word.</p>" * 14_000


@pytest.mark.parametrize("page", [LISTS, LISTS + LONG], ids=["page", "long"])
@pytest.mark.parametrize(
    ("first", "last", "copied"),
    [
        ("Article seven.", "Article seven.", "7. Article seven."),
        ("seven.", "seven.", "seven."),
        ("seven.", "Article eight.", "seven.\n8. Article eight."),
        ("second", "Article forty.", "ii. second point\n40. Article forty."),
        ("point", "another", None),
        ("Article B", "Article A", "B. Article B\nA. Article A"),
        ("a sign", "a sign", "a sign"),
        ("a sign", "another", "• a sign\n• another"),
        ("Before", "seven.", "Before it.\n7. Article seven."),
    ],
)
def test_items_are_copied_and_cited_with_what_is_shown_before_them(
    open_window: OpenWindow, page: str, first: str, last: str, copied: str | None
) -> None:
    window = open_window(opened(page))
    copied = copied or (
        "point\nii. second point\n40. Article forty.\nB. Article B\nA. Article A\n"
        "• a sign\n• another"
    )
    while not window.parts.panes.article.laid_out.is_complete:
        window.parts.panes.article.laid_out.work(0)
    select_between(window.parts.panes.article, first, last)

    window.parts.actions["copy"].trigger()
    plain = clipboard()
    window.parts.actions["copy_with_citation"].trigger()

    assert plain == copied
    assert clipboard().startswith(f"“{copied}”\n— A page, paragraph ")


def test_a_list_that_is_copied_from_its_middle_keeps_its_numbers(open_window: OpenWindow) -> None:
    article = open_window(opened(LISTS)).parts.panes.article
    select_between(article, "Article eight.", "Article forty.")

    html = article.createMimeDataFromSelection().html()

    assert '<ol start="8"' in html
    assert '<ol type="i"' in html
    assert '<ol start="40"' in html


def test_a_long_text_is_pasted_with_its_numbers_into_what_reads_html(
    open_window: OpenWindow,
) -> None:
    article = open_window(opened(LISTS + LONG)).parts.panes.article
    select_between(article, "second", "Article forty.")

    html = article.createMimeDataFromSelection().html()

    assert "ii. second point" in html
    assert "40. Article forty." in html


def test_of_a_book_the_words_are_copied_with_its_title_and_its_numbers(
    open_window: OpenWindow,
) -> None:
    window = open_window(opened(LISTS + LONG * 3))
    article = window.parts.panes.article
    while not article.laid_out.is_complete:
        article.laid_out.work(0)
    article.selectAll()

    window.parts.actions["copy"].trigger()

    assert clipboard().split("\n")[:5] == [
        "A page",
        "Before it.",
        "7. Article seven.",
        "8. Article eight.",
        "i. first point",
    ]
    assert clipboard().endswith("A word.\nA word.")


def test_a_chosen_passage_that_is_an_item_is_copied_with_its_number() -> None:
    article = opened(LISTS).article
    start = article.text.index("first point")
    span = Span(start, article.text.index(" forty"))

    assert words_at(article, span) == "i. first point\nii. second point\n40. Article"
    assert words_at(article, Span(start + 6, start + 11)) == "point"


def test_what_is_selected_over_cells_is_a_stretch_of_the_text(open_window: OpenWindow) -> None:
    window = open_window(opened(TABLE))
    article = window.parts.panes.article
    text = article.at_hand.article.text if article.at_hand else ""
    select_between(article, "North", "12")

    words, start = article.selection()

    assert words == "North\n12"
    assert text[start:].startswith(words)


def test_what_is_selected_is_copied_with_its_source_and_what_differs_from_it(
    window: Window,
) -> None:
    select_words(window.parts.panes.article, "$40 million")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == (
        "“$40 million”\n— The Bridge, a small article, paragraph 1\n"
        "The article’s claim: The bridge cost $40 million.\n"
        "Attribution: The article names no source.\n"
        "Cost of the bridge, published figures: 31 to 44 US$ million, as of 2018 to April 2019; "
        "the article’s: $40 million\n"
        "- Builders Ltd, 2018, the bridge alone: 31–35 US$ million (lowest and highest invoice) "
        "(calculated). [Ann Mason, “Our Side”, March 2019 (our sum)]\n"
        "- The town, through Daily Example, to April 2019, bridge and roads: 44 US$ million. "
        "[“The New Bridge”, Town of Example, 2 November 2018; "
        "“A Bridge Too Dear”, Daily Example, 2019]"
    )
    assert "Copied" in window.parts.status_line.currentMessage()


def test_what_sets_text_takes_a_citation_with_the_quotation_apart(window: Window) -> None:
    select_words(window.parts.panes.article, "$40 million")

    window.parts.actions["copy_with_citation"].trigger()

    html = QGuiApplication.clipboard().mimeData().html()
    assert "<blockquote>“$40 million”</blockquote><p>— The Bridge, a small article, " in html
    assert "<p>Attribution: The article names no source.</p>" in html
    assert "<a " not in html
    assert "font" not in html


def test_a_selection_without_passages_is_copied_with_where_it_is_from_alone(window: Window) -> None:
    select_words(window.parts.panes.article, "The builder was never paid.")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == (
        "“The builder was never paid.”\n— The Bridge, a small article, paragraph 3"
    )


def test_the_chosen_passage_is_copied_where_nothing_is_selected(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("nobody-asked")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard().startswith("“twice what was planned. Nobody was asked”")
    assert "\nThe article’s claim: Nobody was asked about the bridge.\n" in clipboard()
    assert "\nThe article’s claim: The bridge cost twice what was planned.\n" in clipboard()
    assert "\n- The plan was changed three times. [“The New Bridge”, " in clipboard()


def test_with_nothing_to_copy_it_is_said_what_to_do(window: Window) -> None:
    QGuiApplication.clipboard().setText("from before")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == "from before"
    assert "Select words or choose a passage first" in window.parts.status_line.currentMessage()


def test_the_title_is_not_quoted_as_if_it_stood_in_the_first_paragraph(window: Window) -> None:
    article: ArticleView = window.parts.panes.article
    select_words(article, "Restated from the Daily Example")

    window.parts.actions["copy_with_citation"].trigger()

    assert clipboard() == "“Restated from the Daily Example”\n— The Bridge, a small article"


def test_what_is_selected_in_the_notes_is_copied_from_there(
    window: Window, session: Session
) -> None:
    session.reading.select_passage("cost")
    note = note_with(window.parts.panes.perspectives, "In 2021 a court")
    select_words(note, "In 2021 a court")
    note.setFocus()

    window.parts.actions["copy"].trigger()

    assert clipboard() == "In 2021 a court"


def test_copying_where_nothing_can_be_copied_changes_nothing(window: Window) -> None:
    QGuiApplication.clipboard().setText("from before")
    window.parts.actions["list"].trigger()
    window.parts.panes.passages.setFocus()

    window.parts.actions["copy"].trigger()

    assert clipboard() == "from before"


def test_before_an_edition_is_open_nothing_is_copied(qtbot: QtBot, session: Session) -> None:
    window = Window(session, None, State(theme="light"))
    qtbot.addWidget(window)

    window.parts.actions["copy_with_citation"].trigger()

    assert window.parts.status_line.currentMessage() == ""


def test_beside_another_text_it_is_said_whose_perspectives_are_cited(
    open_window: OpenWindow, bridge: Edition
) -> None:
    window = open_window(attached_in_every_state(replace(bridge, as_of="2020-02-03")))
    select_words(window.parts.panes.article, "$40 million")

    window.parts.actions["copy_with_citation"].trigger()

    whence = clipboard().split("\n")[1]
    assert whence.endswith(", beside it “The Bridge”, perspectives as of 3 February 2020")
