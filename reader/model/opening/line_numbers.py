"""Leaves out of a plain text the numbers of its lines, as drafts of laws and transcripts have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model.opening.line_group import goes_on
from reader.model.opening.margin_numbers import without_margin_numbers
from reader.model.text.stretches import STRETCH

_NUMBERED = re.compile(r"[ \t]{0,8}(\d{1,5})(?=[ \t]|$)([ \t]*)(.*)")
# Fewer lines may be a list, and of so many nearly all say what they are.
_LEAST = 8
_MOST = 0.75
# Of a list or a table hardly a line goes on in the next, and lines of prose are longer.
_GOING_ON, _LONG = 0.25, 30
_APART = re.compile(r"\S\s{3,}\S")


@dataclass(frozen=True, slots=True)
class Unnumbered:
    """A text without the numbers of its lines, and how many were left out."""

    text: str
    left_out: int = 0


def without_line_numbers(text: str) -> Unnumbered:
    """Return a clean *text* without the numbers that count its lines.

    Where each has one they are prose, or else a list.
    """
    if not _may_count(text[:STRETCH].split("\n")):
        return Unnumbered(*without_margin_numbers(text))
    lines = text.split("\n")
    found = dict(_counted(lines))
    filled = sum(map(bool, map(str.strip, lines)))
    if len(found) < max(_LEAST, _MOST * filled) or not _is_prose(found):
        return Unnumbered(text)
    gap = min(len(each[2]) for each in found.values() if each[3])
    for index, each in found.items():
        lines[index] = each[2][gap:] + each[3]
    return Unnumbered("\n".join(lines), len(found))


def _may_count(lines: Sequence[str]) -> bool:
    """Tell whether enough of the first *lines* of a text begin with a number."""
    filled = [line for line in lines if line and not line.isspace()]
    return sum(_NUMBERED.fullmatch(line) is not None for line in filled) * 2 >= len(filled) > 0


def _counted(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield which of *lines* are numbered one after another, or from 1 on again."""
    last = 0
    for index, line in enumerate(lines):
        found = _NUMBERED.fullmatch(line)
        # Where a line is blank, its number may be left out as well.
        if found and int(found[1]) in (last + 1, last + 2, 1):
            last = int(found[1])
            yield index, found


def _is_prose(found: dict[int, re.Match[str]]) -> bool:
    """Tell whether the numbered lines that were *found* are sentences that go on in the next."""
    words = [each[3] for each in found.values() if each[3]]
    if len(words) < _LEAST:
        return False
    on = sum(goes_on(before, line) and line[0].islower() for before, line in pairwise(words))
    apart = sum(_APART.search(line) is not None for line in words)
    long = sum(len(line) >= _LONG for line in words)
    return on >= _GOING_ON * len(words) and 2 * long >= len(words) and 4 * apart < len(words)
