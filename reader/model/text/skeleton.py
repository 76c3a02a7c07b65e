"""What stays of a name however it is written in Latin letters.

Arabic and Persian names come into English, German and French by different rules: a vowel is heard
as u or o and as i, e or ai, a consonant is doubled or not, and one letter is a q, k or gh, another
a kh or ch. Of all that one sign is left, so that Soleimani is Suleymani and Hezbollah Hisbollah.
"""

import re
from functools import cache

from reader.model.text.searchable import fold_to_find

VOWELS = "aiu"
_DOUBLED = re.compile(r"(.)\1+")
_CONSONANTS = {
    **dict.fromkeys(("dsch", "dj", "zh"), "j"),
    "tsch": "č",
    **dict.fromkeys(("sch", "sh"), "š"),
    **dict.fromkeys(("kh", "ch", "x"), "x"),
    **dict.fromkeys(("gh", "ck", "q", "c"), "k"),
    "ph": "f",
    "th": "t",
    "dh": "d",
    "w": "v",
    "z": "s",
}
_CONSONANT = re.compile("|".join(_CONSONANTS))  # the longer ones come first
_SOFT = re.compile("c(?=[eiy])")
_VOWELS = re.compile("[aeiouy]+")
_HEARD = str.maketrans("eyo", "iiu")
# A name that ends in -a ends in -ah, -eh or -e as well.
_ENDING = re.compile("(?:(?<=[aiou])h|eh|(?<=[^aeiouy])e)$")
_ENGLISH = re.compile("(?<=[^aeiouy])ey$")  # Turkey is no Turki


def skeleton(word: str) -> str:
    """Return what stays of a folded *word*, "" where it has other letters than Latin ones."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub(_as_heard, with_one_consonant(word)))


@cache
def with_one_consonant(word: str) -> str:
    """Return a folded *word* with one sign for each consonant, "" where it is not Latin."""
    letters = word.replace("'", "")
    if not (letters.isascii() and letters.isalpha()):
        return ""
    ended = _ENGLISH.sub("ej", _ENDING.sub(_as_a, _DOUBLED.sub(r"\1", letters)))
    return _CONSONANT.sub(_one_sign, _SOFT.sub("s", ended))


def folded_word(word: str) -> str:
    """Return a *word* as it is looked for, however it is typed."""
    return fold_to_find(word).text.strip()


def _as_a(ending: re.Match[str]) -> str:
    return "a" if ending[0].startswith("e") else ""


def _one_sign(consonant: re.Match[str]) -> str:
    return _CONSONANTS[consonant[0]]


def _as_heard(vowels: re.Match[str]) -> str:
    return _DOUBLED.sub(r"\1", vowels[0].translate(_HEARD)).replace("ai", "i")
