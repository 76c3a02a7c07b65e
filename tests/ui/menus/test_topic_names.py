"""What topics are called in menus, on pages and aloud."""

import pytest

from reader.model.edition.topics import FORECASTS, TIMELINE, UNATTACHED, VOICES, Topic, TopicKind
from reader.ui.menus.topic_names import topic_name


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        (Topic(VOICES, VOICES), "Whose words the article rests on"),
        (Topic(TIMELINE, TIMELINE), "Timeline"),
        (Topic(FORECASTS, FORECASTS), "What the article foretold, and what happened"),
        (Topic("page/open-points", TopicKind.PAGE, "Open points"), "Open points"),
        (Topic("party/town", TopicKind.PROFILE, "Town of Example"), "Town of Example"),
        (Topic("passage/cost", TopicKind.PASSAGE, "It was dear."), "It was dear."),
    ],
    ids=lambda each: each.id if isinstance(each, Topic) else "",
)
def test_a_topic_has_its_editors_name_or_says_what_it_is(topic: Topic, name: str) -> None:
    assert topic_name(topic) == name


def test_the_passages_without_a_place_are_counted_where_there_are_any() -> None:
    some = topic_name(Topic(UNATTACHED, UNATTACHED, count=2))
    none = topic_name(Topic(UNATTACHED, UNATTACHED))

    assert (some, none) == ("Passages without a place (2)", "Passages without a place")
