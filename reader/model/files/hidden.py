"""Leaves out of an edition's file what hides, turns or breaks its words; lines stay lines."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from unicodedata import category

from reader.model.text.cleaning import MAX_MARKS, clean, leave_out_unseen

_LINES_ELSEWHERE = re.compile("[\v\f\x85\u2028\u2029]")
# As HTML, TOML and JSON write a character; an escaped backslash begins none.
_WRITTEN = re.compile(
    r"&#(?:[xX][0-9a-fA-F]+|[0-9]+);?"
    r"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\\\"
)
# To look for one byte is many times as fast as to look for two.
_BEGINNINGS = ((b"&", b"&#"), (b"\\", b"\\u"), (b"\\", b"\\U"))
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
# What is found to the letter in a text, which is prose.
_QUOTATION = re.compile(r"\s*(?:exact|original|prefix|suffix)\s*=")
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Left:
    """What was left out of a *line* (from 1), by the numbers that Unicode gives it."""

    line: int
    numbers: tuple[str, ...]


def may_hide(data: bytes) -> bool:
    """Tell whether *data*, which are UTF-8, may hold what hides; far sooner than looking for it."""
    odd = data.translate(None, _PLAIN).decode()
    found = set(odd)
    return (
        any(map(_hides, found))
        or sum(odd.count(character) for character in found if _is_mark(character)) > MAX_MARKS
        or any(sign in data and beginning in data for sign, beginning in _BEGINNINGS)
    )


def leave_out_hidden(text: str, exact: int = 0) -> tuple[str, tuple[Left, ...]]:
    """Return *text* without what hides, also where it is written as a number, and what that was.

    The first lines, *exact* of them, are titles, names and addresses, in which no more is hidden.
    """
    bare = _WRITTEN.sub(_bare, text)
    cleaned = clean(_LINES_ELSEWHERE.sub(" ", bare)).text
    lines = cleaned.split("\n")
    lines[:exact] = [
        line if _QUOTATION.match(line) else leave_out_unseen(line) for line in lines[:exact]
    ]
    cleaned = "\n".join(lines)
    left = tuple(_left(bare.split("\n"), cleaned.split("\n")))
    # What was left out may have stood within the number of another.
    return _WRITTEN.sub(_replaced, cleaned), left


def _left(before: list[str], after: list[str]) -> Iterator[Left]:
    for number, (line, cleaned) in enumerate(zip(before, after, strict=True), start=1):
        if line != cleaned:
            lost = sorted(Counter(line) - Counter(cleaned))
            yield Left(number, tuple(f"U+{ord(character):04X}" for character in lost))


def _bare(written: re.Match[str]) -> str:
    character = _character(written[0])
    return character if _hides(character) or _is_mark(character) else written[0]


def _replaced(written: re.Match[str]) -> str:
    character = _character(written[0])
    return _REPLACEMENT if _hides(character) or _is_mark(character) else written[0]


def _character(written: str) -> str:
    """Return the character that is *written* as a number; more or less than one is none."""
    if written.startswith("&"):
        return unescape(written)
    units = [int(digits, 16) for digits in re.findall(r"[0-9a-fA-F]{4,8}", written)]
    if len(units) == 2:
        return chr(0x10000 + ((units[0] & 0x3FF) << 10) + (units[1] & 0x3FF))
    return chr(units[0]) if units and units[0] <= 0x10FFFF else ""


@lru_cache
def _hides(character: str) -> bool:
    # Half a pair is no character, and the reader of JSON says so.
    if len(character) != 1 or character in "\t\n\r" or category(character) == "Cs":
        return False
    return leave_out_unseen(clean(character).text) != character


@lru_cache
def _is_mark(character: str) -> bool:
    return len(character) == 1 and category(character).startswith("M")
