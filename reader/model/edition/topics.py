"""What there is to read on the article as a whole, and on the parties, beside what is at hand."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of
from reader.model.edition.passage import Passage


class TopicKind(StrEnum):
    """What a topic is; the ids of pages, profiles and passages begin with theirs."""

    UNATTACHED = "unattached"  # beside a text that is not the edition's own article
    VOICES = "voices"
    TIMELINE = "timeline"
    FORECASTS = "forecasts"
    PARTIES = "parties"
    PAGE = "page"
    PROFILE = "party"
    PASSAGE = "passage"
    SOURCE = "source"
    OWN = "own"  # what the reader marked, or a mark of theirs


VOICES, TIMELINE, FORECASTS = TopicKind.VOICES, TopicKind.TIMELINE, TopicKind.FORECASTS
UNATTACHED, OWN, PARTIES = TopicKind.UNATTACHED, TopicKind.OWN, TopicKind.PARTIES


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to read that belongs to no passage.

    *title* is that which its editors gave it, "" where its *kind* says what it is; *count* is how
    many passages have no place in the text.
    """

    id: str
    kind: TopicKind
    title: str = ""
    count: int = 0


def topics(at_hand: AtHand) -> tuple[Topic, ...]:
    """Return the topics on the article as a whole, in the order in which they are offered."""
    found = []
    if at_hand.unattached:
        found.append(Topic(UNATTACHED, UNATTACHED, count=len(at_hand.unattached)))
    edition = edition_of(at_hand)
    if edition is None:
        return tuple(found)
    for kind, there in (
        (VOICES, edition.voices),
        (TIMELINE, edition.timeline),
        (FORECASTS, edition.forecasts),
    ):
        if there is not None:
            found.append(Topic(kind, kind))
    pages = (Topic(page_topic(p.id), TopicKind.PAGE, p.title) for p in edition.pages)
    profiled = any(party.profile for party in edition.parties.values())
    return (*found, *pages, *([Topic(PARTIES, PARTIES)] if profiled else []))


def profile_topic(party_id: str) -> str:
    """Return the id of the topic that is a party's profile."""
    return _id(TopicKind.PROFILE, party_id)


def page_topic(page: str) -> str:
    """Return the id of the topic that is a page of the edition's own."""
    return _id(TopicKind.PAGE, page)


def passage_topic(passage_id: str) -> str:
    """Return the id of the topic that is a passage without a place in the text."""
    return _id(TopicKind.PASSAGE, passage_id)


def source_topic(key: str) -> str:
    """Return the id of the topic that is a source, by its *key*."""
    return _id(TopicKind.SOURCE, key)


def own_topic(mark: str) -> str:
    """Return the id of the topic that is a mark of the reader's own, by its id."""
    return _id(TopicKind.OWN, mark)


def find_topic(at_hand: AtHand, topic_id: str) -> Topic | None:
    """Return the topic of that id, profiles and sources included; None where there is none such."""
    for topic in topics(at_hand):
        if topic.id == topic_id:
            return topic
    party = at_hand.parties.get(party_id(topic_id))
    if party is not None:
        return Topic(topic_id, TopicKind.PROFILE, party.full_name)
    source = at_hand.sources.get(source_id(topic_id))
    if source is not None:
        return Topic(topic_id, TopicKind.SOURCE, source.title)
    loose = loose_passage(at_hand, topic_id)
    if loose is not None:
        return Topic(topic_id, TopicKind.PASSAGE, loose.claim)
    if is_own(topic_id):
        return Topic(topic_id, OWN)
    # The last passage of the list may just have got its place.
    keeps_list = topic_id == UNATTACHED and at_hand.attachments
    return Topic(UNATTACHED, UNATTACHED) if keeps_list else None


def loose_passage(at_hand: AtHand, topic_id: str) -> Passage | None:
    """Return the passage without a place that a topic shows; None where it shows none."""
    attachment = at_hand.attachment(_of_kind(topic_id, TopicKind.PASSAGE))
    return attachment.passage if attachment and attachment.span is None else None


def page_id(topic_id: str) -> str:
    """Return the id of the page that a topic shows, "" where it shows none."""
    return _of_kind(topic_id, TopicKind.PAGE)


def party_id(topic_id: str) -> str:
    """Return the id of the party whose profile a topic shows, "" where it shows none."""
    return _of_kind(topic_id, TopicKind.PROFILE)


def is_own(topic_id: str) -> bool:
    """Tell whether a topic is what the reader marked, or one of their marks."""
    return topic_id.partition("/")[0] == OWN


def own_id(topic_id: str) -> str:
    """Return the id of the reader's own mark that a topic shows, "" where it shows none."""
    return _of_kind(topic_id, TopicKind.OWN)


def source_id(topic_id: str) -> str:
    """Return the key of the source that a topic shows, "" where it shows none."""
    return _of_kind(topic_id, TopicKind.SOURCE)


def _id(kind: TopicKind, of: str) -> str:
    return f"{kind}/{of}"


def _of_kind(topic_id: str, kind: TopicKind) -> str:
    before, _, of = topic_id.partition("/")
    return of if before == kind else ""
