"""Where sentences end: not every full stop ends one."""

import re
from collections.abc import Iterator
from functools import cached_property

# What closes with a sentence, and the white space after it.
_AFTER = re.compile(r"[.!?…]*[\"'”’»›)\]]*(\s+|$)")
_CLOSING = "\"'”’»›)]"
_WORD = re.compile(r"[^\W_]+$")
# A sentence may end at the one, and a paragraph ends at the other.
_BORDER = re.compile(r"[.!?…]+[\"'”’»›)\]]*(?:\s+|$)|(?<=\S)\s*\n\s*\n\s*")
_LONGEST_WORD = 32
# A word with a full stop in the midst of a sentence is an abbreviation wherever it stands: before
# a small letter, a number, or a letter with its number (Art. L. 123-4).
_MIDST = re.compile(r"\b([^\W\d_]{1,8})\.(?=[,;:]|[ \u00a0](?:\d|[^\W\d_A-Z]|[A-Z]\.[ \u00a0]?\d))")
# Where the second of something is "der 2.", short numbers end no sentence either.
_ORDINAL = re.compile(r"\b\d\d?\.[ \u00a0][^\W\d_A-ZÄÖÜ]")
_MOST_DIGITS = 2
_VOWEL = re.compile("[aeiouyäöüáàâéèêëíîïóôúûœæ]", re.IGNORECASE)
_SHORT = 4


class Sentences:
    """The ends of the sentences of a text; its abbreviations are learnt from it."""

    def __init__(self, text: str) -> None:
        """Know the *text*; it is read when it is first asked for an abbreviation."""
        self._text = text

    def end_at(self, place: int) -> bool:
        """Tell whether the full stop, or the mark like it, at *place* ends a sentence."""
        after = _AFTER.match(self._text, place + 1)
        if after is None or self._text[after.end() : after.end() + 1].islower():
            return False
        if self._text[place] != "." or "\n" in after.group() or not after.group(1):
            return True
        word = _WORD.search(self._text, max(0, place - _LONGEST_WORD), place)
        return word is None or not self._is_abbreviation(word.group())

    def borders(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield where sentences and paragraphs end, and the next begin, from *first* to *last*."""
        for found in _BORDER.finditer(self._text, first, last):
            border = found.group()
            signs = border.rstrip()
            stop = len(signs.rstrip(_CLOSING))
            if not signs or self.end_at(found.start() + stop - 1):
                yield found.start() + len(signs), found.end()

    def border_at(self, place: int) -> float:
        """Return what ends at *place*: a paragraph, 1; a sentence, a half; or neither, 0."""
        before = self._text[max(0, place - _LONGEST_WORD) : place]
        after = self._text[place : place + _LONGEST_WORD]
        left, right = before.rstrip(), after.lstrip()
        gap = before[len(left) :] + after[: len(after) - len(right)]
        if not left or not right or gap.count("\n") > 1:
            return 1.0
        sign = place - len(before) + len(left.rstrip(_CLOSING)) - 1
        return 0.5 if gap and self._text[sign] in ".!?…" and self.end_at(sign) else 0.0

    def _is_abbreviation(self, word: str) -> bool:
        if word.isdigit():
            return len(word) <= _MOST_DIGITS and self._has_ordinals
        # Initials and "e.g."; BGBl, PhD; and Nr, Dr, Mrs.
        is_letter = len(word) == 1
        is_mixed = not word.isupper() and word[1:] != word[1:].lower()
        is_clipped = len(word) <= _SHORT and word.isascii() and not _VOWEL.search(word)
        return is_letter or is_mixed or is_clipped or word.casefold() in self._abbreviations

    @cached_property
    def _abbreviations(self) -> frozenset[str]:
        return frozenset(map(str.casefold, _MIDST.findall(self._text)))

    @cached_property
    def _has_ordinals(self) -> bool:
        return _ORDINAL.search(self._text) is not None
