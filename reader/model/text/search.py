"""Finds words on folded text, and keeps what was found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.model.text.folding import Folded
from reader.model.text.hits import NOTHING, Hits, Sought
from reader.model.text.letters import is_apostrophe_like, is_of_a_word
from reader.model.text.searchable import BEYOND_ASCII, Folding, fold_to_find
from reader.model.text.span import Span
from reader.model.text.wording import expression, wordings

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
        self._of_words: dict[bool, str] = {}

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

    def find(self, query: Query) -> Sequence[Span]:
        """Return the spans that *query* finds, in code points and in order."""
        of_words = self._characters(case=query.case) if query.whole_words else ""
        sought = _sought(query, of_words)
        if sought.bare and not any(map(is_apostrophe_like, _beyond_ascii(self.text))):
            sought = _sought(query, of_words, bare=False)
        return Hits(self.text, self._fold(case=query.case), sought) if sought.words else ()

    def _characters(self, *, case: bool) -> str:
        """Return the characters that words in the folded text are made of, as of a class."""
        if case not in self._of_words:
            others = sorted(_beyond_ascii(self._fold(case=case).text))
            self._of_words[case] = "0-9A-Za-z_" + "".join(filter(is_of_a_word, others))
        return self._of_words[case]

    def _fold(self, *, case: bool) -> Folded:
        if case not in self._folded:
            folding = self._folding.pop(case, None) or Folding(self.text, case=case)
            self._folded[case] = folding.finish()
        return self._folded[case]


@lru_cache(maxsize=64)  # the same for each of many notes
def _sought(query: Query, of_words: str, *, bare: bool = True) -> Sought:
    """Return what *query* looks for; with *bare*, where apostrophes are left out too."""
    needle = _fold_needle(query.text, case=query.case)
    if not needle:
        return NOTHING  # soft hyphens, accents and the like alone
    with_signs = "".join("'" if is_apostrophe_like(c) else c for c in query.text)
    words = dict.fromkeys((*wordings(needle), _fold_needle(with_signs, case=query.case)))
    left_out = needle.replace("'", "").strip() if bare else ""
    if left_out in words:
        left_out = ""
    found = tuple(filter(None, (*words, left_out)))
    pattern = "|".join(expression(each, of_words) for each in found)
    literal = needle if pattern == re.escape(needle) else ""
    return Sought(found, re.compile(pattern), left_out, literal)


def _fold_needle(words: str, *, case: bool) -> str:
    return fold_to_find(words, case=case).text.strip()


def _beyond_ascii(text: str) -> set[str]:
    return set("".join(BEYOND_ASCII.findall(text)))
