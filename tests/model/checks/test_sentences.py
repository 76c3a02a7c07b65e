"""Notes split into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.checks.sentences import (
    Layout,
    Sentence,
    count_words,
    plain_words,
    split_sentences,
)


def words_of(text: str) -> list[str]:
    return [sentence.plain for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Was it so? It was! And on … Then", ["Was it so?", "It was!", "And on …", "Then"]),
        ("It fell [@a]. It rose [@b].", ["It fell.", "It rose."]),
        ("It fell. [@a] It rose.[@b; @c, p. 4] It stood.", ["It fell.", "It rose.", "It stood."]),
        ("He “left.” She stayed.", ["He “left.”", "She stayed."]),
        ("*Nobody was asked.* It was built.", ["Nobody was asked.", "It was built."]),
        (
            "- *2015.* Some counted. [More](passage:x). So",
            ["2015.", "Some counted.", "More.", "So"],
        ),
        ("(It fell.) It rose.", ["(It fell.)", "It rose."]),
        ("In 2013. 40 died.", ["In 2013.", "40 died."]),
    ],
)
def test_a_sentence_ends_with_a_stop_and_all_that_closes_with_it(
    text: str, sentences: list[str]
) -> None:
    assert words_of(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Hossein Hamedani fell.",
        "It is No. 4 of the list.",
        "The U.S. Army and J. R. Lake said so.",
        "See p. 4, e.g. Table 2, on 5 Jan. 2017.",
        "It cost 1.5 million, or 2.5.",
        "“We won. They lost. It is over,” he said.",
        "It rose … and fell.",
        "The site example.org says so.",
    ],
)
def test_a_stop_within_a_sentence_does_not_end_it(text: str) -> None:
    assert words_of(text) == [plain_words(text)]


def test_a_quotation_that_is_never_closed_hides_nothing_behind_it() -> None:
    assert words_of("He said “yes. It was built. It fell.") == [
        "He said “yes.",
        "It was built.",
        "It fell.",
    ]


def test_paragraphs_headings_and_items_are_told_apart() -> None:
    text = "## Names\nOne\nline. Two.\n\n- three\n- four\n  goes on\n\n5. five\n\nSix"

    found = [
        (sentence.layout, sentence.block, sentence.plain) for sentence in split_sentences(text)
    ]

    assert found == [
        (Layout.HEADING, 0, "Names"),
        (Layout.PARAGRAPH, 1, "One line."),
        (Layout.PARAGRAPH, 1, "Two."),
        (Layout.ITEM, 2, "three"),
        (Layout.ITEM, 3, "four goes on"),
        (Layout.ITEM, 4, "five"),
        (Layout.PARAGRAPH, 5, "Six"),
    ]


def test_each_sentence_knows_its_line_and_what_it_cites() -> None:
    text = "\n\nOne [@a].\nTwo goes\non [@b; @c, p. 4]. Three.\n\n- Four. [@d]\n"

    found = [(sentence.line, sentence.citations) for sentence in split_sentences(text, 10)]

    assert found == [(12, ("a",)), (13, ("b", "c")), (14, ()), (16, ("d",))]


def test_plain_words_are_what_a_reader_reads() -> None:
    text = "- *One*, [two](passage:x) and [three]( <https://example.org> ) [@a, p. 4]."

    plain = plain_words(text)

    assert plain == "One, two and three."
    assert plain_words("### A **heading**") == "A heading"
    assert plain_words("- *2,000* stands") == "2,000 stands"
    assert count_words("It’s the [40,000](passage:x) of 1.5 [@daily-2019].") == 5


def test_without_words_there_are_no_sentences() -> None:
    assert split_sentences("") == ()
    assert [sentence.plain for sentence in split_sentences(" \n")] == [""]


WORDS = ("One", " two", "U.S.", "Gen. ", "1.5", "3. ", "[x](passage:y)", "[@a]", " [@b; @c]", "🌉")
SIGNS = (". ", ".", "? ", "“", "”", "- ", "# ", "*", "(", ")", "\n", "\n\n", "\r", "\x0c", "\u2028")
PIECES = st.lists(st.sampled_from(WORDS + SIGNS))


@given(st.one_of(PIECES.map("".join), st.text()))
def test_joined_sentences_give_back_the_text(text: str) -> None:
    sentences: tuple[Sentence, ...] = split_sentences(text)

    assert "".join(sentence.text for sentence in sentences) == text
    assert [s.line for s in sentences] == sorted(s.line for s in sentences)
    assert all(1 <= s.line <= text.count("\n") + 1 for s in sentences)
