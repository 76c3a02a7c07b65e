"""What there is to read on the article as a whole, and on the parties."""

from dataclasses import dataclass

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage

TOPIC = "topic:"
VOICES, TIMELINE, FORECASTS = "voices", "timeline", "forecasts"
# Beside a text that is not the edition's own article.
UNATTACHED = "unattached"
_PAGE, _PROFILE, _PASSAGE = "page/", "party/", "passage/"


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to read that belongs to no passage."""

    id: str
    title: str


def topics(edition: Edition) -> tuple[Topic, ...]:
    """Return the topics on the article as a whole, in the order in which they are offered."""
    found = []
    if edition.unattached:
        title = f"Passages without a place ({len(edition.unattached)})"
        found.append(Topic(UNATTACHED, title))
    if edition.voices is not None:
        found.append(Topic(VOICES, "Whose words the article rests on"))
    if edition.timeline is not None:
        found.append(Topic(TIMELINE, "Timeline"))
    if edition.forecasts is not None:
        found.append(Topic(FORECASTS, "What the article foretold, and what happened"))
    found += [Topic(_PAGE + page.id, page.title) for page in edition.pages]
    return tuple(found)


def profile_topic(party_id: str) -> str:
    """Return the id of the topic that is a party's profile."""
    return _PROFILE + party_id


def passage_topic(passage_id: str) -> str:
    """Return the id of the topic that is a passage without a place in the text."""
    return _PASSAGE + passage_id


def find_topic(edition: Edition, topic_id: str) -> Topic | None:
    """Return the topic of that id, profiles included; None where the edition has none such."""
    for topic in topics(edition):
        if topic.id == topic_id:
            return topic
    party = edition.parties.get(topic_id.removeprefix(_PROFILE))
    if party is not None and topic_id.startswith(_PROFILE):
        return Topic(topic_id, party.full_name)
    loose = loose_passage(edition, topic_id)
    if loose is not None:
        return Topic(topic_id, loose.claim)
    return Topic(UNATTACHED, "Passages without a place") if _keeps_list(edition, topic_id) else None


def loose_passage(edition: Edition, topic_id: str) -> Passage | None:
    """Return the passage without a place that a topic shows; None where it shows none."""
    if not topic_id.startswith(_PASSAGE):
        return None
    attachment = edition.attachment(topic_id.removeprefix(_PASSAGE))
    return attachment.passage if attachment and attachment.place is None else None


def _keeps_list(edition: Edition, topic_id: str) -> bool:
    # The last passage of the list may just have got its place.
    return topic_id == UNATTACHED and bool(edition.attachments)


def page_id(topic_id: str) -> str:
    """Return the id of the page that a topic shows, "" where it shows none."""
    return topic_id.removeprefix(_PAGE) if topic_id.startswith(_PAGE) else ""


def party_id(topic_id: str) -> str:
    """Return the id of the party whose profile a topic shows, "" where it shows none."""
    return topic_id.removeprefix(_PROFILE) if topic_id.startswith(_PROFILE) else ""
