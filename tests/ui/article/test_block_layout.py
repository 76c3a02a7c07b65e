"""A text as long as a book in the window: laid out where it is read, and nothing seen of that."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPalette
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.passage import Kind, Passage
from reader.model.opening.opened_text import open_pasted
from reader.model.text.span import Span
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.look.look import Look
from reader.ui.window.window import Window
from tests import reading
from tests.laying_out import fill, finish, seen_at
from tests.reading import has_colour, picture_of, point_of, words_at
from tests.ui.conftest import OpenWindow

COUNT = 3000
PERSIAN = "شهردار گفت که این پل بهترین چیزی است که برای شهر پیش آمده است. " * 4
MIDDLE, NEXT = "Place1710.", "Place1711."


def opened(*paragraphs: str) -> OpenedText:
    """Return a text of such paragraphs, opened without perspectives."""
    return open_pasted(Path("book.txt"), "\n\n".join(paragraphs))


@pytest.fixture(scope="module")
def book() -> OpenedText:
    """Return a text that takes several steps to put in, and many to measure."""
    chance, words = Random(7), ["road", "conversation", "a", "bridge", "WIDE", "naïve", "it", "🌉"]
    texts = [
        f"Place{number}. " + " ".join(chance.choices(words, k=chance.choice([3, 10, 40, 150])))
        for number in range(COUNT)
    ]
    texts[0], texts[1500] = f"🌉 {texts[0]}", PERSIAN
    texts[20::60] = [f"Chapter {number}" for number in range(len(texts[20::60]))]
    return opened(*texts)


@pytest.fixture
def book_window(open_window: OpenWindow, book: OpenedText) -> Window:
    """Return a window on the book, just opened."""
    return open_window(book)


@pytest.fixture
def article(book_window: Window) -> ArticleView:
    """Return the view on the book, just opened."""
    return book_window.parts.panes.article


@pytest.fixture(params=["filled", pytest.param("measured", marks=pytest.mark.largest)])
def whole(request: pytest.FixtureRequest, qtbot: QtBot, article: ArticleView) -> ArticleView:
    """Return the view with the whole book in it: hardly anything of it is measured, or all."""
    (fill if request.param == "filled" else finish)(qtbot, article)
    return article


def place_at_top(article: ArticleView, book: OpenedText) -> str:
    """Return the first word of the paragraph that the first line belongs to."""
    block = book.article.blocks[book.article.block_at(article.position)]
    return book.article.text_of(block).split()[0]


def around(article: ArticleView, words: str) -> QImage:
    """Return a picture of *words* as they are drawn."""
    end = article.cursorRect(words_at(article, words))
    first = words_at(article, words)
    first.setPosition(first.selectionStart())
    return picture_of(article.viewport()).copy(article.cursorRect(first).united(end))


def test_what_is_pointed_at_is_what_is_drawn_there(whole: ArticleView, book: OpenedText) -> None:
    text = book.article.text
    places = [i for i in Random(3).sample(range(len(text)), 200) if text[i] != "\n"]

    for position in places:
        whole.scroll_to(position)
        cursor = whole.cursor_at(position)
        there = whole.cursorRect(cursor).center()
        assert whole.cursorForPosition(there).position() == cursor.position()


def test_blocks_follow_one_another_and_the_scroll_bar_ends_with_the_last(
    qtbot: QtBot, article: ArticleView, book: OpenedText
) -> None:
    finish(qtbot, article)
    document, bar = article.document(), article.verticalScrollBar()
    bar.setValue(bar.maximum())

    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    areas = [document.documentLayout().blockBoundingRect(block) for block in blocks]

    assert len(areas) == COUNT + 1  # the title is one
    assert all(abs(above.bottom() - below.top()) < 0.01 for above, below in pairwise(areas))
    for block, area in zip(blocks, areas, strict=True):
        lines = [block.layout().lineAt(i) for i in range(block.layout().lineCount())]
        tops = [0.0, *(line.y() + line.height() for line in lines), area.height()]
        assert lines
        assert tops == sorted(tops)
        assert all(line.naturalTextWidth() <= area.width() + 1 for line in lines)
    height, below = article.viewport().height(), document.rootFrame().frameFormat().bottomMargin()
    assert abs(bar.maximum() - (areas[-1].bottom() + below - height)) <= 1
    assert 0 <= seen_at(article, len(book.article.text) - 1) <= height


def test_a_place_that_is_not_in_the_document_yet_is_reached_once_it_is(
    qtbot: QtBot, article: ArticleView, book: OpenedText
) -> None:
    there = book.article.text.index(MIDDLE)
    assert not article.laid_out.is_complete

    article.scroll_to(there)
    told = article.position
    fill(qtbot, article)

    assert told == there
    assert abs(seen_at(article, there)) <= 1


def test_the_line_at_the_top_stays_while_the_rest_is_measured(
    qtbot: QtBot, article: ArticleView, book: OpenedText
) -> None:
    fill(qtbot, article)
    article.scroll_to(book.article.text.index(MIDDLE))
    place, value = article.position, article.verticalScrollBar().value()
    seen = seen_at(article, place)

    finish(qtbot, article)

    assert article.verticalScrollBar().value() != value  # else nothing was measured above it
    assert (article.position, seen_at(article, place)) == (place, seen)


@pytest.mark.parametrize("step", [-300, -37, 37, 300])
def test_a_step_moves_the_text_by_just_that_step(
    whole: ArticleView, book: OpenedText, step: int
) -> None:
    whole.scroll_to(book.article.text.index(MIDDLE))
    bar, height = whole.verticalScrollBar(), whole.viewport().height()

    for _ in range(60):
        # Words that are seen before the step and after it.
        middle = QPoint(whole.viewport().width() // 3, (height + step) // 2)
        word = whole.laid_out.to_text(whole.cursorForPosition(middle).position())
        before = seen_at(whole, word)
        bar.setValue(bar.value() + step)
        assert seen_at(whole, word) == before - step


@pytest.mark.parametrize("change", ["next_theme", "smaller", "larger", (1500, 600), (600, 700)])
def test_the_same_text_stays_at_the_top_whatever_changes(
    qtbot: QtBot, book_window: Window, whole: ArticleView, book: OpenedText, change: object
) -> None:
    there = book.article.text.index(MIDDLE)
    whole.scroll_to(there)

    match change:
        case (int(width), int(height)):
            book_window.resize(width, height)
        case str(action):
            book_window.parts.actions[action].trigger()
    at_once = place_at_top(whole, book)
    finish(qtbot, whole)

    assert (at_once, place_at_top(whole, book)) == (MIDDLE, MIDDLE)
    assert abs(seen_at(whole, there)) <= 1


def test_dragging_selects_the_words_under_the_mouse_and_copies_them_clean(
    qtbot: QtBot, book_window: Window, article: ArticleView, book: OpenedText
) -> None:
    finish(qtbot, article)
    start = book.article.text.index(MIDDLE)
    article.scroll_to(start)

    reading.drag_over(article, MIDDLE[1:], NEXT[1:])
    book_window.parts.actions["copy"].trigger()

    words, begins = article.selection()
    assert start < begins < start + 4
    assert NEXT.startswith(words.rpartition("\n")[2])
    assert words == book.article.text[begins : begins + len(words)]
    assert QGuiApplication.clipboard().text() == words


def test_selected_words_and_no_others_are_painted_so(
    qtbot: QtBot, article: ArticleView, book: OpenedText
) -> None:
    fill(qtbot, article)
    article.scroll_to(book.article.text.index(MIDDLE))
    colour = article.palette().color(QPalette.ColorRole.Highlight).name()
    before = around(article, MIDDLE)

    reading.select_words(article, MIDDLE)

    assert not has_colour(before, colour)
    assert has_colour(around(article, MIDDLE), colour)
    assert not has_colour(around(article, NEXT), colour)


def test_a_hit_is_painted_in_reverse(
    qtbot: QtBot, book_window: Window, article: ArticleView, light: Look
) -> None:
    finish(qtbot, article)

    reading.search_for(book_window, MIDDLE)

    picture = around(article, MIDDLE)
    above = {picture.pixelColor(x, 3).name() for x in range(1, picture.width() - 2)}
    assert above == {light.theme.text.name()}
    assert article.viewport().rect().contains(point_of(article, MIDDLE))


def test_passages_are_marked_outlined_walked_and_opened(
    open_window: OpenWindow, session: Session, light: Look
) -> None:
    text = opened("🌉 The bridge was dear.", "Nobody was asked of it.")
    said = {"cost": (Kind.ESTIMATES, "was dear"), "asked": (Kind.CONTEXT, "Nobody was asked")}
    passages = [
        Passage(key, f"It is {key}.", kind, exact, Span(at, at + len(exact)), context="So.")
        for key, (kind, exact) in said.items()
        for at in [text.article.text.index(exact)]
    ]
    article = open_window(replace(text, passages=tuple(passages))).parts.panes.article
    plain = around(article, "asked")

    walked = []
    for _ in passages:
        reading.press(Qt.Key.Key_Tab)
        walked.append(article.marks.focused)
    reading.point_at(article.viewport(), point_of(article, "asked"))
    hovered = around(article, "asked")
    reading.click_words(article, "asked")

    assert walked == ["cost", "asked"]
    assert has_colour(plain, light.theme.kinds[Kind.CONTEXT].soft.name())
    assert hovered != plain
    assert session.reading.passage is passages[1]


def test_a_text_that_reads_from_the_right_begins_there_and_has_its_numbers_there(
    open_window: OpenWindow,
) -> None:
    window = open_window(opened("این پل گران بود.", PERSIAN))
    article, width = window.parts.panes.article, window.parts.panes.article.viewport().width()

    first = article.cursorRect(article.cursor_at(0))
    line = picture_of(article.viewport()).copy(0, first.top(), width, first.height())

    colours = [
        {line.pixelColor(x, y).name() for x in range(*part) for y in range(line.height())}
        for part in ((0, width // 2), (first.right() + 8, width))
    ]
    assert 0.75 * width < first.left() < width - 30
    assert (len(colours[0]), len(colours[1]) > 1) == (1, True)


def test_a_text_and_an_edition_take_turns_and_leave_nothing_behind(
    qtbot: QtBot, book_window: Window, session: Session, book: OpenedText, bridge: Edition
) -> None:
    article, documents = book_window.parts.panes.article, []

    for edition in (bridge, book, bridge, book):
        documents.append(article.document())
        session.open(edition)
        assert edition.article.text_of(edition.article.blocks[0]) in article.toPlainText()
    finish(qtbot, article)

    qtbot.waitUntil(lambda: not any(map(isValid, documents)))
    assert article.document().blockCount() == COUNT + 1
