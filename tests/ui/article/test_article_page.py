"""The reader's place in the article, what is selected there, and what is never loaded."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.session.history import Place
from reader.session.session import Session
from reader.ui.window.window import Window
from tests.reading import (
    select_words,
    shown_text,
    words_at,
)
from tests.standing import id_of
from tests.ui.conftest import OpenText

# -- the place in the text


@pytest.mark.parametrize("passage_id", ["mile-30", "mile-59"])
def test_the_chosen_passage_comes_to_a_third_from_the_top(
    road_window: Window, session: Session, passage_id: str
) -> None:
    article = road_window.parts.panes.article

    session.reading.select_passage(passage_id)

    area = article.passage_area(passage_id)
    assert abs(area.top() - article.viewport().height() / 3) <= area.height()


def test_scrolling_does_not_change_the_pane(road_window: Window, session: Session) -> None:
    session.reading.select_passage("mile-2")
    before = shown_text(road_window.parts.panes.perspectives)
    article = road_window.parts.panes.article

    article.verticalScrollBar().setValue(article.verticalScrollBar().maximum())

    assert not article.is_passage_visible("mile-2")
    assert id_of(session) == "mile-2"
    assert shown_text(road_window.parts.panes.perspectives) == before


def test_scrolling_tells_the_place_and_the_paragraph(
    qtbot: QtBot, road_window: Window, road: Edition
) -> None:
    article = road_window.parts.panes.article
    tenth = road.article.paragraphs[9].span.start

    with qtbot.waitSignals([article.position_changed, article.paragraph_changed]):
        article.scroll_to(tenth)

    assert road.article.paragraph_at(article.position) == 10
    assert article.paragraph >= 10


def test_a_text_that_nobody_scrolled_is_at_its_first_paragraph_with_a_notice_above_it_or_without(
    window: Window, open_text: OpenText, tmp_path: Path
) -> None:
    file = tmp_path / "five.txt"
    file.write_text("\n\n".join(f"Line {n} of five, as it is." for n in range(5)), "utf-8")
    open_text(file)
    line, told = window.parts.status_line, []

    for say in (window.parts.panes.notice.end_work, partial(window.say, "A notice above it.")):
        say()
        QApplication.processEvents()
        window.parts.actions["where"].trigger()
        told += [line.text(), line.currentMessage()]

    assert set(told) == {"Paragraph 1 of 5"}


def test_the_place_told_goes_down_with_the_reader_and_never_back(
    road_window: Window,
) -> None:
    article = road_window.parts.panes.article
    bar = article.verticalScrollBar()
    told = []

    for value in range(0, article.viewport().height(), 10):
        bar.setValue(value)
        told.append(article.paragraph)

    assert told[0] == 1
    assert told == sorted(told)


@pytest.mark.parametrize("width", [700, 1000, 1600])
def test_the_same_text_stays_at_the_top_when_the_window_changes(
    road_window: Window, road: Edition, width: int
) -> None:
    road_window.parts.panes.article.scroll_to(road.article.paragraphs[20].span.start)

    road_window.resize(width, road_window.height())

    assert road.article.paragraph_at(road_window.parts.panes.article.position) == 21


@pytest.mark.parametrize("zooming", ["larger", "smaller"])
def test_the_same_text_stays_at_the_top_when_its_size_changes(
    road_window: Window, road: Edition, zooming: str
) -> None:
    road_window.parts.panes.article.scroll_to(road.article.paragraphs[20].span.start)

    for _ in range(4):
        road_window.parts.actions[zooming].trigger()

    assert road.article.paragraph_at(road_window.parts.panes.article.position) == 21


def test_a_place_is_kept_from_one_time_to_the_next(road_window: Window, road: Edition) -> None:
    article = road_window.parts.panes.article
    article.scroll_to(road.article.paragraphs[40].span.start + 100)
    place = article.position

    article.show_place(Place(None, place))

    assert article.position == place


def test_the_beginning_is_the_title(road_window: Window, road: Edition) -> None:
    article = road_window.parts.panes.article
    article.scroll_to(road.article.paragraphs[40].span.start)

    article.scroll_to(0)

    assert article.verticalScrollBar().value() == 0
    assert article.position == 0


def test_a_line_stays_short_enough_to_read_however_wide_the_window(road_window: Window) -> None:
    road_window.resize(2400, 900)
    article = road_window.parts.panes.article

    block = words_at(article, "Mile 20.").block()
    letters = block.layout().lineAt(1).textLength()

    assert 55 <= letters <= 80


# -- selecting and copying


def test_copied_text_has_no_glyphs_and_no_numbers(window: Window, bridge: Edition) -> None:
    window.parts.panes.article.selectAll()

    window.parts.actions["copy"].trigger()

    copied = QGuiApplication.clipboard().text()
    for block in bridge.article.blocks:
        assert bridge.article.text_of(block) in copied
    assert not set("≈○·") & set(copied)
    assert "\n1" not in copied


def test_the_selection_is_told_with_its_place_in_the_text(window: Window, bridge: Edition) -> None:
    select_words(window.parts.panes.article, "naïve")

    words, start = window.parts.panes.article.selection()

    assert words == "naïve"
    assert bridge.article.text[start:].startswith("naïve to think")


def test_no_selection_is_no_words(window: Window) -> None:
    assert window.parts.panes.article.selection()[0] == ""


# -- safety


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/tracker.png",
        "file:///etc/hostname",
        "article.md",
        "data:image/png;base64,AAAA",
        "qrc:/anything",
    ],
)
@pytest.mark.parametrize(
    "kind",
    [
        QTextDocument.ResourceType.ImageResource,
        QTextDocument.ResourceType.StyleSheetResource,
        QTextDocument.ResourceType.HtmlResource,
    ],
)
def test_nothing_is_loaded_whatever_the_article_asks_for(
    window: Window, address: str, kind: QTextDocument.ResourceType
) -> None:
    loaded = window.parts.panes.article.loadResource(kind.value, QUrl(address))

    # Qt reads a picture itself where it is given none, so an empty one is as good an answer.
    assert loaded is None or (loaded.width(), loaded.height()) == (1, 1)


@pytest.mark.parametrize(
    "link", ["https://example.org/a", "file:///etc/hostname", "javascript:alert(1)", "article.md"]
)
def test_a_link_of_the_article_leaves_the_text_as_it_is(
    qtbot: QtBot, window: Window, opened_addresses: list[str], link: str
) -> None:
    before = window.parts.panes.article.toPlainText()

    with qtbot.waitSignal(window.parts.panes.article.web_link_activated):
        window.parts.panes.article.anchorClicked.emit(QUrl(link))

    assert window.parts.panes.article.toPlainText() == before
    assert opened_addresses == ([link] if link.startswith("https:") else [])


def test_who_listens_is_told_the_language_of_the_text(
    window: Window, open_text: OpenText, tmp_path: Path
) -> None:
    page, plain = tmp_path / "a.html", tmp_path / "a.txt"
    page.write_text("<html lang=fr-CA><body><p>Un pont.</p></body></html>", encoding="utf-8")
    plain.write_text("A bridge.", encoding="utf-8")

    open_text(page)

    said = QAccessible.queryAccessibleInterface(window.parts.panes.article).attributesInterface()
    assert said.attributeValue(QAccessible.Attribute.Locale) == QLocale("fr_CA")

    open_text(plain)

    assert window.parts.panes.article.locale() == window.locale()
