"""What a reader is told of a text that was opened."""

import pytest

from reader.model.edition.remark import About, Remark
from reader.ui.perspectives.remarks_in_words import RemarksInWords

SEVERAL = [
    (Remark(About.CONTROLS, 4), "4 control characters were left out."),
    (Remark(About.TURNS, 1500), "1,500 signs that turn the direction of text were left out."),
    (Remark(About.NONCHARACTERS, 5), "5 codes that stand for no character were left out."),
    (Remark(About.SURROGATES, 2), "2 halves of characters were left out."),
    (Remark(About.BYTE_ORDER_MARKS, 3), "3 byte order marks within were left out."),
    (Remark(About.TAGS, 2), "2 invisible tags were left out."),
    (Remark(About.ACCENTS, 10), "10 accents too many on one letter were left out."),
    (Remark(About.PAGE_LINES, 24), "24 headers and footers of pages were left out."),
    (Remark(About.LINE_NUMBERS, 1200), "1,200 numbers of lines were left out."),
    (
        Remark(About.REPLACED, 7, name="utf-8"),
        "7 places are no text in utf-8 and read “\ufffd”.",
    ),
    (Remark(About.DIVIDED, 2), "2 very long paragraphs were divided."),
    (
        Remark(About.UNITED, 200_000),
        "There are more than 200,000 paragraphs; the rest were put together.",
    ),
    (
        Remark(About.PLAIN_MARKDOWN),
        "This Markdown could not be converted; it is shown as plain text.",
    ),
    (
        Remark(About.BLOCKS_ONLY),
        "The text is long or oddly built; its tables are shown one cell below another.",
    ),
    (Remark(About.WHOLE_PAGE), "This page could not be taken apart; all its text is shown."),
    (Remark(About.NO_MAIN_TEXT), "No main text was found on the page; all its text is shown."),
    (Remark(About.ALL_KEPT), "All the text of the page was kept."),
    (
        Remark(About.ALL_SHOWN),
        (
            "All the text of the page is shown. A line of dots in the margin runs beside what was "
            "not taken for its main text."
        ),
    ),
    (
        Remark(About.WORDS_KEPT, 900, 1234),
        (
            "Of 1,234 words on the page 900 were kept as its main text; menus, comments and the "
            "like were left out."
        ),
    ),
    (
        Remark(About.CHARACTERS_KEPT, 900, 1234),
        (
            "Of 1,234 characters on the page 900 were kept as its main text; menus, comments and "
            "the like were left out."
        ),
    ),
    (Remark(About.PICTURES, 2), "Also left out: 2 pictures."),
    (Remark(About.FORMS, 2), "Also left out: 2 forms."),
    (Remark(About.FRAMES, 2), "Also left out: 2 frames."),
    (Remark(About.SCRIPTS, 2), "Also left out: 2 scripts."),
    (Remark(About.TABLES, 1200), "Also left out: 1,200 tables."),
]
ONE = [
    (Remark(About.CONTROLS, 1), "1 control character was left out."),
    (Remark(About.TURNS, 1), "1 sign that turns the direction of text was left out."),
    (Remark(About.NONCHARACTERS, 1), "1 code that stands for no character was left out."),
    (Remark(About.SURROGATES, 1), "1 half of a character was left out."),
    (Remark(About.BYTE_ORDER_MARKS, 1), "1 byte order mark within was left out."),
    (Remark(About.TAGS, 1), "1 invisible tag was left out."),
    (Remark(About.ACCENTS, 1), "1 accent too many on one letter was left out."),
    (Remark(About.PAGE_LINES, 1), "1 header or footer of a page was left out."),
    (Remark(About.LINE_NUMBERS, 1), "1 number of a line was left out."),
    (
        Remark(About.REPLACED, 1, name="utf-8"),
        "1 place is no text in utf-8 and reads “\ufffd”.",
    ),
    (Remark(About.DIVIDED, 1), "1 very long paragraph was divided."),
    (Remark(About.TABLES, 1), "Also left out: 1 table."),
]


@pytest.mark.parametrize(("remark", "sentence"), SEVERAL, ids=[each.about for each, _ in SEVERAL])
def test_each_remark_is_a_sentence(remark: Remark, sentence: str) -> None:
    assert RemarksInWords().sentences([remark]) == (sentence,)


def test_there_are_words_for_all_that_can_be_remarked() -> None:
    assert {remark.about for remark, _ in SEVERAL} == set(About)


@pytest.mark.parametrize(("remark", "sentence"), ONE, ids=[each.about for each, _ in ONE])
def test_of_one_thing_a_remark_is_in_the_singular(remark: Remark, sentence: str) -> None:
    assert RemarksInWords().sentences([remark]) == (sentence,)


def test_what_a_page_lost_besides_is_told_at_once_where_it_began() -> None:
    remarks = [
        Remark(About.ALL_KEPT),
        Remark(About.PICTURES, 2),
        Remark(About.FORMS, 3),
        Remark(About.BLOCKS_ONLY),
        Remark(About.SCRIPTS, 4),
    ]

    assert RemarksInWords().sentences(remarks) == (
        "All the text of the page was kept.",
        "Also left out: 2 pictures, 3 forms and 4 scripts.",
        "The text is long or oddly built; its tables are shown one cell below another.",
    )


def test_without_remarks_nothing_is_said() -> None:
    assert RemarksInWords().sentences([]) == ()
