"""Prose of a few short lines, and verse that looks like it."""

import pytest

from reader.model.edition.article import BlockKind
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress


def blocks(text: str) -> list[tuple[BlockKind, str]]:
    """Return the blocks of a plain *text* with their kinds."""
    article = write_plain(text, no_progress, "Title").article("")
    return [(block.kind, article.text_of(block)) for block in article.blocks]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            "It was carried without objec-\ntion by the council, and the well-\nknown firm agreed.",
            ["It was carried without objection by the council, and the well-known firm agreed."],
        ),
        (
            "The SPEAKER pro tempore. Without objec-\ntion, it is so ordered.\nThere was none.",
            ["The SPEAKER pro tempore. Without objection, it is so ordered.", "There was none."],
        ),
        (
            "   Mr. SMITH. I may con-\nsume. The bill of\nMr. Jones is old.",
            ["Mr. SMITH. I may consume. The bill of Mr. Jones is old."],
        ),
        (
            "Die Häuser der Stadt sind alt, und der Zu-\ncker ist teuer, so sagt man.",
            ["Die Häuser der Stadt sind alt, und der Zucker ist teuer, so sagt man."],
        ),
        (
            "The minutes of 13 February were approved\nas a correct record.",
            ["The minutes of 13 February were approved as a correct record."],
        ),
        (
            "The bridge is old and has to\nbe mended before the winter\ncomes. The road may wait.",
            ["The bridge is old and has to be mended before the winter comes. The road may wait."],
        ),
    ],
)
def test_short_lines_that_go_on_are_joined(lines: str, said: list[str]) -> None:
    assert blocks(f"Some words.\n\n{lines}\n\nOthers.")[1:-1] == [
        (BlockKind.PARAGRAPH, words) for words in said
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "The boats went out upon the tide,\nAnd none of them came home.",
        "The boats went out upon the tide,\nand none of them came home,\nthe women waited there.",
        "the boats went out upon the tide\nand none of them came home",
        "The boats so far from the home-\nland\nWent out that night\nAnd were lost\nTo all of us.",
        "So much\ndepends\nupon a red\nbarrow.",
        "The Harbour Office\nOld Wall 7",
        "Yours,\nAnn.",
    ],
)
def test_verse_and_addresses_keep_their_lines(lines: str) -> None:
    assert blocks(f"Some words.\n\n{lines}\n\nOthers.")[1:-1] == [(BlockKind.VERSE, lines)]


def test_stanzas_keep_their_lines_however_they_begin() -> None:
    stanza = "The boats went out upon the evening tide\nand none of them came home."

    assert blocks(f"{stanza}\n\n{stanza}\n\n{stanza}") == [(BlockKind.VERSE, stanza)] * 3


def test_what_is_quoted_beside_it_is_no_stanza_of_it() -> None:
    mail = "> > Did you see the bridge? It is\n> > broken.\n> Yes, and I told the council\n> of it."

    assert blocks(mail) == [
        (BlockKind.QUOTE, "Did you see the bridge? It is broken."),
        (BlockKind.QUOTE, "Yes, and I told the council of it."),
    ]


def test_a_sentence_may_go_on_among_lines_that_stand_each_by_itself() -> None:
    said = "[00:05] SMITH: It was built in 1910, and\nit fell in 2013.\n[00:09] LEE: And then?"
    names = "from the harbour to the bridge over the river\nfrom the town to the mill.\nEnd."

    assert [words for _, words in blocks(f"[00:01] LEE: What of it?\n{said}")[1:]] == [
        "[00:05] SMITH: It was built in 1910, and it fell in 2013.",
        "[00:09] LEE: And then?",
    ]
    assert names.split("\n")[1] in {words for _, words in blocks(f"One.\n{names}\nTwo.\nThree.")}
