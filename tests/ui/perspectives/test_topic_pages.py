"""What stands on the pages on the article as a whole, and on those of the parties."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl

from reader.model.edition.edition import Edition
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.notes_page import NotesPage
from tests.listening import Listener
from tests.reading import click_words, note_with, shown_text
from tests.ui.perspectives.conftest import ShowTopic
from tests.whole_edition import PROFILES, TOPICS

TITLES = {
    "town-2018": "“The New Bridge”",
    "builder-2019": "“Our Side”",
    "daily-2019": "“A Bridge Too Dear”",
}

# What each page cites, in the order of its numbers.
CITED = {
    "": ["daily-2019"],
    "voices": ["town-2018", "daily-2019"],
    "timeline": ["town-2018", "daily-2019", "builder-2019"],
    "forecasts": ["daily-2019", "builder-2019", "town-2018"],
    "page/how-we-read": [],
    "page/open-points": ["daily-2019", "town-2018"],
    "parties": [],
    "party/town": ["town-2018", "builder-2019"],
    "party/builder": [],
}


def place_of(page: NotesPage, words: str) -> QPoint:
    """Return where the note with *words* begins on the *page*."""
    return note_with(page, words).mapTo(page, QPoint())


# -- every page


@pytest.mark.parametrize("topic", ["", *TOPICS, *PROFILES])
def test_a_page_lists_the_sources_that_it_cites_by_their_numbers_and_no_others(
    show_topic: ShowTopic, whole: Edition, topic: str
) -> None:
    page = show_topic(topic, whole)

    text = shown_text(page)
    listed = [key for key, title in TITLES.items() if title in text]
    assert sorted(listed) == sorted(CITED[topic])
    for number, key in enumerate(CITED[topic], start=1):
        assert note_with(page, TITLES[key]).toPlainText().startswith(str(number))
    assert ("Sources" in text.splitlines()) == bool(listed)


@pytest.mark.parametrize("topic", [topic for topic, cited in CITED.items() if cited])
def test_the_number_of_a_source_in_the_list_leads_to_it(
    show_topic: ShowTopic, whole: Edition, topic: str
) -> None:
    page = show_topic(topic, whole)
    followed = Listener(page.link_activated)

    click_words(note_with(page, TITLES[CITED[topic][0]]), "1")

    assert followed.heard == [(QUrl(f"source:{CITED[topic][0]}"),)]


@pytest.mark.parametrize("topic", ["", *TOPICS, *PROFILES])
def test_no_page_shows_markup(show_topic: ShowTopic, whole: Edition, topic: str) -> None:
    page = show_topic(topic, whole)

    text = shown_text(page)
    for markup in ("[@", "](", "##", "&amp;", "<p>", "<b>", "<a "):
        assert markup not in text


@pytest.mark.parametrize("heading", ["Upkeep", "Sources"])
def test_tab_does_not_stop_at_a_heading(
    show_topic: ShowTopic, whole: Edition, heading: str
) -> None:
    page = show_topic("page/open-points", whole)

    stops = [text.toPlainText() for text in tab_stops(page)]

    assert heading in shown_text(page).splitlines()
    assert heading not in stops


def tab_stops(page: NotesPage) -> list[NoteText]:
    """Return the texts at which Tab stops."""
    return [
        text for text in page.findChildren(NoteText) if text.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.parametrize("topic", ["timeline", "voices", "forecasts", "page/gone", "party/gone"])
def test_a_topic_that_the_edition_does_not_have_is_its_overview(
    show_topic: ShowTopic, bridge: Edition, topic: str
) -> None:
    page = show_topic(topic, bridge)

    assert "passages with perspectives" in shown_text(page)


# -- the overview


def test_the_overview_of_an_edition_without_topics_does_not_speak_of_them(
    show_topic: ShowTopic, bridge: Edition
) -> None:
    untold = tuple(replace(passage, accounts=()) for passage in bridge.passages)

    page = show_topic("", replace(bridge, passages=untold))

    assert "The article as a whole" not in shown_text(page)


def test_the_overview_says_how_much_there_is(show_topic: ShowTopic, whole: Edition) -> None:
    page = show_topic("", whole)

    text = shown_text(page)
    assert "3 passages with perspectives, 3 estimates, 3 sources" in text
    assert "2 of 3 paragraphs examined" in text


def test_what_the_edition_says_about_itself_stands_in_place_of_the_notice(
    show_topic: ShowTopic, whole: Edition
) -> None:
    article = replace(whole.article, about="An example, and no more.")

    page = show_topic("", replace(whole, article=article))

    assert "An example, and no more." in shown_text(page)
    assert "Restated from" not in shown_text(page)


# -- pages of the edition's own, and profiles


def test_a_page_has_its_title_its_text_and_its_headings_in_their_order(
    show_topic: ShowTopic, whole: Edition
) -> None:
    page = show_topic("page/open-points", whole)

    heights = [
        place_of(page, words).y()
        for words in (
            "Open points & loose ends",
            "What nobody could find out",
            "How the figure was arrived at",
            "The plan of 2015 is lost",
            "Upkeep",
            "Nobody counts it.",
            "Sources",
        )
    ]
    assert heights == sorted(set(heights))


@pytest.mark.parametrize(
    ("words", "address"), [("The builder", "party:builder"), ("the cost", "passage:cost")]
)
def test_the_links_of_a_page_lead_on(
    show_topic: ShowTopic, whole: Edition, words: str, address: str
) -> None:
    page = show_topic("page/open-points", whole)
    followed = Listener(page.link_activated)

    click_words(note_with(page, "The builder"), words)

    assert followed.heard == [(QUrl(address),)]


def test_a_profile_says_who_a_party_is_and_what_is_at_stake(
    show_topic: ShowTopic, whole: Edition
) -> None:
    page = show_topic("party/town", whole)

    lines = shown_text(page).splitlines()
    assert "Town of Example" in lines
    assert "The town" in lines
    assert lines[lines.index("Stake") + 1] == "Paid for the bridge."
    assert "As a source" in lines


def test_a_party_with_one_name_is_named_once(show_topic: ShowTopic, whole: Edition) -> None:
    page = show_topic("party/builder", whole)

    assert shown_text(page).splitlines().count("Builders Ltd") == 1


@pytest.mark.parametrize("topic", PROFILES)
@pytest.mark.parametrize("heading", ["Its own account of", "Its figures on"])
def test_a_profile_leads_to_the_accounts_and_figures_of_its_party(
    show_topic: ShowTopic, whole: Edition, topic: str, heading: str
) -> None:
    page = show_topic(topic, whole)
    followed = Listener(page.link_activated)
    below = [
        text
        for text in page.findChildren(NoteText)
        if "The bridge cost $40 million." in text.toPlainText()
        and text.mapTo(page, QPoint()).y() > place_of(page, heading).y()
    ]

    click_words(min(below, key=lambda text: text.mapTo(page, QPoint()).y()), "The bridge cost")

    assert followed.heard == [(QUrl("passage:cost"),)]


def test_a_party_that_gives_no_account_and_no_figures_has_no_lists_of_them(
    show_topic: ShowTopic, whole: Edition
) -> None:
    silent = replace(whole, passages=whole.passages[1:])

    page = show_topic("party/builder", silent)

    assert "Its own account of" not in shown_text(page)
    assert "Its figures on" not in shown_text(page)


# -- forecasts


def test_forecasts_stand_beside_what_happened_in_two_columns(
    show_topic: ShowTopic, whole: Edition
) -> None:
    page = show_topic("forecasts", whole)

    said = [place_of(page, words) for words in ("never be paid off & done", "Nobody will ask")]
    happened = [place_of(page, words) for words in ("In 2021 a court", "For it:")]
    assert [place.y() for place in said] == [place.y() for place in happened]
    assert {place.x() for place in said} == {place_of(page, "The article, 3 May 2019").x()}
    assert {place.x() for place in happened} == {place_of(page, "What happened").x()}
    assert said[0].x() < happened[0].x()
    assert said[0].y() < said[1].y()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("The bridge will never", "passage:cost"),
        ("Nobody will ask", "passage:nobody-asked"),
        ("who", "party:builder"),
    ],
)
def test_a_forecast_leads_to_its_passage_and_what_happened_to_its_party(
    show_topic: ShowTopic, whole: Edition, words: str, address: str
) -> None:
    page = show_topic("forecasts", whole)
    followed = Listener(page.link_activated)
    note = note_with(page, "See who" if words == "who" else words)

    click_words(note, words)

    assert followed.heard == [(QUrl(address),)]


def test_where_the_article_s_date_is_not_known_none_is_given(
    show_topic: ShowTopic, whole: Edition
) -> None:
    page = show_topic("forecasts", replace(whole, timeline=None))

    assert "The article" in shown_text(page).splitlines()


def test_forecasts_without_a_note_begin_with_the_table(
    show_topic: ShowTopic, whole: Edition
) -> None:
    assert whole.forecasts is not None
    bare = whole.forecasts._replace(note="")

    page = show_topic("forecasts", replace(whole, forecasts=bare))

    assert "look ahead" not in shown_text(page)
    assert "What happened" in shown_text(page)
