"""Text made comparable, and the way back."""

from collections.abc import Callable, Mapping
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.text.folding import Folded, fold, fold_quotation
from reader.model.text.searchable import fold_to_find

# What folding drops, expands, unites and groups, so that chance meets it often.
TRICKY = st.text(
    st.sampled_from(
        "aB ß ﬁ ½ é e\u0301 ï \u00ad\u200d“”‘’—-–  \n\t🌉 400,000.'1234 İ ŉ كي ﻱ ـ Łœ ʿ 1⁴² ٤٬ ı ״־"
    ),
    max_size=40,
)
ANY = TRICKY | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NAÏVE", "naive"),
        ("nai\u0308ve", "naive"),
        ("Straße", "strasse"),
        ("ﬁnal ﬀ", "final ff"),
        ("co\u00adope\u200drate", "cooperate"),
        ("“a” ‘b’ «c»", '"a" \'b\' "c"'),
        ("a—b–c‑d", "a-b-c-d"),
        ("a\u00a0b\u202fc\nd", "a b c d"),
        ("🌉 ½", "🌉 1⁄2"),
        ("كتابي ﻱ مـن", "کتابی ی من"),
        ("400,000", "400000"),
        ("1.250.000", "1250000"),
        ("400\u202f000", "400000"),
        ("4’500", "4500"),
        ("４００，０００", "400000"),
        ("12,34 1,2345 2016, 100", "12,34 1,2345 2016, 100"),
    ],
)
def test_texts_that_a_reader_takes_for_one_are_folded_alike(text: str, expected: str) -> None:
    assert fold(text).text == expected


def test_a_text_of_a_hundred_letters_is_folded_like_each_of_them() -> None:
    letters = "".join(map(chr, range(0x100, 0x180))) + "àéîõü"

    assert fold(letters).text == "".join(fold(letter).text for letter in letters)


def test_capitals_stay_capitals_where_case_counts() -> None:
    assert fold("NAÏVE Straße", case=True).text == "NAIVE Straße"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“a”\n\t— ‘b’", "\"a\" - 'b'"),
        ("a\u00a0\u2009b", "a b"),
        ("Naïve ﬁ 400,000", "Naïve ﬁ 400,000"),
    ],
)
def test_a_quotation_is_folded_in_quotes_dashes_and_spaces_only(text: str, expected: str) -> None:
    assert fold_quotation(text).text == expected


@pytest.mark.parametrize(
    ("text", "folded", "original"),
    [
        ("🌉 naïve", "naive", "naïve"),
        ("🌉 nai\u0308ve!", "naive", "nai\u0308ve"),
        ("a\u00ad\u00adb c", "b", "b"),
        ("x\u00ady", "xy", "x\u00ady"),
        ("Straße!", "strasse", "Straße"),
        ("Straße!", "s", "S"),
        ("aß\u00adb", "sb", "ß\u00adb"),
        ("ﬁn ﬀ", "n f", "n ﬀ"),
        ("at 400,000.", "400000", "400,000"),
        ("at 400,000.", "0000", "00,00"),
        ("½", "1⁄", "½"),
        ("xß", "ss", "ß"),
    ],
)
def test_what_is_found_folded_leads_back_to_the_original(
    text: str, folded: str, original: str
) -> None:
    found = fold(text)
    start = found.text.index(folded)

    begin, end = found.span(start, start + len(folded))

    assert text[begin:end] == original


def all_spans(folded: Folded) -> list[tuple[int, int]]:
    """Return the original span of each single code point of the folded text."""
    return [folded.span(i, i + 1) for i in range(len(folded.text))]


FOLDS: Mapping[str, Callable[[str], Folded]] = {
    "to find again": fold,
    "with its case": partial(fold, case=True),
    "a quotation": fold_quotation,
    "to find": fold_to_find,
    "to find with its case": partial(fold_to_find, case=True),
}


@pytest.mark.parametrize("folded_by", FOLDS.values(), ids=FOLDS)
@given(text=ANY)
def test_the_way_back_never_goes_backwards_and_never_leaves_the_text(
    folded_by: Callable[[str], Folded], text: str
) -> None:
    folded = folded_by(text)

    starts = [begin for begin, _ in all_spans(folded)]
    assert starts == sorted(starts)
    assert all(0 <= begin < len(text) for begin in starts)
    assert folded.origin(len(folded.text)) == len(text)
    assert folded.length == len(text)


@given(ANY)
def test_each_folded_character_comes_from_the_one_it_leads_back_to(text: str) -> None:
    folded = fold(text)

    for i, (begin, end) in enumerate(all_spans(folded)):
        assert end == begin + 1
        assert folded.text[i] in fold(text[begin:end]).text


@given(ANY)
def test_a_quotation_s_characters_come_from_those_they_lead_back_to(text: str) -> None:
    folded = fold_quotation(text)

    for i, (begin, end) in enumerate(all_spans(folded)):
        assert folded.text[i] == fold_quotation(text[begin:end]).text


@given(ANY)
def test_folding_a_quotation_twice_changes_nothing_more(text: str) -> None:
    once = fold_quotation(text).text

    assert fold_quotation(once).text == once
