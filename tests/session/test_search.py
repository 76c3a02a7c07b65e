"""What a search has found, counted through the article and then the perspectives."""

import pytest

from reader.model.markup.perspectives import CLAIM, LATER
from reader.model.text.search import Query
from reader.model.text.span import Span
from reader.session.search import NotesHit, Search

HITS = (NotesHit("cost", CLAIM, 0), NotesHit("cost", LATER, 1))


SPANS = (Span(0, 1), Span(5, 6))


@pytest.mark.parametrize(
    ("current", "article_hit", "notes_hit"),
    [
        (None, None, None),
        (0, SPANS[0], None),
        (1, SPANS[1], None),
        (2, None, HITS[0]),
        (3, None, HITS[1]),
    ],
)
def test_hits_are_counted_through_the_article_and_then_the_perspectives(
    current: int | None, article_hit: Span | None, notes_hit: NotesHit | None
) -> None:
    search = Search(Query("a"), SPANS, HITS, current)

    assert len(search) == 4
    assert search.article_hit == article_hit
    assert search.notes_hit == notes_hit
