"""Searching an edition: its article and everything that stands beside it."""

from reader.model.edition.edition import Edition
from reader.model.edition.topics import profile_topic
from reader.model.markup.perspectives import account_key, estimate_key
from reader.model.markup.topic_parts import topic_key
from reader.model.text.search import Query
from reader.session.edition_search import EditionSearch
from reader.session.search import NotesHit


def test_the_article_and_the_perspectives_are_searched(bridge: Edition) -> None:
    search = EditionSearch(bridge).find(Query("naive"))
    asked = EditionSearch(bridge).find(Query("paid"))

    assert [bridge.article.text[s.start : s.end] for s in search.in_article] == ["naïve"]
    assert search.in_notes == ()
    assert len(asked.in_article) == 1
    assert asked.in_notes == (
        NotesHit("cost", account_key("builder"), 0),
        NotesHit("", topic_key(1), 0, profile_topic("town")),
    )


def test_hits_in_one_part_are_counted(bridge: Edition) -> None:
    search = EditionSearch(bridge).find(Query("bridge"))

    assert NotesHit("cost", estimate_key(0, 1), 0) in search.in_notes
    assert len(set(search.in_notes)) == len(search.in_notes)
    assert search.current is None


def test_nothing_asked_for_is_nothing_found(bridge: Edition) -> None:
    assert len(EditionSearch(bridge).find(Query(" "))) == 0


def test_each_page_is_prepared_once(bridge: Edition) -> None:
    finder = EditionSearch(bridge)
    pages = len((*bridge.passages, *bridge.parties, *bridge.sources)) + 1  # and the overview

    prepared = [finder.prepare(Query()) for _ in range(pages + 2)]

    assert prepared == [True] * pages + [False, False]


def test_perspectives_are_rendered_once(bridge: Edition) -> None:
    finder = EditionSearch(bridge)

    assert finder.perspectives(bridge.passages[0]) is finder.perspectives(bridge.passages[0])


def test_no_key_waits_until_a_large_edition_is_rendered(bundled: Edition) -> None:
    search = EditionSearch(bundled)
    query = Query("bridge")
    at_first = search.is_ready(query)

    while search.prepare(query):
        pass

    assert not at_first
    assert search.is_ready(query)
