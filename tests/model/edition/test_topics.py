"""What there is to read on the article as a whole, and on the parties."""

from dataclasses import replace

import pytest

from reader.model.edition.edition import Edition
from reader.model.edition.forecast import Forecasts
from reader.model.edition.page import Page
from reader.model.edition.timeline import Timeline
from reader.model.edition.topics import (
    TIMELINE,
    Topic,
    TopicKind,
    find_topic,
    page_id,
    party_id,
    profile_topic,
    topics,
)
from reader.model.edition.voices import Voices


@pytest.fixture
def whole(bridge: Edition) -> Edition:
    """Return the small edition with everything that an edition may have besides."""
    return replace(
        bridge,
        timeline=Timeline("2019", ()),
        voices=Voices("", ()),
        forecasts=Forecasts("", ()),
        pages=(Page("open-points", "Open points", 1, "One."),),
    )


def test_topics_stand_in_the_order_in_which_they_are_offered(whole: Edition) -> None:
    found = [topic.id for topic in topics(whole)]

    assert found == ["voices", "timeline", "forecasts", "page/open-points"]


def test_an_edition_of_passages_alone_has_no_topics(bridge: Edition) -> None:
    assert topics(bridge) == ()


@pytest.mark.parametrize(
    ("topic_id", "expected"),
    [
        ("timeline", Topic("timeline", TIMELINE)),
        ("page/open-points", Topic("page/open-points", TopicKind.PAGE, "Open points")),
        ("party/town", Topic("party/town", TopicKind.PROFILE, "Town of Example")),
        ("party/nobody", None),
        ("town", None),
        ("page/nowhere", None),
    ],
)
def test_a_topic_is_found_by_its_id(whole: Edition, topic_id: str, expected: Topic | None) -> None:
    assert find_topic(whole, topic_id) == expected


def test_a_topic_s_id_tells_what_it_shows() -> None:
    shown = [
        (page_id(topic), party_id(topic)) for topic in ("page/a", profile_topic("b"), "voices")
    ]

    assert shown == [("a", ""), ("", "b"), ("", "")]
