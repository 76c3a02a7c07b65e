"""Numbers told by what they are, and not by how they are written."""

import re

import pytest

from reader.model.reattach.difference import difference
from reader.model.text.quotation import Change, Turn


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it was more than 70,000 then", "it was fewer than 70,000 then"),
        ("it was at least $6 billion", "it was at most $6 billion"),
        ("es waren rund 40 Tote", "es waren höchstens 40 Tote"),
        ("c’était plus de 40 morts", "c’était moins de 40 morts"),
        ("eran más de 40 muertos", "eran menos de 40 muertos"),
        ("آنجا بیش از ۴۰ نفر بودند", "آنجا کمتر از ۴۰ نفر بودند"),
        ("كان هناك أكثر من أربعين رجلا", "كان هناك أقل من أربعين رجلا"),
        ("it was some 12,000 then", "it was over 12,000 then"),
        ("it was some 12,000 then", "it was 12,000 then"),
        ("it cost $6 a month then", "it cost $6 a year then"),
        ("es kostet 6 Euro im Monat", "es kostet 6 Euro im Jahr"),
        ("it was 7 tons of mud", "it was 7 kilos of mud"),
        ("es sind 40 Millionen Euro", "es sind 40 Millionen Dollar"),
        ("آن ۱۲٬۵۰۰ دلار بود", "آن ۱۲٬۵۰۰ تومان بود"),
        ("it was 400,000 then", "it was 400,000 at most then"),
        ("it was 400,000 at least then", "it was 400,000 at most then"),
        ("it was 400,000 or more then", "it was 400,000 or fewer then"),
        ("it was 400,000 men then", "it was 400,000 men at most then"),
        ("es waren 400.000 Tote", "es waren 400.000 Tote höchstens"),
        ("c’était 400 morts", "c’était 400 morts au plus"),
        ("eran 400 muertos", "eran 400 muertos como máximo"),
        ("آنجا ۴۰۰ نفر بود", "آنجا ۴۰۰ نفر یا بیشتر بود"),
        ("قتل 400 رجل", "قتل 400 رجل على الأقل"),
    ],
)
def test_what_bounds_a_number_and_its_unit_are_told_with_it(one: str, other: str) -> None:
    (change,) = difference(one, other, names=False)

    assert change.turns == (Turn.NUMBER,)
    assert re.search(r"\d|أربعين", change.before)
    assert re.search(r"\d|أربعين", change.after)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bei ۴۰ Toten dort", "bei 40 Toten dort"),
        ("در سال ۲۰۱۶ بود", "در سال 2016 بود"),
        ("um 12.500 Tote", "um 12500 Tote"),
        ("um 12.500 Tote", "um 12 500 Tote"),
        ("all its 50,000 men", "all its 50 000 men"),
        ("und drei Tote", "und Drei Tote"),
        ("the 2,000 to 3,000 men", "the 2,000-3,000 men"),
        ("more than 400,000 men", "more than four hundred thousand men"),
        ("more than 400,000 men", "more than 0.4 million men"),
        ("it fell by 40 per cent", "it fell by 40 %"),
        ("over 400,000 men", "over 400.000 men"),
        ("over 10,000 men", "over 10.000 men"),
        ("in 1,234,567 cases", "in 1.234.567 cases"),
        ("at least six men", "no fewer than six men"),
        ("at least six men", "six or more men"),
        ("on the thirty-fifth day", "on the 35th day"),
        ("in the twenty-first century", "in the 21st century"),
        ("on the first day", "on the 1st day"),
        ("der fünfte Tag", "der 5th Tag"),
        ("it cost $3,600 million then", "it cost $3.6 billion then"),
        ("es sind 3.600 Millionen Euro", "es sind 3,6 Milliarden Euro"),
        ("it paid $6 billion annually", "it paid $6 billion a year"),
        ("it paid $6 billion annually", "it paid $6 billion per year"),
        ("40 metres of it", "40 meters of it"),
        ("6 euros al año entonces", "6 euros anualmente entonces"),
        ("the 2000 to 3000 men", "the 2,000–3,000 men"),
        ("from 2000 to 3000 men", "from 2,000 to 3,000 men"),
        ("between 2011 and 2016 it was", "from 2011 to 2016 it was"),
        ("the 1000 to 1500 men", "the 1,000–1,500 men"),
        ("am achten Tag danach", "am 8. Tag danach"),
        ("unos 5.300 millones", "unos 5,3 mil millones"),
        ("6 euros mensuales entonces", "6 euros al mes entonces"),
        ("gave 9 billion dollars then", "gave $9 billion then"),
        ("paid between $1 billion and $2 billion", "paid between one and two billion dollars"),
        ("more than 400.000 men", "more than 400 Tsd. men"),
        ("the first day", "the day"),
        ("it lost 2,000 fighters then", "it lost 2000 fighters then"),
        ("it lost 2,000 fighters then", "it lost ٢٠٠٠ fighters then"),
        ("it lost 2,000 fighters then", "it lost ۲۰۰۰ fighters then"),
        ("with 1,500 on either side", "with 1500 on either side"),
        ("es waren 1.200 Tote", "es waren 1200 Tote"),
        ("it lost 2,000 to 3,000 men", "it lost 2.000–3.000 men"),
        ("in the 35th province", "in the 35. province"),
        ("35th province of it", "35. province of it"),
        ("worth $3.6 billion then", "worth $3.600 million then"),
        ("worth $3.6 billion then", "worth 3,6 Mrd. $ then"),
    ],
)
def test_the_same_number_written_otherwise_is_no_other(one: str, other: str) -> None:
    there, back = difference(one, other), difference(other, one)

    assert there
    assert not any(change.turns for change in (*there, *back))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("um 12.500 Tote", "um 12,500 Tote"),
        ("some 3,141 tons", "some 3.141 tons"),
        ("some 1,500 tons", "some 1.5 tons"),
        ("آن ۱۲٬۵۰۰ تن", "آن ۱۲٫۵۰۰ تن"),
        ("some 10³ men", "some 10 men"),
        ("it was 5 men", "it was −5 men"),
        ("the fifth day", "the sixth day"),
        ("paid one and two billion", "paid between one and two billion"),
        ("9 млрд рублей", "9 млн рублей"),
        ("the fifth day", "the day"),
        ("it cost 3,600 million then", "it cost 3.6 million then"),
        ("it lost 2,000 fighters then", "it lost 2001 fighters then"),
        ("it cost 3.6 billion then", "it cost 3.600 billion then"),
    ],
)
def test_what_may_be_another_number_is_told_as_one(one: str, other: str) -> None:
    assert difference(one, other)[0].turns == difference(other, one)[0].turns == (Turn.NUMBER,)


@pytest.mark.parametrize(
    "other", ["over “12,000” men", "over „12,000“ men", "over 12,000[citation needed] men"]
)
def test_what_stands_around_a_number_and_is_none_of_it_changes_nothing(other: str) -> None:
    assert not difference("over 12,000 men", other)
    assert not difference(other, "over 12,000 men")
    assert difference(other, "over 13,000 men")[0].turns == (Turn.NUMBER,)


def test_a_persian_number_is_one_with_its_signs() -> None:
    assert difference("آن ۱۲٬۵۰۰ تن", "آن ۱۲٬۶۰۰ تن") == (
        Change("۱۲٬۵۰۰", "۱۲٬۶۰۰", (Turn.NUMBER,)),
    )


def test_a_number_that_is_gone_is_told_by_itself() -> None:
    with_number, without = "that more than 400,000 men went", "that the men went"
    number = "more than 400,000"

    assert difference(with_number, without) == (
        Change(number, "", (Turn.NUMBER,)),
        Change("", "the"),
    )
    assert difference(without, with_number) == (
        Change("the", ""),
        Change("", number, (Turn.NUMBER,)),
    )


def test_a_number_of_which_all_is_another_is_told_once() -> None:
    (change,) = difference("More than 400,000 civilians died", "Some 350,000 civilians died")

    assert (change.before, change.after) == ("More than 400,000", "Some 350,000")


def test_a_range_that_became_a_ceiling_is_told_whole() -> None:
    ceiling, reach = "it lost up to 3,000 men", "it lost 2,000 to 3,000 men"

    assert difference(ceiling, reach) == (Change("up to 3,000", "2,000 to 3,000", (Turn.NUMBER,)),)
    assert difference(reach, ceiling) == (Change("2,000 to 3,000", "up to 3,000", (Turn.NUMBER,)),)


def test_a_persian_town_is_no_arabic_month() -> None:
    assert difference("۴۰ نفر در شهر", "۴۰ نفر در روستا") == (Change("شهر", "روستا"),)
    assert difference("6 دولارات في الشهر", "6 دولارات في السنة")[0].turns == (Turn.NUMBER,)


def test_a_unit_far_from_a_number_is_told_without_it() -> None:
    a_year = "it spent $6 billion on the war and the wages a year"

    assert difference(a_year, a_year.replace("year", "month")) == (
        Change("year", "month", (Turn.NUMBER,)),
    )
    assert difference("the 2,000 men who left that day", "the 2,000 men who left that night") == (
        Change("day", "night"),
    )


def test_what_stands_on_both_sides_of_a_number_is_told_with_it() -> None:
    assert difference("gave $9 billion then", "gave 9 billion dollars then") == (
        Change("$9 billion", "9 billion dollars"),
    )
    assert difference("200 bis 300 Mann", "bis zu 300 Mann", names=False) == (
        Change("200 bis 300", "bis zu 300", (Turn.NUMBER,)),
    )
