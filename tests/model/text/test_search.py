"""Finding words, and keeping what was found."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model.text import hits
from reader.model.text.search import Query, SearchText
from reader.model.text.searchable import fold_to_find
from reader.model.text.span import Span

TEXT = (
    "🌉 Naïve “Iran’s” co\u00adoperation — Straße, ﬁnal; nai\u0308ve 400,000 and 1.250.000 iranian."
)


def found(text: str, *, case: bool = False, whole_words: bool = False) -> list[str]:
    """Return the stretches of the text above that a query finds."""
    spans = SearchText(TEXT).find(Query(text, case=case, whole_words=whole_words))
    return [TEXT[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("naive", ["Naïve", "nai\u0308ve"]),
        ("NAÏVE", ["Naïve", "nai\u0308ve"]),
        ('"iran\'s"', ["“Iran’s”"]),
        ("cooperation - s", ["co\u00adoperation — S"]),
        ("strasse", ["Straße"]),
        ("STRAẞE", ["Straße"]),
        ("final", ["ﬁnal"]),
        ("400000", ["400,000"]),
        ("400,000", ["400,000"]),
        ("400 000", ["400,000"]),
        ("1250000", ["1.250.000"]),
        ("🌉", ["🌉"]),
        ("iran", ["Iran", "iran"]),
        ("  iran", ["Iran", "iran"]),
        ("nowhere", []),
        ("", []),
        (" \t", []),
        ("\u00ad", []),
        ("\u0301 \u200d", []),
    ],
)
def test_what_is_asked_is_found_as_a_reader_reads_it(asked: str, expected: list[str]) -> None:
    assert found(asked) == expected


@pytest.mark.parametrize("length", range(1, 8))
def test_a_number_is_found_at_each_key_while_it_is_typed(length: int) -> None:
    assert "400,000"[:length] in found("400,000"[:length])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("iran", ["iran"]), ("Iran", ["Iran"]), ("NAIVE", []), ("Strasse", ["Straße"])],
)
def test_case_counts_where_it_is_asked_to(asked: str, expected: list[str]) -> None:
    assert found(asked, case=True) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("iran", ["Iran"]),
        (" iran ", ["Iran"]),
        ("cooperation", ["co\u00adoperation"]),
        ("oper", []),
        ("400,000", ["400,000"]),
        ("400,0", []),
        ("400", []),
        ("000", []),
        ("\u00ad", []),
    ],
)
def test_whole_words_are_no_parts_of_words(asked: str, expected: list[str]) -> None:
    assert found(asked, whole_words=True) == expected


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Łódź", "lodz"),
        ("Søren", "SOREN"),
        ("Đinđić", "dindic"),
        ("Æthelred", "aethelred"),
        ("œuvre", "oeuvre"),
        ("Strasse", "straße"),
        ("Diyarbakır", "diyarbakir"),
        ("ISPARTA", "ısparta"),
        ("Qurʾān", "quran"),
        ("Qurʾān", "qur'an"),
        ("Sanʿa", "san'a"),
        ("Sanʿa", "sana"),
        ("Sana’a", "sanaʿa"),
        ("ʿAlī", "ali"),
        ("ʿAlī", "‘Ali"),
        ("Hawaiʻi", "hawaiʻi"),
        ("צה״ל", 'צה"ל'),
        ("בית־ספר", "בית-ספר"),
        ("كِتَابٌ", "كتاب"),
        ("café\u0301", "cafe"),
        ("٤٠٠٬٠٠٠", "400000"),
        ("٤٠٠٬٠٠٠", "400,000"),
        ("۴۰۰۰۰۰", "400.000"),
        ("४००००० ", "400 000"),
        ("४,००,०००", "400000"),
        ("400\u2009000", "٤٠٠٬٠٠٠"),
        ("400000", "۴۰۰۰۰۰"),
        ("４００，０００", "400,000"),
        ("10⁶", "10^6"),
        ("m²", "m2"),
        ("Ali Khamenei", "Ali  Khamenei"),
        ("Ali Khamenei", " Ali Khamenei "),
        ("Ali Khamenei", "Ali\r\nKhamenei"),
        ("Ali \n Khamenei", "Ali\u00a0Khamenei"),
        ("東京", "東京"),
        ("ภาษาไทย", "ภาษา\u200bไทย"),
        ("Müller", "mueller"),
        ("Mu\u0308ller", "Mueller"),
        ("Mueller", "müller"),
        ("Århus", "aarhus"),
        ("Nguyễn Văn Thiệu", "nguyen van thieu"),
        ("Điện Biên Phủ", "dien bien phu"),
        ("İZMİR", "izmir"),
        ("Iğdır", "IĞDIR"),
        ("Ștefan", "ştefan"),
        ("Þórshöfn", "thorshofn"),
        ("Ḫattuša", "hattusa"),
        ("Saʿūd", "sa`ud"),
        ("ὈΔΥΣΣΕΎΣ", "οδυσσευς"),
        ("Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ"),
        ("ῥήτωρ", "ρητωρ"),
        ("Горбачёв", "горбачев"),
        ("Елка", "ёлка"),
        ("Ґалаґан", "галаган"),
        ("ज़मीन", "जमीन"),
        ("लड़का", "लड\u093cका"),
        ("हिन्दी", "हिंदी"),
        ("हिंदी", "हिन्दी"),
        ("गाँव", "गांव"),
        ("ਪੰਜਾਬ", "ਪਂਜਾਬ"),
        ("২০২১", "2021"),
        ("༢༠༢༡", "2021"),
        ("น้ำ", "น\u0e49\u0e4d\u0e32"),
        ("และ", "เเละ"),
        ("トウキョウ", "ﾄｳｷｮｳ"),
        ("ﾊﾞﾅﾅ", "バナナ"),
        ("ひらがな", "ヒラガナ"),
        ("カタカナ", "かたかな"),
        ("ＡＢＣ１２", "abc12"),
        ("한글", "\u1112\u1161\u11ab\u1100\u1173\u11af"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("كتاب", "کتاب"),
        ("قُرْآن", "قران"),
        ("ﷲ", "الله"),
        ("می\u200cخواهم", "می خواهم"),
        ("می خواهم", "می\u200cخواهم"),
        ("בן־גוריון", "בן גוריון"),
        ("בן גוריון", "בן-גוריון"),
        ("מלך", "מלכ"),
        ("ג׳ירפה", "ג'ירפה"),
        ("50\u202f%", "50%"),
        ("50%", "50 %"),
        ("$40", "$ 40"),
        ("40 €", "40€"),
        ("Երևան", "երեւան"),
        ("ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ", "საქართველო"),
    ],
)
@pytest.mark.parametrize("whole_words", [False, True])
def test_words_are_found_however_they_are_typed(words: str, asked: str, whole_words: bool) -> None:
    text = f"Of {words.strip()}, once."

    (hit,) = SearchText(text).find(Query(asked, whole_words=whole_words))

    assert text[hit.start : hit.end] == words.strip()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("2013⁴", "20134"),
        ("3 × 10⁶", "106"),
        ("1,2345", "12345"),
        ("in 2016 100 came", "2016100"),
        ("we were, in Sanʿa", "we're"),
        ("a blur, of öl", "blue"),
        ("for 50 a", "50%"),
    ],
)
def test_what_reads_otherwise_is_not_found(text: str, asked: str) -> None:
    assert not SearchText(text).find(Query(asked))


@pytest.mark.parametrize(
    ("text", "asked", "count"),
    [
        ("新東京駅", "東京", 1),
        ("新iPhone版", "iphone", 1),
        ("รักภาษาไทยมาก", "ภาษา", 1),
        ("हिन्दी", "हिन", 0),
        ("in 2016 100 came", "100", 1),
        ("1,400 of them", "400", 0),
        ("a_b", "a", 0),
    ],
)
def test_words_that_no_spaces_set_apart_are_whole_anywhere(
    text: str, asked: str, count: int
) -> None:
    assert len(SearchText(text).find(Query(asked, whole_words=True))) == count


def test_hits_are_counted_beyond_any_number_and_looked_up_from_either_end() -> None:
    text = "in the end, " * 30_000

    found = SearchText(text).find(Query("the"))

    assert len(found) == 30_000
    assert found[0] == Span(3, 6)
    assert found[-1] == Span(len(text) - 9, len(text) - 6)
    assert found[20_000:20_002] == (Span(240_003, 240_006), Span(240_015, 240_018))
    with pytest.raises(IndexError):
        found[30_000]


@pytest.mark.parametrize(("text", "expected"), [("", False), (" \n", False), (" a", True)])
def test_a_query_without_words_asks_for_nothing(text: str, expected: bool) -> None:
    assert bool(Query(text)) is expected


TRICKY = st.text(
    st.sampled_from("aA é e\u0301ßsSﬁfi🌉\u00ad\u200d“\"’'—- 10,.400\n ʿ⁴٤½"), max_size=60
)
ANY = TRICKY | st.text(max_size=60)
QUERIES = st.builds(
    Query, TRICKY | st.text(max_size=4), case=st.booleans(), whole_words=st.booleans()
)


@given(ANY, QUERIES)
def test_what_is_found_lies_in_order_within_the_text(text: str, query: Query) -> None:
    spans = list(SearchText(text).find(query))

    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(ANY, QUERIES)
def test_what_is_found_by_stretches_is_what_is_found_at_once(text: str, query: Query) -> None:
    at_once = list(SearchText(text).find(query))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hits, "_STRETCH", 7)

        by_stretches = SearchText(text).find(query)

        assert len(by_stretches) == len(list(by_stretches))
        # Words that overlap with themselves, as "aa" does, may be found once more at an edge.
        assert set(at_once) <= set(by_stretches) or len(set(query.text)) < len(query.text)


@given(ANY, TRICKY, ANY)
def test_what_stands_in_a_text_is_found_there(before: str, words: str, after: str) -> None:
    assume(fold_to_find(words).text.strip())
    text = f"{before}⟦{words}⟧{after}"

    spans = SearchText(text).find(Query(f"⟦{words}⟧"))

    # With the marks that stand beside it, which belong to it.
    start, end = len(before), len(before) + len(words) + 2
    assert any(span.start <= start and span.end >= end for span in spans)


@given(TRICKY, st.data())
def test_any_stretch_that_is_copied_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    copied = text[start:end]
    assume(fold_to_find(copied).text.strip())

    spans = SearchText(text).find(Query(copied))

    assert any(span.start < end and span.end > start for span in spans)


@given(ANY, st.integers(1_000, 999_999_999), st.sampled_from(",. ’\u00a0\u202f٬"), ANY)
def test_a_number_is_found_however_it_is_grouped(
    before: str, number: int, separator: str, after: str
) -> None:
    text = f"{before}⟦{number:,}⟧{after}".replace(",", separator)
    start = text.index("⟦") + 1

    spans = SearchText(text).find(Query(str(number), whole_words=True))

    assert Span(start, text.index("⟧")) in spans
