"""Whether a text is in English, the one language in which it is known who says what."""

import re

from reader.model.attribution.listed import listed

_WORD = re.compile(r"[^\W\d_]+")
# Little words that no English prose does without, and that the languages around it do not have.
_LITTLE = frozenset(
    listed(
        "the of and to that with from his they this which have were said for but not by it he at "
        "as are she their who would about when been there"
    )
)
# English prose has a quarter of these and more, and what is in another language next to none.
_LEAST = 0.05
# What is shorter tells nothing.
_FEWEST = 12


def is_english(text: str) -> bool:
    """Tell whether a *text* is in English, or too short for that to be known."""
    words = _WORD.findall(text.lower())
    little = sum(word in _LITTLE for word in words)
    return len(words) < _FEWEST or little >= _LEAST * len(words)
