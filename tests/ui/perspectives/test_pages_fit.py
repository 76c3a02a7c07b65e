"""Every page on the article as a whole shows all of its text, at every width and size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reader.model.edition.edition import Edition
from reader.ui.look.look import Look
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from tests.reading import scroll_area_of
from tests.ui.perspectives.conftest import ShowPane
from tests.whole_edition import PROFILES, TOPICS

ShowPage = Callable[[str, int, float], PerspectivesPane]

PAGES = ("", *TOPICS, *PROFILES)
WIDTHS = (300, 340, 460, 700, 1000)


@pytest.fixture
def show_page(show_pane: ShowPane, whole: Edition) -> ShowPage:
    """Return what shows the page of a topic in a pane of a width and at a zoom."""

    def show(topic: str, width: int, zoom: float) -> PerspectivesPane:
        pane = show_pane(whole, width, zoom)
        pane.show_topic(topic)
        QApplication.processEvents()
        return pane

    return show


def page_of(pane: PerspectivesPane) -> QWidget:
    """Return the page that scrolls in the *pane*."""
    page = scroll_area_of(pane).widget()
    assert page is not None
    return page


def shown_words(pane: PerspectivesPane) -> list[NoteText | QLabel]:
    """Return every text and every label on the page."""
    page = page_of(pane)
    words: list[NoteText | QLabel] = [*page.findChildren(NoteText)]
    words += page.findChildren(QLabel)
    return [each for each in words if each.isVisible()]


def needed_height(words: NoteText | QLabel) -> int:
    """Return how high *words* must be to show all of themselves at their width."""
    if words.hasHeightForWidth():
        return words.heightForWidth(words.width())
    return words.sizeHint().height()


@pytest.mark.parametrize("topic", PAGES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_text_is_cut_off_below(show_page: ShowPage, topic: str, width: int, zoom: float) -> None:
    pane = show_page(topic, width, zoom)

    cut = [
        words.accessibleName() or repr(words)
        for words in shown_words(pane)
        if words.height() < needed_height(words)
    ]
    assert cut == []


@pytest.mark.parametrize("topic", PAGES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_text_is_cut_off_at_the_side(
    show_page: ShowPage, topic: str, width: int, zoom: float
) -> None:
    pane = show_page(topic, width, zoom)

    viewport = scroll_area_of(pane).viewport()
    beyond = [
        repr(words)
        for words in shown_words(pane)
        if words.mapTo(viewport, QPoint(words.width(), 0)).x() > viewport.width()
        or (isinstance(words, QLabel) and words.width() < words.minimumSizeHint().width())
    ]
    assert beyond == []


@pytest.mark.parametrize("topic", PAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_on_anything_else(show_page: ShowPage, topic: str, width: int) -> None:
    pane = show_page(topic, width, 1.0)

    page = page_of(pane)
    areas = [words.rect().translated(words.mapTo(page, QPoint())) for words in shown_words(pane)]
    overlaps = [
        (first, second)
        for i, first in enumerate(areas)
        for second in areas[:i]
        if first.intersects(second)
    ]
    assert overlaps == []


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_page_grows_no_wider_than_it_reads_well(
    show_page: ShowPage, light: Look, zoom: float
) -> None:
    pane = show_page("page/open-points", 2400, zoom)

    (page,) = pane.findChildren(NotesPage)
    letters = page.width() / light._replace(zoom=zoom).notes_pixels
    assert 38 < letters < 41


@pytest.mark.parametrize("topic", PAGES)
def test_a_page_ends_below_its_last_text(show_page: ShowPage, topic: str) -> None:
    pane = show_page(topic, WIDTHS[0], 2.0)

    page = page_of(pane)
    bottoms = [words.mapTo(page, QPoint(0, words.height())).y() for words in shown_words(pane)]
    assert max(bottoms) <= page.height()
