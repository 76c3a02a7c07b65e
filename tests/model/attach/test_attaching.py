"""An edition's passages in other texts: its own article, the original, and what is neither."""

from dataclasses import replace

import pytest

from reader.model.attach.attaching import attach
from reader.model.edition.attachment import Attachments
from reader.model.edition.edition import Edition
from reader.model.text.quotation import Status, Turn

# Unlike the edition's article in nearly every word, as an original is unlike its restatement; of
# the three passages only one says by which words it is known there.
ORIGINAL = (
    "Residents were told that the crossing would be cheap. In the end it was priced at some $40m, "
    "and the audit office has asked how that could be."
)


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


@pytest.mark.parametrize("twice", [False, True])
def test_a_text_that_has_all_of_it_twice_belongs_and_says_that_there_are_two_places(
    bundled: Edition, twice: bool
) -> None:
    text = bundled.article.text
    paragraphs = [part for each in text.split("\n") for part in (each, each)]

    attachments = attach(f"{text}\n\n{text}" if twice else "\n".join(paragraphs), bundled)

    assert attachments.belongs
    assert set(statuses(attachments).values()) <= {Status.ATTACHED, Status.AMBIGUOUS}


def test_an_edition_without_passages_has_none_to_attach(bridge: Edition) -> None:
    empty = replace(bridge, passages=())

    assert attach(bridge.article.text, empty) == Attachments(belongs=False, found=())


def test_a_passage_alone_is_attached_as_among_others(bundled: Edition) -> None:
    for passage in bundled.passages:
        alone = replace(bundled, passages=(passage,))

        (found,) = attach(bundled.article.text, alone).found

        assert found.resolution.status is Status.ATTACHED
        assert found.span == passage.span
        assert not attach(ORIGINAL, alone).belongs


@pytest.mark.parametrize(
    ("marked", "here", "words"),
    [
        ("these, 3,000 were", "these, 13,000 were", "13,000"),
        ("other 7,000 dead", "other -7,000 dead", "-7,000"),
        ("over 12,000", "over 12,000,000", "12,000,000"),
        ("over 10,000", "over 10,000 %", "10,000 %"),
        ("$100 billion", "$100 billionths", "as much as $100 billionths"),
    ],
)
def test_a_number_that_another_was_made_of_is_not_the_marked_one(
    bundled: Edition, marked: str, here: str, words: str
) -> None:
    text = bundled.article.text.replace(marked, here, 1)

    attachments = attach(text, bundled)

    (changed,) = (each for each in attachments.found if each.changes)
    assert [change.after for change in changed.changes] == [words]
    assert changed.resolution.turns == (Turn.NUMBER,)


def test_a_sentence_that_is_gone_is_not_found_in_one_like_it(bundled: Edition) -> None:
    sentence = "has resulted in the deaths of more than 400,000 civilians and in"
    elsewhere = "In Yemen, more than 377,000 civilians have died in the war, and many have fled."
    text = bundled.article.text.replace(sentence, "And") + f"\n\n{elsewhere}"

    attachments = attach(text, bundled)

    (gone,) = (each for each in attachments.found if each.passage.exact in sentence)
    assert gone.span is None


def test_a_passage_that_is_quoted_elsewhere_is_found_by_its_very_words(bridge: Edition) -> None:
    text = "People say that it cost “$40 million” to cross. Others say that it cost “$30 million”."

    attachments = attach(text, bridge)

    (quoted,) = (each for each in attachments.found if each.span)
    assert (quoted.passage.id, quoted.resolution.status) == ("cost", Status.ATTACHED)
