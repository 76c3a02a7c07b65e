"""Numbers in a row, "thirty-fifth" and "35th", in English, German, French and Spanish."""

import re
from collections.abc import Iterator
from functools import cache

from reader.model.text.folding import fold
from reader.model.text.numerals import amount, role_of
from reader.model.text.said_numbers import SaidNumber
from reader.model.text.span import Span

# What tells that a number is one in a row and no amount.
IN_A_ROW = "th"

_IRREGULAR = """
    1 first erste ersten erster erstes premier première primero primera primer
    2 second zweite segundo segunda   3 third dritte dritten dritter drittes tercero tercera tercer
    4 cuarto cuarta   5 fifth cinquième quinto quinta   6 sexto sexta   7 siebte séptimo séptima
    8 eighth achte achten achter octavo octava   9 ninth neuvième noveno novena
    10 décimo décima   12 twelfth
"""
_VALUES = {
    fold(word).text: float(value)
    for value, words in re.findall(r"(\d+)([^\d]+)", _IRREGULAR)
    for word in words.split()
}
_ENDING = re.compile(r"(\w{3,}?)(?:ieth|th|ieme|s?te[nmrs]?)")
_DIGITS = re.compile(r"(?<![\w.,])(\d{1,4})(?:st|nd|rd|th|[eè]me|er?|re|[ºª])(?!\w)")
# No sentence begins with a small letter: what is before it ended none.
_GERMAN = re.compile(
    r"(?<!\w)(?:(?i:am|im|zum|vom|beim|d(?:er|ie|as|en|em|es)) (\d{1,2})\.(?= [^\W\d_])"
    r"|(?:\A|(?<=\w ))(\d{1,3})\.(?= [a-zäöüß]))"
)
_WORD = re.compile(r"[^\W\d_]+")


def ordinals(text: str) -> Iterator[SaidNumber]:
    """Yield the numbers in a row that *text* tells, in digits and in words."""
    for found in _DIGITS.finditer(text):
        yield _in_a_row(Span(*found.span()), float(found[1]))
    for found in _GERMAN.finditer(text):
        number = found[1] or found[2]
        yield _in_a_row(Span(found.end() - len(number) - 1, found.end()), float(number))
    tens, tens_span = 0.0, Span(0, 0)
    for found in _WORD.finditer(text):
        span, value = Span(*found.span()), _value(found.group())
        joined = text[tens_span.end : span.start] in ("-", " ")
        if value and value < 10 and tens and joined:
            yield _in_a_row(Span(tens_span.start, span.end), tens + value)
        elif value:
            yield _in_a_row(span, value)
        tens, tens_span = _tens(found.group()), span


def is_slight(number: SaidNumber, text: str) -> bool:
    """Tell whether a *number* in *text* is a bare "first" or "second", which seldom counts."""
    slight = number.measure == IN_A_ROW and number.low in (1, 2)
    return slight and not text[number.span.start].isdigit()


def _in_a_row(span: Span, value: float) -> SaidNumber:
    return SaidNumber(span, value, value, IN_A_ROW)


@cache
def _value(word: str) -> float:
    """Return for what number in a row a *word* stands, 0 for none."""
    key = fold(word).text
    stem = _ENDING.fullmatch(key)
    stems = (stem[1], f"{stem[1]}e", f"{stem[1]}y") if stem else ()
    values = (amount([each]) for each in stems if role_of(each).is_number)
    return _VALUES.get(key) or next(filter(None, values), 0.0)


def _tens(word: str) -> float:
    value = amount([word]) if role_of(word).is_number else None
    return value if value and 20 <= value < 100 and value % 10 == 0 else 0.0
