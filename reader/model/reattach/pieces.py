"""The words, numbers and signs of a text, and what the ends of a stretch cut off from them."""

import re
from typing import TypeGuard

from reader.model.text.number_words import begins_range
from reader.model.text.numerals import role_of
from reader.model.text.said_numbers import said_numbers
from reader.model.text.span import Span

# A number is one piece with its signs, so that it is told whole.
_DASH = r"\-‐‑‒–−"
_MONEY = "$¢£¥₩₪€₴₹₺₽"
_SIGN = rf"(?<!\w)[+{_DASH}±<>≤≥≈~%٪{_MONEY}]+"
_WITHIN = rf"[.,:/⁄'’٬٫{_DASH}]"
_UNIT = rf"(?:\s?[%‰٪°{_MONEY}]|\+(?!\w))"
_NUMBER = rf"(?:{_SIGN})?\d\w*(?:{_WITHIN}\d\w*)*{_UNIT}?"
# A word that a line's end parts is one piece too.
_PARTED = r"(?<=[^\W\d_])[-\u00ad\u2010]\s+(?=[^\W\d_])"
# Chinese and Japanese do not part their words: there each letter is one.
_UNPARTED = r"\u2e80-\ua4cf"
_WORD = rf"[^\W{_UNPARTED}]+"
_PIECE = re.compile(rf"{_NUMBER}|{_WORD}(?:(?:['’]|{_PARTED}){_WORD})*|[{_UNPARTED}]|\s+|[^\w\s]")
# What belongs to the number that a stretch ends or begins with, and stands outside.
_NUMBER_BEFORE = re.compile(rf"(?:{_SIGN})?(?:\d(?:\d|{_WITHIN})*)?\Z")
_NUMBER_AFTER = re.compile(rf"(?:{_WITHIN}?\d\w*)*\w*{_UNIT}?")
# A word of a number may follow, or stand before it: twelve hundred, 40 million.
_NEXT_WORD = re.compile(r"[\s-]?([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]?\Z")
# The same of a word, where a script parts words by spaces.
_LETTER = r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uabff]"
_WORD_BEFORE = re.compile(rf"(?:{_LETTER}+['’]?)*\Z")
_WORD_AFTER = re.compile(rf"{_LETTER}*")
_IS_LETTER = re.compile(_LETTER)
_STOPS = tuple(".,;:!?…،؛؟。")
_CLOSING = "\"'”’»›)] "
# What is longer is no word or number whose beginning would be seen.
_LONGEST = 32
# In letters: so much of a stretch tells the number at its end.
_NEAR = 64


def pieces(text: str) -> list[str]:
    """Return the words, numbers, signs and spaces of *text*, which are all of it."""
    return _PIECE.findall(text)


def with_number(exact: str, prefix: str, suffix: str) -> str:
    """Return *exact* with what belongs to the numbers at its ends and stands around it."""
    before, after = _number_around(exact, prefix, suffix)
    return f"{before}{exact}{after}"


def uncut(span: Span, text: str, exact: str, prefix: str, suffix: str) -> Span:
    """Return a *span* of *text*, widened where it cuts what *exact* words, as they stood, do not.

    What is not told of a *prefix* or a *suffix* cuts no number, and any word.
    """
    now, before, after = around(span, text)
    left, right = _number_around(now, before, after)
    was_left, was_right = _number_around(exact, prefix, suffix)
    if left == was_left:
        left = _cut_before(now, before, exact, prefix)
    if right == was_right:
        behind = _currency_behind(now[-_NEAR:], after, exact[-_NEAR:])
        right = behind or _cut_after(now, after, exact, suffix)
    return Span(span.start - len(left), span.end + len(right))


def without_sign(span: Span, text: str, exact: str, suffix: str) -> Span:
    """Return a *span* of *text* without a sign at its end that *exact* words had behind them."""
    last, stood = text[span.end - 1 : span.end], suffix.lstrip(_CLOSING)[:1]
    ended = exact.rstrip(_CLOSING)[-1:] in _STOPS
    if last in _STOPS and not ended and len(span) > 1 and stood in ("", last):
        return Span(span.start, span.end - 1)
    return span


def around(span: Span, text: str) -> tuple[str, str, str]:
    """Return the words at a *span* of *text*, and what is near before and after them."""
    before = text[max(0, span.start - _LONGEST) : span.start]
    return text[span.start : span.end], before, text[span.end : span.end + _LONGEST]


def _number_around(exact: str, prefix: str, suffix: str) -> tuple[str, str]:
    left = right = ""
    if exact[:1].isdigit() and (before := _NUMBER_BEFORE.search(prefix)):
        left = before.group()
    elif _counts(_NEXT_WORD.match(exact)):
        while _counts(word := _LAST_WORD.search(prefix, 0, len(prefix) - len(left))):
            left = word.group() + left
    # A range that begins there has its "between" there too.
    if (start := begins_range(prefix[: len(prefix) - len(left)])) >= 0:
        said = said_numbers(f"{prefix[start:]}{exact[:_NEAR]}")
        if any(each.span.start == 0 for each in said):
            left = prefix[start:]
    if exact[-1:].isdigit() and (after := _NUMBER_AFTER.match(suffix)):
        right = after.group()
    if exact[-1:].isdigit() or _counts(_LAST_WORD.search(exact)):
        while _counts(word := _NEXT_WORD.match(suffix, len(right))):
            right += word.group()
    return left, right


def _currency_behind(now: str, after: str, exact: str) -> str:
    """Return what *after* it says of the last number *now*, if *exact* words say the same of it."""
    measures = {number.measure for number in said_numbers(exact)[-1:]} - {""}
    if measures and not any(measures & {each.measure} for each in said_numbers(now)[-1:]):
        for number in said_numbers(now + after):
            if number.span.start < len(now) < number.span.end and number.measure in measures:
                return after[: number.span.end - len(now)]
    return ""


def _counts(word: re.Match[str] | None) -> TypeGuard[re.Match[str]]:
    return word is not None and role_of(word[1]).is_number


def _cut_before(now: str, before: str, exact: str, prefix: str) -> str:
    if not prefix or not _IS_LETTER.match(now) or _begins_within(exact, prefix):
        return ""
    found = _WORD_BEFORE.search(before)
    return found.group() if found else ""


def _begins_within(exact: str, prefix: str) -> bool:
    found = _WORD_BEFORE.search(prefix) if _IS_LETTER.match(exact) else None
    return bool(found and found.group())


def _cut_after(now: str, after: str, exact: str, suffix: str) -> str:
    cut = suffix and _IS_LETTER.match(now[-1:])
    within = _IS_LETTER.match(exact[-1:]) and _IS_LETTER.match(suffix)
    found = _WORD_AFTER.match(after) if cut and not within else None
    return found.group() if found else ""
