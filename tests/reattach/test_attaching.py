"""An edition's passages in other texts: its own article, the original, and what is neither."""

import json

import pytest

from reader.files import bundled_edition
from reader.model.attaching import Attachments, as_json, as_text, attach
from reader.model.edition import Edition
from reader.model.loading import load_edition
from reader.model.passage import Passage
from reader.model.reattach.quotation import Resolution, Status

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
    return {passage.id: resolution.status for passage, resolution in attachments.found}


def test_every_passage_is_found_in_the_article_itself(bundled: Edition) -> None:
    attachments = attach(bundled.article.text, bundled)

    assert attachments.belongs
    assert attachments.placed == len(bundled.passages)
    for passage, resolution in attachments.found:
        assert (resolution.status, resolution.span) == (Status.ATTACHED, passage.span)


def test_what_a_newer_version_leaves_out_is_gone_and_the_rest_stays(bundled: Edition) -> None:
    text = bundled.article.text
    cut = bundled.passages[20].span
    paragraph = text.rfind("\n", 0, cut.start), text.find("\n", cut.end)
    newer = text[: paragraph[0]] + text[paragraph[1] :]

    attachments = attach(newer, bundled)

    left = paragraph[1] - paragraph[0]
    for passage, resolution in attachments.found:
        if paragraph[0] < passage.span.start < paragraph[1]:
            assert resolution.span is None
        else:
            assert resolution.span is not None
            moved = left if passage.span.start > paragraph[0] else 0
            assert resolution.span.start == passage.span.start - moved


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
    guessed = [resolution for _, resolution in attachments.found if resolution.guess]
    assert len(guessed) > 10


@pytest.mark.parametrize("text", ["", " ", "\n" * 1000, "…"])
def test_an_empty_text_belongs_to_no_edition(bridge: Edition, text: str) -> None:
    assert not attach(text, bridge).belongs


def test_an_edition_without_passages_has_none_to_attach(bridge: Edition) -> None:
    empty = Edition(bridge.folder, bridge.article, (), bridge.parties, bridge.sources)

    assert attach(bridge.article.text, empty) == Attachments(belongs=False, found=())
    assert "different text" in as_text(attach("", empty), empty)


def test_a_change_is_printed_with_its_difference(bridge: Edition) -> None:
    text = bridge.article.text.replace("“$40 million”", "“$90 million”")

    attachments = attach(text, bridge)

    printed = json.loads(json.dumps(as_json(attachments, bridge)))
    changed = [result for result in printed["results"] if result["status"] == "changed"]
    assert [result["difference"] for result in changed] == [[{"before": "40", "after": "90"}]]
    assert text[changed[0]["start"] : changed[0]["end"]] == "cost “$90 million”"
    assert printed["placed"] == printed["passages"] == len(bridge.passages)


def test_the_lines_of_the_table_name_place_and_confidence(bridge: Edition) -> None:
    passage: Passage = bridge.passages[0]
    gone = Resolution(passage.id, Status.GONE, None, 0.25, "no place likely")

    lines = as_text(Attachments(belongs=True, found=((passage, gone),)), bridge).splitlines()

    assert lines[0].split() == [passage.id, "gone", "–", "0.25"]
    assert lines[1] == "0 of 1 passages found."
