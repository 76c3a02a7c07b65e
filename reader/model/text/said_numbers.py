"""Numbers as a text says them: "some 350,000", "half a million", "between $1 and 2 billion".

Years, ordinals and numbers that are part of a name are none. Of what counts in a way that is not
understood for sure, it is only told that it is there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.text.letters import is_raised
from reader.model.text.number_words import (
    Bound,
    bound_after,
    bound_before,
    from_one,
    is_from,
    noun_after,
    range_start,
    with_measure,
)
from reader.model.text.numerals import Role, amount, plain, role_of, scale_of, separator
from reader.model.text.span import Span

_PIECE = re.compile(
    r"(?P<digits>\d+(?:(?:[.,'·]|(?<!\d{4}) (?=\d{3}(?!\d)))\d+)*)|[^\W\d_]+(?:['\u200c][^\W\d_]+)*"
)
# A thousand; one and a half million; a hundred and twenty; half a million.
_RUN = re.compile(r"(?:A(?=[NHh]|&Ah))?(?:[DUNHh]|(?<=H)&(?=N)|(?<=[ADN])&Ah|(?<=h)A(?=N))+")
_NAMED = re.compile(r"(?:[^\W\d]-?|[_#№/:]|\d[.:/])$")
_IN_BRACKETS = re.compile(r"\[\d+\]")
_ORDINAL = re.compile("st|nd|rd|th|s|e|er|re|[eè]me|ter?|[ºª]")
_YEAR = re.compile(r"1\d{3}|20\d\d")
_DAY = re.compile(r"\d\d?\. ?[^\W\d_]")
# "$40m" are millions, and 40m a distance.
_GLUED = {"m": "million", "M": "million", "b": "billion", "B": "billion"}
_MONEY = re.compile(r"[$€£] ?[\d.,]+$")
_MINUS = re.compile(r"(?:^|[\s(])-$")
# In "1.250 million" either, and in "1,250 million".
_THREE = re.compile(r"\d{1,3}[.,]\d{3}")
_APART = ("DD", "DU", "UD", "UU")
_WITHIN = re.compile(r"[ -]?")


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """A number or a range; *span* is all that says it, "more than" and the currency included.

    A bound that is not given is None; both are where the number is not understood for sure.
    *measure* is "%", a currency or "", *noun* the word behind that tells what is counted, and
    *grouping* the separator of the thousands.
    """

    span: Span
    low: float | None
    high: float | None
    measure: str = ""
    noun: Span | None = None
    grouping: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """Digits and number words that are one number."""

    span: Span
    words: Sequence[str]
    value: float | None
    measure: str

    @property
    def scale(self) -> float:
        return scale_of(self.words[-1])


def said_numbers(text: str) -> tuple[SaidNumber, ...]:
    """Return the numbers in *text*, in its order."""
    text = "".join(map(plain, text))
    return tuple(_said(text, _runs(text)))


def _said(text: str, runs: Sequence[_Run]) -> Iterator[SaidNumber]:
    left = list(reversed(runs))
    while left:
        run = left.pop()
        start = range_start(text, run.span, left[-1].span) if left else -1
        if start < 0:
            if not _is_year(text, run):
                yield _single(text, run)
            continue
        second = left.pop()
        if not (_is_year(text, run) and _is_year(text, second)):
            yield _range(text, run, second, start)


def _single(text: str, run: _Run) -> SaidNumber:
    before, start = bound_before(text, run.span.start)
    after, end = bound_after(text, run.span.end)
    one, first = run.scale or 1.0, from_one(text, run.span.start)
    if first >= 0 and run.value and one < run.value:  # "between one and two million"
        return _number(text, Span(first, end), (one, run.value), run.measure, run)
    bound = after or before
    low = run.value if bound is not Bound.CEILING else None
    high = run.value if bound is not Bound.FLOOR else None
    return _number(text, Span(start, end), (low, high), run.measure, run)


def _range(text: str, first: _Run, second: _Run, start: int) -> SaidNumber:
    low, high = first.value, second.value
    if low is not None and second.scale and not first.scale and high and low * second.scale < high:
        low *= second.scale  # "1 to 2 million"
    measures = {each.measure for each in (first, second) if each.measure}
    bound, outer = bound_before(text, start)
    known = low is not None and high is not None and low < high and len(measures) < 2
    doubtful = is_from(text, outer) or any(_is_year(text, each) for each in (first, second))
    if bound in (Bound.FLOOR, Bound.CEILING) or doubtful or not known:
        low = high = None
    span = Span(outer, second.span.end)
    return _number(text, span, (low, high), max(measures, default=""), second)


def _number(
    text: str, span: Span, bounds: tuple[float | None, float | None], measure: str, run: _Run
) -> SaidNumber:
    return SaidNumber(span, *bounds, measure, noun_after(text, span.end), separator(run.words[0]))


def _is_year(text: str, run: _Run) -> bool:
    bare = len(run.words) == 1 and not run.measure and _YEAR.fullmatch(run.words[0])
    return bool(bare) and bound_before(text, run.span.start)[0] is None


def _runs(text: str) -> Sequence[_Run]:
    """Return the numbers in *text* one by one, a range as two."""
    roles = ""
    pieces: list[re.Match[str] | None] = []  # None where a number cannot go on
    end = 0
    for piece in _PIECE.finditer(text):
        role = _role(text, piece)
        if not _WITHIN.fullmatch(text, end, piece.start()) or roles[-1:] + role in _APART:
            roles += "|"
            pieces.append(None)
        roles += role
        pieces.append(piece)
        end = piece.end()
    return [
        _run(text, list(filter(None, pieces[slice(*run.span())]))) for run in _RUN.finditer(roles)
    ]


def _role(text: str, piece: re.Match[str]) -> str:
    """Return the role of a *piece* of *text*: D for digits, U for such as are not understood."""
    start, end = piece.span()
    if piece.group() in _GLUED:
        return Role.COUNT if _MONEY.search(text, max(0, start - 16), start) else Role.NONE
    if not piece["digits"]:
        return role_of(piece.group())
    if _NAMED.search(text, max(0, start - 2), start) or _IN_BRACKETS.match(text, start - 1):
        return Role.NONE
    glued = _PIECE.match(text, end)
    if glued and _ORDINAL.fullmatch(glued.group()):
        return Role.NONE
    if glued and _role(text, glued) != Role.COUNT and not _is_note(piece.group(), glued.group()):
        return "U"
    return "U" if _DAY.match(text, start) or text[end : end + 1] in tuple("/:_") else "D"


def _is_note(digits: str, suffix: str) -> bool:
    """Tell whether a *suffix* to *digits* is the raised number of a note: 10⁶ has none."""
    return all(map(is_raised, suffix)) and bool(separator(digits))


def _run(text: str, pieces: Sequence[re.Match[str]]) -> _Run:
    words = [_GLUED.get(piece.group(), piece.group()) for piece in pieces]
    whole = Span(pieces[0].start(), pieces[-1].end())
    measure, span = with_measure(text, whole)
    negative = _MINUS.search(text, max(0, span.start - 2), span.start)
    understood = not negative and _role(text, pieces[0]) != "U" and not _is_doubtful(words)
    return _Run(span, words, amount(words) if understood else None, measure)


def _is_doubtful(words: Sequence[str]) -> bool:
    """Tell whether the sign in the first of *words* may part thousands or decimals alike."""
    return len(words) > 1 and _THREE.fullmatch(words[0]) is not None
