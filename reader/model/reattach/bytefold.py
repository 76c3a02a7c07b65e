"""A text folded to one byte per character, with the way back, and its words.

Alignment is twelve times faster on bytes than on code points, and a byte is enough: what is found
is checked in the original. Letters beyond ASCII share 128 bytes by their code point's last six
bits, which keeps the letters of one alphabet apart.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.model.text.folding import fold
from reader.model.text.span import Span

# Scripts written without spaces go to the upper 64 bytes, so that a word can be told from a run
# of characters that has no words to see: Thai, Lao and Tibetan; Burmese; Khmer; and from U+2E80
# to U+D7FF and beyond U+20000 all that is Chinese, Japanese or Korean.
_UNSPACED = ((0x0E00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0xD7FF))
_UNSPACED_PLANES = 0x20000
_OTHER_SIGN = 0x7F  # emoji, arrows and the like: no letters, but there

# A word, or up to three characters of a script without spaces, overlapping.
_WORD = re.compile(rb"[a-z0-9\x80-\xbf]+(?:'[a-z]+)?|(?=([\xc0-\xff]{2,3}))[\xc0-\xff]")
_UNSPACED_BYTE = 0xC0

# Folding goes by pieces of so many code points, so that no single call holds the interpreter for
# longer than a few milliseconds while another thread draws the window.
_PIECE = 1 << 16

# A word broken at the end of a line is joined; runs of white space become one space; what folds
# to nothing (joiners, accents standing alone) goes.
_HYPHENS = "-\u00ad\u2010"
_BROKEN_WORD = rf"(?<=[^\W\d_])[{_HYPHENS}][ \t]*\r?\n[ \t]*(?=[^\W\d_])"
_GROUPED_NUMBER = r"(?<!\d)\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?!\d)"
_DASHES = r"[-‐-―−]{2,}"
_NO_LETTERS = bytes(byte for byte in range(_OTHER_SIGN) if not chr(byte).isalnum())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a folded text: its bytes, and where it starts and ends there."""

    key: bytes
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoldedBytes:
    """A text folded to bytes: byte *starts[i]* is code point *origins[i]* of the original.

    Between two entries both run in step.
    """

    data: bytes
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    length: int

    def origin(self, position: int) -> int:
        """Return which code point of the original the byte at *position* comes from."""
        if position >= len(self.data):
            return self.length
        i = bisect_right(self.starts, position) - 1
        nearest = self.origins[i] + position - self.starts[i]
        # What was expanded (ß to ss) has several bytes and one code point.
        beyond = self.origins[i + 1] if i + 1 < len(self.origins) else self.length
        return min(nearest, beyond - 1)

    def span(self, text: str, start: int, end: int) -> Span:
        """Return the span of *text* that the bytes from *start* to *end* come from.

        Accents that stand alone belong to the letter before them, and are in the span with it.
        """
        stop = self.origin(end - 1) + 1
        while stop < len(text) and unicodedata.category(text[stop])[0] == "M":
            stop += 1
        return Span(self.origin(start), stop)

    def place(self, origin: int) -> int:
        """Return the byte that the code point *origin* became, or the first one after it."""
        i = bisect_right(self.origins, origin) - 1
        place = self.starts[i] + max(0, origin - self.origins[i])
        return min(place, self.starts[i + 1] if i + 1 < len(self.starts) else len(self.data))


def words_of(data: bytes) -> Iterator[Word]:
    """Yield the words of a folded text in order."""
    for match in _WORD.finditer(data):
        # In a script without spaces the key is what lies ahead, and the match one character.
        start, end = match.span(1) if match.lastindex else match.span()
        if end > start and (match.lastindex or data[start] < _UNSPACED_BYTE):
            yield Word(data[start:end], start, end)


def fold_to_bytes(text: str) -> FoldedBytes:
    """Return *text* folded to bytes."""
    pieces: list[bytes] = []
    starts, origins = [0], [0]
    position = 0
    folder = _Folder(text)
    done = 0
    while done < len(text):
        stop = folder.break_after(done + _PIECE)
        for kept, new, start, end in folder.changes(done, stop):
            pieces += (kept, new)
            position += len(kept)
            if new:
                starts.append(position)
                origins.append(start)
            position += len(new)
            if end < len(text):
                starts.append(position)
                origins.append(end)
        done = stop
    return FoldedBytes(b"".join(pieces), tuple(starts), tuple(origins), len(text))


class _Folder:
    """The rules of folding, made for the characters that one text has."""

    def __init__(self, text: str) -> None:
        self.text = text
        alphabet = set[str]().union(*(text[i : i + _PIECE] for i in range(0, len(text), _PIECE)))
        folds = {character: _bytes_of(character) for character in alphabet}
        self._folds = folds
        self._alike = {ord(c): f.decode("latin-1") for c, f in folds.items() if len(f) == 1}
        dropped = _class(c for c, f in folds.items() if not f)
        expanded = _class(c for c, f in folds.items() if len(f) > 1)
        spaces = _class(c for c, f in folds.items() if f == b" ")
        choices = [_BROKEN_WORD]
        choices += [f"[{spaces}{dropped}]{{2,}}"] if spaces or dropped else []
        choices += [f"[{dropped}]"] if dropped else []
        choices += [f"[{expanded}]"] if expanded else []
        choices += [_GROUPED_NUMBER, _DASHES]
        self._change = re.compile("|".join(choices))
        self._dropped = re.compile(f"[{dropped}]+" if dropped else "(?!)")

    def break_after(self, position: int) -> int:
        """Return where the text can be cut at or after *position* without cutting a change."""
        place = position
        while place < len(self.text) and place < position + _PIECE:
            if self.text[place].isalpha() and self.text[place - 1].isalpha():
                return place
            place += 1
        return min(place, len(self.text))

    def changes(self, start: int, stop: int) -> Iterator[tuple[bytes, bytes, int, int]]:
        """Yield what runs in step up to a change, its new bytes, and its start and end."""
        done = start
        for match in self._change.finditer(self.text, start, stop):
            for begin, end, new in self._replace(match):
                yield self._in_step(done, begin), new, begin, end
                done = end
        yield self._in_step(done, stop), b"", stop, stop

    def _in_step(self, start: int, stop: int) -> bytes:
        return self.text[start:stop].translate(self._alike).encode("latin-1")

    def _replace(self, match: re.Match[str]) -> Iterator[tuple[int, int, bytes]]:
        start, end = match.span()
        found = match.group()
        if found in self._folds:
            yield start, end, self._folds[found]
        elif found[0].isdigit():
            # The separators of thousands go, so that 400,000 is 400000.
            for place, character in enumerate(found, start):
                if not character.isdigit():
                    yield place, place + 1, b""
        elif (found[0] in _HYPHENS and "\n" in found) or self._dropped.fullmatch(found):
            yield start, end, b""
        else:
            yield start, end, b"-" if self._alike.get(ord(found[0])) == "-" else b" "


def _class(characters: Iterator[str]) -> str:
    return "".join(re.escape(character) for character in sorted(characters))


@cache
def _bytes_of(character: str) -> bytes:
    # A Korean syllable would fold to its letters; whole, it is one byte as Chinese is.
    folded = character if _is_unspaced(character) else fold(character).text
    return bytes(_byte_of(each) for each in folded)


def _byte_of(character: str) -> int:
    code = ord(character)
    if character.isspace():
        return 0x20
    if 0x20 < code < 0x80:
        return code
    if not character.isalnum():
        return 0x2D if unicodedata.category(character) == "Pd" else _OTHER_SIGN
    return (_UNSPACED_BYTE if _is_unspaced(character) else 0x80) | (code & 0x3F)


def _is_unspaced(character: str) -> bool:
    code = ord(character)
    letter = character.isalpha()
    return letter and (code >= _UNSPACED_PLANES or any(a <= code <= b for a, b in _UNSPACED))


def bare(data: bytes) -> bytes:
    """Return only the letters and digits of a folded text."""
    return data.translate(None, _NO_LETTERS)


def starts_with_sign(data: bytes) -> bool:
    """Tell whether the first byte is a punctuation mark or a space."""
    return bool(data) and data[0] in _NO_LETTERS


def ends_with_sign(data: bytes) -> bool:
    """Tell whether the last byte is a punctuation mark or a space."""
    return bool(data) and data[-1] in _NO_LETTERS


def is_unspaced(word: bytes) -> bool:
    """Tell whether *word* is of a script written without spaces."""
    return word[0] >= _UNSPACED_BYTE


def inside_word(data: bytes, place: int) -> bool:
    """Tell whether *place* has a letter or digit before it and one after it."""
    return 0 < place < len(data) and _is_letter(data[place - 1]) and _is_letter(data[place])


def _is_letter(byte: int) -> bool:
    return 0x61 <= byte <= 0x7A or 0x30 <= byte <= 0x39 or 0x80 <= byte < 0xC0
