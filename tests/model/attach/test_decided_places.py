"""What of an edition has a place in another text, and what the reader decides of it."""

from reader.model.attach.attaching import attach
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.edition.edition import Edition
from reader.model.text.span import Span
from tests.attached import opened

TEXT = "Nobody cared. It cost “$40 million”, and that was twice what was planned, they say."


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
