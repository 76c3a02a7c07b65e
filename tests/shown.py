"""What can be read in notes and tables, taken from the widgets and from nothing else."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.topics import (
    loose_passage,
    passage_topic,
    profile_topic,
    source_topic,
    topics,
)
from reader.session.session import Session
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.perspectives.note_text import NoteText

_CITATION = re.compile("\u2060[^\u2060]*\u2060")


def words_of(text: str) -> str:
    """Return the letters and figures of a *text* alone, without citations."""
    return "".join(filter(str.isalnum, _CITATION.sub("", text))).casefold()


def notes_in(widget: QWidget) -> Iterator[NoteText]:
    """Yield every note of a *widget* that can be selected, which heads cannot."""
    for note in widget.findChildren(NoteText):
        if note.textInteractionFlags() != Qt.TextInteractionFlag.NoTextInteraction:
            yield note


def lines_in(widget: QWidget) -> Iterator[str]:
    """Yield every line that can be read in notes and tables of a *widget*."""
    for note in notes_in(widget):
        yield from note.toPlainText().split("\n")
    for table in widget.findChildren(EstimatesView):
        yield table.articles_figure()
        for _, _, document in table.documents():
            yield from document.toPlainText().split("\n")


def shown_in(widget: QWidget) -> list[str]:
    """Return each line of a *widget* that has words, once."""
    return list(dict.fromkeys(line for line in lines_in(widget) if words_of(line)))


def places(at_hand: AtHand) -> list[str]:
    """Return the id of every page that the pane can show beside what is *at_hand*, as a topic."""
    return [
        "",
        *(topic.id for topic in topics(at_hand)),
        *map(profile_topic, at_hand.parties),
        *map(source_topic, at_hand.sources),
        *(passage_topic(passage.id) for passage in at_hand.every_passage),
    ]


def turn_to(session: Session, place: str) -> None:
    """Show the page of a *place*."""
    passage = place.removeprefix(passage_topic(""))
    at_hand = session.reading.at_hand
    if passage != place and at_hand and not loose_passage(at_hand, place):
        session.reading.select_passage(passage)
    elif place:
        session.reading.select_topic(place)
    else:
        session.reading.clear_passage()
    QApplication.processEvents()
