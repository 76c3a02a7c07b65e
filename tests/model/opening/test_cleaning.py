"""What hides, turns or breaks the words is left out, and told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.edition.remark import About, Remark
from reader.model.opening.cleaning import Cleaned, clean
from tests.growth import EVEN, growth

FILLERS = "\u061c\u115f\u1160\u1161\u11a8\u180e\u1820\u2800\u2801\u3164"
ODD = (
    FILLERS
    + "\0\x1b\r\n\v\f\x85\u2028\u2029\u202e\u2066\u2067\u2069\u0301\ufeff\ufdd0\ufffc\U0003ffff"
)
TEXTS = st.text() | st.text(alphabet=st.sampled_from(ODD + "\ud800\U000e0041ab é🌉"))


@pytest.mark.parametrize(
    "text",
    [
        "a\tb\n",
        "שלום \u200e(a)\u200f",
        "\u2068a \u2067b\u2069 c\u2069",
        "e\u0323\u0302 👩\u200d👧 ❤\ufe0f",
        # soft hyphens, places to break a line, joiners
        "hy\u00adphen \u0e01\u200b\u0e02 a\u2060b \u05d0\u034f\u05b7",
        # Mongolian, the syllables of old Korean, Braille
        "\u1828\u1820\u180e\u1820 \u1820\u180b",
        "\u115f\u1161 \u1100\u1160\u11a8 \u115f\u1160\u11a8",
        "\u2801\u2800\u2803",
    ],
)
def test_what_belongs_to_a_text_stays(text: str) -> None:
    assert clean(text) == Cleaned(text)


def test_lines_end_alike_and_no_mark_stands_before_the_first() -> None:
    cleaned = clean("\ufeffone\r\ntwo\rthree\vfour\ffive\x85six\u2028seven\u2029eight")

    assert cleaned == Cleaned("one\ntwo\nthree\nfour\nfive\nsix\nseven\neight")


@pytest.mark.parametrize(
    ("text", "kept", "about", "count"),
    [
        ("a\0\x1b\x7f\x9db", "ab", About.CONTROLS, 4),
        ("a\u202eb", "ab", About.TURNS, 1),
        ("\u202aa\u202c", "a", About.TURNS, 2),
        ("\u2067a\nb\u2069", "a\nb", About.TURNS, 2),
        ("\u2066" * 1500, "", About.TURNS, 1500),
        ("\ufdd0\ufdd1\ufffc\uffff\U0010fffe", "", About.NONCHARACTERS, 5),
        ("a\u061c\u17b4\ufff9b\ufffb\U0001d173", "ab", About.CONTROLS, 5),
        ("f\u2061(x)\u2065, \u206aa\u206f\ufff0 \U0001bca0b", "f(x), a b", About.CONTROLS, 6),
        ("a\u3164\uffa0\u115f\u1160b\u2800\u180e\u180b", "ab", About.CONTROLS, 7),
        ("a\ud83cb", "ab", About.SURROGATES, 1),
        ("a\ufeffb", "ab", About.BYTE_ORDER_MARKS, 1),
        ("🏴\U000e0067\U000e007f", "🏴", About.TAGS, 2),
        ("a" + "\u0301" * 40, "a" + "\u0301" * 30, About.ACCENTS, 10),
    ],
)
def test_what_does_harm_is_left_out_and_counted(
    text: str, kept: str, about: About, count: int
) -> None:
    assert clean(text) == Cleaned(kept, (Remark(about, count),))


@given(TEXTS, st.integers(0, 3))
def test_what_is_clean_stays_as_it_is(text: str, times: int) -> None:
    cleaned = clean(text * 10**times).text

    assert clean(cleaned) == Cleaned(cleaned)
    assert not set(cleaned) & set("\0\x1b\r\v\f\x85\u2028\u2029\u202e\ufeff\ufdd0\ufffc\ud800")


@pytest.mark.parametrize("shift", range(3))
def test_where_a_stretch_ends_makes_no_difference(shift: int) -> None:
    text = "x" * (64 * 1024 - shift) + "\r\n" + "\u0301" * 100_000 + "y\u2067" + "\r" * 3

    cleaned = clean(text).text

    assert cleaned == "x" * (64 * 1024 - shift) + "\n" + "\u0301" * 30 + "y" + "\n" * 3


@pytest.mark.parametrize(
    "piece", ["A plain line.\r\n", "строка слов \n", "a\0", "\u202e", "\u0301"]
)
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert growth(clean, piece.__mul__, 400_000 // len(piece)) < EVEN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x93Yes\x94 \x96 it\x92s 5 \x80\x85", "“Yes” – it’s 5 €…"),
        ("a\x81\x8d\x8f\x90\x9db", "ab"),
        ("one\x85two", "one\ntwo"),
        ("x" * 70_000 + "\x93" + "y" * 70_000 + "\x85", "x" * 70_000 + "“" + "y" * 70_000 + "…"),
    ],
)
def test_marks_of_windows_that_were_read_as_controls_are_marks(text: str, expected: str) -> None:
    assert clean(text).text == expected
