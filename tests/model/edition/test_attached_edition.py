"""An edition attached to a text: what quotes the text, and what the reader decides."""

from pathlib import Path

import pytest

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachment, Decision
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.text.quotation import Quotation, Resolution, Status
from reader.model.text.span import Span

TEXT = "Nobody cared. It was twice what had been planned, and cost “$90 million”."
# In the order of the edition, which is not that of the text.
FOUND = {"cost": Span(54, 72), "nobody-asked": None, "twice-planned": Span(21, 48)}


@pytest.fixture
def attached(bridge: Edition) -> AttachedEdition:
    """Return the standard edition beside the text above."""
    block = Block(BlockKind.PARAGRAPH, Span(0, len(TEXT)), 1)
    article = Article("Other", "", "", "", "", "", TEXT, (block,))
    attachments = tuple(
        Attachment(
            passage,
            Quotation(passage.id, passage.exact),
            Resolution(passage.id, Status.CHANGED, FOUND[passage.id], 0.9, "aligned"),
            FOUND[passage.id],
        )
        for passage in bridge.passages
    )
    text = OpenedText(article, file=Path("other.txt"))
    return AttachedEdition(edition=bridge, text=text, attachments=attachments)


def words(attached: AttachedEdition) -> dict[str, str]:
    """Return the words of each passage that has a place, in the order of the text."""
    return {passage.id: passage.exact for passage in attached.passages}


def test_the_passages_quote_the_text_in_its_order(attached: AttachedEdition) -> None:
    assert [*words(attached).items()] == [
        ("twice-planned", "twice what had been planned"),
        ("cost", "cost “$90 million”"),
    ]
    assert [each.passage.id for each in attached.unattached] == ["nobody-asked"]


def test_the_article_is_the_text_s_and_all_else_the_edition_s(
    attached: AttachedEdition, bridge: Edition
) -> None:
    assert attached.article is attached.text.article
    assert (attached.parties, attached.sources) == (bridge.parties, bridge.sources)
    assert [passage.claim for passage in attached.every_passage] == [
        bridge.passages[index].claim for index in (2, 0, 1)
    ]


def test_what_the_reader_decides_has_the_last_word(attached: AttachedEdition) -> None:
    here = Decision.here("nobody-asked", Span(0, 12), TEXT)

    decided = attached.decided(here).decided(Decision("cost", None))

    assert words(decided) == {
        "nobody-asked": "Nobody cared",
        "twice-planned": "twice what had been planned",
    }
    assert [each.passage.id for each in decided.attachments if each.decided] == [
        "cost",
        "nobody-asked",
    ]
    assert words(attached).keys() == {"cost", "twice-planned"}


@pytest.mark.parametrize("passage_id", ["cost", "nobody-asked"])
def test_what_is_taken_back_is_as_it_was_found(attached: AttachedEdition, passage_id: str) -> None:
    decided = attached.decided(Decision.here(passage_id, Span(0, 6), TEXT))

    assert decided != attached
    assert decided.as_found(passage_id) == attached


def test_a_decision_on_no_passage_of_the_edition_changes_nothing(
    attached: AttachedEdition,
) -> None:
    assert attached.decided(Decision("nowhere", None)) == attached
    assert attached.as_found("nowhere") == attached
