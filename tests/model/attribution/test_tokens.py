"""A text taken apart into tokens, sentences and quotations."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.attribution.stretches import stretches_of
from reader.model.attribution.tokens import Quoted, Tokens, tokens_of


def within_quotations(tokens: Tokens) -> list[str]:
    outside = (Quoted.OUTSIDE, Quoted.OPENING, Quoted.CLOSING)
    return [
        text
        for text, state in zip(tokens.texts, tokens.quoted, strict=True)
        if state not in outside
    ]


def test_abbreviations_numbers_and_possessives_stay_or_part_as_they_mean() -> None:
    tokens = tokens_of("The U.S. paid $1,200.50 to Ola’s well-known boat-yard, didn’t it?")

    assert tokens.texts == [
        *("The", "U.S.", "paid", "$", "1,200.50", "to", "Ola", "’s", "well-known", "boat-yard"),
        *(",", "didn’t", "it", "?"),
    ]


def test_sentences_end_at_full_stops_and_not_at_titles() -> None:
    tokens = tokens_of("Mr. Berg spoke to J. Ames. “Go!” he said. It was 3.5 miles.\nThen no more")

    sentences = [tokens.sentences[tokens.texts.index(word)] for word in ("Ames", "he", "3.5")]
    assert sentences == [0, 1, 2]
    assert tokens.sentences[-1] == 3
    assert tokens.paragraphs[-1] == 1


def test_both_kinds_of_marks_quote_and_an_apostrophe_does_not() -> None:
    curly = tokens_of("She said “go home now” and left the boats’ pier.")
    straight = tokens_of('She said "go home now" and left Ola\'s pier.')
    single = tokens_of("She said 'it's time to go' and left.")

    assert within_quotations(curly) == within_quotations(straight) == ["go", "home", "now"]
    assert within_quotations(single) == ["it", "'s", "time", "to", "go"]


def test_a_quotation_goes_on_over_a_paragraph_only_where_that_opens_again() -> None:
    goes_on = tokens_of("“The first part.\n“The second part,” he said.")
    left_open = tokens_of("“The first part.\nA second paragraph.")

    assert Quoted.CARRIED_ON in goes_on.quoted
    assert within_quotations(left_open) == ["The", "first", "part", "."]


@given(st.text(alphabet=st.sampled_from("aB1 .,“”\"'’‘\n-$é\ud83d"), max_size=400))
def test_tokens_stand_in_order_in_the_text_and_lose_no_letter(text: str) -> None:
    tokens = tokens_of(text)

    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.texts
    assert "".join(tokens.texts) == "".join(text.split())
    assert tokens.sentences == sorted(tokens.sentences)


@given(st.text(alphabet="ab .\n", max_size=900), st.integers(3, 40))
def test_stretches_follow_one_another_and_none_is_too_long(text: str, most: int) -> None:
    tokens = tokens_of(text)

    stretches = stretches_of(tokens, most)

    assert [number for each in stretches for number in range(*each)] == [*range(len(tokens))]
    assert all(0 < end - start <= most for start, end in stretches)
