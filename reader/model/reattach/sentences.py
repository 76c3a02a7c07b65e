"""Where sentences end: not every full stop ends one."""

import re
from functools import cached_property

# What closes with a sentence, and the white space after it.
_AFTER = re.compile(r"[.!?…]*[\"'”’»›)\]]*(\s+|$)")
_WORD = re.compile(r"[^\W_]+$")
_LONGEST_WORD = 32
# A word with a full stop in the midst of a sentence is an abbreviation wherever it stands.
_MIDST = re.compile(r"\b([^\W\d_]{1,8})\.(?=[,;:]|[ \u00a0](?:\d|[^\W\d_A-Z]))")
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

    def _is_abbreviation(self, word: str) -> bool:
        if word.isdigit():
            return False
        is_initial = len(word) == 1 and word.isupper()
        # BGBl, PhD; and Nr, Dr, Mrs.
        is_mixed = not word.isupper() and word[1:] != word[1:].lower()
        is_clipped = len(word) <= _SHORT and word.isascii() and not _VOWEL.search(word)
        return is_initial or is_mixed or is_clipped or word in self._abbreviations

    @cached_property
    def _abbreviations(self) -> frozenset[str]:
        return frozenset(_MIDST.findall(self._text))
