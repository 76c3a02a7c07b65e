"""The page on who speaks: a row for each party."""

from dataclasses import replace

from PySide6.QtWidgets import QToolButton

from reader.model.edition.edition import Edition
from reader.model.edition.topics import topics
from reader.session.session import Session
from reader.ui.perspectives.home_row import HomeRow
from tests.reading import page_of, shown_text
from tests.ui.conftest import OpenWindow


def test_each_party_has_a_row_with_its_stake_and_leads_to_its_profile(
    open_window: OpenWindow, session: Session, whole: Edition
) -> None:
    window = open_window(whole)
    session.reading.select_topic("parties")
    page = page_of(window.parts.panes.perspectives)
    rows = page.findChildren(HomeRow)
    said = [row.accessibleName() for row in rows]

    rows[0].click()

    assert said == [
        "Town of Example, Paid for the bridge, on 1 passage",
        "Builders Ltd, Built the bridge; in dispute with the town, on 1 passage",
    ]
    assert session.reading.topic == "party/town"


def test_the_page_says_what_it_is(
    open_window: OpenWindow, session: Session, whole: Edition
) -> None:
    window = open_window(whole)

    session.reading.select_topic("parties")

    text = shown_text(window.parts.panes.perspectives)
    assert "The parties" in text
    assert "2 parties, and what is at stake for each" in text


def test_without_profiles_there_is_no_such_page(whole: Edition) -> None:
    parties = {key: party._replace(profile="") for key, party in whole.parties.items()}

    found = topics(replace(whole, parties=parties))

    assert "parties" not in [topic.id for topic in found]


def test_the_row_of_the_home_leads_there(
    open_window: OpenWindow, session: Session, whole: Edition
) -> None:
    window = open_window(whole)
    buttons = page_of(window.parts.panes.perspectives).findChildren(QToolButton)

    next(each for each in buttons if each.accessibleName().startswith("The parties")).click()

    assert session.reading.topic == "parties"
