"""What holds of all that can be read, whichever of the three it is."""

from pathlib import Path

import pytest

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import AttachedEdition, edition_of
from reader.model.edition.attachment import Attachment
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.text.quotation import Quotation, Resolution, Status

THREE = ["edition", "text", "attached"]


@pytest.fixture
def at_hand(request: pytest.FixtureRequest, bridge: Edition) -> AtHand:
    """Return an edition, its article as a text, or both together, of which two passages are lost.

    Which of them is the fixture's parameter.
    """
    text = OpenedText(bridge.article, file=Path("text.txt"))
    attachments = tuple(
        Attachment(
            passage,
            Quotation(passage.id, passage.exact),
            Resolution(passage.id, Status.ATTACHED, passage.span, 0.9, "exact"),
            passage.span if passage.id == "nobody-asked" else None,
        )
        for passage in bridge.passages
    )
    attached = AttachedEdition(edition=bridge, text=text, attachments=attachments)
    three: dict[str, AtHand] = {"edition": bridge, "text": text, "attached": attached}
    return three[request.param]


@pytest.mark.parametrize(
    ("at_hand", "with_a_place", "without"),
    [
        ("edition", ["cost", "nobody-asked", "twice-planned"], []),
        ("text", [], []),
        ("attached", ["nobody-asked"], ["cost", "twice-planned"]),
    ],
    indirect=["at_hand"],
)
def test_passages_without_a_place_come_after_those_that_are_marked(
    at_hand: AtHand, with_a_place: list[str], without: list[str]
) -> None:
    assert [passage.id for passage in at_hand.passages] == with_a_place
    assert [attachment.passage.id for attachment in at_hand.unattached] == without
    assert [passage.id for passage in at_hand.every_passage] == [*with_a_place, *without]


@pytest.mark.parametrize("at_hand", THREE, indirect=True)
def test_only_what_is_marked_is_found_as_a_passage(at_hand: AtHand) -> None:
    found = at_hand.passage("cost")

    assert (found is not None) == (at_hand.passages != () and at_hand.unattached == ())


@pytest.mark.parametrize(
    ("at_hand", "expected"),
    [("edition", False), ("text", False), ("attached", True)],
    indirect=["at_hand"],
)
def test_what_became_of_a_passage_is_known_where_it_is_beside_a_text(
    at_hand: AtHand, expected: bool
) -> None:
    assert (at_hand.attachment("cost") is not None) is expected
    assert at_hand.attachment("nowhere") is None


@pytest.mark.parametrize(
    ("at_hand", "expected"),
    [("edition", True), ("text", False), ("attached", True)],
    indirect=["at_hand"],
)
def test_perspectives_are_those_of_an_edition(
    at_hand: AtHand, bridge: Edition, expected: bool
) -> None:
    assert edition_of(at_hand) == (bridge if expected else None)
    assert ("town" in at_hand.parties) is expected
    assert ("town-2018" in at_hand.sources) is expected
