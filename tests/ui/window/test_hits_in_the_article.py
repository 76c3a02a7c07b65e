"""Hits in the article: above it, and across the ends of its blocks; and the way back from them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.opening.foreign_article import html_article, markdown_article
from reader.model.text.search import Query
from reader.model.text.span import Span
from reader.session.session import Session
from reader.ui.article.article_document import ArticleDocument
from reader.ui.article.article_view import ArticleView
from reader.ui.look.fragments import blocks
from reader.ui.window.window import Window
from tests.attached import attached_in_every_state, text_like
from tests.laying_out import fill
from tests.reading import picture_of, press, search_for
from tests.shown import words_of
from tests.ui.conftest import OpenWindow

JOINER = "\u2060"  # around the number of a citation
LONG = html_article("<p>A word.</p>" * 14_000, "A page of 🌉 and “words”", named=True).article
TABLE = """\
A first paragraph.

| Port | Tonnes |
|---|---|
| North | 1,500 |
| South | 2,700 |

A last one.
"""
LONG_TAIL = "\nA word.\n" * 14_000


def lines_above(laid_out: ArticleDocument) -> list[str]:
    """Return each line of words that stands above the article, as Qt shows it."""
    found = list[str]()
    for block in blocks(laid_out.document):
        if laid_out.article_block(block) is not None:
            break
        found += filter(words_of, [block.text()])
    return found


def in_reverse(article: ArticleView) -> list[str]:
    """Return what the *article* shows in reverse, piece by piece."""
    pieces = (selection.cursor.selectedText() for selection in article.extraSelections())
    return [piece.replace(JOINER, "") for piece in pieces]


def is_reversed_in_view(article: ArticleView, words: str) -> bool:
    """Tell whether *words* alone are shown in reverse in the *article*, and can be seen."""
    view = article.viewport().rect()
    return in_reverse(article) == [words.replace(JOINER, "")] and all(
        view.contains(article.cursorRect(selection.cursor).center())
        for selection in article.extraSelections()
    )


@pytest.fixture(params=["edition", "attached", "text", "long"])
def at_hand(request: pytest.FixtureRequest, whole: Edition) -> AtHand:
    """Return whatever has lines above its article: a title, what is below it, a notice."""
    match request.param:
        case "edition":
            return whole
        case "attached":
            return attached_in_every_state(whole)
        case "text":
            return text_like(whole)
        case _:
            return OpenedText(LONG, file=Path("a"))


def test_every_line_above_the_article_is_found_and_brought_into_view(
    qtbot: QtBot, open_window: OpenWindow, session: Session, at_hand: AtHand
) -> None:
    window = open_window(at_hand)
    window.resize(900, 300)
    article = window.parts.panes.article
    fill(qtbot, article)
    while session.searching.prepare():
        pass
    bar = article.verticalScrollBar()
    missed = []

    lines = lines_above(article.laid_out)
    for line in lines:
        bar.setValue(0)
        search_for(window, line)
        bar.setValue(bar.maximum())
        session.searching.find_previous()
        session.searching.find_next()
        if not is_reversed_in_view(article, line):
            missed.append(line)
        session.searching.cancel()

    assert lines[0] == at_hand.article.title
    assert not missed


def test_a_hit_above_the_article_is_framed(window: Window, session: Session) -> None:
    article = window.parts.panes.article
    session.searching.find(Query("restated from"))
    session.searching.find_next()
    article.setExtraSelections([])

    framed = picture_of(article)
    session.searching.end()

    assert framed != picture_of(article)


def test_the_search_begins_above_the_article_where_that_is_seen(
    window: Window, session: Session
) -> None:
    article = window.parts.panes.article

    session.searching.find(Query("bridge"))

    assert in_reverse(article) == ["Bridge"]
    start = 4 - len(article.words_above())
    assert session.searching.search.article_hit == Span(start, start + 6)


def test_a_phrase_is_found_from_above_the_article_on_into_it(
    window: Window, session: Session
) -> None:
    session.searching.find(Query("daily example. 🌉 the bridge"))

    assert in_reverse(window.parts.panes.article) == ["Daily Example.¹", "🌉 The bridge"]


@pytest.mark.parametrize("rest", ["", LONG_TAIL], ids=["short", "long"])
def test_a_hit_across_the_ends_of_blocks_reverses_its_words_alone(
    qtbot: QtBot, open_window: OpenWindow, session: Session, rest: str
) -> None:
    text = OpenedText(markdown_article(TABLE + rest, "A text").article, file=Path("a"))
    window = open_window(text)
    article = window.parts.panes.article
    fill(qtbot, article)
    while session.searching.prepare():
        pass
    found = {}

    for words in ("tonnes north", "1,500 south 2,700", "paragraph. port"):
        session.searching.find(Query(words))
        found[words] = in_reverse(article)

    assert found == {
        "tonnes north": ["Tonnes", "North"],
        "1,500 south 2,700": ["1,500", "South", "2,700"],
        "paragraph. port": ["paragraph.", "Port"],
    }


@pytest.mark.parametrize("steps", [0, 1, 40])
def test_esc_comes_back_to_exactly_where_the_search_began(
    road_window: Window, session: Session, steps: int
) -> None:
    article = road_window.parts.panes.article
    bar = article.verticalScrollBar()
    missed = []

    for value in range(3, bar.maximum(), bar.maximum() // 7):
        bar.setValue(value)
        QApplication.processEvents()
        search_for(road_window, "mile")
        for _ in range(steps):
            session.searching.find_next()
        press(Qt.Key.Key_Escape)
        QApplication.processEvents()
        if bar.value() != value:
            missed.append((value, bar.value()))

    assert not missed


def test_the_way_back_from_a_search_leads_exactly_to_where_it_began(
    road_window: Window,
) -> None:
    bar = road_window.parts.panes.article.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    search_for(road_window, "mile")

    road_window.parts.search.close_search()
    away = bar.value()
    road_window.parts.actions["back"].trigger()
    QApplication.processEvents()

    assert away != before
    assert bar.value() == before
