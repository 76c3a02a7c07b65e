"""Finds words on folded text, and keeps what was found."""

import re
from dataclasses import dataclass
from itertools import islice

from reader.model.text.folding import Folded, Folding, fold
from reader.model.text.span import Span

# While "400,000" is being typed it passes through "400,0" and "400,00".
_UNFINISHED_GROUP = re.compile(r"(?<=\d)[,.' ](?=\d{0,2}$)")

# More than anybody walks through; a single letter in 4 MB of text would be found 300,000 times.
LIMIT = 10_000

# What takes no longer to fold than a reader notices, some hundredths of a second.
_SHORT = 200_000


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how strictly."""

    text: str = ""
    case: bool = False
    whole_words: bool = False

    def __bool__(self) -> bool:
        """Tell whether there is anything to look for."""
        return bool(self.text.strip())


class SearchText:
    """A text in which words are looked for, folded once for all the searches to come."""

    def __init__(self, text: str) -> None:
        """Keep *text*; it is folded when first searched, or before that bit by bit."""
        self.text = text
        self._folding: dict[bool, Folding] = {}
        self._folded: dict[bool, Folded] = {}

    def is_ready(self, query: Query) -> bool:
        """Tell whether *query* can be looked for without folding a long text first."""
        return query.case in self._folded or len(self.text) <= _SHORT

    def prepare(self, *, case: bool = False) -> bool:
        """Fold a little of the text; tell whether there is any left."""
        if case in self._folded:
            return False
        folding = self._folding.setdefault(case, Folding(self.text, case=case))
        if folding.step():
            return True
        self._fold(case=case)
        return False

    def find(self, query: Query, limit: int = LIMIT) -> tuple[Span, ...]:
        """Return the spans that *query* finds, in code points, in order and at most *limit*."""
        if not query:
            return ()
        folded = self._fold(case=query.case)
        needle = fold(query.text, case=query.case).text
        if not needle.strip():
            return ()  # soft hyphens, accents and the like alone: nothing is left to look for
        matches = _pattern(needle, whole_words=query.whole_words).finditer(folded.text)
        return tuple(Span(*folded.span(*match.span())) for match in islice(matches, limit))

    def _fold(self, *, case: bool) -> Folded:
        if case not in self._folded:
            folding = self._folding.pop(case, None) or Folding(self.text, case=case)
            self._folded[case] = folding.finish()
        return self._folded[case]


def _pattern(needle: str, *, whole_words: bool) -> re.Pattern[str]:
    if whole_words:
        return re.compile(rf"(?<!\w)(?:{re.escape(needle.strip())})(?!\w)")
    needle = needle.lstrip(" ")
    joined = _UNFINISHED_GROUP.sub("", needle)
    choices = [needle] if joined == needle else [needle, joined]
    return re.compile("|".join(re.escape(choice) for choice in choices))
