"""Paragraphs of plain text, whether its lines end with the page or with the paragraph."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.edition.article import BlockKind
from reader.model.opening.cleaning import clean
from reader.model.opening.decoding import TextError
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress
from tests.fuzz.promises import assert_nothing_lost, assert_sound_article
from tests.growth import EVEN, growth

PARAGRAPH = (
    "The committee met on Tuesday to discuss the report, which said that nearly 400,000 people had "
    "left their homes, most of them in the first year. It was not clear who had counted them, or "
    "how. The old bridge over the river was repaired in the autumn, and many hoped for trade."
)
VERSE = (
    "Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate:\n"
    "Rough winds do shake the darling buds of May,\nAnd summer’s lease hath all too short a date:"
)


def texts(text: str) -> list[str]:
    """Return the blocks of a plain *text*."""
    return write_plain(text, no_progress).article("Title").text.split("\n")


@pytest.mark.parametrize("width", [60, 72, 80, 98])
def test_lines_that_end_where_the_page_did_are_joined(width: int) -> None:
    wrapped = textwrap.fill(PARAGRAPH, width)

    assert texts(f"{wrapped}\n\n{wrapped}\n") == [PARAGRAPH, PARAGRAPH]


def test_chinese_lines_are_joined_without_a_space() -> None:
    line = "政府发言人表示遇难者人数比最初估计的要多城里的居民仍在等待答复而当局保持沉默因为桥梁"

    assert texts("\n".join([line] * 4)) == [line * 4]


def test_lines_that_end_with_the_paragraph_stay() -> None:
    assert texts(f"{PARAGRAPH}\n{PARAGRAPH}\n\n\n{PARAGRAPH}") == [PARAGRAPH] * 3


def test_verse_and_lists_stay_as_they_are() -> None:
    wrapped = "\n\n".join([textwrap.fill(PARAGRAPH, 72)] * 5)
    items = "- milk\n- bread\n- a bridge"

    found = texts(f"{wrapped}\n\n{VERSE}\n\n{items}\n")

    assert found == [PARAGRAPH] * 5 + VERSE.split("\n") + items.split("\n")
    assert texts(f"{VERSE}\n\n{VERSE}") == VERSE.split("\n") * 2


def test_a_long_item_of_a_list_goes_on_in_its_next_line() -> None:
    item = textwrap.fill(f"1. {PARAGRAPH}", 72, subsequent_indent="   ")

    assert texts(f"{item}\n{item}") == [f"1. {PARAGRAPH}"] * 2


def test_an_indented_line_begins_a_paragraph() -> None:
    paragraph = textwrap.fill(PARAGRAPH, 72, initial_indent="    ")

    assert texts(f"{paragraph}\n{paragraph}") == [PARAGRAPH] * 2


def test_white_space_is_not_a_text() -> None:
    with pytest.raises(TextError, match="There is no text in “Title”; open another one"):
        texts(" \n\t\n\u00a0")


def test_how_much_is_done_is_told_and_grows() -> None:
    told: list[float] = []

    write_plain(f"{PARAGRAPH}\n" * 3000, told.append)

    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(told) > 10


@pytest.mark.largest
@pytest.mark.parametrize(
    "text",
    [
        "x y. " * 6_000_000,
        "字" * 5_000_000,
        "\n" * 1_000_000 + "x",
        "e\u0301" * 2_000_000,
        "x\n" * 500_000,
    ],
    ids=["one line", "no spaces", "empty lines", "accents", "short lines"],
)
def test_hopeless_texts_are_read_all_the_same(text: str) -> None:
    article = write_plain(text, no_progress).article("Title")

    assert "".join(article.text.split()) == "".join(text.split())


WRITTEN_BY_TOM = """\
Did you ask?
They have a telephone there which is answered by somebody at most
times of the day."""


@pytest.mark.parametrize(
    "others",
    [
        WRITTEN_BY_TOM,
        "roses are red\nviolets are blue\nand so on",
        "- the letter\n- the boat",
        "1. the letter",
        "if late:\n    ask(pier)",
        "    $ ferry --late",
        "Port      Boats\nNorth        12\nSouth         7",
        "The Ferry\n=========",
        "CHAPTER ONE\nIt was late.",
        "Subject: The ferry\nFrom: Tom",
        PARAGRAPH * 40,
    ],
)
@pytest.mark.parametrize("sign", ["> ", ">> ", "> > ", ">"])
def test_what_somebody_else_wrote_is_never_told_as_the_writers_own(others: str, sign: str) -> None:
    quoted = "\n".join(sign + line for line in others.split("\n"))
    if sign == ">" and others[0] != " ":
        quoted = quoted.replace(">", "> ")

    article = write_plain(f"{quoted}\n\nHi.\n\n{quoted}\n\nI see.", no_progress).article("Mail")

    own = [article.text_of(block) for block in article.blocks if not block.quoted]
    assert own == ["Hi.", "I see."]
    assert {block.quoted for block in article.blocks} == {0, sign.count(">")}
    assert BlockKind.HEADING not in {block.kind for block in article.blocks}
    assert article.title == "Mail"


@pytest.mark.parametrize(
    "quoted",
    [
        [">The ferry is late, and", '>"nobody" knows why.'],
        [">", ">>The ferry is late", ">>and we wait."],
        ["> The ferry is late.", ">And so it is."],
        ["> It is late.", ">> How late?", ">>> Three hours", ">>> or four."],
        [">>>> Is it late?", ">>> Yes, it is."],
        [">Is the ferry late?"],
        [">The ferry has cost", ">$15 a day."],
        [">¿Y el ferri?", ">No lo sé."],
    ],
)
def test_signs_of_quotation_need_no_space_behind_them(quoted: list[str]) -> None:
    text = "\n".join(["Tom writes:", *quoted, "", *quoted])

    article = write_plain(text, no_progress).article("Mail")

    assert [article.text_of(each) for each in article.blocks if not each.quoted] == ["Tom writes:"]
    said = [article.text_of(each) for each in article.blocks if each.quoted]
    assert ">" not in "".join(said)
    assert BlockKind.CODE not in {each.kind for each in article.blocks}


@pytest.mark.parametrize(
    "text",
    [
        ">seq1 of a boat\nACGTACGT\n>seq2 of a boat\nACGT",
        ">From here on nobody was quoted.",
        ">= 3\n>= 4",
        "<a href='x'\n>Link</a\n><b\n>Bold</b>",
        ">>> boats()\n3\n>>>",
        ">>> boats()\n>>> more()",
    ],
)
def test_other_signs_at_the_start_of_lines_are_no_quotation(text: str) -> None:
    article = write_plain(f"See this.\n\n{text}\n", no_progress).article("Notes")

    assert not any(block.quoted for block in article.blocks)
    assert article.text.count(">") == text.count(">")


@pytest.mark.parametrize("line", ["Tom <tom@example.org> wrote:", "a > b and c >> d", "x > > y"])
def test_a_sign_within_a_line_is_no_quotation(line: str) -> None:
    article = write_plain(f"Hi.\n\n{line}\n> See {line}\n", no_progress).article("Mail")

    assert [article.text_of(block) for block in article.blocks] == ["Hi.", line, f"See {line}"]


@pytest.mark.parametrize("piece", ["x y. ", "字", "\n", "e\u0301", "x\n"])
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def made(count: int) -> str:
        return piece * count + "x"

    assert growth(lambda text: write_plain(text, no_progress).article("T"), made, 40_000) < EVEN


SHORT = ["", " ", "One.", "two three", "字", "- x", "\t y", "1. Milk", "  o  x", "a  b\tc", "===="]
ODD = ["> x", ">> y", "Title: x", "A NAME", "i = 1;", "off-", "+--+", "شعر", PARAGRAPH]
WRAPPED = textwrap.fill(PARAGRAPH, 60, initial_indent="    ").split("\n")
LINES = st.lists(st.sampled_from([*SHORT, *ODD, *WRAPPED]))


@given(LINES.map("\n".join) | st.text())
def test_any_text_becomes_sound_blocks(text: str) -> None:
    cleaned = clean(text).text
    try:
        article = write_plain(cleaned, no_progress).article("Title")
    except TextError:
        assert not cleaned.replace(">", "").strip()  # the signs of quoted mail are no text
        return

    assert_sound_article(article)
    assert_nothing_lost(article, cleaned)
