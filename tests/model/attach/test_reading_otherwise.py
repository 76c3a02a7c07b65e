"""What a text says that has passages otherwise: found so, or put there by the reader."""

import pytest

from reader.model.attach.attaching import attach
from reader.model.attach.reading_otherwise import compared, compared_again
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Figure
from reader.model.edition.tick import Tick, Whose, ticks_of
from reader.model.exchange.cited_text import cite
from reader.model.markup.perspectives import CLAIM, articles_figure_key, render_perspectives
from reader.model.text.quotation import Turn
from reader.model.text.span import Span
from tests.attached import opened

HERE = "🌉 The bridge cost “$90 million” — twice what was planned. Nobody was asked."
ARTICLES = Figure(40, 40, "$40 million")
OWN = Figure(90, 90, "$90 million")


def beside(edition: Edition, text: str) -> AttachedEdition:
    """Return *edition* beside a *text*."""
    return AttachedEdition(
        edition=edition, text=opened(text), attachments=attach(text, edition).found
    )


def ticks(attached: AttachedEdition) -> tuple[Tick, ...]:
    """Return the ticks of the bridge's cost."""
    attachment = attached.attachment("cost")
    assert attachment is not None
    return ticks_of(attachment.passage.quantities[0], attachment)


def shown(attached: AttachedEdition) -> tuple[str, str]:
    """Return the claim on the bridge's cost and the figures above its axis."""
    (passage,) = (each for each in attached.every_passage if each.id == "cost")
    parts = render_perspectives(passage, attached).parts
    return parts[CLAIM].text, parts[articles_figure_key(0)].text


def test_beside_its_own_article_the_figure_is_the_articles(bridge: Edition) -> None:
    quantity = bridge.passages[0].quantities[0]

    assert ticks_of(quantity, bridge.attachment("cost")) == (Tick(Whose.ARTICLE, ARTICLES),)


@pytest.mark.parametrize(
    "words",
    ["cost “$40 million”", 'cost "$40 million"', "cost  “$40\u00a0million”", "cost «$40 million»"],
)
def test_where_only_the_setting_is_another_nothing_is_otherwise(
    bridge: Edition, words: str
) -> None:
    attached = beside(bridge, HERE.replace("cost “$90 million”", words))

    assert ticks(attached) == (Tick(Whose.ARTICLE, ARTICLES),)
    assert shown(attached) == ("The article’s claim: The bridge cost $40 million.", "$40 million")


def test_where_the_words_are_others_the_claim_is_the_marked_one_and_both_figures_are_told(
    bridge: Edition,
) -> None:
    attached = beside(bridge, HERE)

    assert ticks(attached) == (Tick(Whose.TEXT, OWN), Tick(Whose.MARKED, ARTICLES))
    assert shown(attached) == (
        "The claim as marked: The bridge cost $40 million.",
        "$90 million\n$40 million",
    )


def test_where_the_figure_cannot_be_read_only_the_marked_one_is_told(bridge: Edition) -> None:
    attached = beside(bridge, HERE.replace("$90", "some €90"))

    assert ticks(attached) == (Tick(Whose.MARKED, ARTICLES),)


def test_where_the_sentence_around_is_denied_the_claim_and_its_figure_are_the_marked_ones(
    bridge: Edition,
) -> None:
    attached = beside(bridge, bridge.article.text.replace("bridge cost", "bridge never cost"))

    attachment = attached.attachment("cost")
    assert attachment is not None
    assert (attachment.changes, len(attachment.around)) == ((), 1)
    assert ticks(attached) == (Tick(Whose.MARKED, ARTICLES),)
    assert shown(attached)[0] == "The claim as marked: The bridge cost $40 million."


def test_a_passage_without_a_place_is_never_the_texts(bridge: Edition) -> None:
    attached = beside(bridge, HERE).decided(Decision("cost", None))

    assert ticks(attached) == (Tick(Whose.MARKED, ARTICLES),)
    assert shown(attached)[0] == "The claim as marked: The bridge cost $40 million."


def test_words_that_the_reader_chose_are_compared_with_the_marked_ones(bridge: Edition) -> None:
    text = f"It was cheap. {HERE}"
    start = text.index("cost")
    decision = Decision.here("cost", Span(start, start + len("cost “$90 million”")), text)

    attached = compared_again(beside(bridge, text).decided(decision), "cost")

    attachment = attached.attachment("cost")
    assert attachment is not None
    assert [change.turns for change in attachment.changes] == [(Turn.NUMBER,)]
    assert ticks(attached) == (Tick(Whose.TEXT, OWN), Tick(Whose.MARKED, ARTICLES))


def test_words_that_the_reader_chose_and_that_read_alike_are_the_articles(bridge: Edition) -> None:
    text = HERE.replace("$90", "$40")
    start = text.index("cost")
    decision = Decision.here("cost", Span(start, start + len("cost “$40 million”")), text)

    attached = compared_again(beside(bridge, text).decided(decision), "cost")

    assert ticks(attached) == (Tick(Whose.ARTICLE, ARTICLES),)


def test_what_is_taken_back_is_compared_as_it_was_found(bridge: Edition) -> None:
    attached = beside(bridge, HERE)
    decided = attached.decided(Decision("cost", None))

    assert compared_again(decided.as_found("cost"), "cost") == attached


def test_what_was_compared_stays_so(bridge: Edition) -> None:
    attached = beside(bridge, HERE)

    marked = bridge.article.text
    again = tuple(compared(each, marked, HERE) for each in attached.attachments)
    assert again == attached.attachments


def test_a_citation_says_that_the_claim_is_the_marked_one(bridge: Edition) -> None:
    attached, start = beside(bridge, HERE), HERE.index("$90")

    cited = cite("$90 million", [Span(start, start + 11)], attached)

    claims = [counterpart.claim for counterpart in cited.beside]
    assert claims == ["The claim as marked: The bridge cost $40 million."]
