"""Words and numbers of which a sentence may have one, as an editor lists them."""

import re
from collections.abc import Iterable
from math import inf, isclose

from reader.model.related.sentence import Sentence, folded_words
from reader.model.text.said_numbers import SaidNumber, said_numbers
from reader.model.text.span import Span

ANY_ENDING = "*"


class WordGroup:
    """Words and numbers of which one is enough.

    Words are compared folded, and whole unless they end with an asterisk; such as have capitals
    alone ("US") are found in capitals alone. A number stands for the same number of the same
    currency however it is written, a range for every number in it.
    """

    def __init__(self, items: Iterable[str]) -> None:
        """Look for any of the *items*."""
        words, capitals = [], []
        self._numbers: list[SaidNumber] = []
        for item in items:
            if number := as_number(item):
                self._numbers.append(number)
            elif len(item) > 1 and item.isupper():
                capitals.append(item)
            else:
                words.append(item.lower())
        self._words, self._capitals = _any_of(words), _any_of(capitals)

    def stands_in(self, sentence: Sentence) -> bool:
        """Tell whether the *sentence* has one of the words or numbers."""
        if self._words.search(sentence.small) or self._capitals.search(sentence.words):
            return True
        return any(_lies_in(said, sought) for sought in self._numbers for said in sentence.numbers)


def as_number(item: str) -> SaidNumber | None:
    """Return the number or the range that an *item* says; None where it says words."""
    whole = Span(0, len(item))
    understood = (said for said in said_numbers(item) if (said.low, said.high) != (None, None))
    return next((said for said in understood if said.span == whole), None)


def _any_of(items: Iterable[str]) -> re.Pattern[str]:
    each = (re.escape(folded_words(item)).replace(r"\*", r"\w*") for item in items)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each) or '(?!)'})(?![\w$])")


def _lies_in(said: SaidNumber, sought: SaidNumber) -> bool:
    """Tell whether a bound of what was *said* lies within those of what is *sought*."""
    low = -inf if sought.low is None else sought.low
    high = inf if sought.high is None else sought.high
    return said.measure == sought.measure and any(
        low <= bound <= high or isclose(bound, low) or isclose(bound, high)
        for bound in (said.low, said.high)
        if bound is not None
    )
