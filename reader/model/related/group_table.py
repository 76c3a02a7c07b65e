"""Finds which of many groups of words a sentence meets, in one look at each of its words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from reader.model.edition.match_rule import Group
from reader.model.related.sentence import Sentence, folded_words
from reader.model.related.word_group import ANY_ENDING, WordGroup, as_number

# A word, and the sign behind it that makes it the name of a currency.
_WORD = re.compile(r"(\w+)(\$)?")
_WHOLE = re.compile(r"\w+\*?")


class GroupTable:
    """Groups of words by each word of theirs; which are met is told as the bits of a number.

    It says the same as a `WordGroup` for each of them, in a hundredth of the time.
    """

    def __init__(self, groups: Sequence[Group]) -> None:
        """Know the *groups*, the first of which has the lowest bit."""
        self._words: dict[str, int] = defaultdict(int)
        self._beginnings: dict[str, int] = defaultdict(int)
        self._numbers: dict[str, int] = defaultdict(int)
        # What has several words is looked for where the first of them stands.
        self._phrases: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._begun_phrases: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for place, group in enumerate(groups):
            for item in group:
                self._add(item, 1 << place)
        self._shortest = min(map(len, (*self._beginnings, *self._begun_phrases)), default=1)

    def met_in(self, sentence: Sentence) -> int:
        """Return a number whose bits tell which groups the *sentence* meets."""
        met = 0
        for word, currency in set(_WORD.findall(sentence.small)):
            if not currency:
                met |= self._words.get(word, 0)
            met |= self._met_by(self._phrases.get(word), sentence)
            for end in range(self._shortest, len(word) + 1):
                beginning = word[:end]
                if not currency:
                    met |= self._beginnings.get(beginning, 0)
                met |= self._met_by(self._begun_phrases.get(beginning), sentence)
        if self._numbers and sentence.numbers:
            met |= self._met_by(self._numbers, sentence)
        return met

    def _add(self, item: str, bit: int) -> None:
        if _is_number(item):
            self._numbers[item] |= bit
            return
        words = folded_words(item).lower()
        found = re.search(r"\w+", words)
        if found is None:
            return
        begins = words[found.end() : found.end() + 1] == ANY_ENDING
        in_capitals = len(item) > 1 and item.isupper()
        if _WHOLE.fullmatch(words) and not in_capitals:
            (self._beginnings if begins else self._words)[found.group()] |= bit
        else:
            (self._begun_phrases if begins else self._phrases)[found.group()][item] |= bit

    @staticmethod
    def _met_by(phrases: dict[str, int] | None, sentence: Sentence) -> int:
        met = 0
        for item, groups in phrases.items() if phrases else ():
            if _group_of(item).stands_in(sentence):
                met |= groups
        return met


def distinct(groups: Iterable[Group]) -> dict[Group, int]:
    """Return the places of *groups* in a table that has each of them once."""
    return {group: place for place, group in enumerate(dict.fromkeys(groups))}


@cache
def _group_of(item: str) -> WordGroup:
    return WordGroup((item,))


@cache
def _is_number(item: str) -> bool:
    return as_number(item) is not None
