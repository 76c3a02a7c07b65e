"""How much of a quotation and its context still stands, in words and in letters."""

from collections import Counter
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from reader.model.reattach.alignment import errors_at_start
from reader.model.reattach.index import Index
from reader.model.reattach.sought import Sought, is_marked

# Unrelated stretches, aligned at their best, are alike in some 30 to 40 % of their characters.
_CHANCE = 0.4
# Of their words, weighed by information, 95 of 100 unrelated stretches share less than a fifth.
_CHANCE_WORDS = 0.2
# How far beyond its own length a context is looked for: a footnote mark or the word
# "advertisement" may have come between.
INTRUSION = 16
# Lists of words longer than this are compared without regard to their order, to save memory.
_LONGEST = 4000


def beyond_chance(alike: float) -> float:
    """Return how much more alike two stretches are than chance makes them, from 0 to 1."""
    return max(0.0, (alike - _CHANCE) / (1 - _CHANCE))


@dataclass(frozen=True, slots=True)
class Side:
    """What stood on one side of a quotation: its information, and how much of it stands there."""

    given: bool = False
    bits: float = 0.0
    match: float = 0.0

    @property
    def evidence(self) -> float:
        """Return the information that still stands there, in bits."""
        return self.bits * self.match

    @property
    def missing(self) -> float:
        """Return how much of it no longer stands there, from 0 to 1."""
        return 1 - self.match if self.given else 0.0


def side(pattern: bytes, bits: float, target: bytes) -> Side:
    """Compare a context with what stands there now, both read from the quotation outward."""
    if not pattern:
        return Side()
    errors, _ = errors_at_start(pattern, target)
    return Side(given=True, bits=bits, match=beyond_chance(1 - errors / len(pattern)))


@dataclass(frozen=True, slots=True)
class Words:
    """What part of a quotation's words, by information, is kept in a candidate.

    *agreement* also counts against it what is new; *marked* tells how many names, numbers and
    negations differ, three or more being 1.
    """

    kept: float = 1.0
    agreement: float = 1.0
    marked: float = 0.0


def compare(sought: Sought, now: list[bytes], index: Index) -> Words:
    """Compare the words of the quotation with the words *now*, in their order."""
    words = [word.key for word in sought.words]
    common = index.bits_of(_common(words, now))
    total, there = index.bits_of(words), index.bits_of(now)
    mean = 2 * common / (total + there) if total + there else 0.0
    marked = len(sought.marked.difference(now))
    marked += sum(is_marked(word) for word in set(now).difference(words))
    return Words(
        kept=common / total if total else 0.0,
        agreement=max(0.0, (mean - _CHANCE_WORDS) / (1 - _CHANCE_WORDS)),
        marked=min(marked, 3) / 3,
    )


def _common(one: list[bytes], other: list[bytes]) -> list[bytes]:
    if max(len(one), len(other)) > _LONGEST:
        return list((Counter(one) & Counter(other)).elements())
    common: list[bytes] = []
    for step in LCSseq.opcodes(one, other):
        if step.tag == "equal":
            common += one[step.src_start : step.src_end]
    return common
