"""What is read on an article as a whole and on its parties, part by part, to be searched."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of
from reader.model.edition.edition import Edition
from reader.model.edition.forecast import Forecasts
from reader.model.edition.page import Page
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.edition.source import Source
from reader.model.edition.timeline import Event, Timeline
from reader.model.edition.topics import (
    FORECASTS,
    PARTIES,
    TIMELINE,
    UNATTACHED,
    VOICES,
    page_topic,
    profile_topic,
    source_topic,
)
from reader.model.edition.voices import Voice, Voices
from reader.model.markup.citations import Numbering
from reader.model.markup.notes_html import notes_html, notes_text
from reader.model.markup.perspectives import Part, PartKey, PartKind, source_parts
from reader.model.markup.sections import sections


def topic_key(place: int) -> PartKey:
    """Return the key of a part of a topic's page, by its *place* among them from 0."""
    return PartKey(PartKind.TOPIC, of=str(place))


def topic_parts(
    at_hand: AtHand, phrasing: Phrasing = ENGLISH
) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """Yield the id of each topic on what is *at_hand*, with the parts of its page."""
    for topic, write in _topics(at_hand):
        page = _Written(at_hand, phrasing)
        write(page)
        yield topic, page.parts()


def passages_of(voice: Voice, at_hand: AtHand) -> tuple[Passage, ...]:
    """Return the passages of what is *at_hand* that rest on the words of a *voice*."""
    return tuple(passage for passage in at_hand.passages if passage.id in voice.passages)


def led_to(event: Event, at_hand: AtHand) -> tuple[Passage, ...]:
    """Return the passages of what is *at_hand* that an *event* leads to."""
    return tuple(passage for passage in map(at_hand.passage, event.passages) if passage)


def leads_to(passage: Passage, at_hand: AtHand) -> str:
    """Return by which words an event leads to a *passage* of what is *at_hand*."""
    return f"¶\u00a0{at_hand.paragraph_of(passage)}"


def spoken_by(party: Party, at_hand: AtHand) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return the passages on which a *party* gives its own account, and those with its figures."""
    accounts = (p for p in at_hand.passages if any(a.party == party.id for a in p.accounts))
    figures = (
        p
        for p in at_hand.passages
        if any(e.party == party.id for q in p.quantities for e in q.estimates)
    )
    return tuple(accounts), tuple(figures)


class _Written:
    """A page's texts in the order in which a reader meets them."""

    def __init__(self, at_hand: AtHand, phrasing: Phrasing) -> None:
        self.at_hand = at_hand
        self.phrasing = phrasing
        self.numbering = Numbering()
        self.texts: list[str] = []

    def read(self, markdown: str) -> str:
        """Return the plain text of *markdown*, its sources numbered on."""
        return notes_text(notes_html(markdown, self.numbering, self.at_hand.rendered))

    def parts(self) -> tuple[Part, ...]:
        own = (Part(topic_key(i), text) for i, text in enumerate(self.texts))
        return (*own, *source_parts(self.numbering, self.at_hand, self.phrasing))


_Write = Callable[[_Written], None]


def _topics(at_hand: AtHand) -> Iterator[tuple[str, _Write]]:
    edition = edition_of(at_hand)
    yield "", _overview
    if at_hand.attachments:
        yield UNATTACHED, _nothing
    if edition is None:
        return
    if edition.voices is not None:
        yield VOICES, partial(_voices, edition.voices)
    if edition.timeline is not None:
        yield TIMELINE, partial(_timeline, edition.timeline)
    if edition.forecasts is not None:
        yield FORECASTS, partial(_forecasts, edition.forecasts)
    for page in edition.pages:
        yield page_topic(page.id), partial(_page, page)
    if any(party.profile for party in at_hand.parties.values()):
        yield PARTIES, _nothing
    for party in at_hand.parties.values():
        yield profile_topic(party.id), partial(_profile, party)
    for source in at_hand.sources.values():
        yield source_topic(source.id), partial(_source, source)


def _nothing(page: _Written) -> None:
    """Write nothing on a *page* on which only the program says something."""


def _overview(page: _Written) -> None:
    article = page.at_hand.article
    if isinstance(page.at_hand, Edition):
        page.texts.append(page.read(article.about or article.notice))
    else:
        page.texts += (article.title, article.below_title(page.phrasing))


def _voices(voices: Voices, page: _Written) -> None:
    for voice in voices.voices:
        count = len(passages_of(voice, page.at_hand))
        page.texts.append(f"{voice.name} {count} {page.read(voice.note)}")
    if voices.note:
        page.texts.append(page.read(voices.note))
    for voice in voices.voices:
        page.texts += (voice.name, _claims(passages_of(voice, page.at_hand), page))


def _timeline(timeline: Timeline, page: _Written) -> None:
    for event in timeline.events:
        for key in event.sources:
            page.numbering.cite(key)
        date = date_in_words(event.date, page.phrasing)
        leads = ", ".join(leads_to(each, page.at_hand) for each in led_to(event, page.at_hand))
        page.texts.append(f"{date} {event.text} {leads}".rstrip())


def _forecasts(forecasts: Forecasts, page: _Written) -> None:
    page.texts.append(page.read(forecasts.note))
    for forecast in forecasts.forecasts:
        page.texts += (forecast.says, page.read(forecast.happened))


def _page(own: Page, page: _Written) -> None:
    page.texts.append(own.title)
    _sections(own.text, page)


def _profile(party: Party, page: _Written) -> None:
    page.texts += (party.full_name, party.stake)
    if party.short_name:
        page.texts.append(party.short_name)
    _sections(party.profile, page)
    for passages in spoken_by(party, page.at_hand):
        if passages:
            page.texts.append(_claims(passages, page))


def source_texts(source: Source, phrasing: Phrasing) -> tuple[str, ...]:
    """Return what the card of a *source* says of it, and its page, in their order."""
    said = (source.title, source.published(phrasing), source.manner(phrasing), source.found)
    return tuple(text for text in said if text)


def _source(source: Source, page: _Written) -> None:
    page.texts += source_texts(source, page.phrasing)


def _claims(passages: Iterable[Passage], page: _Written) -> str:
    return "\n".join(page.at_hand.claim_of(passage, page.phrasing) for passage in passages)


def _sections(markdown: str, page: _Written) -> None:
    for section in sections(markdown, 1):
        if section.level:
            page.texts.append(section.heading)
        if section.text.strip():
            page.texts.append(page.read(section.text.strip()))
