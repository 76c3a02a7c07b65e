"""Tells which editions a text may have anything to do with, by all of its words together."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from reader.model.edition.match_rule import Group
from reader.model.related.known_claim import KnownClaim
from reader.model.related.sentence import folded_words
from reader.model.related.word_group import ANY_ENDING

# What a claim is on: who and where, in groups of which a text has a word each.
Subject: TypeAlias = tuple[Group, ...]

_WORD = re.compile(r"\w+")
_LONGEST = 16  # letters of a beginning


class TextWords:
    """The words of a text, and what they begin with."""

    def __init__(self, text: str) -> None:
        """Know the words of *text*."""
        self._words = frozenset(_WORD.findall(folded_words(text).lower()))
        self._beginnings = frozenset(
            word[:end] for word in self._words for end in range(1, min(len(word), _LONGEST) + 1)
        )

    def share(self, subjects: Sequence[Subject]) -> float:
        """Return of how many of the *subjects* the text may speak, as a part of them all."""
        if not subjects:
            return 0.0
        return sum(all(map(self._has, each)) for each in subjects) / len(subjects)

    def _has(self, group: Group) -> bool:
        return any(map(self._has_item, group))

    def _has_item(self, item: str) -> bool:
        """Tell whether the text has all words of an *item*, wherever they are."""
        words = item.split()
        return all(
            word[:-1] in self._beginnings if word.endswith(ANY_ENDING) else word in self._words
            for word in words
        )


def subjects_of(claims: Sequence[KnownClaim]) -> tuple[Subject, ...]:
    """Return what the *claims* are on, each once: who and where, or else their rarest words.

    The words are as a text's words are compared.
    """
    subjects = (claim.rule.near or (_rarest(claim),) for claim in claims)
    return tuple(dict.fromkeys(tuple(map(_folded, each)) for each in subjects))


def _rarest(claim: KnownClaim) -> Group:
    return max(zip(claim.rarities, claim.rule.all, strict=True))[1]


def _folded(group: Group) -> Group:
    return tuple(" ".join(re.findall(r"\w+\*?", folded_words(item).lower())) for item in group)
