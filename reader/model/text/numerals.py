"""What digits and number words amount to, in the languages whose words are listed here.

What is not understood for sure is None: "1.5.2016", "two three", and a bare "millions".
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from reader.model.text.folding import fold

# English, German, French, Spanish. What seldom is a number, as "one", "cent" and the Spanish
# "once", is left out.
_SMALL = """
    2 two zwei deux dos   3 three drei trois tres   4 four vier quatre cuatro
    5 five fünf cinq cinco   6 six sechs seis   7 seven sieben sept siete   8 eight acht huit ocho
    9 nine neun neuf nueve   10 ten zehn dix diez   11 eleven elf onze
    12 twelve zwölf douze doce   13 thirteen dreizehn treize trece
    14 fourteen vierzehn quatorze catorce   15 fifteen fünfzehn quinze quince
    16 sixteen sechzehn seize   17 seventeen siebzehn   18 eighteen achtzehn   19 nineteen neunzehn
    20 twenty zwanzig vingt veinte   30 thirty dreißig trente treinta
    40 forty vierzig quarante cuarenta   50 fifty fünfzig cinquante cincuenta
    60 sixty sechzig soixante sesenta   70 seventy siebzig setenta   80 eighty achtzig ochenta
    90 ninety neunzig noventa
"""
# And Arabic, Persian and Russian.
_LARGE = """
    100 hundred hundert
    1000 thousand k tausend mille mil tsd ألف آلاف هزار тыс тысяча тысячи тысяч
    100000 lakh   10000000 crore
    1000000 million mn mio millionen millions millón millones مليون ملايين میلیون
        млн миллион миллиона миллионов
    1000000000 billion bn milliarde milliarden mrd milliard milliards مليار مليارات میلیارد
        млрд миллиард миллиарда миллиардов
    1000000000000 trillion tn трлн триллион триллиона триллионов
"""
_HALVES = "half halbe halben demi medio نصف نیم"
_AND = "and"
_ARTICLES = "a an one eine einer einem einen ein un une"
# More than one of these without a number before them is not so many, but many.
_MANY = """
    dozen dozens hundreds thousands millions billions dutzend dutzende hunderte tausende
    millionen milliarden centaines milliers millions milliards cientos millones آلاف ملايين
    scores quarter quarters cien ciento
"""

_GROUPED = re.compile(r"([1-9]\d{0,2})(?P<sign>[,.' ])\d{3}((?P=sign)\d{3})*(?P<rest>[.,·]\d+)?")
_INDIAN = re.compile(r"[1-9]\d?(,\d\d)+,\d{3}")
_PLAIN = re.compile(r"(0|[1-9]\d*)([.,·]\d+)?")
_SIGNS = dict.fromkeys("’٬‘", "'") | {"٫": "·", "٪": "%", "−": "-"}


class Role(StrEnum):
    """What a word does in a number; a letter for each, so that several can be read as a word."""

    ARTICLE = "A"
    AND = "&"
    HALF = "h"
    HUNDRED = "H"
    COUNT = "N"
    NONE = "x"

    @property
    def is_number(self) -> bool:
        """Tell whether a word that does this is a number by itself."""
        return self is Role.COUNT or self is Role.HUNDRED


@cache
def plain(character: str) -> str:
    """Return *character*, or the ASCII one for a digit, a separator or a space in a number."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return " " if character.isspace() and character != "\n" else _SIGNS.get(character, character)


def read_digits(written: str) -> float | None:
    """Return what *written* digits with their separators amount to, all of it `plain`."""
    grouped = _GROUPED.fullmatch(written)
    if grouped and (not grouped["rest"] or grouped["rest"][0] != grouped["sign"]):
        whole = written[: grouped.start("rest")] if grouped["rest"] else written
        fraction = f".{grouped['rest'][1:]}" if grouped["rest"] else ""
        return float(re.sub(r"\D", "", whole) + fraction)
    if _INDIAN.fullmatch(written):
        return float(written.replace(",", ""))
    if _PLAIN.fullmatch(written):
        return float(re.sub("[,·]", ".", written))
    return None


def separator(written: str) -> str:
    """Return the sign between the groups of *written* digits, "" where there are none."""
    grouped = _GROUPED.fullmatch(written)
    return grouped["sign"] if grouped else ""


def role_of(word: str) -> Role:
    """Return what a *word* does in a number."""
    key = _key(word)
    if key == _AND:
        return Role.AND
    if key in _ONE:
        return Role.ARTICLE
    if key in _HALF:
        return Role.HALF
    if _VALUES.get(key) == 100:
        return Role.HUNDRED
    return Role.COUNT if key in _VALUES or key in _VAGUE else Role.NONE


def scale_of(word: str) -> float:
    """Return what a *word* such as "million" multiplies by, 0 for any other word."""
    value = _VALUES.get(_key(word), 0.0)
    return value if value > 100 else 0.0


def amount(words: Sequence[str]) -> float | None:
    """Return what *words* amount to: `plain` digits, number words, and articles before these."""
    total, current, scale = 0.0, 0.0, float("inf")
    keys = [_key(word) for word in words]
    for before, word, after in zip(("", *keys), keys, (*keys[1:], ""), strict=False):
        if word == _AND or (word in _ONE and (before or after in _HALF)):
            continue
        value = _value(word)
        is_scale = word in _VALUES and value is not None and value >= 100
        if value is None or (is_scale and not current):
            return None
        if is_scale and value > 100 and value < scale:
            total, current, scale = total + current * value, 0.0, value
        elif is_scale and value == 100 and current < 100:
            current *= 100
        elif not is_scale and value < _room(current, words, word):
            current += value
        else:
            return None
    return total + current if current < scale else None


@lru_cache(maxsize=10_000)
def _key(word: str) -> str:
    return word if word[0].isdigit() else fold(word).text


def _value(word: str) -> float | None:
    if word in _ONE:
        return 1.0
    return 0.5 if word in _HALF else _VALUES.get(word) or read_digits(word)


def _room(current: float, words: Sequence[str], word: str) -> float:
    """Return below what a *word* must be that is put behind the *current* value."""
    if not current:
        return float("inf")
    if word in _HALF:
        return 1.0 if _AND in words and current % 1 == 0 else 0.0
    if word not in _VALUES:
        return 0.0
    return 100.0 if current % 100 == 0 else 10.0 if current % 10 == 0 else 0.0


def _words(table: str) -> frozenset[str]:
    return frozenset(fold(word).text for word in table.split())


def _values(table: str) -> dict[str, float]:
    values, value = {}, 0.0
    for word in table.split():
        if word.isascii() and word.isdecimal():
            value = float(word)
        else:
            values[fold(word).text] = value
    return values


_VALUES = _values(_SMALL) | _values(_LARGE)
_HALF = _words(_HALVES)
_ONE = _words(_ARTICLES)
_VAGUE = _words(_MANY)
