"""Texts folded so that words are found in them, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.text import searchable
from reader.model.text.searchable import Folding, fold_to_find

# What is dropped, expanded, united and parted, so that chance meets it often.
TRICKY = st.text(
    st.sampled_from(
        "aB ß ﬁ ½ é e\u0301 Łœ ʿ \u00ad\u200d“’—-–  \n\t🌉 400,000.'1⁴² ٤٬ İıI كي ـ ״־"
    ),
    max_size=40,
)
ANY = TRICKY | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NAÏVE nai\u0308ve", "naive naive"),
        ("Straße, ﬁnal ﬀ, Œuvre, Æthelred, ĳ", "strasse, final ff, oeuvre, aethelred, ij"),
        ("Łódź, Đinđić, Søren, Þór, Ŧ, Ħ, ƒ", "lodz, dindic, soren, thor, t, h, f"),
        ("İSPARTA Isparta ısparta", "isparta isparta isparta"),
        ("Қазақ Ғ Ӆ", "казак г л"),
        ("Qurʾān, Jaʻfar, ʿAlī, Rusʹ, Kꞌicheꞌ", "quran, jafar, ali, rus, kiche"),
        ("co\u00adoperate a\u200d❤\ufe0f", "cooperate a❤"),
        ("“a” ‘b’ «c» ‹d› 「e」 צה״ל ג׳", '"a" \'b\' "c" \'d\' "e" צה"ל ג\''),
        ("a—b–c‑d−e־f", "a-b-c-d-e-f"),
        ("a\u00a0b\u202fc\nd\u2028e", "a b c d e"),
        ("  a \t\n  b\u3000 c", " a b c"),
        ("a \u200f b\u200e  c", "a b c"),
        ("كِتابي ﻱ مـن أإآٱ مدرسة؟", "کتابی ی من اااا مدرسه?"),
        ("٤٠٠٬٠٠٠ ۴۰۰ ४० ４０", "400,000 400 40 40"),
        ("m² 10⁶ 10⁻⁶ 2013⁴² H₂O 1º", "m2 10^6 10^-6 2013^42 h2o 1o"),
        ("½ 2½", "1/2 2 1/2"),
        ("🌉", "🌉"),
    ],
)
def test_a_text_is_folded_to_what_readers_type(text: str, expected: str) -> None:
    assert fold_to_find(text).text == expected


def test_capitals_stay_capitals_where_case_counts() -> None:
    assert fold_to_find("NAÏVE Straße Łódź", case=True).text == "NAIVE Strasse Lodz"


@pytest.mark.parametrize(
    ("text", "folded", "original"),
    [
        ("🌉 naïve", "naive", "naïve"),
        ("🌉 nai\u0308ve!", "naive", "nai\u0308ve"),
        ("a\u00ad\u00adb c", "b", "b"),
        ("x\u00ady", "xy", "x\u00ady"),
        ("Straße!", "strasse", "Straße"),
        ("aß\u00adb", "sb", "ß\u00adb"),
        ("ﬁn ﬀ", "n f", "n ﬀ"),
        ("2013⁴.", "2013", "2013"),
        ("a \n b", "a b", "a \n b"),
        ("½", "1/", "½"),
    ],
)
def test_what_is_found_folded_leads_back_to_the_original(
    text: str, folded: str, original: str
) -> None:
    found = fold_to_find(text)
    start = found.text.index(folded)

    begin, end = found.span(start, start + len(folded))

    assert text[begin:end] == original


@given(ANY)
def test_two_spaces_never_follow_one_another(text: str) -> None:
    assert "  " not in fold_to_find(text).text


@given(st.lists(TRICKY.map(str.strip), max_size=30))
def test_a_text_folded_stretch_by_stretch_reads_as_one_folded_at_once(lines: list[str]) -> None:
    text = "\n".join(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searchable, "_STRETCH", 20)

        by_stretches = Folding(text).finish()

    whole = fold_to_find(text)
    assert by_stretches.text == whole.text
    places = range(len(whole.text) + 1)
    assert [by_stretches.origin(i) for i in places] == [whole.origin(i) for i in places]


def test_a_number_is_not_cut_in_two_where_a_text_has_no_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(searchable, "_STRETCH", 10)

    folded = Folding("from here on 1,400,000 of them came " * 5).finish()

    assert folded.text.count("1,400,000") == 5


def test_folding_tells_whether_any_text_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searchable, "_STRETCH", 3)
    three = Folding("one\ntwo\nsix")

    assert [three.step() for _ in range(3)] == [True, True, False]
    assert not Folding("").step()
