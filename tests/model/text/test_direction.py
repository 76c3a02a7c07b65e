"""Which way a text reads: by most of its letters, and not by the first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.text.direction import has_right_to_left, reads_right_to_left

ARABIC = "قال رئيس البلدية إن الجسر هو أفضل ما حدث للمدينة."
HEBREW = "ראש העיר אמר שהגשר הוא הדבר הטוב ביותר שקרה לעיר."
PERSIAN = "شهردار گفت که این پل بهترین چیزی است که برای شهر پیش آمده است."
URDU = "میئر نے کہا کہ پل شہر کے لیے سب سے اچھی چیز ہے۔"
ENGLISH = "The mayor said that the bridge was the best thing that ever happened."


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        HEBREW,
        PERSIAN,
        URDU,
        "שָׁלוֹם עֲלֵיכֶם",  # with its vowels
        "السَّلَامُ عَلَيْكُمْ",
        "ܫܠܡܐ ܥܡܟܘܢ",  # Syriac
        "ދިވެހި ބަސް",  # Thaana
        "ߒߞߏ ߞߊ߲",  # N'Ko
        "ࠔࠋࠌ ࠏࠌࠓ",  # Samaritan
        "ﻣﺪﻳﻨﺔ",  # presentation forms, as some PDFs have them
        "𐤀𐤁𐤂",  # Phoenician, beyond the first plane
        "𞤀𞤣𞤤𞤢𞤥",  # Adlam
    ],
)
def test_scripts_that_read_from_the_right(text: str) -> None:
    assert reads_right_to_left(text)
    assert has_right_to_left(text)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Мэр сказал, что мост — лучшее.",
        "Ο δήμαρχος είπε",
        "市长说这座桥是最好的。",
        "महापौर ने कहा",
        "ኣብ ከተማ",
        "🌉🌉🌉",
        "$40 million — “twice”",
    ],
)
def test_scripts_that_read_from_the_left(text: str) -> None:
    assert not reads_right_to_left(text)
    assert not has_right_to_left(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "2019", "1,234.5 – 40 %", "— … “”"])
def test_without_letters_nothing_reads_from_the_right(text: str) -> None:
    assert not reads_right_to_left(text)
    assert not has_right_to_left(text)


@pytest.mark.parametrize(
    "text",
    [
        f"CNN: {PERSIAN}",
        f"Jean-Baptiste Dupont {HEBREW}",
        f"«Financial Times» {ARABIC} (BBC, 2019)",
        f"2019-04-12 {ARABIC}",
        f"🌉 {HEBREW}",
    ],
)
def test_a_foreign_name_does_not_turn_a_paragraph(text: str) -> None:
    assert reads_right_to_left(text)


@pytest.mark.parametrize(
    "text",
    [
        f"“שלום” he said, and meant it. {ENGLISH}",
        f"شهر is the word for town in Persian. {ENGLISH}",
    ],
)
def test_a_foreign_word_first_does_not_turn_one_that_reads_from_the_left(text: str) -> None:
    assert not reads_right_to_left(text)
    assert has_right_to_left(text)


def test_where_both_have_as_many_letters_it_reads_from_the_left() -> None:
    assert not reads_right_to_left("abc אבג")
    assert reads_right_to_left("abc אבגד")


def test_digits_and_underlines_are_no_letters() -> None:
    assert reads_right_to_left("אב 1234567890 _____ 1234567890")


def test_a_long_text_is_judged_by_its_beginning() -> None:
    foreign_end = f"{PERSIAN * 50}{ENGLISH * 500}"
    foreign_beginning = f"{ENGLISH * 50}{PERSIAN * 500}"

    assert reads_right_to_left(foreign_end)
    assert not reads_right_to_left(foreign_beginning)
    assert has_right_to_left(foreign_beginning)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_only_what_has_such_letters_reads_from_the_right(text: str) -> None:
    assert has_right_to_left(text) or not reads_right_to_left(text)


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("UNHCR and WHO: שלום", "rtl", True),
        ("English alone", "rtl", False),
        ("2011", "rtl", False),
        ("שלום רב לך (Hello)", "ltr", False),
        ("שלום רב לך", "ltr", True),
        ("שלום רב לך (Hello)", "", True),
    ],
)
def test_what_was_declared_holds_where_any_letters_read_so(
    text: str, declared: str, *, expected: bool
) -> None:
    assert reads_right_to_left(text, declared) is expected
