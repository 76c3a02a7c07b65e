"""Tables, figures and programs, which stay as they are set."""

import textwrap

import pytest

from reader.model.edition.article import BlockKind
from reader.model.opening.blocks import MAX_BLOCK
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress
from tests.fuzz.promises import assert_sound_article

PARAGRAPH = "The committee met on Tuesday, and it heard what was said of the boats of the north."


def kept(text: str) -> str:
    """Return the one block of code that *text* becomes between two paragraphs."""
    article = write_plain(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}\n", no_progress).article("Title")
    assert [block.kind for block in article.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.CODE,
        BlockKind.PARAGRAPH,
    ]
    return article.text_of(article.blocks[1])


@pytest.mark.parametrize(
    "text",
    [
        "Name         Boats   Lost\nHarbour        400     12\nTotal          452     19",
        "Harbour\t400\nNorth wall\t52",
        "Of boats ............ 1\nOf bridges .......... 9",
        "+-------+------+\n| boats | lost |\n+-------+------+\n|  400  |  12  |\n+-------+------+",
        "boats          lost\n  |              |\n  +------+-------+\n         |\n      harbour",
        "┌──────┐\n│ boat │\n└──────┘",
        "for boat in boats:\n    if boat.lost:\n        print(boat)",
        "int main(void) {\n\treturn boats;\n}",
        ">>> count(boats)\n400\n>>> lost\n12",
        "$ make boats\nmake: nothing to be done",
        "--- a/boats.txt\n+++ b/boats.txt\n@@ -1 +1 @@\n-400\n+412",
        "[harbour]\nname = north\nboats = 400",
        "--------\nfoo.c:2: printf(boats);\n--------",
        "--------\nif boats:\n    -one\n    +two\n--------",
        "if late:\n    ask the pier",
        "boats = lost(\n    all of them",
        "SELECT boats.count(id)\n    FROM boats lost",
        "land(boat)\n    sail(boat)",
        "North        boats",
        "Harbour      400",
    ],
)
def test_lines_and_spaces_stay(text: str) -> None:
    assert kept(text) == "\n".join(line.expandtabs() for line in text.split("\n"))


def test_what_an_interpreter_is_told_stays_below_a_remark_on_it() -> None:
    prose = textwrap.fill(f"{PARAGRAPH} " * 5, 60)
    told = "# failure: nothing is returned where nobody came back home\n>>> north(lost=True)"

    article = write_plain(f"{prose}\n\n{told}\n\n{prose}", no_progress).article("Title")

    assert article.text_of(article.blocks[1]) == told


def test_what_all_lines_are_set_in_by_is_left_out() -> None:
    assert kept("    for boat in boats:\n        print(boat)") == (
        "for boat in boats:\n    print(boat)"
    )


def test_a_program_goes_on_below_a_blank_line() -> None:
    text = "def count(boats):\n    return len(boats)\n\n\ndef lost(boats):\n    return boats[0]"

    assert kept(text) == text


def test_a_long_table_is_divided_between_its_lines() -> None:
    row = "North wall          400     12"

    article = write_plain("\n".join([row] * 1000), no_progress).article("Title")

    assert_sound_article(article)
    assert len(article.blocks) == -(-1000 * (len(row) + 1) // MAX_BLOCK)
    assert article.text.split("\n") == [row] * 1000


@pytest.mark.parametrize(
    ("definition", "term", "said"),
    [
        ("``land()``\n    Lands.", "``land()``", "Lands."),
        ("sail(to, speed)\n    Sails to a harbour", "sail(to, speed)", "Sails to a harbour"),
        ("    --speed=N\n           sail with N knots", "--speed=N", "sail with N knots"),
        ("    -v, --verbose\n        say what is done", "-v, --verbose", "say what is done"),
        (
            "    --colour[=WHEN]\n        paint the sails WHEN; more is told below",
            "--colour[=WHEN]",
            "paint the sails WHEN; more is told below",
        ),
        ("   Exit status\n       0      if OK,", "Exit status", "0 if OK,"),
    ],
)
def test_a_definition_is_prose_however_short_it_is(definition: str, term: str, said: str) -> None:
    text = f"{PARAGRAPH}\n\n{definition}\n\n{PARAGRAPH}\n"

    article = write_plain(text, no_progress).article("Title")

    assert article.text.split("\n")[1:-1] == [term, said]
    assert {block.kind for block in article.blocks} == {BlockKind.PARAGRAPH}


def test_what_stands_beside_a_term_is_prose_beside_its_sisters() -> None:
    text = "       1      if minor problems (e.g., cannot land),\n\n       2      if the boat sank."

    article = write_plain(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}\n", no_progress).article("Title")

    assert article.text.split("\n")[1:-1] == [
        "1 if minor problems (e.g., cannot land),",
        "2 if the boat sank.",
    ]


def test_what_stands_beside_an_option_is_no_program() -> None:
    text = f"{PARAGRAPH}\n\n       -C     list boats by columns\n\n{PARAGRAPH}\n"

    article = write_plain(text, no_progress).article("Title")

    assert article.text.split("\n")[1] == "-C list boats by columns"
    assert {block.kind for block in article.blocks} == {BlockKind.PARAGRAPH}
