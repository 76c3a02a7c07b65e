"""An edition's passages in other texts: its own article, the original, and what is neither."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.cli.attach import in_json, in_words
from reader.model.attach.attaching import attach
from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachment, Attachments, Decision
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.passage import Passage
from reader.model.files.loading import load_edition
from reader.model.storage.paths import bundled_edition
from reader.model.text.quotation import Quotation, Resolution, Status
from reader.model.text.span import Span

# Unlike the edition's article in nearly every word, as an original is unlike its restatement; of
# the three passages only one says by which words it is known there.
ORIGINAL = (
    "Residents were told that the crossing would be cheap. In the end it was priced at some $40m, "
    "and the audit office has asked how that could be."
)


@pytest.fixture(scope="module")
def bundled() -> Edition:
    return load_edition(bundled_edition())


def statuses(attachments: Attachments) -> dict[str, Status]:
    return {found.passage.id: found.resolution.status for found in attachments.found}


def test_every_passage_is_found_in_the_article_itself(bundled: Edition) -> None:
    attachments = attach(bundled.article.text, bundled)

    assert attachments.belongs
    assert attachments.placed == len(bundled.passages)
    for found in attachments.found:
        assert found.resolution.status is Status.ATTACHED
        assert found.span == found.passage.span


def test_what_a_newer_version_leaves_out_is_gone_and_the_rest_stays(bundled: Edition) -> None:
    text = bundled.article.text
    cut = bundled.passages[20].span
    paragraph = text.rfind("\n", 0, cut.start), text.find("\n", cut.end)
    newer = text[: paragraph[0]] + text[paragraph[1] :]

    attachments = attach(newer, bundled)

    left = paragraph[1] - paragraph[0]
    for found in attachments.found:
        before = found.passage.span.start
        if paragraph[0] < before < paragraph[1]:
            assert found.span is None
        else:
            assert found.span is not None
            assert found.span.start == before - (left if before > paragraph[0] else 0)


def test_the_words_of_the_original_find_a_passage_there(bridge: Edition) -> None:
    known = [passage for passage in bridge.passages if passage.original]

    attachments = attach(ORIGINAL, bridge)

    assert len(known) == 1
    assert attachments.belongs
    assert statuses(attachments)[known[0].id] is Status.ATTACHED
    assert attachments.placed == 1


def test_in_another_text_nothing_is_attached(bundled: Edition) -> None:
    quoted = " ".join(passage.original for passage in bundled.passages[:20])

    attachments = attach(f"{ORIGINAL} {quoted}", bundled)

    assert not attachments.belongs
    assert attachments.placed == 0
    assert set(statuses(attachments).values()) <= {Status.SUSPECT, Status.AMBIGUOUS, Status.GONE}
    assert attachments.seen > 10
    assert sum(found.resolution.guess is not None for found in attachments.found) > 10


@pytest.mark.parametrize("text", ["", " ", "\n" * 1000, "…"])
def test_an_empty_text_belongs_to_no_edition(bridge: Edition, text: str) -> None:
    assert not attach(text, bridge).belongs


def test_an_edition_without_passages_has_none_to_attach(bridge: Edition) -> None:
    empty = replace(bridge, passages=())

    assert attach(bridge.article.text, empty) == Attachments(belongs=False, found=())
    assert "different text" in in_words(attach("", empty), empty)


def test_a_change_is_printed_with_its_difference(bridge: Edition) -> None:
    text = bridge.article.text.replace("“$40 million”", "“$90 million”")

    attachments = attach(text, bridge)

    printed = json.loads(json.dumps(in_json(attachments, bridge)))
    changed = [result for result in printed["results"] if result["status"] == "changed"]
    assert [result["difference"] for result in changed] == [[{"before": "40", "after": "90"}]]
    assert text[changed[0]["start"] : changed[0]["end"]] == "cost “$90 million”"
    assert printed["placed"] == printed["passages"] == len(bridge.passages)


def test_the_lines_of_the_table_name_place_and_confidence(bridge: Edition) -> None:
    passage: Passage = bridge.passages[0]
    gone = Resolution(passage.id, Status.GONE, None, 0.25, "no place likely")

    lost = Attachment(passage, Quotation(passage.id, passage.exact), gone, None)
    lines = in_words(Attachments(belongs=True, found=(lost,)), bridge).splitlines()

    assert lines[0].split() == [passage.id, "gone", "–", "0.25"]
    assert lines[1] == "0 of 1 passages found."


# -- what is shown of an edition beside another text, and what the reader decides of it

TEXT = "Nobody cared. It cost “$40 million”, and that was twice what was planned, they say."


def opened(text: str) -> OpenedText:
    """Return a text of one paragraph, opened without perspectives."""
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), 1)
    article = Article("Other", "", "", "", "", "", text, (block,))
    return OpenedText(article, file=Path("other.txt"))


def shown(edition: Edition, *decisions: Decision, text: str = TEXT) -> AttachedEdition:
    """Return *edition* beside the text above, with what the reader decided."""
    found = attach(text, edition, decisions).found
    return AttachedEdition(edition=edition, text=opened(text), attachments=found)


def test_the_passages_that_are_found_quote_the_text_that_is_read(bridge: Edition) -> None:
    attached = shown(bridge)

    assert attached.article.title == "Other"
    assert attached.text == opened(TEXT)
    assert {passage.id: passage.exact for passage in attached.passages} == {
        "cost": "cost “$40 million”",
        "twice-planned": "twice what was planned",
    }
    for passage in attached.passages:
        assert TEXT[passage.span.start : passage.span.end] == passage.exact
    assert [each.passage.id for each in attached.unattached] == ["nobody-asked"]


def test_a_reader_attaches_what_was_not_found(bridge: Edition) -> None:
    place = Span(0, len("Nobody cared."))
    decision = Decision.here("nobody-asked", place, TEXT)

    attached = shown(bridge).decided(decision)

    assert attached.unattached == ()
    assert [p.exact for p in attached.passages if p.id == "nobody-asked"] == ["Nobody cared."]
    attachment = attached.attachment("nobody-asked")
    assert attachment is not None
    assert (attachment.span, attachment.decided) == (place, True)


def test_a_reader_takes_a_passage_off_and_nothing_is_dropped(bridge: Edition) -> None:
    attached = shown(bridge).decided(Decision("cost", None))

    assert [passage.id for passage in attached.passages] == ["twice-planned"]
    assert {each.passage.id for each in attached.unattached} == {"cost", "nobody-asked"}
    kept = {each.passage for each in attached.attachments}
    assert kept == set(bridge.passages)


def test_what_was_decided_holds_when_the_text_is_opened_again(bridge: Edition) -> None:
    here = Decision.here("nobody-asked", Span(0, 12), TEXT)

    attached = shown(bridge, here, Decision("cost", None))

    assert {passage.id for passage in attached.passages} == {"nobody-asked", "twice-planned"}


def test_what_was_decided_is_found_again_where_the_text_has_grown(bridge: Edition) -> None:
    here = Decision.here("nobody-asked", Span(0, 12), TEXT)
    newer = f"A new first sentence was put before it all. {TEXT}"

    attached = shown(bridge, here, text=newer)

    (passage,) = [p for p in attached.passages if p.id == "nobody-asked"]
    assert passage.exact == "Nobody cared"
    assert newer[passage.span.start :].startswith("Nobody cared")


def test_words_that_have_gone_decide_nothing(bridge: Edition) -> None:
    gone = Decision.here("cost", Span(0, 27), "Quite another sentence was it that stood there.")

    attached = shown(bridge, gone)

    attachment = attached.attachment("cost")
    assert attachment is not None
    assert not attachment.decided
    assert attachment.span == attachment.resolution.span
