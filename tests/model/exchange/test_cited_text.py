"""Words of an article with where they come from."""

from dataclasses import replace

from reader.model.edition.edition import Edition
from reader.model.exchange.cited_text import CitedText, cite
from reader.model.exchange.counterpart import counterpart_of
from reader.model.text.span import Span


def place_of(words: str, edition: Edition) -> Span:
    """Return where *words* stand in the article of an *edition*."""
    start = edition.article.text.index(words)
    return Span(start, start + len(words))


def claims_of(cited: CitedText) -> list[str]:
    """Return what the article claims where it was *cited*."""
    return [counterpart.claim for counterpart in cited.beside]


def test_words_are_cited_with_their_title_their_paragraph_and_the_claims_they_touch(
    bridge: Edition,
) -> None:
    words = "$40 million"

    cited = cite(words, [place_of(words, bridge)], bridge)

    assert cited == CitedText(
        words,
        "The Bridge, a small article",
        1,
        beside=(counterpart_of(bridge.passages[0], bridge),),
    )


def test_every_passage_that_the_words_touch_is_named(bridge: Edition) -> None:
    words = "twice what was planned. Nobody"

    cited = cite(words, [place_of(words, bridge)], bridge)

    assert claims_of(cited) == [
        "The article’s claim: Nobody was asked about the bridge.",
        "The article’s claim: The bridge cost twice what was planned.",
    ]


def test_words_beside_a_passage_do_not_touch_it(bridge: Edition) -> None:
    end = bridge.passages[0].span.end

    cited = cite(bridge.article.text[end : end + 3], [Span(end, end + 3)], bridge)

    assert cited.beside == ()


def test_what_stands_before_the_article_is_in_no_paragraph(bridge: Edition) -> None:
    cited = cite("Restated", [], bridge)

    assert cited == CitedText("Restated", "The Bridge, a small article")


def test_a_title_alone_is_enough(bridge: Edition) -> None:
    bare = replace(bridge, article=replace(bridge.article, subtitle=""))

    assert cite("Restated", [], bare).title == "The Bridge"


def test_what_is_cited_of_several_places_names_the_claims_of_all_and_the_first_paragraph(
    bridge: Edition,
) -> None:
    first, last = place_of("$40 million", bridge), place_of("Nobody", bridge)

    cited = cite("$40 million\nNobody", [first, last], bridge)

    assert cited.paragraph == 1
    assert set(claims_of(cited)) == {
        "The article’s claim: The bridge cost $40 million.",
        "The article’s claim: Nobody was asked about the bridge.",
    }
