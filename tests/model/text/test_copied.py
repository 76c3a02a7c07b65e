"""What words may stand for that were copied with signs of citations, lists and tables."""

import pytest

from reader.model.text.copied import meant_by


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        ("“Nobody was asked.”", "Nobody was asked."),
        ("»Niemand« ", "Niemand"),
        ("- Nobody was asked.", "Nobody was asked."),
        ("• Nobody was asked.", "Nobody was asked."),
        ("12. Nobody was asked.", "Nobody was asked."),
        ("b) Nobody was asked.", "Nobody was asked."),
        ("1234. Nobody was asked.", "Nobody was asked."),
        ("-3. Nobody was asked.", "Nobody was asked."),
        ("IV. Nobody was asked.", "Nobody was asked."),
        ("mdcccxlviii. Nobody was asked.", "Nobody was asked."),
        ("aab. Nobody was asked.", "Nobody was asked."),
        ("7. seven\n8. eight\nvi. six", "seven\neight\nsix"),
        ("— The Bridge, a small article, paragraph 3", "The Bridge, a small article"),
        ("— The Bridge, a small article, paragraph 3", "The Bridge"),
        ("example.org/a-long…and-its-end", "example.org/a-long"),
        ("before ... the very words", " the very words"),
        ("The town\t44\tseen", "The town"),
        ("one line\r\nand one that is longer", "and one that is longer"),
        ("“first\u2029- and one that is longer”", "and one that is longer"),
    ],
)
def test_what_was_copied_with_signs_may_stand_without_them(pasted: str, meant: str) -> None:
    assert meant in list(meant_by(pasted))


@pytest.mark.parametrize(
    "typed", ["nobody", "well-being", "40, 50", "3.5 million", "it’s a", "IV.", "Lake. A"]
)
def test_words_without_signs_mean_themselves(typed: str) -> None:
    assert list(meant_by(typed)) == []


def test_of_a_long_paste_only_the_longest_pieces_are_looked_for() -> None:
    lines = [f"line {'x' * n}" for n in range(50)]

    assert list(meant_by("\n".join(lines))) == lines[:-6:-1]


def test_of_a_line_with_many_commas_only_few_ends_are_left_out() -> None:
    assert len(list(meant_by("- " + ", ".join(map(str, range(100)))))) == 5
    assert len(list(meant_by("- " + ", ".join(map(str, range(1000)))))) == 1
