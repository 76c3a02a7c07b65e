"""How much the words of a sentence are like those of others, by how rare they are (BM25)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_WORDS_TOO_OFTEN = """
    a about after against all also an and any are as at be been before being between both but by can
    could did do does down during each for from had has have he her his how i if in into is it its
    just may might more most must no nor not of on one only or other out over own s said say says
    shall she should so some such t than that the their them then there these they this those to
    two under up very was we were what when where which who whom will with would you
"""
# The longer before those that they end with.
_FORMS = """
    ations ation ments ment ings ions edly ing ion ies ive ers ors ed es ly er or al s
"""
_SHORTEST = 4
# How soon a word that comes again counts no more, and how much long sentences are held back.
_SATURATION, _LENGTH = 1.2, 0.75
# What stands in such a part of all sentences, and in more than so many, tells them apart as little
# as "the" does.
_TOO_OFTEN, _SELDOM = 0.1, 10


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what a *word* has in common with its other forms, as far as endings tell."""
    word = word.lower().removesuffix("'s").removesuffix("’s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of *text* that carry a meaning of their own."""
    return frozenset(stem(word) for word in _WORD.findall(text) if word.lower() not in _LITTLE)


class Likeness:
    """Sentences of several matters, ready to be compared with any other."""

    def __init__(self, sentences: Iterable[tuple[int, frozenset[str]]]) -> None:
        """Know *sentences*: the number of the matter each is on, and its stems."""
        known = list(sentences)
        count = len(known) + 1
        average = sum(len(words) for _, words in known) / count or 1
        often = Counter(word for _, words in known for word in words)
        self._rarity = {
            word: log(count / (times + 0.5))
            for word, times in often.items()
            if times <= max(_SELDOM, _TOO_OFTEN * count)
        }
        self._anywhere: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._matters: Sequence[int] = [matter for matter, _ in known]
        for place, (_, words) in enumerate(known):
            length = 1 - _LENGTH + _LENGTH * len(words) / average
            factor = (1 + _SATURATION) / (1 + _SATURATION * length)
            for word in words & self._rarity.keys():
                self._anywhere[word].append((place, factor * self._rarity[word]))

    def with_each(self, words: frozenset[str]) -> Mapping[int, float]:
        """Return for each matter how like *words* are to the likest of its sentences."""
        likeness: dict[int, float] = defaultdict(float)
        for word in words:
            for place, weight in self._anywhere.get(word, ()):
                likeness[place] += weight
        best: dict[int, float] = {}
        for place, weight in likeness.items():
            matter = self._matters[place]
            best[matter] = max(best.get(matter, 0.0), weight)
        return best

    def with_itself(self, words: Iterable[str]) -> float:
        """Return how rare the known ones of *words* are together."""
        return sum(self._rarity.get(word, 0.0) for word in words)


_LITTLE = frozenset(_WORDS_TOO_OFTEN.split())
_ENDINGS = tuple(_FORMS.split())
