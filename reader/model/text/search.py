"""Finds words on folded text, and keeps what was found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reader.model.text.folding import Folded
from reader.model.text.hits import NOTHING, Guard, Hits, Sought
from reader.model.text.letters import is_apostrophe_like, is_of_a_word, is_umlaut
from reader.model.text.searchable import BEYOND_ASCII, Folding, fold_to_find
from reader.model.text.span import Span
from reader.model.text.wording import expression, wordings

# Without width, between parts of a Persian word; many type a space.
_JOINER = "\u200c"
# How umlauts are written out where a keyboard has none.
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"}
    | {"ø": "oe", "Ø": "Oe"}
)
_WRITTEN_OUT = re.compile("(?<=[aouAOU])e|(?<=[aA])a")
# What a text must have where words without apostrophes are found, or with umlauts written out.
_GUARDS: tuple[Guard, ...] = (is_apostrophe_like, is_umlaut)
# What refers to a note, and how it stands in a folded text.
# Behind ten, or a unit of length or time, it is a power.
_NOTE = re.compile(
    r"(?<=\S)(?<!\b10)(?<!\b[ckm]m)(?<!\b[ms])(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[\d{1,3}\])(?!\w)"
)
_MAYBE_NOTE = r"(?:\^?\d{1,3}|(?:\[\d{1,3}\]){1,3})?"
# What sets words apart in a text: those struck out or inserted, and those that its author stressed.
_MARK = re.compile(r"~~|\+\+|\*{1,3}|\b_{1,3}|_{1,3}\b")
_MARKS = ("~~", "++", "*", "_")
_MAYBE_MARK = r"(?:~~|\+\+|\*{1,3}|_{1,3})?"
_MAYBE_SIGNS = f"{_MAYBE_MARK}{_MAYBE_NOTE}{_MAYBE_MARK}"
_LONGEST_SIGNS = "***[123][123][123]***"
_WORDS_AND_SIGNS = re.compile(r"\w+|\W")
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
        if sought.guarded:
            there = tuple(guard for guard in _GUARDS if any(map(guard, self._beyond_ascii)))
            sought = _sought(query, of_words, there)
        if not sought.words:
            return ()
        found = Hits(self.text, self._fold(case=query.case), sought)
        return found or self._across_signs(query)

    def _across_signs(self, query: Query) -> Sequence[Span]:
        """Return where *query* is but for the signs of notes and marks, which nobody types."""
        needle = _fold_needle(query.text, case=query.case)
        if " " not in needle or not self._has_signs:
            return ()
        pieces = _WORDS_AND_SIGNS.findall(needle)
        words = _MAYBE_SIGNS.join(map(re.escape, pieces))
        reach = (f"{needle}{_LONGEST_SIGNS * len(pieces)}",)
        sought = Sought(reach, re.compile(words), {}, "")
        return tuple(
            span
            for span in Hits(self.text, self._fold(case=query.case), sought)
            if self._is_but_for_signs(span, needle, query)
        )

    def _is_but_for_signs(self, span: Span, needle: str, query: Query) -> bool:
        bare = _MARK.sub("", _NOTE.sub("", self.text[span.start : span.end]))
        beside = self.text[max(0, span.start - 1) : span.start] + self.text[span.end : span.end + 1]
        alone = not query.whole_words or not any(map(str.isalnum, beside))
        return alone and _fold_needle(bare, case=query.case) == needle

    @cached_property
    def _has_signs(self) -> bool:
        return any(mark in self.text for mark in _MARKS) or _NOTE.search(self.text) is not None

    @cached_property
    def _beyond_ascii(self) -> set[str]:
        """Return the characters of the text that are not ASCII."""
        return _beyond_ascii(self.text)

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
def _sought(query: Query, of_words: str, guards: tuple[Guard, ...] = _GUARDS) -> Sought:
    """Return what *query* looks for where the text has letters of the kinds that *guards* tell."""
    needle = _fold_needle(query.text, case=query.case)
    if not needle:
        return NOTHING  # soft hyphens, accents and the like alone
    with_signs = "".join("'" if is_apostrophe_like(c) else c for c in query.text)
    parted = query.text.replace(_JOINER, " ")
    without_umlauts = query.text.translate(_UMLAUTS)
    others = (
        _fold_needle(words, case=query.case) for words in (with_signs, parted, without_umlauts)
    )
    words = dict.fromkeys((*wordings(needle), *others))
    shorter = (needle.replace("'", "").strip(), _WRITTEN_OUT.sub("", needle))
    guarded = {
        word: guard
        for word, guard in zip(shorter, _GUARDS, strict=True)
        if word and word not in words and guard in guards
    }
    found = tuple(filter(None, (*words, *guarded)))
    pattern = "|".join(expression(each, of_words) for each in found)
    literal = needle if pattern == re.escape(needle) else ""
    return Sought(found, re.compile(pattern), guarded, literal)


def _fold_needle(words: str, *, case: bool) -> str:
    return fold_to_find(words, case=case).text.strip()


def _beyond_ascii(text: str) -> set[str]:
    return set("".join(BEYOND_ASCII.findall(text)))
