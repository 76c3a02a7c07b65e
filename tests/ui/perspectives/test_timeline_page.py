"""The timeline: a line with a dot for each event, and every event told below it."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from reader.model.edition.edition import Edition
from reader.model.edition.timeline import Event, Timeline
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.timeline_page import TimelinePage
from tests.listening import Listener
from tests.pointing import Tips, middle, places_of_tips
from tests.reading import click_words, has_colour, note_with, picture_of, scan_line, shown_text
from tests.ui.perspectives.conftest import ShowTopic

ShowTimeline = Callable[..., TimelinePage]

# As wide as the page is in the narrowest pane, and as in a wide one.
WIDTHS = (256, 500, 956)


@pytest.fixture
def show_timeline(whole: Edition, show_topic: ShowTopic) -> ShowTimeline:
    """Return what shows the timeline of the edition, or another, at a width and a zoom."""

    def show(timeline: Timeline | None = None, width: int = 500, zoom: float = 1.0) -> TimelinePage:
        edition = replace(whole, timeline=timeline or whole.timeline)
        page = show_topic("timeline", edition, width, zoom)
        assert isinstance(page, TimelinePage)
        return page

    return show


def event(date: str, text: str = "") -> Event:
    """Return an event of a *date*."""
    return Event(date, text or f"It is {date}.", ("town-2018",))


def crowd() -> Timeline:
    """Return a timeline in which most events fall within a year."""
    months = tuple(event(f"2018-{month:02}") for month in range(1, 13))
    return Timeline("2018-05-20", (event("2010"), *months, event("2020")))


def line_of(page: TimelinePage) -> QWidget:
    """Return the line with the dots."""
    return next(
        widget for widget in page.findChildren(QWidget) if widget.accessibleName() == "Timeline"
    )


def columns_of(picture: QImage, colour: QColor, theme: Theme, y: int) -> list[int]:
    """Return where on a line of *picture* what is painted is nearest to that *colour*."""
    line = scan_line(picture, y)
    colours = (theme.pane, theme.muted, theme.line, theme.text)
    known = [(each.red(), each.green(), each.blue()) for each in colours]
    wanted = (colour.red(), colour.green(), colour.blue())

    @cache
    def nearest(here: bytes) -> tuple[int, ...]:
        return min(known, key=lambda each: sum(abs(a - b) for a, b in zip(each, here, strict=True)))

    return [x for x in range(picture.width()) if nearest(line[3 * x : 3 * x + 3]) == wanted]


def tick_of(line: QWidget, theme: Theme) -> float:
    """Return how far to the right the tick of the article stands on the *line*."""
    picture = picture_of(line)
    # Below its name, which is never beside the line.
    rows = range(picture.height() // 2, picture.height())
    painted = [columns_of(picture, theme.text, theme, y) for y in rows]
    lowest = [columns for columns in painted if columns][-1]
    return sum(lowest) / len(lowest)


def order_of(page: NotesPage, *words: str) -> list[int]:
    """Return how far down the *page* each of the notes with *words* stands."""
    return [note_with(page, each).mapTo(page, QPoint()).y() for each in words]


# -- the line


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("crowded", [False, True])
def test_there_is_a_dot_for_each_event_and_each_is_told_where_one_points(
    show_timeline: ShowTimeline, tips: Tips, width: int, zoom: float, crowded: bool
) -> None:
    page = show_timeline(crowd() if crowded else None, width, zoom)
    line = line_of(page)

    said = places_of_tips(line, tips)

    assert len(said) == (14 if crowded else 6)
    picture = picture_of(line)
    empty = picture.pixelColor(0, 0)
    for places in said.values():
        assert any(picture.pixelColor(place) != empty for place in places)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_line_is_painted_inside_its_widget_and_below_the_article_s_name(
    show_timeline: ShowTimeline, light: Look, width: int, zoom: float
) -> None:
    line = line_of(show_timeline(crowd(), width, zoom))

    picture = picture_of(line)

    theme = light.theme
    painted = {y: columns_of(picture, theme.text, theme, y) for y in range(picture.height())}
    rows = [y for y, columns in painted.items() if columns]
    end_of_name = next(y for y in rows if y + 1 not in rows)
    first_dot = next(y for y in rows if len(painted[y]) > 4 and y > end_of_name)
    assert rows[0] > 0
    assert not painted[end_of_name + 1]
    assert first_dot > end_of_name + 1
    assert rows[-1] < picture.height() - 1
    assert all(0 < x < picture.width() - 1 for columns in painted.values() for x in columns)


def test_a_dot_says_its_date_and_what_happened(show_timeline: ShowTimeline, tips: Tips) -> None:
    line = line_of(show_timeline())

    said = places_of_tips(line, tips)

    assert "<p>2014: The town plans a bridge &amp; a road.</p>" in said
    assert "<p>April 2019: The bridge opens.</p>" in said


def test_dots_stand_from_left_to_right_in_the_order_of_their_dates(
    show_timeline: ShowTimeline, tips: Tips
) -> None:
    dates = ("2010", "2012", "2014-06", "2016-08-02", "2018")
    line = line_of(show_timeline(Timeline("2013", tuple(map(event, dates)))))

    said = places_of_tips(line, tips)

    dots = {text: middle(places).x() for text, places in said.items()}
    in_order = sorted(dots, key=lambda text: dots[text])
    assert [text[:-5].split(": It is ")[1] for text in in_order] == list(dates)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_tick_of_the_article_stands_between_what_was_before_and_after(
    show_timeline: ShowTimeline, light: Look, tips: Tips, width: int
) -> None:
    events = tuple(event(date) for date in ("2014", "2018", "2020", "2021"))
    line = line_of(show_timeline(Timeline("2019-06", events), width))

    said = places_of_tips(line, tips)

    dots = sorted(middle(places).x() for places in said.values())
    assert dots[1] < tick_of(line, light.theme) < dots[2]


@pytest.mark.parametrize(("article", "right"), [("2030-01", True), ("1990", False)])
def test_an_article_before_or_after_all_events_has_its_tick_on_the_line(
    show_timeline: ShowTimeline, light: Look, tips: Tips, article: str, right: bool
) -> None:
    events = (event("2014"), event("2018"))
    line = line_of(show_timeline(Timeline(article, events)))

    tick = tick_of(line, light.theme)

    dots = [middle(places).x() for places in places_of_tips(line, tips).values()]
    assert len(dots) == 2
    assert 0 < tick < line.width()
    assert tick > max(dots) if right else tick < min(dots)


def test_dots_stand_above_one_another_only_where_there_is_no_room(
    show_timeline: ShowTimeline,
) -> None:
    narrow, wide = (line_of(show_timeline(crowd(), width)).height() for width in (256, 956))

    assert wide < narrow


@pytest.mark.parametrize("events", [("2016", "2018"), ("1979", "2025"), ("1500", "2025")])
def test_some_years_are_written_below_the_line_whatever_its_length(
    show_timeline: ShowTimeline, light: Look, events: tuple[str, ...]
) -> None:
    line = line_of(show_timeline(Timeline(events[0], tuple(map(event, events))), 256, 2.0))

    picture = picture_of(line)

    below = picture.copy(0, picture.height() * 3 // 4, picture.width(), picture.height() // 4)
    assert has_colour(below, light.theme.muted.name())
    assert unpainted_columns(below) > below.width() // 4


def unpainted_columns(picture: QImage) -> int:
    """Return how many columns of *picture* nothing is painted in: the room between words."""
    background = picture.pixelColor(0, picture.height() - 1)
    return sum(
        all(picture.pixelColor(x, y) == background for y in range(picture.height() // 2))
        for x in range(picture.width())
    )


# -- the events


def test_every_event_is_told_in_the_order_of_dates_with_the_article_among_them(
    show_timeline: ShowTimeline,
) -> None:
    page = show_timeline()

    heights = order_of(
        page,
        "2014  The town plans a bridge & a road.",
        "2 November 2018",
        "March 2019",
        "April 2019",
        "3 May 2019: the article appears",
        "5 May 2019",
        "1 June 2021",
    )
    assert heights == sorted(set(heights))
    assert "6 dated events, 2014 to 2021" in shown_text(page)


@pytest.mark.parametrize(
    ("article", "dates"),
    [
        ("2030", ("2014", "2018", "article")),
        ("1990", ("article", "2014", "2018")),
        # A vague date stands before the days within it, and the article after them both.
        ("2014-08-01", ("2014", "2014-03-01", "article", "2018")),
    ],
)
def test_the_article_has_its_place_wherever_it_falls(
    show_timeline: ShowTimeline, article: str, dates: tuple[str, ...]
) -> None:
    events = tuple(event(date) for date in dates if date != "article")

    page = show_timeline(Timeline(article, events))

    words = ["the article appears" if date == "article" else f"It is {date}." for date in dates]
    heights = order_of(page, *words)
    assert heights == sorted(set(heights))


@pytest.mark.parametrize(
    ("words", "addresses"),
    [
        ("publishes its report", ["source:town-2018", "source:daily-2019"]),
        ("A court puts", ["source:daily-2019"]),
    ],
)
def test_an_event_leads_to_its_sources(
    show_timeline: ShowTimeline, words: str, addresses: list[str]
) -> None:
    page = show_timeline()
    followed = Listener(page.link_activated)
    numbers = {"source:town-2018": "¹", "source:daily-2019": "²"}

    for address in addresses:
        click_words(note_with(page, words), numbers[address])

    assert followed.heard == [(QUrl(address),) for address in addresses]


def test_an_event_leads_to_the_passage_that_it_belongs_to(show_timeline: ShowTimeline) -> None:
    page = show_timeline()
    followed = Listener(page.link_activated)

    click_words(note_with(page, "A court puts"), "¶")

    assert followed.heard == [(QUrl("passage:cost"),)]


def test_a_timeline_without_events_shows_the_article_alone(
    show_timeline: ShowTimeline, light: Look, tips: Tips
) -> None:
    page = show_timeline(Timeline("2019-05-03", ()))

    assert "no dated events" in shown_text(page)
    assert "3 May 2019: the article appears" in shown_text(page)
    assert places_of_tips(line_of(page), tips) == {}
    assert 0 < tick_of(line_of(page), light.theme) < line_of(page).width()
