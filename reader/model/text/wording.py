"""The regular expression that finds words in a folded text, however they are written there."""

import re
from collections.abc import Iterable

from reader.model.text.letters import is_of_a_word

# 400,000 and 400.000 and 400 000 (also with the narrow space that French prints), and 4,00,000 as
# India groups: these may stand between digits where groups follow one another, and nowhere else.
_SIGN = "[,.' ]"
_GROUPED = re.compile(rf"(?<!\d)(?:\d{{1,3}}(?:{_SIGN}\d{{3}})+|\d\d?(?:,\d\d)+,\d{{3}})(?!\d)")
_BETWEEN_DIGITS = rf"(?:{_SIGN}(?=\d{{3}}(?!\d)|\d\d,\d)(?<!\d{{4}}.))?"

# While "400,000" is being typed it passes through "400,0" and "400,00". But a point with a digit or
# two behind it is a decimal one.
_UNFINISHED_GROUP = re.compile(r"(?<=\d)(?:[,' ](?=\d{0,2}$)|\.$)")

# Half the world sets a space between a figure and what it counts.
_UNITS = frozenset("%‰°$€£¥₹₩₽₪¢")
_HIRAGANA, _KATAKANA = range(0x3041, 0x3097), range(0x30A1, 0x30F7)
_TO_HIRAGANA = dict(zip(_KATAKANA, _HIRAGANA, strict=True))
_TO_KATAKANA = dict(zip(_HIRAGANA, _KATAKANA, strict=True))
_HEBREW = re.compile("[\u05d0-\u05ea]")
_ARABIC = re.compile("[\u0620-\u06ff]")


def wordings(needle: str) -> Iterable[str]:
    """Return how a folded *needle* may be written: figures with and without groups, either kana."""
    joined = _GROUPED.sub(lambda number: re.sub(_SIGN, "", number[0]), needle)
    kana = (needle.translate(_TO_HIRAGANA), needle.translate(_TO_KATAKANA))
    return joined, needle, _UNFINISHED_GROUP.sub("", joined), *kana


def expression(needle: str, of_words: str = "") -> str:
    """Return what finds a folded *needle*, its figures grouped or not.

    Where *of_words*, the characters of words in the text, are given, it finds no parts of words.
    """
    # Guards stand behind the first letter, for by that alone the place is found soonest.
    first, others = needle[0], needle[1:]
    before = after = ""
    if of_words and is_of_a_word(first):
        before = rf"(?<![{of_words}]{re.escape(first)})"
        if first.isdecimal():
            before += rf"(?!(?<=\d{_SIGN}\d)(?<!\d{{4}}..)\d\d(?!\d))"
    if of_words and is_of_a_word(needle[-1]):
        after = f"(?![{of_words}])"
        if needle[-1].isdecimal():
            after += rf"(?!(?<!\d{{4}}){_SIGN}\d{{3}}(?!\d))"
    rest = "".join(map(_joined, needle, others, (*others[1:], "")))
    return re.escape(first) + before + rest + after


def _joined(before: str, character: str, after: str) -> str:
    """Return what finds a *character* and what may stand *before* it, by its neighbours."""
    if character == " ":
        return _space(before, after)
    if character == "-" and _HEBREW.match(before) and _HEBREW.match(after):
        return "[ -]"
    between = ""
    if before.isdecimal() and character.isdecimal():
        between = _BETWEEN_DIGITS
    elif _counts(before, character):
        between = " ?"
    return between + re.escape(character)


def _space(before: str, after: str) -> str:
    """Return what finds a space, which scripts write otherwise, or not at all."""
    if _HEBREW.match(before) and _HEBREW.match(after):
        return "[ -]"  # a maqaf
    if _counts(before, after) or (_ARABIC.match(before) and _ARABIC.match(after)):
        return " ?"  # in Persian a joiner without width, which is dropped
    return re.escape(" ")


def _counts(before: str, after: str) -> bool:
    """Tell whether a figure stands beside what it counts."""
    return (before.isdecimal() and after in _UNITS) or (before in _UNITS and after.isdecimal())
