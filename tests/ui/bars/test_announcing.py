"""What is said aloud to those who listen to the screen, and when."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from reader.model.markup.perspectives import CLAIM
from reader.model.text.search import Query
from reader.model.text.span import Span
from reader.session.search import NotesHit, Search
from reader.session.session import Session
from reader.ui.bars.announcing import announce, search_in_words
from reader.ui.window.window import Window
from tests.reading import search_for

TWO = (Span(0, 2), Span(4, 6))
NOTE = NotesHit("cost", CLAIM, 0)


class Listening:
    """Stands in for QAccessible where a screen reader listens."""

    def __init__(self) -> None:
        """Have heard nothing."""
        self.heard: list[str] = []
        self.listens = True

    def isActive(self) -> bool:
        """Tell whether anybody listens."""
        return self.listens

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        """Hear what is said."""
        self.heard.append(event.message())


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Listening:
    """Return what hears everything that is said."""
    listening = Listening()
    monkeypatch.setattr("PySide6.QtGui.QAccessible", listening)
    return listening


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        (Search(), ""),
        (Search(Query("x"), waiting=True), ""),
        (Search(Query("x")), "Not found"),
        (Search(Query("x"), (), (NOTE,)), "1 hits"),
        (Search(Query("x"), TWO, (NOTE,), 1), "Hit 2 of 3, in the article"),
        (Search(Query("x"), TWO, (NOTE,), 2), "Hit 3 of 3, in the perspectives"),
        (
            Search(Query("x"), TWO, (), 0, wrapped=True),
            "Hit 1 of 2, in the article, from the other end",
        ),
    ],
)
def test_a_search_is_told_by_its_hits(search: Search, expected: str) -> None:
    assert search_in_words(search) == expected


@pytest.mark.usefixtures("window")
def test_a_chosen_passage_is_said(session: Session, listening: Listening) -> None:
    session.reading.select_passage("twice-planned")

    assert listening.heard == ["3 of 3, context, “twice what was planned”, paragraph 1"]


@pytest.mark.usefixtures("window")
def test_leaving_a_passage_says_nothing_of_a_passage(
    session: Session, listening: Listening
) -> None:
    session.reading.select_passage("twice-planned")
    listening.heard.clear()

    session.reading.clear_passage()

    assert listening.heard == []


def test_a_search_and_its_way_round_an_end_are_said(window: Window, listening: Listening) -> None:
    search_for(window, "naïve")
    window.parts.actions["find_next"].trigger()

    assert listening.heard == [
        "Hit 1 of 1, in the article",
        "Hit 1 of 1, in the article, from the other end",
    ]


def test_where_the_reader_is_is_said(window: Window, listening: Listening) -> None:
    window.parts.actions["where"].trigger()

    assert listening.heard == ["Paragraph 1 of 3"]


def test_where_nobody_listens_nothing_is_said(window: Window, listening: Listening) -> None:
    listening.listens = False

    announce(window, "anything")

    assert listening.heard == []


def test_nothing_is_said_where_there_is_nothing_to_say(
    window: Window, listening: Listening
) -> None:
    announce(window, "")

    assert listening.heard == []


def test_an_announcement_reaches_qt(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        heard.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))

    announce(window, "said aloud")

    assert heard == ["said aloud"]
