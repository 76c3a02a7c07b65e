"""Joins the lines of a paragraph, and the words that were divided at their ends."""

import re
from collections.abc import Sequence
from functools import cached_property
from io import StringIO

_HYPHENS = ("-", "\u2010")
# What a line ends with, and the next one begins with, where a word is divided.
_BEGUN, _ENDED = re.compile(r"[^\W\d_]+[-\u2010]$"), re.compile(r"\s*[^\W\d_]+")
# In a text that divides no words a line in so many ends with a hyphen all the same.
_MOST_WITHOUT = 40
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# An address goes on in the next line with its hyphen.
_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*$")
_LAST = re.compile(r"([^\W_]+)[-\u2010]$")
_FIRST = re.compile(r"[^\W_]+")
# Where the last word of a line is looked for, however long that is: no word is longer.
_LONGEST = 100
_SOFT_HYPHEN = "\u00ad"
_BINDING = frozenset((*_HYPHENS, _SOFT_HYPHEN))
_BEYOND_LATIN_AND_THE_LIKE = "\u2e80"
# What stands before a hyphen that is written also where there is room: numbers, and the like.
_BEFORE_HYPHEN = re.compile(
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|self|well|ill|half|all|ex|non|so|cross|high|low|long|short|old|ever|never"
    r"|quatre|vingt|soixante|trente|quarante|cinquante)"
)
# What stands after one: pronouns in French; and what a hyphen left open goes over to.
_AFTER_HYPHEN = re.compile(
    r"(?:je|tu|ils?|elles?|on|nous|vous|moi|toi|ce|ci|là|mêmes?|être|fold|like|known|called)"
)
_OVER = re.compile(r"(?:and|or|to|nor|und|oder|bis|et|ou|y|o|e|og|och|en|of|i|и|или)")


class Hyphenation:
    """How the words of one text are written where they are not divided."""

    def __init__(self, text: str) -> None:
        """Look at the whole *text*, once a word is found divided."""
        self._text = text

    @cached_property
    def _divides(self) -> bool:
        """Tell whether words are divided where a line is full, and not only at a hyphen's place."""
        return _MOST_WITHOUT * self._counted[0] >= self._text.count("\n")

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words that are not divided, each once."""
        return self._counted[1]

    @cached_property
    def _counted(self) -> tuple[int, frozenset[str]]:
        """How many words are divided, and those that are not."""
        count = 0
        # As they stand between spaces, for most stand there more than once.
        spaced: set[str] = set()
        before = ""
        for line in StringIO(self._text):
            rest = line
            if before.endswith(_HYPHENS):
                begun = _BEGUN.search(before, len(before) - _LONGEST)
                ended = _ENDED.match(line)
                if begun and ended:
                    count += 1
                    before, rest = before[: begun.start()], line[ended.end() :]
            spaced.update(before.split())
            before = rest.rstrip(" \n")
        spaced.update(before.split())
        written = (each.lower().replace("\u2010", "-") for each in spaced)
        return count, frozenset(word for each in written for word in _WORD.findall(each))

    def joined(self, lines: Sequence[str]) -> str:
        """Return the text of *lines* that are one paragraph."""
        # Most lines end with a whole word of a script that writes spaces.
        ends = {line[-1] for line in lines}
        if ends.isdisjoint(_BINDING) and max(ends) < _BEYOND_LATIN_AND_THE_LIKE:
            return " ".join(lines)
        parts: list[str] = []
        for line in map(str.strip, lines):
            if parts:
                self._join(parts, line)
            else:
                parts.append(line)
        return "".join(parts)

    def _join(self, parts: list[str], line: str) -> None:
        """Add a *line* to the *parts* of a paragraph."""
        before = parts[-1]
        if before[-1] == _SOFT_HYPHEN:
            parts[-1] = before[:-1]
        elif before[-1] in _HYPHENS:
            last, first = _LAST.search(before, len(before) - _LONGEST), _FIRST.match(line)
            if _ADDRESS.search(before):
                pass
            elif last and first:
                self._join_word(parts, last[1], first[0])
            else:
                parts.append(" ")
        elif not _runs_on(before, line):
            parts.append(" ")
        parts.append(line)

    def _join_word(self, parts: list[str], last: str, first: str) -> None:
        """Leave out the hyphen between *last* and *first* where the word has none."""
        if _OVER.fullmatch(first):
            parts.append(" ")
        elif first[0].islower() and last[-1].isalpha() and not self._has_hyphen(last, first):
            parts[-1] = parts[-1][:-1]

    def _has_hyphen(self, last: str, first: str) -> bool:
        before, after = last.lower(), first.lower()
        if before + after in self._words:
            return False
        if not self._divides or f"{before}-{after}" in self._words:
            return True
        if _BEFORE_HYPHEN.fullmatch(before) or _AFTER_HYPHEN.fullmatch(after):
            return True
        whole = min(len(before), len(after)) > 2
        return whole and before in self._words and after in self._words


def _runs_on(before: str, line: str) -> bool:
    """Tell whether both lines are in a script that writes no spaces, as Chinese."""
    return all(
        _BEYOND_LATIN_AND_THE_LIKE <= c < "\uac00" or "\uff00" <= c < "\uffa0"
        for c in (before[-1], line[0])
    )
