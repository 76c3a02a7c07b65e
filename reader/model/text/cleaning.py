"""Leaves out of a text what no reader should meet: what hides, turns or breaks the words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.model.text.stretches import stretches
from reader.model.text.unusual import unusual

# The limit of the Stream-Safe Text Format: https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
MAX_MARKS = 30


class Hidden(StrEnum):
    """What hides, turns or breaks the words of a text."""

    CONTROLS = "controls"
    TURNS = "turns"
    NONCHARACTERS = "noncharacters"
    SURROGATES = "surrogates"
    BYTE_ORDER_MARKS = "byte order marks"
    TAGS = "tags"
    ACCENTS = "accents"  # more of them on one letter than any language writes


_LINE_ENDS = "\r\n\v\f\x85\u2028\u2029"
_OTHER_LINE_ENDS = re.compile("[\r\v\f\x85\u2028\u2029]")
# Read once too often, quotation marks and dashes of Windows are controls; browsers take those that
# a page names by their numbers for the marks. A line end is one of them only where others are.
_MARKS_OF_WINDOWS = {
    code: mark
    for code in range(0x80, 0xA0)
    if (mark := bytes([code]).decode("cp1252", errors="ignore"))
}
_MARK_OF_WINDOWS = re.compile(f"[{''.join(map(chr, _MARKS_OF_WINDOWS.keys() - {0x85}))}]")
_CONTROLS = "\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
# Qt keeps U+FDD0, U+FDD1 and U+FFFC for frames and pictures of its own within a document.
_NONCHARACTERS = "\ufdd0-\ufdef\ufffc\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
# What Unicode lets be ignored and no writer needs: a mark for the direction of Arabic, vowels of
# Khmer that are none, what is to be done in formulas, what was given up, what encloses notes
# between lines, what joins signs of shorthand, what tells of ties and beams in music.
_FORMATS = (
    "\u061c\u17b4\u17b5\u2061-\u2065\u206a-\u206f\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a"
)
# What stands for a letter that is missing, outside the syllables of old Korean; and the separator
# and selectors of Mongolian outside it.
_FILLERS = (
    "[\u3164\uffa0]"
    "|\u115f(?![\u1161-\u11a7]|\u1160[\u11a8-\u11ff])"
    "|(?<![\u1100-\u115f\ua960-\ua97c])\u1160|(?<=\u115f)\u1160(?![\u11a8-\u11ff])"
    "|(?<![\u1807\u180b-\u180d\u1820-\u18aa])[\u180b-\u180f]"
)
_FILLER_SIGNS = "\u115f\u1160\u180b-\u180f\u3164\uffa0"
# An empty cell, which belongs to a text in Braille.
_EMPTY = "\u2800"
_BRAILLE = re.compile("[\u2801-\u28ff]")
# What prose may need and no name does: soft hyphens and places to break a line or not, but in
# scripts without spaces, and joiners of marks, but in Hebrew.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_UNSEEN = re.compile(
    f"[\u00ad\u2060]|(?<![{_UNSPACED}])\u200b(?![{_UNSPACED}])|(?<![\u0591-\u05c7])\u034f"
)
# What selects a form stands behind a sign, a figure (of ASCII also # and *), or a letter of
# a script that has several forms.
_SEVERAL = "\u1000-\u109f\u2e80-\u9fff\ua840-\uaa7f\uf900-\ufaff\U00020000-\U0003ffff"
_STRAY = re.compile(
    rf"(?:^|(?<=[\s\0-\"$-)+-/:-\x7f])|(?<=[^\W\d_])(?<![{_SEVERAL}]))[\ufe00-\ufe0f]+"
)
_TURNS = "\u202a-\u202e"
_SURROGATES = "\ud800-\udfff"
_BYTE_ORDER_MARK = "\ufeff"
_TAGS = "\U000e0000-\U000e007f"
_ISOLATE = re.compile("[\u2066-\u2069]")
_ISOLATES = re.compile(f"[\u2066-\u2069{_LINE_ENDS}]")
_POP_ISOLATE = "\u2069"

_KINDS = {
    _CONTROLS: Hidden.CONTROLS,
    _TURNS: Hidden.TURNS,
    _NONCHARACTERS: Hidden.NONCHARACTERS,
    _SURROGATES: Hidden.SURROGATES,
    _BYTE_ORDER_MARK: Hidden.BYTE_ORDER_MARKS,
    _TAGS: Hidden.TAGS,
}
# What of a text says that there may be any, and what they are; what stands around some matters.
_ALONE = [(re.compile(f"[{signs}]"), kind) for signs, kind in _KINDS.items()]
_PATTERNS = (
    *((signs, signs, kind) for signs, kind in _ALONE),
    (
        re.compile(f"[{_FORMATS}{_FILLER_SIGNS}]"),
        re.compile(f"[{_FORMATS}]|{_FILLERS}"),
        Hidden.CONTROLS,
    ),
)
# One question instead of five, and one that is cheap for a regular expression: ranges beyond
# U+FFFF are asked one by one there, and the tags and most noncharacters are all beyond.
_SUSPECT = re.compile(
    f"[\r\v\f\x85\u2028\u2029{_CONTROLS}{_TURNS}\ufdd0-\ufdef\ufffc\ufeff\ufffe\uffff{_SURROGATES}"
    f"{_FORMATS}{_FILLER_SIGNS}\U0001fffe-\U0010ffff]"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that is safe to show, and how much of each kind was left out of it."""

    text: str
    left_out: tuple[tuple[Hidden, int], ...] = ()


def clean(text: str) -> Cleaned:
    """Return *text* without what hides, turns or breaks its words; its lines end with newlines."""
    counts: Counter[Hidden] = Counter()
    # Many programs put one there, which is nothing to speak of.
    text = text.removeprefix(_BYTE_ORDER_MARK)
    if _EMPTY in text and not _BRAILLE.search(text):
        counts[Hidden.CONTROLS] += text.count(_EMPTY)
        text = text.replace(_EMPTY, "")
    odd = [unusual(text[start:end]) for start, end in stretches(len(text))]
    if any(map(_ISOLATE.search, odd)):
        text = _drop(text, list(_unbalanced(text)), counts)
    parts = list(_whole_line_ends(text))
    if any(map(_MARK_OF_WINDOWS.search, odd)):
        parts = [part.translate(_MARKS_OF_WINDOWS) for part in parts]
    if any(map(_SUSPECT.search, odd)):
        parts = [_clean_stretch(part, counts) for part in parts]
    if marks := _marks(odd):
        parts = _thin_marks(parts, marks, counts)
    return Cleaned("".join(parts), tuple((kind, counts[kind]) for kind in Hidden if counts[kind]))


def leave_out_unseen(text: str) -> str:
    """Return clean *text* that is a title, a name or an address without what nobody sees in it."""
    return text if text.isascii() else _STRAY.sub("", _UNSEEN.sub("", text))


def _whole_line_ends(text: str) -> Iterator[str]:
    """Yield the stretches of *text*, none of which ends between a return and its newline."""
    held = ""
    for start, end in stretches(len(text)):
        stretch = held + text[start:end]
        held = "\r" if stretch.endswith("\r") and end < len(text) else ""
        yield stretch[: len(stretch) - len(held)]


def _clean_stretch(text: str, counts: Counter[Hidden]) -> str:
    text = text.replace("\r\n", "\n")
    odd = unusual(text)
    if _OTHER_LINE_ENDS.search(odd):
        text = _OTHER_LINE_ENDS.sub("\n", text)
    for sign, pattern, kind in _PATTERNS:
        if sign.search(odd):
            text, count = pattern.subn("", text)
            counts[kind] += count
    return text


def _unbalanced(text: str) -> Iterator[int]:
    """Yield where *text* has an isolate that does not end in its line, or the end of none."""
    open_ones: list[int] = []
    for start, end in stretches(len(text)):
        stretch = text[start:end]
        if stretch.isascii() and not open_ones:
            continue
        for found in _ISOLATES.finditer(stretch):
            if found[0] in _LINE_ENDS:
                yield from open_ones
                open_ones.clear()
            elif found[0] != _POP_ISOLATE:
                open_ones.append(start + found.start())
            elif open_ones:
                open_ones.pop()
            else:
                yield start + found.start()
    yield from open_ones


def _drop(text: str, places: list[int], counts: Counter[Hidden]) -> str:
    if not places:
        return text
    counts[Hidden.TURNS] += len(places)
    parts: list[str] = []
    done = 0
    for place in sorted(places):
        parts.append(text[done:place])
        done = place + 1
    parts.append(text[done:])
    return "".join(parts)


def _marks(parts: list[str]) -> str:
    """Return the combining marks that occur in *parts*."""
    found: set[str] = set().union(*parts)
    return "".join(c for c in found if unicodedata.category(c).startswith("M"))


def _thin_marks(parts: list[str], marks: str, counts: Counter[Hidden]) -> list[str]:
    too_many = re.compile(f"([{re.escape(marks)}]{{{MAX_MARKS}}})[{re.escape(marks)}]+")
    thinned: list[str] = []
    carried = 0
    for part in parts:
        bare = part.lstrip(marks)
        lead = part[: len(part) - len(bare)]
        kept = lead[: max(0, MAX_MARKS - carried)]
        # Nothing but marks goes on with those before; anything else begins anew.
        carried = carried + len(lead) if not bare else len(bare) - len(bare.rstrip(marks))
        result = kept + too_many.sub(r"\1", bare)
        counts[Hidden.ACCENTS] += len(part) - len(result)
        thinned.append(result)
    return thinned
