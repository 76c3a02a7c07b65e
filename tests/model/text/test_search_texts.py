"""Several texts searched at once, as each of them is searched by itself."""

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model.text.search import Query, SearchText
from reader.model.text.search_texts import SearchTexts

TEXTS = st.lists(st.text("aA é1,0 ʿ\u00ad-400\n\u0301", max_size=12), max_size=8)


@given(TEXTS, st.text("aA é1,0 ʿ'-40", max_size=4), st.booleans(), st.booleans())
def test_hits_are_counted_as_in_each_text_by_itself(
    texts: list[str], words: str, case: bool, whole_words: bool
) -> None:
    assume("aa" not in words.casefold() and "00" not in words)
    query = Query(words, case, whole_words)

    counts = SearchTexts(texts).count(query)

    expected = {i: len(SearchText(text).find(query)) for i, text in enumerate(texts)}
    assert counts == {i: count for i, count in expected.items() if count}


def test_nothing_is_found_that_runs_from_one_text_into_another() -> None:
    texts = SearchTexts(["one two", "three", "", "four"])

    assert texts.count(Query("two three")) == {}
    assert texts.count(Query("o")) == {0: 2, 3: 1}
    assert texts.count(Query("")) == {}
