"""The regular expression that finds words in a folded text, however their figures are grouped."""

import re
from collections.abc import Iterable

from reader.model.text.letters import is_of_a_word

# 400,000 and 400.000 and 400 000 (also with the narrow space that French prints), and 4,00,000 as
# India groups: these may stand between digits where groups follow one another, and nowhere else.
_SIGN = "[,.' ]"
_GROUPED = re.compile(rf"(?<!\d)(?:\d{{1,3}}(?:{_SIGN}\d{{3}})+|\d\d?(?:,\d\d)+,\d{{3}})(?!\d)")
_BETWEEN_DIGITS = rf"(?:{_SIGN}(?=\d{{3}}(?!\d)|\d\d,\d)(?<!\d{{4}}.))?"
_TWO_DIGITS = re.compile(r"(?<=\d)(?=\d)")

# While "400,000" is being typed it passes through "400,0" and "400,00".
_UNFINISHED_GROUP = re.compile(rf"(?<=\d){_SIGN}(?=\d{{0,2}}$)")


def wordings(needle: str) -> Iterable[str]:
    """Return how a folded *needle* may be written, the figures in it with and without groups."""
    joined = _GROUPED.sub(lambda number: re.sub(_SIGN, "", number[0]), needle)
    return joined, needle, _UNFINISHED_GROUP.sub("", joined)


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
    if others and first.isdecimal() and others[0].isdecimal():
        before += _BETWEEN_DIGITS
    rest = _BETWEEN_DIGITS.join(map(re.escape, _TWO_DIGITS.split(others)))
    return re.escape(first) + before + rest + after
