"""Headings of numbered parts right above what they head."""

import pytest

from reader.model.edition.article import BlockKind
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress

MINUTES = """\
1. Apologies
Cllr White had sent his apologies.

2. Minutes of the last meeting
The minutes of 13 February were approved
as a correct record.

3. Roads
3.1 Bridge
The bridge at Mill Lane needs repair. The cost is put at
12,000 pounds.
3.2 Lighting
It was agreed to
(a) replace the lamps;
(b) report.

4. Any other business
None.
"""


def kinds(text: str) -> list[tuple[BlockKind, str]]:
    """Return the blocks of a plain *text* with their kinds."""
    article = write_plain(text, no_progress, "Title").article("")
    return [(block.kind, article.text_of(block)) for block in article.blocks]


def test_parts_of_minutes_have_headings_and_prose() -> None:
    found = kinds(MINUTES)

    assert [words for kind, words in found if kind is BlockKind.HEADING] == [
        "1. Apologies",
        "2. Minutes of the last meeting",
        "3. Roads",
        "3.1 Bridge",
        "3.2 Lighting",
        "4. Any other business",
    ]
    assert [words for kind, words in found if kind is BlockKind.PARAGRAPH] == [
        "Cllr White had sent his apologies.",
        "The minutes of 13 February were approved as a correct record.",
        "The bridge at Mill Lane needs repair. The cost is put at 12,000 pounds.",
        "It was agreed to",
        "None.",
    ]


def test_prose_may_stand_right_below_two_headings() -> None:
    prose = "There are twelve bridges in the town, and most of them are old."

    assert kinds(f"2. Roads\n2.1 Bridges\n{prose}\n\nOthers.") == [
        (BlockKind.HEADING, "2. Roads"),
        (BlockKind.HEADING, "2.1 Bridges"),
        (BlockKind.PARAGRAPH, prose),
        (BlockKind.PARAGRAPH, "Others."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Roads\n1.1 Bridges\n1.2 Lamps\n2. Schools",
        "1. Milk and\nbread\n\n2. Cheese and\nbutter\n\n3. Apples and\npears",
        "1. Milk\n   From the farm.\n\n2. Bread\n   From the mill.\n\n3. Tea\n   From afar.",
        "1. Milk\n2. Bread\n\n1. Tea\n2. Salt",
    ],
)
def test_items_are_no_parts(text: str) -> None:
    assert BlockKind.HEADING not in {kind for kind, _ in kinds(f"Some words.\n\n{text}\n\nMore.")}


@pytest.mark.parametrize("form", ["{}. {}", "{}) {}"])
def test_three_parts_may_stand_without_a_blank_line(form: str) -> None:
    names, prose = ("Scope", "Findings", "Costs"), "This is about the six piers of the bridge."
    heads = [form.format(number, name) for number, name in enumerate(names, 1)]

    found = kinds("Some words.\n\n" + "\n".join(f"{head}\n{prose}" for head in heads))

    assert found[1:] == [
        each for head in heads for each in ((BlockKind.HEADING, head), (BlockKind.PARAGRAPH, prose))
    ]


def test_the_first_part_of_a_part_may_stand_below_its_prose_and_have_no_point() -> None:
    roads = "2. Roads\nThe roads are old.\n2.1 Bridges\nThere are twelve.\n2.2 Lamps\nNone burns."
    boats = "3 Boats\n3.1 Hulls\nThey are of oak.\n3.2 Sails\nThere are four of them."

    found = kinds(f"Some words.\n\n{roads}\n\n{boats}")

    assert [words for kind, words in found if kind is BlockKind.HEADING] == [
        "2. Roads",
        "2.1 Bridges",
        "2.2 Lamps",
        "3 Boats",
        "3.1 Hulls",
        "3.2 Sails",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Scope\nof it\n2. Findings\nof all\n3. Costs\nThis is about the piers.",
        "1. Harbour Inn\nNorwich\n2. Mill House\nElham\n3. The Boat\nDeal",
    ],
)
def test_items_without_prose_below_them_are_no_parts(text: str) -> None:
    assert BlockKind.HEADING not in {kind for kind, _ in kinds(f"Some words.\n\n{text}\n\nMore.")}
