"""What there is to read on the article as a whole, and on the parties."""

from dataclasses import dataclass

from reader.model.edition import Edition

TOPIC = "topic:"
VOICES, TIMELINE, FORECASTS = "voices", "timeline", "forecasts"
_PAGE, _PROFILE = "page/", "party/"


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to read that belongs to no passage."""

    id: str
    title: str


def topics(edition: Edition) -> tuple[Topic, ...]:
    """Return the topics on the article as a whole, in the order in which they are offered."""
    found = []
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


def find_topic(edition: Edition, topic_id: str) -> Topic | None:
    """Return the topic of that id, profiles included; None where the edition has none such."""
    for topic in topics(edition):
        if topic.id == topic_id:
            return topic
    party = edition.parties.get(topic_id.removeprefix(_PROFILE))
    if party is not None and topic_id.startswith(_PROFILE):
        return Topic(topic_id, party.full_name)
    return None


def page_id(topic_id: str) -> str:
    """Return the id of the page that a topic shows, "" where it shows none."""
    return topic_id.removeprefix(_PAGE) if topic_id.startswith(_PAGE) else ""


def party_id(topic_id: str) -> str:
    """Return the id of the party whose profile a topic shows, "" where it shows none."""
    return topic_id.removeprefix(_PROFILE) if topic_id.startswith(_PROFILE) else ""
