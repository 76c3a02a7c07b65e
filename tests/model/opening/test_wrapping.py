"""Lines that end because the page did, judged stretch by stretch."""

import textwrap

import pytest

from reader.model.edition.article import BlockKind
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress

PARAGRAPH = (
    "The committee met on Tuesday to discuss the report, which said that nearly 400,000 people had "
    "left their homes, most of them in the first year. It was not clear who had counted them, or "
    "how. The old bridge over the river was repaired in the autumn, and many hoped for trade."
)
VERSE = (
    "the boats went out upon the tide\nand none of them came home\n"
    "the women waited by the wall\nand watched the empty foam"
)


def blocks(text: str) -> list[tuple[BlockKind, str]]:
    """Return the blocks of a plain *text* with their kinds."""
    article = write_plain(text, no_progress).article("Title")
    return [(block.kind, article.text_of(block)) for block in article.blocks]


def paragraphs(text: str) -> list[str]:
    """Return the texts of all blocks, which must be paragraphs, of a plain *text*."""
    found = blocks(text)
    assert {kind for kind, _ in found} == {BlockKind.PARAGRAPH}
    return [words for _, words in found]


def test_each_part_of_a_text_has_its_own_width() -> None:
    parts = [textwrap.fill(PARAGRAPH, width) for width in (60, 98, 72)]

    assert paragraphs("\n\n".join(parts)) == [PARAGRAPH] * 3


def test_a_full_line_may_end_with_a_sentence() -> None:
    lines = (
        "       It tells all that is known about the boats (in this harbour at least).\n"
        "       They are sorted by their names where nobody has asked for another way,\n"
        "       or is asleep."
    )

    found = blocks(f"BOATS(1)\n\nNAME\n       boats\n\nDESCRIPTION\n{lines}")

    assert found[-2] == (BlockKind.HEADING, "DESCRIPTION")
    assert found[-1] == (BlockKind.PARAGRAPH, " ".join(lines.split()))


def test_paragraphs_in_one_line_may_stand_beside_wrapped_ones() -> None:
    wrapped = textwrap.fill(PARAGRAPH, 72)

    assert paragraphs(f"{PARAGRAPH}\n{PARAGRAPH}\n\n{wrapped}\n\n{PARAGRAPH}") == [PARAGRAPH] * 4


def test_verse_keeps_its_lines_and_a_stanza_is_one_paragraph() -> None:
    wrapped = textwrap.fill(PARAGRAPH, 72)

    found = blocks(f"{wrapped}\n\n{VERSE}\n\n{VERSE}\n\n{wrapped}\n")

    assert found == [
        (BlockKind.PARAGRAPH, PARAGRAPH),
        (BlockKind.VERSE, VERSE),
        (BlockKind.VERSE, VERSE),
        (BlockKind.PARAGRAPH, PARAGRAPH),
    ]


def test_lines_of_verse_keep_how_far_they_are_set_in() -> None:
    stanza = "The boats went out upon the tide,\n  And none of them came home."

    assert blocks(textwrap.indent(f"{stanza}\n{stanza}", "     ")) == [
        (BlockKind.VERSE, f"{stanza}\n{stanza}")
    ]


def test_full_lines_that_begin_with_capitals_are_prose() -> None:
    nouns = textwrap.fill("Boote Fischer Hafen Wasser Winter Türme Mauern Straßen " * 8, 72)
    assert all(line[0].isupper() for line in nouns.split("\n"))

    assert paragraphs(nouns) == [" ".join(nouns.split())]


def test_a_paragraph_of_two_lines_is_judged_by_those_around_it() -> None:
    long, short = textwrap.fill(PARAGRAPH, 72), textwrap.fill(PARAGRAPH[:94], 72)
    address = "The Harbour Office\nOld Wall 7"

    found = blocks(f"{short}\n\n{long}\n\n{address}\n")

    assert found == [
        (BlockKind.PARAGRAPH, PARAGRAPH[:94].strip()),
        (BlockKind.PARAGRAPH, PARAGRAPH),
        (BlockKind.VERSE, address),
    ]


def test_a_paragraph_begins_where_a_line_is_set_in_or_the_last_is_short() -> None:
    parts = [PARAGRAPH, "Nobody knew of it.", PARAGRAPH]
    set_in = [textwrap.fill(part, 72, initial_indent="     ") for part in parts]
    wrapped = [textwrap.fill(part, 76) for part in parts]

    assert paragraphs("\n".join(set_in)) == parts
    assert paragraphs("\n".join(wrapped)) == parts


WRAPPED = (
    "Der Fluss steigt im Frühjahr, und wer dann noch über die Brücke will,\n"
    "der muss früh aufstehen und lange warten, bis ihn jemand mitnimmt, denn\n"
    "die Fähre fährt nicht, wie es {}"
)


@pytest.mark.parametrize(
    "end",
    [
        "nach § 74 der\nVerwaltungsgerichtsordnung verlangt hat.",
        "in der\nVerbandsgemeinderatssitzungsniederschrift, die keiner las,\nstand.",
    ],
)
def test_a_sentence_goes_on_with_a_word_that_had_no_room(end: str) -> None:
    text = WRAPPED.format(end)

    assert blocks(text) == [(BlockKind.PARAGRAPH, text.replace("\n", " "))]


@pytest.mark.parametrize(
    "end",
    [
        "immer hieß.\nVerbandsgemeinderatssitzungsniederschrift ist ein langes Wort.",
        "heißt\nBürgermeisterei und Ratsherren haben es so geschrieben und gesagt.",
        "hieß in\nWww.verbandsgemeinde-rees.example/sitzungen/niederschrift",
    ],
)
def test_what_had_room_or_is_no_word_begins_a_paragraph(end: str) -> None:
    text = WRAPPED.format(end)

    assert len(blocks(text)) == 2


NOVEL = (
    "    The first line of this one is set in, as in a novel, and the others are\n"
    "not, for so it was done by printers in the old days.\n"
)


def test_each_line_that_is_set_in_as_first_lines_are_begins_a_paragraph() -> None:
    said = ("The second one has its first line set in too, and it is short.", "“Where to?”")

    found = paragraphs(f"{NOVEL}    {said[0]}\n    {said[1]}\n    “Over.”\n")

    assert found[1:] == [*said, "“Over.”"]


@pytest.mark.parametrize(
    "below",
    [
        (
            "    And this goes on in a line that is set in as far as it is itself, for\n"
            "    nobody has ended it."
        ),
        (
            "    “Where to do you want to go, and when, and what for, and with whom or\n"
            "    what?” he asked."
        ),
    ],
)
def test_a_line_that_is_set_in_goes_on_where_its_sentence_does(below: str) -> None:
    assert len(paragraphs(f"{NOVEL}{below}")) == 2


def test_where_the_others_are_set_in_a_sentence_begins_no_paragraph() -> None:
    hanging = (
        "The keeper of the bridge has a book in which he writes whatever he sees,\n"
        "    and it is long. It was begun by his father, who had the bridge before.\n"
        "    Nobody has read it, but everybody knows of it, and of what it says of\n"
        "    him."
    )

    assert len(paragraphs(hanging)) == 1


def test_lines_made_equally_long_by_spaces_are_no_table() -> None:
    lines = [
        "The  committee  met on Tuesday to discuss the report,",
        "which said that nearly 400,000  people  had  left  the",
        "city,  most  of them in the first year. It was not yet",
        "clear who had counted them.",
    ]
    lines[0] = lines[0].replace("Tuesday", "Tuesday ")

    assert paragraphs("\n".join(lines)) == [" ".join(" ".join(lines).split())]


@pytest.mark.parametrize("width", [72, 60])
def test_a_paragraph_in_arabic_is_joined_as_any_other(width: int) -> None:
    arabic = "قال المكتب إن عدد القوارب في الميناء كان أربعمئة قارب في عام 2013، ولم يعرف أحد. " * 4

    assert paragraphs(textwrap.fill(arabic, width)) == [arabic.strip()]


def test_what_is_quoted_in_mail_is_a_quotation() -> None:
    quoted = textwrap.indent(textwrap.fill(PARAGRAPH, 72), "> ")
    twice = textwrap.indent(textwrap.fill(PARAGRAPH, 68), "> > ")

    found = blocks(f"John wrote:\n\n{quoted}\n>\n{twice}\n\nYes.\n")

    assert found == [
        (BlockKind.PARAGRAPH, "John wrote:"),
        (BlockKind.QUOTE, PARAGRAPH),
        (BlockKind.QUOTE, PARAGRAPH),
        (BlockKind.PARAGRAPH, "Yes."),
    ]
