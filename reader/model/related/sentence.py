"""A sentence made ready to be looked through for many words and numbers."""

import re
from functools import cached_property

from reader.model.text.folding import fold
from reader.model.text.said_numbers import SaidNumber, said_numbers

# "35th-province" and "35th province" are the same words.
_WITH_STOPS = re.compile(r"\b(?:[A-Z]\.){2,}")
_BETWEEN_WORDS = re.compile(r"[\s-]+")


class Sentence:
    """A sentence, or any other text, that is folded and searched for numbers once."""

    def __init__(self, text: str) -> None:
        """Stand for *text*, which is read when it is first asked for."""
        self._text = text

    @cached_property
    def words(self) -> str:
        """Return the words of the sentence as `folded_words` has them."""
        return folded_words(self._text)

    @cached_property
    def small(self) -> str:
        """Return the same words without capitals."""
        return self.words.lower()

    @cached_property
    def numbers(self) -> tuple[SaidNumber, ...]:
        """Return the numbers that the sentence says."""
        return said_numbers(self._text)


def folded_words(text: str) -> str:
    """Return *text* folded but for its capitals, with one space between two words.

    What is written in capitals with full stops is as without them.
    """
    whole = _WITH_STOPS.sub(_without_stops, text)
    return _BETWEEN_WORDS.sub(" ", fold(whole, case=True).text)


def _without_stops(found: re.Match[str]) -> str:
    return found.group().replace(".", "")
