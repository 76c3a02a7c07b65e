"""The items of lists in plain text."""

import textwrap

import pytest

from reader.model.edition.article import BlockKind
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress

LONG = (
    "bread, of the kind that was sold by the old baker before he went away to the city, and that "
    "nobody has baked since"
)
PARAGRAPH = textwrap.fill(
    "The committee met on Tuesday to discuss the report, which said that nearly 400,000 people had "
    "left their homes, most of them in the first year. It was not clear who had counted them.",
    72,
)


def items(text: str) -> list[tuple[int, str]]:
    """Return the items of a plain *text* with their levels; all else has level 0."""
    article = write_plain(text, no_progress).article("Title")
    kinds = {block.kind for block in article.blocks}
    assert kinds <= {BlockKind.ITEM, BlockKind.PARAGRAPH}
    return [
        (block.level, article.text_of(block))
        for block in article.blocks
        if (block.kind is BlockKind.ITEM) == (block.level > 0)
    ]


@pytest.mark.parametrize("mark", ["-", "*", "•", "o", "+", "1.", "12)", "(3)", "a.", "b)", "iv."])
def test_each_item_is_a_block_and_goes_on_where_it_is_set_in(mark: str) -> None:
    hanging = textwrap.fill(LONG, 66, initial_indent=f"  {mark}  ", subsequent_indent="      ")

    assert items(f"{PARAGRAPH}\n\n{hanging}\n  {mark}  milk\n")[1:] == [
        (1, f"{mark} {LONG}"),
        (1, f"{mark} milk"),
    ]


def test_lists_within_lists_are_known_by_how_far_they_are_set_in() -> None:
    text = "- milk\n- bread\n  - rye\n    1. old\n  - wheat\n- a bridge"

    assert [level for level, _ in items(f"What we need.\n\n{text}")][1:] == [1, 1, 2, 3, 2, 1]


def test_items_may_stand_apart_and_right_below_a_line() -> None:
    assert items("What we need:\n- milk\n- bread\n\n- a bridge") == [
        (0, "What we need:"),
        (1, "- milk"),
        (1, "- bread"),
        (1, "- a bridge"),
    ]


@pytest.mark.parametrize("sign", ["- a thing that", "2. That is", "o no"])
def test_what_looks_like_a_mark_within_a_sentence_is_none(sign: str) -> None:
    first = "It was said by all who had been there, and by others who had not been"
    second = f"{sign} was known to all of those who lived in the town by the sea."

    assert items(f"{PARAGRAPH}\n\n{first}\n{second}")[1:] == [(0, f"{first} {second}")]


def test_an_item_may_go_on_below_its_mark() -> None:
    text = "\t* boats.c (count): Count each of the boats once, and not as it\n\twas done before."

    assert items(f"Of the boats.\n\n{text}\n\t* wall.c: Likewise.")[1:] == [
        (1, "* boats.c (count): Count each of the boats once, and not as it was done before."),
        (1, "* wall.c: Likewise."),
    ]


def test_a_word_beside_what_it_means_is_no_table() -> None:
    words = "What goes out upon the tide, and comes home again in most of", "the cases."
    text = f"{PARAGRAPH}\n\nboat      {words[0]}\n          {words[1]}"

    assert items(text)[1:] == [(0, f"boat {words[0]} {words[1]}")]


def test_what_is_set_in_less_is_not_said_of_the_innermost_item_alone() -> None:
    law = (
        "(2) A master shall--\n    (a) keep a log; and\n    (b) not sail\n"
        "        (i) at night; or\n        (ii) with few men,\n    unless the office has said so."
    )

    assert items(law)[-2:] == [(3, "(ii) with few men,"), (0, "unless the office has said so.")]


@pytest.mark.parametrize(
    "text", ["1. The bridge is old\nand falls.", "b) They came\nlate\nin May."]
)
def test_an_item_of_few_words_goes_on_in_small_letters(text: str) -> None:
    assert items(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}")[1] == (1, text.replace("\n", " "))


def test_items_of_an_outline_stand_as_deep_as_they_have_stars() -> None:
    text = "* Of boats\n** Count them.\n   Each once.\n*** See to hulls.\n** Sell some.\n* Roads"

    assert [level for level, _ in items(f"{PARAGRAPH}\n\n{text}")[1:]] == [1, 2, 3, 2, 1]


@pytest.mark.parametrize("text", ["** Boats! **", "**Boats** are sold.", "***"])
def test_stars_around_words_make_no_items(text: str) -> None:
    assert {level for level, _ in items(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}")} == {0}
