"""The page for each topic that belongs to no passage."""

from reader.model.edition.edition import Edition
from reader.model.edition.topics import (
    FORECASTS,
    TIMELINE,
    UNATTACHED,
    VOICES,
    loose_passage,
    page_id,
    party_id,
)
from reader.model.markup.perspectives import render_perspectives
from reader.ui.look.look import Look
from reader.ui.perspectives.forecasts_page import ForecastsPage
from reader.ui.perspectives.notes_page import NotesPage
from reader.ui.perspectives.overview import Overview
from reader.ui.perspectives.passage_notes import PassageNotes
from reader.ui.perspectives.text_overview import TextOverview
from reader.ui.perspectives.text_pages import ProfilePage, TextPage
from reader.ui.perspectives.timeline_page import TimelinePage
from reader.ui.perspectives.unattached_page import UnattachedPage
from reader.ui.perspectives.voices_page import VoicesPage


def make_topic_page(topic: str, edition: Edition, look: Look) -> NotesPage:
    """Return the page on a *topic*; what the edition is where it has no such topic."""
    if topic == VOICES and edition.voices is not None:
        return VoicesPage(edition.voices, edition, look)
    if topic == TIMELINE and edition.timeline is not None:
        return TimelinePage(edition.timeline, edition, look)
    if topic == FORECASTS and edition.forecasts is not None:
        return ForecastsPage(edition.forecasts, edition, look)
    for page in edition.pages:
        if page.id == page_id(topic):
            return TextPage(page, edition, look)
    loose = loose_passage(edition, topic)
    if loose is not None:
        return PassageNotes(render_perspectives(loose, edition), edition, look)
    if topic == UNATTACHED and edition.attachments:
        return UnattachedPage(edition, look)
    party = edition.parties.get(party_id(topic))
    if party is not None:
        return ProfilePage(party, edition, look)
    if edition.opened is not None:
        return TextOverview(edition, edition.opened, look)
    return Overview(edition, look)
