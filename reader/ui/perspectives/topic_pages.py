"""The page for each passage and topic; what it is made with is imported when it is asked for."""

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import AttachedEdition, edition_of
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.topics import (
    TopicKind,
    is_own,
    loose_passage,
    page_id,
    party_id,
    source_id,
)
from reader.model.markup.perspectives import Perspectives, render_perspectives
from reader.session.own_marks import OwnMarks
from reader.ui.look.look import Look
from reader.ui.perspectives.notes_page import NotesPage


def import_passage_page() -> None:
    """Import what the first page of a passage is made with, before it is asked for."""
    from reader.ui.perspectives import passage_notes  # noqa: F401


def passage_page(perspectives: Perspectives, at_hand: AtHand, look: Look) -> NotesPage:
    """Return the page of the *perspectives* on a passage of what is *at_hand*."""
    from reader.ui.perspectives.passage_notes import PassageNotes

    return PassageNotes(perspectives, at_hand, look)


def make_topic_page(
    topic: str, at_hand: AtHand, look: Look, own: OwnMarks | None = None
) -> NotesPage:
    """Return the page on a *topic*; what is *at_hand* where there is no such topic.

    *own* marks of the reader's are shown on theirs.
    """
    if own is not None and is_own(topic):
        from reader.ui.perspectives.own_page import OwnPage

        page: NotesPage = OwnPage(topic, own, at_hand, look)
    else:
        page = _make(topic, at_hand, look)
    if not page.passage_id:
        page.topic = topic
    return page


def topic_in_words(topic: str, at_hand: AtHand) -> str:
    """Return what the page on a *topic* is about, in a few words to stand above it."""
    if not topic or topic == TopicKind.UNATTACHED:
        own = isinstance(at_hand, Edition)
        return _translate("About this edition") if own else _translate("About this text")
    if party_id(topic):
        return _translate("Party")
    if is_own(topic):
        return _translate("What I marked")
    if source_id(topic):
        return _translate("Source")
    if loose_passage(at_hand, topic):
        return _translate("Passage without a place in this text")
    return _translate("The article as a whole")


def _make(topic: str, at_hand: AtHand, look: Look) -> NotesPage:
    page = _on_topic(topic, at_hand, look) if topic else None
    return page if page is not None else _overview(topic, at_hand, look)


def _on_topic(topic: str, at_hand: AtHand, look: Look) -> NotesPage | None:
    from reader.ui.perspectives.source_page import SourcePage
    from reader.ui.perspectives.text_pages import ProfilePage

    edition = edition_of(at_hand)
    page = _on_the_whole(topic, edition, at_hand, look) if edition else None
    if page is not None:
        return page
    loose = loose_passage(at_hand, topic)
    if loose is not None:
        return passage_page(render_perspectives(loose, at_hand, look.phrasing), at_hand, look)
    party = at_hand.parties.get(party_id(topic))
    if party is not None:
        return ProfilePage(party, at_hand, look)
    source = at_hand.sources.get(source_id(topic))
    return SourcePage(source, at_hand, look) if source is not None else None


def _on_the_whole(topic: str, edition: Edition, at_hand: AtHand, look: Look) -> NotesPage | None:
    """Return the page of an *edition* on its article as a whole, if the *topic* is one."""
    from reader.ui.perspectives.forecasts_page import ForecastsPage
    from reader.ui.perspectives.parties_page import PartiesPage
    from reader.ui.perspectives.text_pages import TextPage
    from reader.ui.perspectives.timeline_page import TimelinePage
    from reader.ui.perspectives.voices_page import VoicesPage

    if topic == TopicKind.VOICES and edition.voices is not None:
        return VoicesPage(edition.voices, at_hand, look)
    if topic == TopicKind.TIMELINE and edition.timeline is not None:
        return TimelinePage(edition.timeline, at_hand, look)
    if topic == TopicKind.FORECASTS and edition.forecasts is not None:
        return ForecastsPage(edition.forecasts, at_hand, look)
    if topic == TopicKind.PARTIES and any(each.profile for each in at_hand.parties.values()):
        return PartiesPage(at_hand, look)
    pages = (TextPage(page, at_hand, look) for page in edition.pages if page.id == page_id(topic))
    return next(pages, None)


def _overview(topic: str, at_hand: AtHand, look: Look) -> NotesPage:
    if isinstance(at_hand, Edition):
        from reader.ui.perspectives.overview import Overview

        return Overview(at_hand, look)
    if isinstance(at_hand, AttachedEdition) and topic == TopicKind.UNATTACHED:
        from reader.ui.perspectives.unattached_page import UnattachedPage

        return UnattachedPage(at_hand, look)
    from reader.ui.perspectives.text_overview import TextOverview

    if isinstance(at_hand, AttachedEdition):
        return TextOverview(at_hand.text, at_hand, look)
    if isinstance(at_hand, OpenedText):
        return TextOverview(at_hand, None, look)
    raise TypeError(at_hand)


def _translate(text: str) -> str:
    return QCoreApplication.translate("TopicPages", text)
