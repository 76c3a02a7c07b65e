"""A reader sees where a link leads before it opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.files.loading import load_edition
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.bars.announcing import link_in_words
from reader.ui.bars.status_line import StatusLine
from reader.ui.look.look import Look
from reader.ui.window.window import Window
from tests.asking import box_of
from tests.editions import ARTICLE, BRIDGE, COST, write_edition
from tests.listening import Listener
from tests.reading import (
    chooser_of,
    click_words,
    note_with,
    point_of,
    press,
    scroll_area_of,
    words_at,
)
from tests.ui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

WEB = "https://example.org/a?c=d#e"


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path, session: Session) -> Window:
    """Return a window on an edition with links to the web, also within a passage."""
    files = {
        "article.md": ARTICLE.replace("The mayor", f"[The mayor]({WEB})").replace(
            "twice what was planned", f"twice [what was]({WEB}) planned"
        ),
        "passages/cost.md": COST.replace(
            "Prices rose",
            "[bank.org](https://evil.example) [Prices](https://example.org/p) rose, "
            "www.[bank](https://other.example).org",
        ),
    }
    shown = open_window(load_edition(write_edition(tmp_path / "links", {**BRIDGE, **files})))
    session.reading.select_passage("cost")
    return shown


@pytest.fixture
def article(window: Window) -> ArticleView:
    """Return the article of that window."""
    return window.parts.panes.article


def format_of(article: ArticleView, words: str) -> QTextCharFormat:
    """Return how *words* are set in the article."""
    return words_at(article, words).charFormat()


def test_a_link_looks_like_one(article: ArticleView, light: Look) -> None:
    assert format_of(article, "The mayor").fontUnderline()
    assert format_of(article, "The mayor").foreground().color() == light.theme.text


def test_a_link_on_the_fill_of_a_passage_keeps_the_contrast_of_text(
    article: ArticleView, light: Look
) -> None:
    assert format_of(article, "what was").fontUnderline()
    assert format_of(article, "what was").foreground().color() == light.theme.text


def test_a_passage_looks_like_none(article: ArticleView, light: Look) -> None:
    assert format_of(article, "million").isAnchor()
    assert not format_of(article, "million").fontUnderline()
    assert format_of(article, "million").foreground().color() == light.theme.text


def test_the_status_line_shows_where_a_link_leads_while_it_is_pointed_at(
    window: Window, article: ArticleView
) -> None:
    line = window.parts.status_line
    shown = Listener(article.link_hovered)

    QTest.mouseMove(article.viewport(), point_of(article, "The mayor"))
    during = line.text()
    QTest.mouseMove(article.viewport(), point_of(article, "The builder"))

    assert shown.heard == [(WEB,), ("",)]
    assert during == WEB
    assert line.text().startswith("Paragraph")


def test_a_link_in_a_passage_is_told_of_too_and_a_click_lets_choose(
    article: ArticleView, window: Window, opened_addresses: list[str]
) -> None:
    QTest.mouseMove(article.viewport(), point_of(article, "what was"))
    line = window.parts.status_line.text()

    click_words(article, "what was")
    choices = chooser_of(article).choices
    offered = [choice.text() for choice in choices]
    choices[-1].click()

    assert line == WEB
    assert offered[-1] == "Open example.org"
    assert len(offered) == 3
    assert opened_addresses == [WEB]


def test_in_the_notes_the_keyboard_shows_it_and_says_it(window: Window) -> None:
    pane = window.parts.panes.perspectives
    note = note_with(pane, "Prices")
    said = Listener(pane.link_focused)

    note.setFocus()
    press(Qt.Key.Key_Tab)
    during = window.parts.status_line.text()
    window.parts.panes.article.setFocus()

    assert during == "https://evil.example"
    assert said.heard[0] == ("https://evil.example",)
    assert window.parts.status_line.text().startswith("Paragraph")


def test_in_the_article_the_keyboard_walks_through_passages_and_links(
    article: ArticleView, window: Window, opened_addresses: list[str]
) -> None:
    said = Listener(article.link_focused)
    article.setFocus()
    walked = []
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        focused = article.marks.focused
        told = window.parts.status_line.text()
        walked.append(told if focused in article.laid_out.links else focused)

    press(Qt.Key.Key_Return)

    assert walked == ["nobody-asked", "twice-planned", WEB, WEB]
    assert said.heard == [("",), ("",), (WEB,), (WEB,)]
    assert opened_addresses == [WEB]


def test_what_goes_away_under_the_pointer_is_shown_no_longer(
    window: Window, session: Session
) -> None:
    note = note_with(window.parts.panes.perspectives, "Prices")
    scroll_area_of(window.parts.panes.perspectives).ensureWidgetVisible(note)
    QTest.mouseMove(note.viewport(), point_of(note, "Prices"))
    during = window.parts.status_line.text()

    session.reading.select_passage("nobody-asked")

    assert during == "https://example.org/p"
    assert window.parts.status_line.text().startswith("Paragraph")


def rows_of(line: StatusLine) -> list[str]:
    """Return what the *line* says of a link, row by row, each of which is seen to its end."""
    rows = line.text().split("\n")
    assert all(line.fontMetrics().horizontalAdvance(row) <= line.width() for row in rows)
    return rows


@pytest.mark.parametrize(
    "host", ["example.org", "long." * 40 + "org", f"{'w' * 60}.{'i' * 60}.{'w' * 60}.org"]
)
def test_the_host_is_always_whole(qtbot: QtBot, light: Look, host: str) -> None:
    line = StatusLine(light)
    qtbot.addWidget(line)
    line.resize(500, 30)

    line.show_link(f"https://{host}/{'path/' * 100}")

    text = "".join(rows_of(line))
    assert f"https://{host}" in text
    assert len(text) < len(host) + 120


@pytest.mark.parametrize("steps", [0, 99], ids=["usual", "largest"])
def test_the_host_stays_whole_when_the_window_becomes_narrow_and_wide_again(
    window: Window, article: ArticleView, steps: int
) -> None:
    line, host = window.parts.status_line, f"{'many.' * 20}org"
    window.parts.appearance.step_zoom(steps)
    window.resize(1280, 800)
    article.link_hovered.emit(f"https://{host}/{'path/' * 100}")
    wide = rows_of(line)

    window.resize(500, 800)
    narrow, width = rows_of(line), line.width()
    window.resize(1280, 800)

    assert width == 500
    assert len(narrow) > 1
    assert f"https://{host}" in "".join(narrow)
    assert rows_of(line) == wide


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("https://example.org/a", "Leads to https://example.org/a"),
        (
            "https://bank.org@аррӏе.com/",
            "Leads to https://xn--80ak6aa92e.com/, “bank.org” before the @ is no place, but a name",
        ),
        ("", ""),
    ],
)
def test_where_a_link_leads_is_said(link: str, said: str) -> None:
    assert link_in_words(link) == said


def test_the_words_that_are_clicked_decide_whether_the_reader_is_asked(
    window: Window, opened_addresses: list[str]
) -> None:
    note = note_with(window.parts.panes.perspectives, "Prices")

    click_words(note, "Prices")
    click_words(note, "bank.org")

    assert "bank.org" in box_of(window).text()
    assert opened_addresses == ["https://example.org/p"]


def test_the_words_of_a_link_are_those_of_all_its_pieces(article: ArticleView) -> None:
    assert article.words_of(QUrl(WEB)) == "what was\nThe mayor"
    assert article.words_of(QUrl("https://example.org")) == ""


def test_what_touches_a_link_is_read_with_its_words(window: Window) -> None:
    note = note_with(window.parts.panes.perspectives, "Prices")

    assert note.words_of(QUrl("https://other.example")) == "www.bank.org"
    assert note.words_of(QUrl("https://example.org/p")) == "Prices"


@pytest.mark.parametrize(("words", "asked"), [("Prices", False), ("bank.org", True)])
def test_of_two_links_to_an_address_the_words_of_the_one_that_is_clicked_count(
    open_window: OpenWindow,
    tmp_path: Path,
    session: Session,
    opened_addresses: list[str],
    *,
    words: str,
    asked: bool,
) -> None:
    links = "[bank.org](https://evil.example/) and *[Pri](https://evil.example/)*[ces](https://evil.example/)"
    files = {"passages/cost.md": COST.replace("Prices rose", links)}
    window = open_window(load_edition(write_edition(tmp_path / "two", {**BRIDGE, **files})))
    session.reading.select_passage("cost")
    note = note_with(window.parts.panes.perspectives, "bank.org")

    click_words(note, words[:3])

    assert bool(opened_addresses) is not asked


def test_by_keyboard_the_words_of_the_link_it_is_at_count(
    article: ArticleView, opened_addresses: list[str]
) -> None:
    article.setFocus()
    while article.laid_out.links.get(article.marks.focused, (0, ""))[1] != WEB:
        press(Qt.Key.Key_Tab)

    press(Qt.Key.Key_Return)

    assert article.words_of(QUrl(WEB)) in ("what was", "The mayor")
    assert opened_addresses == [WEB]
