"""What counts as a change, and what is only set otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.reattach.difference import difference
from reader.model.reattach.resolve import Resolver
from reader.model.reattach.sameness import same_text
from reader.model.reattach.turning import capitals_tell, names_in
from reader.model.text.quotation import Change, Quotation, Resolution, Status, Turn
from reader.model.text.span import Span

BEFORE = "Nobody in Vigstad remembered how the harbour had been dredged, but the ledger said "
AFTER = " and it was signed by the mayor, who had lent the pencil to Ingrid Halvorsen."

SIGNS = st.sampled_from(["-", "−", "+", "±", "<", "~", "–"])
NUMBERS = st.integers(1, 99_999).map(str)
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def found(exact: str, now: str, *, cut: int = 0) -> Resolution:
    """Look for words, but the first *cut* characters of them, where now stand others."""
    quotation = Quotation("q", exact[cut:], (BEFORE + exact[:cut])[-32:], AFTER[:32], len(BEFORE))
    return Resolver(f"{BEFORE}{now}{AFTER}").resolve(quotation)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“none”, he said", '"none", he said'),
        ("« none » !", "«none»!"),
        ("sagte „none“ und", 'sagte "none" und'),
        ("the customs house", "the cus-\ntoms\u00a0house"),
        ("a well-known house", "a well-\nknown  house"),
        ("the military road", "the mil- itary road"),
        ("the military road", "the mil-\n\nitary road"),
        ("a well-known house", "a well- known house"),
        ("fifty-two boats", "fifty- two boats"),
        ("die Militärstraße war", "die Militär- straße war"),
        ("customs house", "cus\u00adtoms house\u200b"),
        ("the ﬁne of 1914–18", "the fine of 1914-18"),
        ("pages 10-20", "pages 10-\n20"),
        ("−12 degrees, 5 %", "-12 degrees, 5%"),
        ("5\u202f€ und 37 °C", "5\u00a0€ und 37\u00a0°C"),
        ("war — and peace", "war--and peace"),
        ("THE POLISH ARMY", "the Polish army"),
        ("e\u0301tat…", "état..."),
        ("می\u200cشود", "ميشود"),
        ("政府は昨日", "政府は\n昨日"),
        ("in all 3,000 men", "in all 3,000³ men"),
        ("over 12,000", "over 12,000¹"),
        ("over 400,000 men", "over 400,000[1] men"),
        ("in 2016 it began", "in 2016³ it began"),
        ("men,[1] it said.", "men, it said.⁴"),
        ("men it said", "men¹² it said[a][12]"),
    ],
)
def test_what_is_set_otherwise_reads_the_same(one: str, other: str) -> None:
    assert same_text(one, other)
    assert same_text(other, one)
    assert difference(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("−12 degrees", "12 degrees"),
        ("10⁶ men", "106 men"),
        ("10⁶ men", "10 men"),
        ("40 km² of it", "40 km of it"),
        ("[12] men", "[13] men"),
        ("men [sic]", "men"),
        ("H₂O", "H2O"),
        ("1.5 metres", "15 metres"),
        ("x ≠ y", "x = y"),
        ("½", "1/2"),
        ("Polish ships", "polish ships"),
        ("the WHO", "the who"),
        ("résumé", "resume"),
        ("علي", "على"),
        ("to re-sign", "to resign"),
        ("pre- and post-war", "pre and post-war"),
        ("now here", "nowhere"),
        ("won't", "wont"),
    ],
)
def test_what_means_something_else_is_a_change(one: str, other: str) -> None:
    assert not same_text(one, other)
    assert difference(one, other)
    assert difference(other, one)


@given(NUMBERS, SIGNS)
def test_a_sign_that_came_or_went_is_told_with_its_number(number: str, sign: str) -> None:
    with_sign, without = f"{sign}{number} per cent", f"{number} per cent"

    lost, gained = found(with_sign, without), found(without, with_sign)

    assert lost.status is not Status.ATTACHED
    assert gained.status is not Status.ATTACHED
    if lost.span:
        assert lost.difference == (Change(f"{sign}{number}", number, (Turn.NUMBER,)),)
    if gained.span:
        assert gained.difference == (Change(number, f"{sign}{number}", (Turn.NUMBER,)),)


@given(NUMBERS, SIGNS)
def test_a_sign_just_outside_the_quotation_counts(number: str, sign: str) -> None:
    lost = found(f"{sign}{number} per cent", f"{number} per cent", cut=1)

    assert lost.status is not Status.ATTACHED


@given(NUMBERS, NUMBERS, st.sampled_from(["-", "–", "−", ".", ":", "/", ",", " "]))
def test_what_stood_between_two_numbers_makes_one_of_them_if_lost(
    one: str, other: str, sign: str
) -> None:
    apart, together = f"{one}{sign}{other} tons", f"{one}{other} tons"

    assert found(apart, together).status is not Status.ATTACHED
    assert found(together, apart).status is not Status.ATTACHED


@given(NUMBERS, NUMBERS)
def test_raised_digits_are_no_others(one: str, raised: str) -> None:
    power, product = f"{one}{raised.translate(RAISED)} tons", f"{one}{raised} tons"

    assert found(power, product).status is not Status.ATTACHED
    assert found(product, power).status is not Status.ATTACHED


@given(st.text(max_size=60), st.text(max_size=60))
def test_there_is_a_difference_where_two_texts_do_not_read_the_same(one: str, other: str) -> None:
    assert same_text(one, one)
    assert same_text(one, other) == same_text(other, one)
    assert bool(difference(one, other)) != same_text(one, other)


@pytest.mark.parametrize(
    ("one", "other", "turn"),
    [
        ("they voted 17 to 4", "they voted 17 to 5", Turn.NUMBER),
        ("two hundred metres", "three hundred metres", Turn.NUMBER),
        ("it fell by 7 % then", "it fell by 7 then", Turn.NUMBER),
        ("it cost $5 a day", "it cost €5 a day", Turn.NUMBER),
        ("it cost 5 € a day", "it cost 5 a day", Turn.NUMBER),
        ("at 37 °C it melts", "at 37 C it melts", Turn.NUMBER),
        ("more than 5+ ships", "more than 5 ships", Turn.NUMBER),
        ("a load x ≠ y here", "a load x = y here", Turn.NUMBER),
        ("خمسة قوارب", "سبعة قوارب", Turn.NUMBER),
        ("پنج قایق", "شش قایق", Turn.NUMBER),
        ("half of the ½ mile", "half of the ¼ mile", Turn.NUMBER),
        ("what Ingrid wrote", "what Sigrid wrote", Turn.NAME),
        ("the Polish ships", "the polish ships", Turn.NAME),
        ("it did not begin", "it did begin", Turn.NEGATION),
        ("it won't begin", "it will begin", Turn.NEGATION),
        ("it is impossible", "it is possible", Turn.NEGATION),
        ("es ist unmöglich", "es ist möglich", Turn.NEGATION),
        ("او نرفت", "او رفت", Turn.NEGATION),
        ("keinerlei Rechte", "alle Rechte", Turn.NEGATION),
        ("rien ne va", "tout ne va", Turn.NEGATION),
        ("das ist keine Frage", "das ist eine Frage", Turn.NEGATION),
        ("il n'est là", "il est là", Turn.NEGATION),
        ("on y va sans lui", "on y va avec lui", Turn.NEGATION),
        ("no se puede", "se puede", Turn.NEGATION),
        ("لم يبدأ العمل", "يبدأ العمل", Turn.NEGATION),
        ("ولا يبدأ العمل", "يبدأ العمل", Turn.NEGATION),
        ("کار شروع نمی\u200cشود", "کار شروع می\u200cشود", Turn.NEGATION),
        ("کار آسان نیست", "کار آسان است", Turn.NEGATION),
    ],
)
def test_it_is_told_on_what_the_meaning_turns(one: str, other: str, turn: Turn) -> None:
    there, back = difference(one, other), difference(other, one)

    assert [change.turns for change in there] == [change.turns for change in back] == [(turn,)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a deep ditch", "a deep trench"),
        ("so it was. The work began", "so it was. A work began"),
        ("the notice of Ingrid", "the note of Ingrid"),
    ],
)
def test_other_words_are_no_turn(one: str, other: str) -> None:
    assert [change.turns for change in difference(one, other)] == [()]


@pytest.mark.parametrize(
    ("exact", "before", "now", "status"),
    [
        (
            "More than a hundred herons",
            "it was said that ",
            "more than a hundred herons",
            "attached",
        ),
        (
            "“More than a hundred” herons",
            "it was said that ",
            "“more than a hundred” herons",
            "attached",
        ),
        ("Mehr als hundert Reiher", "man sagte, dass ", "mehr als hundert Reiher", "attached"),
        ("More than a hundred herons", "it was so. ", "more than a hundred herons", "changed"),
        (
            "Vigstad herons by the hundred",
            "it was said that ",
            "vigstad herons by the hundred",
            "changed",
        ),
        (
            "More than a hundred herons",
            "it was said that ",
            "MORE than a hundred herons",
            "changed",
        ),
    ],
)
def test_a_capital_that_only_the_place_in_the_sentence_asks_for_is_no_change(
    exact: str, before: str, now: str, status: str
) -> None:
    text = f"{BEFORE}{before}{now}{AFTER}"
    quotation = Quotation("q", exact, "the ledger. ", AFTER[:32], len(BEFORE))

    assert Resolver(text).resolve(quotation).status == status


def test_of_a_text_without_spaces_but_the_letters_that_differ_are_told() -> None:
    one, other = "政府は昨日、橋を建設したと発表した", "政府は昨日、港を建設したと発表した"

    assert difference(one, other) == (Change("橋", "港"),)


def test_a_known_name_is_one_also_where_it_begins_a_sentence() -> None:
    text = (
        "Nobody asked in Vigstad who had dredged the old harbour, and nobody was asked in Malmvik."
    )
    names = names_in(text)

    (change,) = difference("Malmvik’s harbour", "Vigstad’s harbour", known=names)

    assert names == {"Vigstad", "Malmvik"}
    assert change == Change("Malmvik’s", "Vigstad’s", (Turn.NAME,))


def test_german_nouns_are_no_names() -> None:
    text = "Als der Hafen versandet war, sah man das Schiff und die Leute auf dem Kai nicht mehr."

    assert not capitals_tell(text * 9)
    assert capitals_tell(BEFORE + AFTER)
    assert capitals_tell("")
    assert difference("auf dem Kai", "auf dem Deich", names=False)[0].turns == ()


@pytest.mark.parametrize(
    ("before", "after", "number"),
    [
        ("the officials left", "the officia1s left", False),
        ("the soldiers left", "the s0ldiers left", False),
        ("the H2O left", "the H3O left", True),
        ("the G20 left", "the G7 left", True),
        ("a 40mm gun", "a 45mm gun", True),
        ("the A320neo flew", "the A350neo flew", True),
    ],
)
def test_a_letter_that_a_scanner_took_for_a_figure_is_no_number(
    before: str, after: str, number: bool
) -> None:
    assert any(Turn.NUMBER in each.turns for each in difference(before, after)) == number


@pytest.mark.parametrize(
    ("exact", "now"),
    [
        ("which had cost the town $9 billion", "which had cost the town 9 billion dollars"),
        ("die Mole kostete die Stadt €40", "die Mole kostete die Stadt 40 Euro"),
    ],
)
def test_a_currency_behind_the_found_words_is_told_with_its_number(exact: str, now: str) -> None:
    resolution = found(exact, now)

    assert resolution.span == Span(len(BEFORE), len(BEFORE) + len(now))
    assert not any(change.turns for change in resolution.difference)


@pytest.mark.parametrize("number", ["$40 million", "40 million", "2,000 men", "five per cent"])
def test_marks_around_a_number_leave_it_as_it_is(number: str) -> None:
    changes = difference(f"It cost “{number}” then.", f"It cost {number} then.")

    assert changes == (Change("“", ""), Change("”", ""))
