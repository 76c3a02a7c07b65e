"""Finding words, and keeping what was found."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model.text.folding import fold
from reader.model.text.search import LIMIT, Query, SearchText
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
    assert "400,000"[:length].rstrip(",") in found("400,000"[:length])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("iran", ["iran"]), ("Iran", ["Iran"]), ("NAIVE", []), ("Strasse", [])],
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
        ("\u00ad", []),
    ],
)
def test_whole_words_are_no_parts_of_words(asked: str, expected: list[str]) -> None:
    assert found(asked, whole_words=True) == expected


def test_no_more_is_found_than_anybody_walks_through() -> None:
    text = SearchText("a" * (LIMIT + 5))

    assert len(text.find(Query("a"))) == LIMIT
    assert text.find(Query("a"), limit=2) == (Span(0, 1), Span(1, 2))


@pytest.mark.parametrize(("text", "expected"), [("", False), (" \n", False), (" a", True)])
def test_a_query_without_words_asks_for_nothing(text: str, expected: bool) -> None:
    assert bool(Query(text)) is expected


TRICKY = st.text(st.sampled_from("aA é e\u0301ßsSﬁfi🌉\u00ad\u200d“\"’'—- 10,.400\n"), max_size=60)
ANY = TRICKY | st.text(max_size=60)
QUERIES = st.builds(
    Query, TRICKY | st.text(max_size=4), case=st.booleans(), whole_words=st.booleans()
)


@given(ANY, QUERIES)
def test_whatever_is_found_folds_to_what_was_asked(text: str, query: Query) -> None:
    asked = fold(query.text, case=query.case).text.strip(" ")
    without_separators = asked.translate(dict.fromkeys(map(ord, ",.' ")))

    for span in SearchText(text).find(query):
        # A ligature or ß is found whole where a part of it was asked for, and what is cut out of a
        # number is no longer grouped.
        read = fold(text[span.start : span.end], case=query.case).text
        assert asked in read or without_separators in read.translate(
            dict.fromkeys(map(ord, ",.' "))
        )


@given(ANY, QUERIES)
def test_what_is_found_lies_in_order_within_the_text(text: str, query: Query) -> None:
    spans = SearchText(text).find(query)

    assert list(spans) == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(ANY, TRICKY, ANY)
def test_what_stands_in_a_text_is_found_there(before: str, words: str, after: str) -> None:
    # The marks keep numbers before and after from growing together with the words.
    assume(fold(words).text.strip())
    text = f"{before}⟦{words}⟧{after}"

    spans = SearchText(text).find(Query(f"⟦{words}⟧"))

    start = len(before)
    assert Span(start, start + len(words) + 2) in spans


@given(ANY, st.integers(1_000, 999_999_999), st.sampled_from(",. ’\u00a0\u202f"), ANY)
def test_a_number_is_found_however_it_is_grouped(
    before: str, number: int, separator: str, after: str
) -> None:
    text = f"{before}⟦{number:,}⟧{after}".replace(",", separator)
    start = text.index("⟦") + 1

    spans = SearchText(text).find(Query(str(number), whole_words=True))

    assert Span(start, text.index("⟧")) in spans
