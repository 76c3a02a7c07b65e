"""The reader's own marks in the article: seen, clicked, and like none of the edition's."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from reader.model.edition.edition import Edition
from reader.model.edition.topics import own_topic
from reader.model.own.own_mark import OwnKind, PlacedMark, beginning_at, mark_at
from reader.model.text.span import Span
from reader.session.session import Session
from reader.ui.look.viewport import viewport_of
from reader.ui.window.window import Window


def note_on(edition: Edition, words: str, said: str = "") -> PlacedMark:
    """Return a note on *words* of an *edition*'s article."""
    start = edition.article.text.index(words)
    return mark_at(Span(start, start + len(words)), edition.article.text, OwnKind.NOTE, said)


def middle_of(window: Window, placed: PlacedMark) -> QPoint:
    """Return where in the article's viewport the words of a mark stand."""
    article, span = window.parts.panes.article, placed.span
    assert span is not None
    return article.cursorRect(article.cursor_at((span.start + span.end) // 2)).center()


def seen(window: Window) -> QImage:
    """Return what is seen of the article."""
    return viewport_of(window.parts.panes.article).grab().toImage()


@pytest.mark.parametrize("kind", OwnKind)
def test_a_mark_is_seen_until_it_is_removed(
    window: Window, session: Session, bridge: Edition, kind: OwnKind
) -> None:
    before = seen(window)
    placed = mark_at(beginning_at(0, bridge.article.text), bridge.article.text, kind, "mine")

    session.own_marks.put(placed)
    marked = seen(window)
    session.own_marks.remove(placed.mark.id)

    assert marked != before
    assert seen(window) == before


def test_what_is_noted_looks_otherwise_than_what_is_only_highlighted(
    window: Window, session: Session, bridge: Edition
) -> None:
    placed = note_on(bridge, "never paid")
    session.own_marks.put(placed)
    highlighted = seen(window)

    session.own_marks.put(placed.saying("Who owes it?"))

    assert seen(window) != highlighted


def test_where_all_marks_are_off_so_are_ones_own(
    window: Window, session: Session, bridge: Edition
) -> None:
    session.toggle_marks()
    before = seen(window)
    placed = note_on(bridge, "never paid", "Who owes it?")
    session.own_marks.put(placed)
    off = seen(window), window.parts.strip.ticks()
    at_words = window.parts.own_shown.mark_at(QPointF(middle_of(window, placed)))

    session.toggle_marks()

    assert off == (before, ())
    assert at_words is None
    assert placed.mark.start in window.parts.strip.ticks()


def test_own_marks_have_no_colour(window: Window, session: Session, bridge: Edition) -> None:
    before = seen(window)
    session.own_marks.put(note_on(bridge, "never paid", "Who owes it?"))
    after = seen(window)

    changed = {
        after.pixelColor(x, y).saturation()
        for x in range(after.width())
        for y in range(after.height())
        if after.pixel(x, y) != before.pixel(x, y)
    }
    assert changed
    assert max(changed) < 40


def test_a_click_on_the_words_opens_the_mark(
    window: Window, session: Session, bridge: Edition
) -> None:
    placed = note_on(bridge, "never paid", "Who owes it?")
    session.own_marks.put(placed)

    QTest.mouseClick(
        viewport_of(window.parts.panes.article),
        Qt.MouseButton.LeftButton,
        pos=middle_of(window, placed),
    )

    assert session.reading.topic == own_topic(placed.mark.id)


def test_a_click_elsewhere_opens_none(window: Window, session: Session, bridge: Edition) -> None:
    session.own_marks.put(note_on(bridge, "never paid", "Who owes it?"))
    elsewhere = middle_of(window, note_on(bridge, "The mayor"))

    QTest.mouseClick(
        viewport_of(window.parts.panes.article), Qt.MouseButton.LeftButton, pos=elsewhere
    )

    assert session.reading.topic == ""


def test_a_click_on_a_passage_opens_the_passage(
    window: Window, session: Session, bridge: Edition
) -> None:
    placed = note_on(bridge, "cost “$40 million”", "So much?")
    session.own_marks.put(placed)

    QTest.mouseClick(
        viewport_of(window.parts.panes.article),
        Qt.MouseButton.LeftButton,
        pos=middle_of(window, placed),
    )

    assert session.reading.passage is not None
    assert session.reading.topic == ""


def test_a_mark_is_found_by_its_sign_in_the_margin_too(
    window: Window, session: Session, bridge: Edition
) -> None:
    placed = note_on(bridge, "never paid", "Who owes it?")
    session.own_marks.put(placed)
    article = window.parts.panes.article
    line = middle_of(window, placed).y()
    found = [window.parts.own_shown.mark_at(QPointF(x, line)) for x in range(article.width())]

    signs = [x for x, mark in enumerate(found) if mark == placed]

    assert signs
    begins = article.cursorRect(article.cursor_at(note_on(bridge, "The builder").mark.start))
    assert min(signs) < begins.left()
