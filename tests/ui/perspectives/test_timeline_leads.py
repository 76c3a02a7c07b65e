"""Where the dots and the arrows of the timeline lead, and what they say of it."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.model.edition.edition import Edition
from reader.ui.perspectives.notes_page import NotesPage
from tests.listening import Listener
from tests.pointing import Tips, middle, places_of_tips
from tests.reading import note_with
from tests.ui.perspectives.conftest import ShowTopic


def line_of(page: NotesPage) -> QWidget:
    """Return the line with the dots."""
    widgets = page.findChildren(QWidget)
    return next(each for each in widgets if each.accessibleName() == "Timeline")


def test_a_dot_leads_where_the_arrow_of_its_event_does_and_says_so(
    show_topic: ShowTopic, whole: Edition, tips: Tips
) -> None:
    page = show_topic("timeline", whole)
    line, followed = line_of(page), Listener(page.link_activated)
    claim = whole.passages[0].claim

    said = places_of_tips(line, tips)

    leading = {text: middle(places) for text, places in said.items() if "A click" in text}
    assert {text.rpartition("<p>")[2] for text in leading} == {f"A click leads to: {claim}</p>"}
    for place in leading.values():
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    assert followed.heard == [(QUrl("passage:cost"),)] * len(leading)


def test_a_dot_whose_event_belongs_to_no_passage_leads_nowhere(
    show_topic: ShowTopic, whole: Edition, tips: Tips
) -> None:
    page = show_topic("timeline", whole)
    line, followed = line_of(page), Listener(page.link_activated)

    for text, places in places_of_tips(line, tips).items():
        if "A click" not in text:
            QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle(places))

    assert followed.heard == []


def test_the_arrow_of_an_event_says_where_it_leads(show_topic: ShowTopic, whole: Edition) -> None:
    note = note_with(show_topic("timeline", whole), "A court puts")

    arrow = note.document().find("¶")

    assert arrow.charFormat().toolTip() == whole.passages[0].claim
