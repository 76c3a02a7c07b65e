"""Where a session stands, in a word or two for tests."""

from reader.session.session import Session

# The passages of the standard small edition, in the order of its article.
COST, ASKED, PLANNED = "cost", "nobody-asked", "twice-planned"


def title_of(session: Session) -> str:
    """Return the title of what is read; "" where nothing is."""
    return session.reading.at_hand.article.title if session.reading.at_hand else ""


def id_of(session: Session) -> str | None:
    """Return the id of the chosen passage."""
    return session.reading.passage.id if session.reading.passage else None


def found_words(session: Session) -> list[str]:
    """Return what the search found in the article."""
    assert session.reading.at_hand is not None
    text = session.reading.at_hand.article.text
    return [text[hit.start : hit.end] for hit in session.searching.search.in_article]
