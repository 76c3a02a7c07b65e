"""What Markdown a converter would take too long to read, told before it is asked.

Python-Markdown looks from each bracket for the one that closes it, and from each block to the end
of the text: what is written to do harm takes it minutes, and what people write nothing to speak of.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

# What is passed on the way from each opening sign to its closing one, or to the end, in letters;
# ten million take the converter a third of a second, and 80,000 letters of prose come to 50,000.
_MOST_PASSED = 10_000_000
# How often a letter on the way is looked at, beside the quickest.
_WEIGHTS = {"[": 10, "(": 10, "<!": 10, "<": 1}
_TAGS, _BRACKETS = ("<", "<!"), ("[", "(")
_PAIRS = {"]": "[", ")": "("}
_SIGN = re.compile(r"<!|<(?=[a-zA-Z/?])|[\[\]()>]|\n[ \t]*(?=\n)")
# What begins a block: a heading, a rule, an item, or another line after an empty one.
_MARK = r"(?:#|[-=+*]|\d+[.)])"
_BLOCK = re.compile(rf"^ {{0,3}}{_MARK}|^[ \t]*+\n(?=[ \t]*+\S)(?! {{0,3}}{_MARK})", re.MULTILINE)

# An opening sign, the place where it stands, and the place where whoever looks on from it stops.
_Way: TypeAlias = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Costly:
    """Where in a text it is that takes too long, and why, in a sentence for an editor."""

    offset: int
    message: str


def too_costly(markdown: str, most: int) -> Costly | None:
    """Return what in *markdown* takes a converter too long; None where nothing does.

    It may have so many blocks and tags at *most*. The time that this takes grows as the text does.
    """
    tags = markdown.count("<")
    if tags > most:
        return Costly(markdown.index("<"), _too_many("tags", tags, most))
    # Counting takes no time, and nearly always shows that there is nothing to be measured.
    blocks = len(_BLOCK.findall(markdown)) if markdown.count("\n") >= most else 0
    if blocks > most:
        return Costly(0, _too_many("headings, items and paragraphs", blocks, most))
    signs = sum(weight * markdown.count(sign) for sign, weight in _WEIGHTS.items())
    return _measured(markdown) if signs * len(markdown) > _MOST_PASSED else None


def _measured(markdown: str) -> Costly | None:
    """Return the sign from which a converter looks farthest, where it looks too far in all."""
    passed = farthest = opener = 0
    for sign, start, end in _ways(markdown):
        way = (end - start) * _WEIGHTS[sign]
        passed += way
        if way > farthest:
            farthest, opener = way, start
    if passed <= _MOST_PASSED:
        return None
    return Costly(
        opener,
        f"“{markdown[opener]}” is opened here, and like others not closed, or far too late; close "
        "it, or put a backslash before it.",
    )


def _ways(markdown: str) -> Iterator[_Way]:
    """Yield each opening sign with its place, and that at which a converter stops looking."""
    waiting: dict[str, list[int]] = {sign: [] for sign in _WEIGHTS}
    for found in _SIGN.finditer(markdown):
        sign = found[0]
        if sign in waiting:
            waiting[sign].append(found.start())
        elif sign in _PAIRS:
            opened = _PAIRS[sign]
            if waiting[opened]:
                yield opened, waiting[opened].pop(), found.end()
        else:  # the end of tags, or of a block, beyond which no bracket reaches
            yield from _ended(waiting, _TAGS if sign == ">" else _BRACKETS, found.end())
    yield from _ended(waiting, (*_TAGS, *_BRACKETS), len(markdown))


def _ended(waiting: Mapping[str, list[int]], signs: Sequence[str], end: int) -> Iterator[_Way]:
    for sign in signs:
        yield from ((sign, start, end) for start in waiting[sign])
        waiting[sign].clear()


def _too_many(what: str, count: int, most: int) -> str:
    return f"There are {count:,} {what} here; there may be {most:,}. Leave some out."
