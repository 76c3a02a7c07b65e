"""A long text is read, searched and zoomed before all of it is laid out, and nothing jumps."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider
from pytestqt.qtbot import QtBot

from reader.model.edition.opened_text import OpenedText
from reader.model.edition.passage import Kind, Passage
from reader.model.opening.opened_text import open_pasted
from reader.model.text.search import Query
from reader.model.text.span import Span
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.window.window import Window
from tests.laying_out import fill, finish, seen_at
from tests.reading import LEFT, drag_over, highlighted_words, point_at, point_of
from tests.ui.conftest import OpenWindow

COUNT, MIDDLE = 3000, 1700


@pytest.fixture(scope="module")
def book() -> OpenedText:
    """Return a text whose letters are much wider than its typeface's mean, so that it grows."""
    texts = [f"Place{i}. {'WIDE LETTERS ' * (3 + 7 * i % 41)}" for i in range(COUNT)]
    return open_pasted(Path("book.txt"), "\n\n".join(texts))


@pytest.fixture
def window(open_window: OpenWindow, book: OpenedText) -> Window:
    """Return a window on the book, just opened."""
    return open_window(book)


@pytest.fixture
def article(window: Window) -> ArticleView:
    """Return the view on the book, just opened."""
    return window.parts.panes.article


def fill_and_rest(qtbot: QtBot, article: ArticleView) -> None:
    """Wait until all of the text is in the document, and measure no more of it by itself."""
    fill(qtbot, article)
    article._work_timer.stop()


def begin_of(book: OpenedText, number: int) -> int:
    """Return where in the text the paragraph of that *number* begins."""
    return book.article.text.index(f"Place{number}.")


@pytest.mark.parametrize("letters", ["WIDE LETTERS ", "ill till "])
def test_at_the_end_of_the_scroll_bar_the_last_words_are_seen(
    qtbot: QtBot, open_window: OpenWindow, letters: str
) -> None:
    texts = [f"{i}. {letters * 30}" for i in range(COUNT)]
    book = open_pasted(Path("book.txt"), "\n\n".join(texts))
    window = open_window(book)
    article = window.parts.panes.article
    fill_and_rest(qtbot, article)

    for _ in range(3):
        article.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)

    assert 0 <= seen_at(article, len(book.article.text) - 1) <= article.viewport().height()


@pytest.mark.parametrize("step", ["larger", "smaller"])
def test_the_same_text_stays_at_the_top_after_several_steps_of_zoom(
    qtbot: QtBot, window: Window, article: ArticleView, book: OpenedText, step: str
) -> None:
    fill_and_rest(qtbot, article)
    article.scroll_to(begin_of(book, MIDDLE))

    for _ in range(4):
        window.parts.actions[step].trigger()
    finish(qtbot, article)

    assert abs(seen_at(article, begin_of(book, MIDDLE))) <= 1


def test_pointing_clicking_and_dragging_move_nothing(
    qtbot: QtBot, article: ArticleView, book: OpenedText
) -> None:
    fill_and_rest(qtbot, article)
    article.scroll_to(begin_of(book, MIDDLE))
    before = seen_at(article, begin_of(book, MIDDLE))

    point_at(article.viewport(), QPoint(200, 300))
    pointed = seen_at(article, begin_of(book, MIDDLE))
    QTest.mouseClick(article.viewport(), LEFT, pos=QPoint(200, 300))
    clicked = seen_at(article, begin_of(book, MIDDLE))
    drag_over(article, f"lace{MIDDLE}", f"lace{MIDDLE + 1}")

    assert [pointed, clicked, seen_at(article, begin_of(book, MIDDLE))] == [before] * 3
    assert f"Place{MIDDLE + 1}.".startswith(article.selection()[0].rpartition("\n")[2])


def test_a_place_within_a_paragraph_that_is_not_there_yet_is_reached(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    texts = [*(f"Short{i}." for i in range(2500)), *(f"Long{i}. {'a ' * 200}" for i in range(500))]
    book = open_pasted(Path("book.txt"), "\n\n".join(texts))
    window = open_window(book)
    there = book.article.text.index("Long250.") + 300
    assert not window.parts.panes.article.laid_out.is_complete

    window.parts.panes.article.scroll_to(
        there
    )  # and no warning of Qt's, which would fail this test
    finish(qtbot, window.parts.panes.article)

    assert abs(seen_at(window.parts.panes.article, there)) <= 1


def test_whoever_scrolls_while_the_text_is_put_in_stays_there(
    qtbot: QtBot, window: Window, article: ArticleView
) -> None:
    window.resize(1200, 700)
    assert not article.laid_out.is_complete

    for _ in range(3):
        article.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    there = article.cursorForPosition(QPoint(300, 2)).position()
    finish(qtbot, article)

    assert there > 0
    assert article.cursorForPosition(QPoint(300, 2)).position() == there


def test_a_hit_that_is_not_there_yet_is_shown_once_it_is(
    qtbot: QtBot, window: Window, article: ArticleView, session: Session, book: OpenedText
) -> None:
    while session.searching.prepare():
        pass
    assert not article.laid_out.is_complete

    session.searching.find(Query("Place2600."))
    finish(qtbot, article)

    assert highlighted_words(window) == ["Place2600."]
    assert article.viewport().rect().contains(point_of(article, "Place2600."))
    assert book.article.text.count("Place2600.") == 1


def test_a_passage_that_is_not_there_yet_is_shown_once_it_is(
    qtbot: QtBot, open_window: OpenWindow, session: Session, book: OpenedText
) -> None:
    start = begin_of(book, 2600)
    words = "Place2600."
    span = Span(start, start + len(words))
    passage = Passage("far", "It is far.", Kind.CONTEXT, words, span, context="So.")
    window = open_window(replace(book, passages=(passage,)))
    assert not window.parts.panes.article.laid_out.is_complete

    session.reading.select_passage("far")
    finish(qtbot, window.parts.panes.article)

    assert window.parts.panes.article.is_passage_visible("far")


def test_nothing_moves_under_whoever_holds_the_scroll_bar(
    qtbot: QtBot, article: ArticleView
) -> None:
    assert not article.laid_out.is_complete
    bar = article.verticalScrollBar()
    bar.setSliderDown(True)
    before = bar.maximum()

    for _ in range(100):
        article._work()
    while_held = article.laid_out.is_complete, bar.maximum()
    bar.setSliderDown(False)
    fill(qtbot, article)

    assert while_held == (False, before)
    assert bar.maximum() > before
